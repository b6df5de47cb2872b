# Was sicher ist: eine Zeile unter einem Problem.

kept-nothing-changed = Nichts wurde geändert.
kept-all-here = Alles ist hier sicher.
kept-none-removed = Keiner davon wurde hier entfernt.
kept-both-versions = Beide Fassungen bleiben im Verlauf.
kept-stays-as-it-is = Er bleibt, wie er ist, hier und in Clockify.
kept-file-left = Die Datei bleibt, wie sie ist.
kept-file-stays = Was darin ist, bleibt.
kept-before-and-running = Was vorher gespeichert war, ist sicher, und was läuft, läuft weiter.
kept-on-this-computer = Alles, was du erfasst, bleibt auf diesem Rechner.
kept-nothing-lost = Nichts geht verloren: Änderungen warten hier, und der Timer läuft weiter.
kept-key-nowhere-else = Der Schlüssel wurde nirgendwo sonst gespeichert, und Änderungen warten hier.
kept-changes-wait = Änderungen warten hier, und der Timer läuft weiter.
kept-all-in-clockify = Alles ist schon in Clockify.
kept-waits-for-account = Was wartet, bleibt für dieses Konto erhalten.
kept-nothing-changed-goes-on = Hier hat sich nichts geändert, und der Timer läuft weiter.
kept-still-here = Was auf Clockify wartet, ist noch hier.
kept-sent-once = Gesendet wurde einmal, und von selbst nicht noch einmal.
kept-nothing-sent = Nichts wurde gesendet; was du erfasst hast, ist hier sicher.
kept-entries-stay = Seine Einträge bleiben hier, und was auf ihn wartet, bleibt erhalten.
kept-account-as-before = Das Konto hier und seine Einträge sind wie zuvor.
kept-nothing-sent-there = Nichts ging dorthin, auch der Schlüssel nicht. Alles ist hier sicher und wird später gesendet.
kept-goes-out-later = Alles ist hier sicher und wird später gesendet.
kept-before = Was vorher gespeichert war, ist sicher.
