# Commands, keys, themes, presenting.

palette = Commands
palette-title = Commands (Ctrl K)
palette-hint = What do you want to do?
palette-none = Nothing here is called so. Try fewer letters.
palette-count = { $n ->
    [one] { $n } command
   *[other] { $n } commands
}
command-go = Go to
command-change = Change
command-data = Data
command-theme = Theme
command-clear-filter = Clear the filter
command-as-of = As of the last day of the file
command-share = Share and export…
command-customers = Save the customers as CSV
command-rows = Save the rows as CSV
command-report = Save the report as JSON
command-open = Open a file…
command-sample = Open the sample

keys = Keyboard shortcuts
keys-show = Show the keys
keys-anywhere = Anywhere
keys-figure = In a figure
keys-single = Keys without Ctrl do something
keys-single-about = Switch it off if you dictate, or if a key is pressed by accident. Everything is in the commands too.
help-key-tab = from figure to figure
help-key-arrows = from mark to mark inside a figure
help-key-enter = filter by the mark
help-key-escape = leave the figure
help-key-table = show the figure as a table

nav-analyses = Analyses
theme-contrast = Theme: high contrast

present = Present
present-title = Presentation
present-bar = Controls
present-next = Next view
present-back = View before
present-first = First view
present-last = Last view
present-spotlight = Spotlight around the pointer
present-notes = Speaker’s notes
present-no-notes = No note for this view. Notes are written under the figures while a board is arranged.
present-pace = Whole pages instead of one figure at a time
present-leave = Leave the presentation
present-place = { $at } of { $n }
present-said = View { $at } of { $n }: { $what }
keys-present = In a presentation
print = Print
