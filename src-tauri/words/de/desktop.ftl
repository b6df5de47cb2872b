# Die Fenster des Desktops, in denen man Dateien wählt: Titel, und Arten von Dateien.

desktop-export = Einträge exportieren
desktop-export-account = Die Einträge dieses Kontos exportieren
desktop-export-report = Bericht exportieren
desktop-import = Importieren, was ein anderes Programm aufgezeichnet hat
desktop-back-up = Alles in eine Datei sichern
desktop-restore = Eine Sicherung zurückspielen
desktop-table = Tabelle
desktop-calendar = Kalender
desktop-copy = Sicherung von allem
desktop-tracked = Erfasste Zeit
desktop-every-file = Alle Dateien

# Im Terminal, wo sich kein Fenster öffnen lässt
desktop-no-window = Das Fenster ließ sich nicht öffnen: { $why }.
desktop-no-display = Stints Fenster braucht einen Bildschirm, und weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt. Deine Zeit ist sicher; hier kann der Befehl `stint` alles, was das Fenster kann.
