# What each key does, on the sheet of keys.

key-anywhere = Anywhere
key-field = To the start field
key-finished = Add a finished entry of the day shown
key-stop = Stop
key-interrupt = Interrupt and return
key-continue = Continue the last entry
key-pin = Start a pin
key-undo = Undo
key-redo = Redo
key-palette = Search, and do anything by name
key-sync = Sync now
key-list = The list
key-calendar = The calendar
key-reports = Reports
key-check = Day check
key-sync-view = Sync
key-accounts = Accounts
key-catalog = Projects, clients, tasks and tags
key-settings = Settings
key-away = Clear, then close
key-sheet = This sheet

key-in-list = In the list and while typing
key-rows = Through entries and cards
key-edit = Edit the entry; on a card, its first way
key-card = On a card: choose
key-end = Edit the entry’s end
key-group = Close, open a group
key-choose = Choose; ⇧ ↑ ↓ for more
key-fields = Project, tags, billable
key-merge = Merge what is chosen
key-duplicate = Duplicate
key-split = Split at a time
key-days = Today, a week earlier, later
key-go-to = Go to a day
key-history = Its history
key-again = Continue it
key-delete = Delete it; on a pin, take it away
key-take = In the start field: take the suggestion
key-create = Create what is named

key-when = Letters and numbers count while no field has the keyboard; in a field hold Ctrl.
