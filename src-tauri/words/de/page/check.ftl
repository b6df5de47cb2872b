# Die Tagesprüfung.

check-title = Tagesprüfung
check-right = Richtig so
