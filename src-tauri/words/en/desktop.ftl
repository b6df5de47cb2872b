# The desktop's own windows for choosing a file: titles, and kinds of files.

desktop-export = Export entries
desktop-export-account = Export the entries of this account
desktop-export-report = Export the report
desktop-import = Import what another program kept
desktop-back-up = Copy everything to one file
desktop-restore = Put a copy back
desktop-table = Table
desktop-calendar = Calendar
desktop-copy = Copy of everything
desktop-tracked = Tracked time
desktop-every-file = Every file

# In the terminal, where no window can be opened
desktop-no-window = The window could not be opened: { $why }.
desktop-no-display = Stint's window needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set. Your time is safe; here the `stint` command line does everything the window does.
