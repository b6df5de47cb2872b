# Warum Clockify etwas nicht hat, dass es sicher ist, und wann es weitergeht.

parked-message = { $title }. { $then }
parked-message-saying = { $title }. { $then } Clockify sagt dazu: { $said }.
parked-title = { $what }: { $name }
parked-fields-required = { $fields } wird verlangt
parked-what = { $reason ->
    [validation] So nicht angenommen
    [project_gone] Sein Projekt ist weg
    [project_required] Projekt wird verlangt
    [task_required] Aufgabe wird verlangt
    [tag_required] Schlagwort wird verlangt
    [description_required] Beschreibung wird verlangt
    [field_required] Ein eigenes Feld wird verlangt
    [tag_archived] Ein Schlagwort davon ist archiviert
    [locked] Gesperrter Tag
    [approved] Schon genehmigt
    [stopwatch_only] Nur die Stoppuhr zählt
    [forbidden] Nicht erlaubt
    [plan_limit] Nicht im Tarif
    [several_candidates] Vielleicht gesendet
    [remote_deleted] In Clockify gelöscht, hier geändert
    [changed_after_delete] Hier gelöscht, dann in Clockify geändert
    [bad_text] Ein Zeichen, das Clockify ablehnt
   *[waits_for_parked] Wartet auf anderes
}
parked-deleted = Hier ist es gelöscht und steht noch in Clockify.
parked-then = { $reason ->
    [validation] Clockify nimmt es, sobald es geändert ist; es ist hier sicher.
    [project_gone] Clockify nimmt ihn mit einem anderen Projekt; die Zeit ist hier sicher.
    [project_required] Clockify nimmt ihn, sobald er ein Projekt hat; die Zeit ist hier sicher.
    [task_required] Clockify nimmt ihn, sobald er eine Aufgabe hat; die Zeit ist hier sicher.
    [tag_required] Clockify nimmt ihn, sobald er ein Schlagwort hat; die Zeit ist hier sicher.
    [description_required] Clockify nimmt ihn, sobald er eine Beschreibung hat; die Zeit ist hier sicher.
    [field_required] Clockify nimmt ihn, sobald das ausgefüllt ist; die Zeit ist hier sicher.
    [tag_archived] Clockify nimmt ihn ohne dieses Schlagwort; die Zeit ist hier sicher.
    [locked] Clockify ändert an diesem Tag nichts; deine Änderung bleibt hier erhalten.
    [approved] Clockify ändert nichts, was genehmigt ist; deine Änderung bleibt hier erhalten.
    [stopwatch_only] Dieser Arbeitsbereich nimmt keinen Eintrag mit eigener Zeit; er ist hier sicher.
    [forbidden] Dein Konto darf das in Clockify nicht; es ist hier sicher.
    [plan_limit] Der Tarif dieses Arbeitsbereichs enthält es nicht; es ist hier sicher.
    [several_candidates] Mehrere Einträge in Clockify könnten es sein; nichts wird noch einmal gesendet, bis du wählst.
    [remote_deleted] Deine Fassung bleibt hier erhalten.
    [changed_after_delete] Es ist zurück, wie es dort ist; nichts ist verloren.
    [bad_text] Clockify nimmt es, sobald der Text geändert ist; es ist hier sicher.
   *[waits_for_parked] Etwas, das es nennt, braucht erst dich; dann geht es von selbst.
}
parked-change-kept = Deine Änderung bleibt hier erhalten: { $changes }.

parked-note = { $kind ->
    [client] Kunde: { $name }
    [project] Projekt: { $name }
    [task] Aufgabe: { $name }
    [tag] Schlagwort: { $name }
   *[entry] Eintrag: { $name }
}
parked-note-when = { $date }, { $from } – { $to }, { $project }
parked-note-until-now = { $date }, { $from } – jetzt, { $project }
parked-note-deleted = Gewünscht: gelöscht
parked-note-wanted = Gewünscht: { $changes }
parked-note-saying = Clockify: { $what }. Es sagt dazu: { $said }
parked-note-of-clockify = Clockify: { $what }
