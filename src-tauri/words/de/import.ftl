# Was von einer Zeile einer Datei gesagt wird, die hereinkam.

import-no-start = Ohne Beginn.
import-no-end = Ohne Ende.
import-too-many-rows = Mehr als { $most } Zeilen: Importiere den Rest aus einer anderen Datei.
import-start-no-time = Der Beginn ist keine Zeit: { $said }
import-end-no-time = Das Ende ist keine Zeit: { $said }
import-start-no-date = Der Beginn ist kein Datum: { $said }
import-end-no-date = Das Ende ist kein Datum: { $said }
import-angle-brackets = ‹ und › stehen für < und >, die Clockify nicht nimmt.
import-description-cut = Die Beschreibung ist bei { $most } Zeichen abgeschnitten.

# In der Folge von Tag und Monat, die für die ganze Datei gilt
import-start-order = Der Beginn ist in dieser Folge kein Datum.
import-end-order = Das Ende ist in dieser Folge kein Datum.
import-end-before-start = Das Ende liegt vor dem Beginn.
# In der Nacht, in der Uhren umgestellt werden
import-times-twice = Uhren zeigten die Zeiten in jener Nacht zweimal; die erste gilt.
import-end-twice-second = Uhren zeigten das Ende in jener Nacht zweimal; das zweite gilt.
import-start-twice = Uhren zeigten den Beginn in jener Nacht zweimal; der erste gilt.
import-end-twice = Uhren zeigten das Ende in jener Nacht zweimal; das erste gilt.
import-start-skipped = Uhren übersprangen den Beginn in jener Nacht; die erste Zeit danach gilt.
import-end-skipped = Uhren übersprangen das Ende in jener Nacht; die erste Zeit danach gilt.

# Eine Zeile, die keinen Eintrag enthält
import-breaks-off = Die Liste bricht hier ab.
import-no-entry = Das ist kein Eintrag.
import-no-row = Das ist keine Zeile einer Tabelle.
import-open-quote = Ein Anführungszeichen, das darin beginnt, endet nie.
