# Words that figures of every analysis share.

chart-customers = { $n ->
    [one] { $n } customer
   *[other] { $n } customers
}

# A stretch of values, and a value with its interval.
chart-range = { $lo }–{ $hi }
chart-both = { $first }, { $second }
chart-interval = { $value } ({ $lo } to { $hi })
chart-focus = Only the customers who are selected. Scores and segments come from everybody.
chart-highlight = Faint: everybody. In full colour: those whom the filter lets through.
chart-highlight-of = { $what }, filtered

# Names of values, as heads of columns and in tooltips.
chart-customers-name = Customers
chart-orders-name = Orders
chart-revenue-name = Revenue
chart-share-customers-name = Share of customers
chart-share-revenue-name = Share of revenue
chart-from-name = From
chart-below-name = Below

chart-quarter = { $year } Q{ $quarter }
