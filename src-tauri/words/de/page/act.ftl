# Was Schaltflächen an mehreren Stellen sagen, und was eine Stelle sagt, bevor etwas darin ist.

act-again = Erneut versuchen
act-back = Zurück
act-cancel = Abbrechen
act-close = Schließen
act-connect-clockify = Clockify verbinden
act-copy = Kopieren
act-done = Fertig
act-loading = Wird geladen
act-undo = Rückgängig
act-upload = Hochladen …
