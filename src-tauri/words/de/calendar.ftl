# Der Kalender.

# Neben einer Summe: 31:20 von 37:30
calendar-of-target = von { $length }
# Wann das Ziel des Tages erreicht ist, wenn weiterläuft, was läuft
calendar-until = bis { $clock }
calendar-week = Woche { $week }, { $dates }
# 15 min decken zwei Einträge ab
calendar-twice = { $length } doppelt
calendar-tomorrow = Morgen

# Ein Block für alle, die ihn hören
calendar-block = { $name }, { $under }, { $from } – { $to }, { $length }
calendar-block-that-runs = { $name }, { $under }, { $from } – jetzt, { $length }
