# Lengths of time in a sentence.

length-seconds = { $seconds } s
length-minutes = { $minutes } min
length-hours = { $hours } h
length-both = { $hours } h { $minutes } min
length-unknown = unknown length
