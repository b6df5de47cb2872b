# Mitteilungen des Desktops: eine Überschrift von einer Zeile und ein Text.

notice-goes-on = { $name } läuft weiter
notice-timer-goes-on = Der Timer läuft weiter
notice-goes-on-body = Stint ist beendet, der Timer nicht: Er ist hier behalten und zählt. `stint stop` im Terminal beendet ihn, oder Stint, wenn es wieder gestartet ist.

notice-needs-you-body = Die Zeit ist hier sicher, und nichts wartet dahinter. Die Ansicht „Abgleich“ sagt, was zu tun ist.

notice-window-gave-up = Das Fenster von Stint wurde geschlossen
notice-window-gave-up-body = Was es zeichnet, endete mehrmals in einer Minute. Deine Zeit ist hier sicher und der Timer läuft weiter; halb Getipptes ist behalten. Der Infobereich öffnet das Fenster wieder, und der Befehl `stint` kann alles, was es kann.

notice-no-tray = Dieser Desktop zeigt keinen Infobereich
notice-no-tray-body = Stint läuft trotzdem: Hier ist sein Fenster. Unter GNOME bringt die Erweiterung AppIndicator den Infobereich.

notice-no-window = Das Fenster von Stint ist nicht installiert
notice-no-window-body = stint-desktop liegt weder neben stint noch im Pfad. Infobereich und Terminal können alles auch ohne.

notice-runs-already = Stint läuft schon
notice-runs-already-body = Sein Fenster kommt nach vorn.
