# Was die Teile sagen, aus denen jede Ansicht besteht.

part-close = Schließen
part-cancel = Abbrechen
part-steps = Schritte
part-done = Erledigt:
part-what-happened = Was eben geschah
part-key = { $key ->
    [ctrl] Strg
    [del] Entf
    [esc] Esc
   *[space] Leer
}
part-clock = { $half ->
    [am] { $clock } vorm.
   *[pm] { $clock } nachm.
}
