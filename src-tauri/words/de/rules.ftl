# Was ein Arbeitsbereich verlangt und wer was anlegen darf. $at sagt, wo eine Bemerkung steht: „alone“ ist ein eigener
# Satz, „behind“ folgt auf der Zeile auf etwas anderes.

rules-lacks-fields = { $at ->
    [alone] Dieser Arbeitsbereich verlangt { $fields }.
   *[behind] dieser Arbeitsbereich verlangt { $fields }
}
rules-billable-replaced = { $at ->
    [alone] In diesem Arbeitsbereich ändern nur Admins, was abrechenbar ist.
   *[behind] in diesem Arbeitsbereich ändern nur Admins, was abrechenbar ist
}
rules-not-for-all = { $at ->
    [alone] In diesem Arbeitsbereich { $who ->
        [everybody] dürfen alle
        [some] darf nicht jeder
        [managers] dürfen nur Admins und Projektleiter
       *[admins] dürfen nur Admins
    } { $kind ->
        [client] Kunden
        [project] Projekte
        [task] Aufgaben
        [tag] Schlagwörter
       *[entry] Einträge
    } anlegen.
   *[behind] in diesem Arbeitsbereich { $who ->
        [everybody] dürfen alle
        [some] darf nicht jeder
        [managers] dürfen nur Admins und Projektleiter
       *[admins] dürfen nur Admins
    } { $kind ->
        [client] Kunden
        [project] Projekte
        [task] Aufgaben
        [tag] Schlagwörter
       *[entry] Einträge
    } anlegen
}
rules-wants-project = { $at ->
    [alone] Dieser Arbeitsbereich verlangt ein Projekt.
   *[behind] dieser Arbeitsbereich verlangt ein Projekt
}
rules-wants-task = { $at ->
    [alone] Dieser Arbeitsbereich verlangt eine Aufgabe.
   *[behind] dieser Arbeitsbereich verlangt eine Aufgabe
}
rules-wants-tag = { $at ->
    [alone] Dieser Arbeitsbereich verlangt ein Schlagwort.
   *[behind] dieser Arbeitsbereich verlangt ein Schlagwort
}
rules-wants-description = { $at ->
    [alone] Dieser Arbeitsbereich verlangt eine Beschreibung.
   *[behind] dieser Arbeitsbereich verlangt eine Beschreibung
}
rules-wants-stopwatch = { $at ->
    [alone] Dieser Arbeitsbereich nimmt vielleicht nur an, was die Stoppuhr gemessen hat.
   *[behind] dieser Arbeitsbereich nimmt vielleicht nur an, was die Stoppuhr gemessen hat
}
rules-locked = { $at ->
    [alone] Dieser Arbeitsbereich hat diesen Tag gesperrt.
   *[behind] dieser Arbeitsbereich hat diesen Tag gesperrt
}

rules-makers = { $who ->
    [everybody] das dürfen alle
    [some] das darf nicht jeder
    [managers] das dürfen nur Admins und Projektleiter
   *[admins] das dürfen nur Admins
}
rules-create = { $kind ->
    [client] Kunde { $name } anlegen
    [project] Projekt { $name } anlegen
    [task] Aufgabe { $name } anlegen
    [tag] Schlagwort { $name } anlegen
   *[entry] Eintrag { $name } anlegen
}
rules-lock = Einträge vor dem { $date } sind gesperrt
rules-lock-at = Einträge vor dem { $date }, { $clock } sind gesperrt
rules-billable-by-admins = Nur Admins ändern, was abrechenbar ist

rules-can-stopwatch = Einträge mit eigenen Zeiten schreiben: das darf nur die Stoppuhr
rules-can-write = Deine eigenen Einträge lesen und schreiben
rules-things = { $things ->
    [projects] Projekte und Kunden
    [tags] Schlagwörter
   *[tasks] Aufgaben
}
rules-can-create = { $things } anlegen
rules-cannot-create = { $who ->
    [everybody] { $things } anlegen: das dürfen alle
    [some] { $things } anlegen: das darf nicht jeder
    [managers] { $things } anlegen: das dürfen nur Admins und Projektleiter
   *[admins] { $things } anlegen: das dürfen nur Admins
}
rules-cannot-bill = Ändern, was abrechenbar ist: das dürfen nur Admins
rules-needed = { $what ->
    [project] ein Projekt
    [task] eine Aufgabe
    [tag] ein Schlagwort
   *[description] eine Beschreibung
}
rules-needs = Ein Eintrag braucht { $things }
rules-and = { $first } und { $last }
