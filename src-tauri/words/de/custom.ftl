# Was eigene Felder nehmen, und welche es gibt.

custom-takes-text = Es nimmt einen Text.
custom-takes-number = Es nimmt eine Zahl, etwa 7,5.
custom-takes-flag = Es nimmt ja oder nein.
custom-takes-link = Es nimmt eine Webadresse, etwa https://example.com.
custom-takes-choices-of-none = Es nimmt eine Auswahl, und der Arbeitsbereich hat keine.
custom-takes-choice = Es nimmt eines davon: { $choices }.
custom-takes-choices = Es nimmt einige davon: { $choices }.
custom-none-known = Dieser Arbeitsbereich hat keine, soweit hier bekannt.
custom-known = Es gibt: { $names }.
custom-by-admins = Nur Admins dürfen das ändern
