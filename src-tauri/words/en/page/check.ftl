# The day check.

check-title = Day check
check-right = Right as it is
