# Notifications of the desktop: a title of one line, and a body.

# $name is the description or the project of what runs
notice-goes-on = { $name } goes on
notice-timer-goes-on = The timer goes on
notice-goes-on-body = Stint has ended, the timer has not: it is kept here and counts. `stint stop` in the terminal ends it, or Stint when it is started again.

notice-needs-you-body = The time is safe here, and nothing waits behind it. Stint's Sync view says what it wants.

notice-window-gave-up = Stint’s window was closed
notice-window-gave-up-body = What draws it ended several times within a minute. Your time is safe here and the timer goes on; what was half typed is kept. The tray opens the window again, and the `stint` command line does everything it does.

notice-no-tray = This desktop shows no tray
notice-no-tray-body = Stint runs all the same: here is its window. On GNOME the extension AppIndicator brings the tray.

notice-no-window = Stint's window is not installed
notice-no-window-body = stint-desktop lies neither beside stint nor on the path. Tray and terminal do everything without it.

notice-runs-already = Stint runs already
notice-runs-already-body = Its window comes to the front.
