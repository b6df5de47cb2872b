# The settings.

# Sections
settings-time = Time and targets
settings-keys = Keys, everywhere
settings-look = Appearance
settings-speech = Language and numbers
settings-sync = Sync

# What is told and not set
settings-accounts = Accounts
settings-accounts-label = Accounts and workspaces
settings-accounts-hint = Which ones are connected, how each fares, and sign-out
settings-data = Data
settings-files-label = Export, import and copies
settings-files-hint = Entries as a file, what another program kept, and all of it in one copy
settings-sent = What is sent to whom
settings-clockify-hint = Your entries, projects, tasks, tags and clients, once an account is connected; nothing before, and nothing from an account that is read-only
settings-maton-hint = The same, on its way to Clockify, for accounts that are reached through it
settings-others-label = Anybody else
settings-others-hint = Nothing: no statistics, no crash reports, no search for updates

# What each is called
settings-hotkey-toggle = Start or stop
settings-hotkey-show = Show Stint
settings-hotkey-interrupt = Interrupt and return
settings-tray-icons = Tray icons
settings-sync-by-itself = Sync by itself
settings-group-similar = Fold similar entries
settings-week-start = Week starts on
settings-goal-day = Target per day
settings-goal-week = Target per week
settings-work-days = Working days
settings-theme = Theme
settings-language = Language
settings-durations = Durations
settings-clock = Clock

# What each does
settings-hotkey-toggle-hint = Stops what runs, or starts the last entry again
settings-hotkey-show-hint = Opens the small window with the start field
settings-hotkey-interrupt-hint = Starts something else; its stop goes back to what ran before
settings-tray-icons-hint = Their ink, where the panel is not recognised
settings-sync-by-itself-hint = Off: only when you ask for it
settings-group-similar-hint = Those of a day that differ only in their times are one row of the list
settings-week-start-hint = In calendar, list and reports
settings-goal-day-hint = Hours on each working day, such as 7:30; empty for none
settings-goal-week-hint = Hours in a week, where no day has its own
settings-work-days-hint = Those that have a target
settings-theme-hint = As your desktop has it, or always the same
settings-language-hint = Of every word here, in the tray and in the terminal
settings-durations-hint = In lists and totals; what runs counts in seconds
settings-clock-hint = Of twenty-four hours or twice twelve

# By which other words each is found; never shown
settings-hotkey-toggle-also = shortcut, hotkey, keyboard, key combination, pause, continue
settings-hotkey-show-also = shortcut, hotkey, keyboard, key combination, popover, window, open
settings-hotkey-interrupt-also = shortcut, hotkey, keyboard, key combination, call, phone
settings-tray-icons-also = icon, panel, menu bar, notification area, colour, color
settings-sync-by-itself-also = automatic, pause, upload, offline, Clockify, background
settings-group-similar-also = group, collapse, merge rows, same entries, duplicates, list
settings-week-start-also = first day of the week, calendar, Saturday, Sunday, Monday
settings-goal-day-also = goal, daily, hours a day, overtime, workday
settings-goal-week-also = goal, weekly, hours a week, overtime
settings-work-days-also = weekdays, weekend, workdays, days off, Monday, Friday
settings-theme-also = dark mode, night, light, bright, contrast, colour, color, look, appearance
settings-language-also = English, German, Deutsch, translation, words, locale
settings-durations-also = decimal, hours and minutes, full, compact, seconds, format, length, industrial
settings-clock-also = 24 hours, 24-hour, 12 hours, 12-hour, am, pm, time format
settings-accounts-also = Clockify, Maton, key, API key, sign in, log in, connect, sign out, log out, workspace, read-only
settings-files-also = backup, back up, restore, database, CSV, JSON, iCalendar, ICS, Toggl, Hamster, Timewarrior, download, save
settings-clockify-also = privacy, upload, server, cloud
settings-maton-also = privacy, upload, server, cloud
settings-others-also = privacy, telemetry, tracking, analytics, update

# What each takes, inside a sentence: "theme takes system, light, dark or contrast". Words such as auto, on and off are
# typed so in every language.
settings-takes-keys = a key combination, or nothing to switch it off
settings-takes-tray-icons = auto, light or dark
settings-takes-sync = on, or off to sync only when you ask for it
settings-takes-group-similar = on, or off to list each entry by itself
settings-takes-weekday = a weekday, such as monday
# $half is 7.5
settings-takes-hours = hours such as 7:30, { $half } or 8, or nothing for no target
settings-takes-weekdays = weekdays, such as mon-fri or mon,tue,thu
settings-takes-theme = system, light, dark or contrast
settings-takes-language = system, en or de
settings-takes-durations = compact, full or decimal
settings-takes-clock = system, 24h or 12h
settings-takes-own-keys = a combination of its own

# Choices
settings-automatic = Automatic
settings-light = Light
settings-dark = Dark
settings-contrast = High contrast
settings-system = System
# In an empty field
settings-no-target = none
