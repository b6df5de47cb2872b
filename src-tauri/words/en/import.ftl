# What is said of a line of a file that came in.

import-no-start = It has no start.
import-no-end = It has no end.
import-too-many-rows = More than { $most } rows: import the rest from another file.
import-start-no-time = Its start is no time: { $said }
import-end-no-time = Its end is no time: { $said }
import-start-no-date = Its start is no date: { $said }
import-end-no-date = Its end is no date: { $said }
import-angle-brackets = ‹ and › stand for the < and > that Clockify does not take.
import-description-cut = Its description is cut at { $most } characters.

# In the order of day and month that holds for the whole file
import-start-order = Its start is no date in this order.
import-end-order = Its end is no date in this order.
import-end-before-start = Its end lies before its start.
# In the night in which clocks are set
import-times-twice = Clocks showed its times twice that night; the first is taken.
import-end-twice-second = Clocks showed its end twice that night; the second is taken.
import-start-twice = Clocks showed its start twice that night; the first is taken.
import-end-twice = Clocks showed its end twice that night; the first is taken.
import-start-skipped = Clocks skipped its start that night; the first time after is taken.
import-end-skipped = Clocks skipped its end that night; the first time after is taken.

# A line that holds no row
import-breaks-off = The list breaks off here.
import-no-entry = It is no entry.
import-no-row = It is no row of a table.
import-open-quote = A quotation mark that opens in it never closes.
