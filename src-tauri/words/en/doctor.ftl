# What `stint doctor` says of the desktop.

# The resident; $process is its number
doctor-runs = runs, process { $process }
# A hotkey that is switched off
doctor-off = off
# On macOS and Windows
doctor-own-display = the system's
doctor-no-display = none
