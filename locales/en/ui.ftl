# The frame: bar, rail, status line, dialogs.

nav = Steps and analyses
nav-load = Load
nav-map = Map columns
analyse = Analyse
group-value = Value
group-lifecycle = Lifecycle
group-satisfaction = Satisfaction
group-marketing = Marketing
group-customers = Customers

rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
number = { $n }
range-from = from { $from }
range-to = below { $to }
range-all = all

language = Language
theme-auto = Theme: as the system
theme-light = Theme: light
theme-dark = Theme: dark
undo = Undo
undo-hint = Undo (Ctrl Z)
undo-said = Undone
redo = Redo
redo-hint = Redo (Ctrl Shift Z)
redo-said = Redone
as-of = As of
file-change = Open another file
filter = Filter
filter-clear = Clear all
filter-highlight = Highlight
filter-highlight-about = Show what the filter lets through among all, instead of alone
filter-remove = Remove the filter “{ $what }”
notices = Messages
dismiss = Dismiss
close = Close
cancel = Cancel
open-again = Open the file again
check-mapping = Check the columns

status = What is counted
status-empty = Nothing is loaded
status-used = { $used } of { $read } rows used
status-excluded = { $n } left out
status-filtered = { $n } filtered out
status-as-of = As of { $day }
status-sent = 0 bytes sent
status-sent-why = This page is forbidden to contact any other address: its Content-Security-Policy sees to it. Your file is read in this tab only.

link-waits = This link brings a view without data. Open the file it was made for.
link-newer = This link was made by a newer Clientele and cannot be read here.
link-damaged = This link is damaged and was not used.

help = Help
help-about = Clientele reads an order file in your browser, works out which column is what, and shows who your customers are. Click any mark to filter everything by it; click again to let go.
help-privacy = What is remembered
help-privacy-about = Your language, the theme, and which column played which role in files of the same shape. Never a cell of your data. Data lives in this tab and is gone when it closes.
help-wipe = Forget all this
help-wiped = Everything remembered was forgotten.
part-coming = A part of the page is being fetched …
part-again = Try again
