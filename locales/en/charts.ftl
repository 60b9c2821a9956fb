# Words that figures of every analysis share.

chart-customers = { $n ->
    [one] { $n } customer
   *[other] { $n } customers
}
chart-orders = { $n ->
    [one] { $n } order
   *[other] { $n } orders
}

# What a figure is, for a screen reader: read after its name.
chart-role = chart
chart-role-with-marks = { $n ->
    [one] chart with { $n } mark
   *[other] chart with { $n } marks
}
chart-alt = { $title }. { $subtitle }

# Units beside an axis title.
chart-unit-days = days
chart-unit-times = times

# A range of whole numbers, of values and of an interval.
chart-range = { $lo }–{ $hi }
chart-range-up = { $lo }+
chart-interval = { $value } ({ $lo } to { $hi })
chart-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
chart-times = { $n ->
    [one] once
   *[other] { $n } times
}

# Column heads that tables of many figures share.
chart-column-customers = Customers
chart-column-orders = Orders
chart-column-revenue = Revenue
chart-column-share-customers = Share of customers
chart-column-share-revenue = Share of revenue
chart-column-from = From
chart-column-to = Below
