# Was eine Handlung getan hat. Namen stehen hinter einem Doppelpunkt oder „von“: gebeugt werden sie nie.

done-nameless = (ohne Beschreibung)

done-switched = Nach { $long } gestoppt: { $ended }. Gestartet: { $name } · seit { $since }
done-interrupted = Gestartet: { $name } · seit { $since }; danach zurück zu { $back }
done-started = Gestartet: { $name } · seit { $since }
done-returned = Nach { $long } gestoppt: { $name }. Zurück zu { $back }
done-stopped = Gestoppt: { $name }, { $long }
done-discarded = Verworfen: { $name }, { $long }
done-added = Eingetragen: { $name }, { $long }
done-edited = Geändert: { $what }
done-split = Geteilt: { $name }, { $long } und { $tail }
done-duplicated = Noch einmal eingetragen: { $name }, { $long }
done-duplicated-several = Noch einmal eingetragen: { $what }
done-deleted = Gelöscht: { $name }, { $long }
done-deleted-several = Gelöscht: { $what }
done-let-go = Hier verworfen: { $name }, { $long }
done-as-there = { $name } ist nun wie in Clockify
done-kept-as-new = { $name } geht als neuer Eintrag an Clockify
done-sent-anew = { $name } wird neu gesendet
done-theirs-taken = Hier verworfen: { $name }; es gilt, was in Clockify steht
done-theirs-kept = { $name } bleibt wie in Clockify
done-settled = Erledigt: { $name }
done-merged = Zu einem zusammengeführt: { $name }

done-back = danach zurück zu { $name }
done-back-further = { $so_far }, dann zu { $name }

done-item-made = { $kind ->
    [client] Kunde angelegt: { $name }
    [project] Projekt angelegt: { $name }
    [task] Aufgabe angelegt: { $name }
    [tag] Schlagwort angelegt: { $name }
   *[entry] Eintrag angelegt: { $name }
}
done-item-deleted = { $kind ->
    [client] Kunde gelöscht: { $name }
    [project] Projekt gelöscht: { $name }
    [task] Aufgabe gelöscht: { $name }
    [tag] Schlagwort gelöscht: { $name }
   *[entry] Eintrag gelöscht: { $name }
}
done-item-let-go = { $kind ->
    [client] Kunde hier verworfen: { $name }
    [project] Projekt hier verworfen: { $name }
    [task] Aufgabe hier verworfen: { $name }
    [tag] Schlagwort hier verworfen: { $name }
   *[entry] Eintrag hier verworfen: { $name }
}
done-item-changed = { $kind ->
    [client] Kunde geändert: { $name }
    [project] Projekt geändert: { $name }
    [task] Aufgabe geändert: { $name }
    [tag] Schlagwort geändert: { $name }
   *[entry] Eintrag geändert: { $name }
}

# Hinter „Rückgängig: “
done-undo-edit-several = Änderung von { $count } Einträgen
done-undo-delete-several = Löschen von { $count } Einträgen
done-undo-duplicate-several = Duplizieren von { $count } Einträgen
done-undo-join-several = Zusammenführen von { $count } Einträgen
done-undo-start = Start von { $name }
done-undo-switch = Wechsel zu { $name }
done-undo-interrupt = Unterbrechung mit { $name }
done-undo-return = Rückkehr zu { $name }
done-undo-stop = Stopp von { $name }
done-undo-discard = Verwerfen von { $name }
done-undo-log = Eintragen von { $name }
done-undo-split = Teilen von { $name }
done-undo-duplicate = Duplizieren von { $name }
done-undo-merge = Zusammenführen von { $name }
done-undo-change = Änderung von { $name }
done-undo-delete = Löschen von { $name }
done-undo-add = Anlegen von { $name }
done-undo-let-go = Verwerfen von { $name }
done-undo-as-there = Verwerfen der Änderung von { $name }
done-undo-keep-as-new = Behalten als neu: { $name }
done-undo-send-anew = Neues Senden von { $name }
done-undo-take-theirs = Übernehmen aus Clockify: { $name }
done-undo-keep-theirs = Behalten wie in Clockify: { $name }
done-undo-settle = Erledigen von { $name }
done-undo-upload = Hochladen
done-undo-import = Import

done-completion = { $kind ->
    [tag] Schlagwort
    [task] Aufgabe
   *[project] Projekt
}
done-enter-log = Eintragen: { $from } – { $to }
done-enter-switch = { $name } um { $when } stoppen, dies starten
done-enter-switch-then = { $name } { $day } um { $when } stoppen, dies starten
done-enter-start-at = Um { $when } starten
done-enter-start-then = Starten: { $day } um { $when }
done-enter-start = Starten

# Von dem, was nicht mehr da ist
done-done = Erledigt
# Ein Baustein der getippten Zeile
done-billable = abrechenbar
