# The board and recipes.

nav-board = Board
board-choose = Put figures together
board-choose-about = A board shows several analyses at once. A click in one figure narrows all others. It keeps no data: saved as a recipe, it runs again on next month’s file.
board-value = Customer value
board-lifecycle = Lifecycle
board-satisfaction = Satisfaction
board-boss = One page for the boss
board-blank = An empty board
board-blank-about = Choose the figures yourself
board-not-served = No loaded file serves these analyses
board-no-figure = The report has no such figure now. Choose another one.
board-untitled = Board
board-title = Title of the board
board-edit = Arrange
board-done = Done
board-other = Another board
board-pages = Pages of the board
board-page = Page { $n }
board-page-title = Name of this page
board-page-add = Add a page
board-page-remove = Remove this page
board-page-empty = Nothing is on this page yet. Choose “Arrange” to add figures, or use the pin on any figure.
board-add = Add
board-add-choose = Add a figure…
board-words = Text
board-finding = The finding in a sentence
board-figure = Figure
board-drag = Drag to another place
board-tile-tools = Arrange “{ $what }”
board-earlier = Move “{ $what }” towards the start
board-earlier-short = Towards the start
board-later = Move “{ $what }” towards the end
board-later-short = Towards the end
board-narrower = Make “{ $what }” narrower
board-narrower-short = Narrower
board-wider = Make “{ $what }” wider
board-wider-short = Wider
board-tall = Make “{ $what }” taller
board-tall-short = Taller
board-remove = Take “{ $what }” off the board
board-remove-short = Take off the board
board-tile-title = Title of “{ $what }”
board-tile-title-short = Title of its own
board-tile-note = Note under “{ $what }”
board-tile-note-short = Note
board-moved = Now at place { $n }
board-pin = Put “{ $what }” on the board
board-pin-short = Put on the board
board-pinned = “{ $what }” is on the board

recipe-save = Save recipe
recipe-open = Open a recipe
recipe-open-about = A .json file that was saved here
recipe-recent = Used recently
recipe-waits = The recipe “{ $name }” is ready. Open the file that it is for.
recipe-applied = The recipe “{ $name }” is in force. Undo takes it back.
recipe-partly = The recipe “{ $name }” is in force except for: { $what }. Everything else is as saved; choose columns under “Map columns”.
recipe-dropped = { $n ->
    [one] one filter about a column that is not there
   *[other] { $n } filters about columns that are not there
}
recipe-newer = This recipe was made by a newer Clientele. Open it there, or reload this page to get the newest version. Nothing was changed.
recipe-damaged = This file is no recipe, or it is damaged. Nothing was changed.
