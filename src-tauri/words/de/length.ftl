# Zeitlängen in einem Satz. Sie enden mit einem Punkt und stehen deshalb nie am Ende eines Satzes.

length-seconds = { $seconds } Sek.
length-minutes = { $minutes } Min.
length-hours = { $hours } Std.
length-both = { $hours } Std. { $minutes } Min.
length-unknown = unbekannt lange
