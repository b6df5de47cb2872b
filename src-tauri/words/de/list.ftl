# Mehrere Einträge der Liste auf einmal.

list-several = { $count ->
    [one] { $count } Eintrag, { $long }
   *[other] { $count } Einträge, { $long }
}
list-merged = { $count ->
    [one] { $count } Eintrag zusammengeführt zu { $entry }, { $long }
   *[other] { $count } Einträge zusammengeführt zu { $entry }, { $long }
}
list-merged-with-between = { $count ->
    [one] { $count } Eintrag zusammengeführt zu { $entry }, { $long }; { $between } dazwischen zählen nun mit
   *[other] { $count } Einträge zusammengeführt zu { $entry }, { $long }; { $between } dazwischen zählen nun mit
}
list-merge = { $count ->
    [one] { $count } Eintrag zusammenführen
   *[other] { $count } Einträge zusammenführen
}
list-merge-gap = { $long } liegen dazwischen.
list-merge-gap-tracked = { $long } liegen dazwischen; andere Einträge decken davon schon { $tracked } ab.
list-merge-result = { $from } – { $to }, { $long }
list-merge-result-twice = { $from } – { $to }, { $long }; davon liegen { $twice } über anderen Einträgen
