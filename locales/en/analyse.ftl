# The page of an analysis: numbers, figures' tools, customers, drawer.

settings = Settings
settings-more = More settings
setting-none = – none –
read-as = Read as
number-period = Period
caveats = Reservations
analyse-unmapped = Customer, date and amount must be mapped before anything can be analysed.

figure-role = { $n ->
    [one] figure with { $n } mark
   *[other] figure with { $n } marks
}
figure-table = Show as a table
figure-save = Save
figure-menu = Save “{ $what }”
by-numbers = Set by numbers
thresholds-reset = Back to the scheme
range-of = { $what }
range-at-least = at least
range-below = below
range-filter = Filter

drawer = Explanation
drawer-how = How to read this
drawer-hint = Click a cell, a bar or a circle: every figure and the table of customers follow, and what you picked is explained here. Click it again to let go.
drawer-selected = Selected
drawer-passing = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} with { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} pass the filter.
drawer-customers = See the customers
drawer-clear = Clear
drawer-method = How it is computed
