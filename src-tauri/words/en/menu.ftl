# The tray: its tooltip and its menu. A menu is as wide as its longest line: short.

menu-today = Today { $total }
menu-continue = Continue { $name }
menu-stop-other = Stop { $name }
menu-pinned = Pinned
menu-recent = Recent
menu-open = Open Stint
menu-sync = Sync now
menu-quit-runs = Quit, the timer goes on
menu-quit = Quit
menu-stop = Stop
menu-stop-back = Stop, back to { $name }
menu-stop-for-good = Stop for good
menu-interrupt = Interrupt and return
menu-no-description = No description
# Behind a project. $when: "13:54", "yesterday 22:10"; $place is a workspace
menu-since = since { $when }
menu-since-in = since { $when } in { $place }
# $since is sync-since: "since 13:54"
menu-idle = Idle { $since }
menu-nothing-runs = Nothing is running
