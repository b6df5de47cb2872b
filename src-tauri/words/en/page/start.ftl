# The start field, what runs, pins and what was done last.

start-question = What are you working on?
start-or-switch = Start or switch:  @project #tag 9:40 or 45m
start-or-switch-briefly = Start or switch
start-switch-to = Switch to …
start-came-between = What came between? Enter starts it
start-interrupts = Interrupts, and goes back
start-start = Start
start-as-read = As Stint reads it
start-suggestions = Suggestions
start-then-back = Start this, then back to { $name }
start-interrupt-then-back = Interrupt, then back to { $name }
# What Enter does on a suggestion
start-this = Start this
start-instead = Stop { $name }, start this
start-unnamed = Start a timer without a description

start-running = Running
start-nothing-runs = Nothing runs
start-stop = Stop
start-stop-hint = Stop (S)
# $name: what goes on after that
start-stop-back = Stop, back to { $name }
start-stop-back-hint = Stop, back to { $name } (S)
# $name: what runs
start-stop-other = Stop { $name }
start-continue = Continue
start-interrupt = Interrupt and return
start-interrupt-hint = Interrupt and return (I)
# $name: what goes on once this is stopped
start-back = then back to { $name }
start-go-there = Go there
# $place: a workspace, or a workspace and an account
start-in = in { $place }
start-in-since = in { $place }, since { $from }
start-running-in = Running in { $place }
# $from: a clock, 9:40
start-since = since { $from }
start-running-since = Running since { $from }. Change the start
start-change-start = Change the start
# Before a field for a clock
start-since-field = since
start-begin = Start

start-pinned = Pinned
# Heard, where $label is drawn
start-pin = Start { $label }, { $under }
start-pin-hint = { $label } · { $under }. Del takes it away
start-likely = Likely now
start-recent = Recent
start-last-time = Last time
start-recent-entries = Recent entries
start-continue-entry = Continue { $name }
