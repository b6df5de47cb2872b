# What the parts say that any view is made of.

part-close = Close
part-cancel = Cancel
part-steps = Steps
# Before a step that was taken
part-done = Done:
part-what-happened = What just happened
# Keys with a name on them, as keyboards have them there
part-key = { $key ->
    [ctrl] Ctrl
    [del] Del
    [esc] Esc
   *[space] Space
}
# Of twelve hours
part-clock = { $half ->
    [am] { $clock } am
   *[pm] { $clock } pm
}
