# Survival.

survival-title = Survival analysis
survival-about = How long customers stay, counting those who have not left yet, with intervals, groups compared, and a model beyond the data.
survival-method = The curve is the product-limit estimate of Kaplan and Meier; who has not left yet is censored, not dropped. Intervals come from Greenwood’s variance. Without columns that say it, a customer has lapsed when silent for the first time for as many days as nine in ten gaps between purchases do not reach. Groups are compared by the log-rank test and by the mean time within a limit.

# The finding, in one sentence.
survival-headline = { $group }: half are gone after { $median } ({ $interval }).
survival-headline-plain = { $group }: half are gone after { $median }.
survival-headline-unreached = { $group }: after { $time } { $share } are still there.
survival-headline-repeat = { $group }: half have bought again after { $median } ({ $interval }).
survival-headline-repeat-plain = { $group }: half have bought again after { $median }.
survival-headline-repeat-unreached = { $group }: after { $time } { $share } have not bought again.
survival-interval = { $lo } to { $hi }
survival-interval-open = at least { $lo }

# Names.
survival-time = Time
survival-since-first = Time since first purchase
survival-share = Still there
survival-lo = Still there, low
survival-hi = Still there, high
survival-lives = Lives
survival-events = Ended
survival-censored = Censored
survival-at-risk = At risk
survival-median = Median
survival-median-lo = Median, low
survival-median-hi = Median, high
survival-mean = Mean time
survival-mean-lo = Mean time, low
survival-mean-hi = Mean time, high
survival-p = p = { $p }
survival-p-below = p < { $p }
survival-state-active = Still there
survival-state-ended = Ended

# Curves.
survival-curves-title = How many stay how long
survival-curves-title-repeat = How many have not bought again
survival-curves-subtitle = Share still there (Kaplan–Meier) with { $level } intervals; dashed where few are left at risk.
survival-curves-subtitle-many = Share still there (Kaplan–Meier); dashed where few are left at risk. { $level } intervals are in the table.
survival-log-rank = Log-rank test of equal curves: χ² = { $chi2 }, df = { $df }, { $p }.

# Means.
survival-means-title = Mean time by group
survival-means-subtitle = Mean time within the first { $limit }, with { $level } intervals.
survival-means-unknown = { $group }: not observed that long, so there is no mean.

# At risk.
survival-at-risk-title = How many are at risk
survival-at-risk-subtitle = Still under observation at each time: the curves rest on these.
survival-at-risk-summary = Of { $n } at the beginning, { $left } are at risk after { $time }.

# Parameters.
survival-param-clock = What lasts
survival-param-group = Groups
survival-param-time-unit = Unit of time
survival-param-inactive-days = Days of silence that count as lapsed
survival-param-band = Intervals
survival-param-level = Level
survival-param-limit = Limit of the mean
survival-param-min-at-risk = Dashed below this many at risk
survival-param-returns = Returns
survival-param-duration = Column of durations
survival-param-event = Column of ends
survival-param-entry = Column of entries
survival-param-survivors = Columns of a renewal table
survival-param-periods = Periods to fit on
survival-clock-auto = As the data allow
survival-clock-lapse = Until lapsed
survival-clock-repeat = Until the second purchase
survival-clock-columns = As columns say
survival-time_unit-day = days
survival-time_unit-week = weeks
survival-time_unit-month = months
survival-band-log-log = Log-log
survival-band-log = Log
survival-band-plain = Plain
survival-returns-net = Netted
survival-returns-exclude = Left out
survival-returns-keep = Kept as orders

# Reservations.
caveat-all-censored = Nobody has left yet, so there is no median.
caveat-lives-left-out = { $lives ->
    [one] { $lives } life without length or group is left out.
   *[other] { $lives } lives without length or group are left out.
}
caveat-groups-left-out = { $groups ->
    [one] { $groups } small group is left out.
   *[other] { $groups } small groups are left out.
}
caveat-few-gaps = { $gaps ->
    [one] Only { $gaps } gap between purchases: 90 days of silence count as lapsed.
   *[other] Only { $gaps } gaps between purchases: 90 days of silence count as lapsed.
}
caveat-small-groups = { $groups ->
    [one] { $groups } group has fewer than 10: read its curve with care.
   *[other] { $groups } groups have fewer than 10: read their curves with care.
}
