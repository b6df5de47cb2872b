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

# Was ein Eintrag eines früheren Tages in diesem hat: 1 h 15 min von Release-Nacht, bis 1:15
calendar-carried = { $long } von { $name }, bis { $clock }
# $when: Di 22:30
calendar-carried-running = { $name } läuft seit { $when }
calendar-carried-on = { $long } von { $name }, weiter bis in den nächsten Tag
# Eine Zeile, die getippt wird: $name ist ein Eintrag, der zu dieser Zeit schon da ist
calendar-lies-over = Liegt über { $name }, { $from } – { $to }.
calendar-lies-over-more = Liegt über { $name }, { $from } – { $to }, und { $count } weiteren.
calendar-now = jetzt

# Ein Tag eines Monats zum Hören
calendar-month-day = { $day }, { $length }
calendar-month-day-empty = { $day }, nichts erfasst
