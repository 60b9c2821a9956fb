# Economics: what winning and keeping customers costs and brings.

economics-title = Winning and keeping
economics-about = What winning and keeping customers costs and brings, what one point of retention is worth, when a new customer pays back, and what becomes of claims that are often quoted.
economics-method = The retention rate is the share of a period’s active customers who are active in the next. Value takes one margin and one rate for everybody, and takes those who leave as gone for good. Spending works as Blattberg and Deighton describe it: each unit brings less than the one before, up to a ceiling; it is best where the next customer costs what a customer is worth. Intervals are those of the retention rate, carried through each formula.

# The finding, in one sentence or two.
economics-headline = At a retention of { $rate }, one point more is worth { $value } ({ $lo } to { $hi }) over { $customers } now active.
economics-headline-plain = { $rate } of a period’s active customers are active in the next ({ $interval }).
economics-headline-payback = A new customer pays back within { $time }.
economics-headline-no-payback = A new customer does not pay back within the time seen.
economics-both = { $first } { $second }

# Words that several figures share.
economics-unit-day = day
economics-unit-week = week
economics-unit-month = month
economics-unit-quarter = quarter
economics-time-day = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
economics-time-week = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
economics-time-month = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
economics-time-quarter = { $n ->
    [one] { $n } quarter
   *[other] { $n } quarters
}
economics-retention = Retention rate
economics-retention-lo = Retention rate, low
economics-retention-hi = Retention rate, high
economics-today = Today
economics-best = Best
economics-average-cost = Cost of each, on average
economics-marginal-cost = Cost of the next one
economics-worth = Worth of one

# Value.
economics-value = Value of a new customer
economics-value-excluded = Value after a payment
economics-point = One point more
economics-today-at = Today: { $rate }, { $value }
economics-value-title = What retention is worth
economics-value-subtitle = Value of a customer just won, by the retention rate, before anything is spent on keeping. The cross shows today with its 95% intervals.
economics-value-note = A customer just won is worth { $included }, first payment counted; one who has just paid, { $excluded }: { $multiple } times the margin of { $margin }.
economics-point-note = One point more retention is worth { $value } per customer (by the slope: { $slope }), { $base } over { $customers } now active.
economics-elasticity-note = One per cent more retention raises the value after a payment by { $elasticity }%.

# Payback.
economics-payback-title = When a new customer pays back
economics-payback-subtitle = Margin of a new customer, added up, averaged over all who have been watched that long, with 95% intervals.
economics-payback-mark = After { $time }
economics-age = Time since the first purchase, { $unit }
economics-age-0 = Periods since the first purchase
economics-margin = Margin
economics-cumulative = Margin added up
economics-cumulative-lo = Margin added up, low
economics-cumulative-hi = Margin added up, high
economics-discounted = Discounted
economics-cost-of-winning = Cost of winning { $cost }
economics-not-yet = not within the time seen
economics-payback-summary = Paid back within: { $time }; by the interval, at best { $earliest }, at worst { $latest }; discounted: { $discounted }.

# Winning.
economics-acquisition-title = Spending on winning customers
economics-acquisition-subtitle = Share of prospects won, and value per prospect less spending, by spending per prospect. The whisker is the best spending at both ends of the retention rate’s interval.
economics-acquisition-spend = Spending per prospect
economics-acquisition-rate = Share of prospects won
economics-acquisition-value = Value per prospect
economics-acquisition-today = Today { $spend } per prospect win { $rate }; a prospect is worth { $value }.
economics-acquisition-best = Best: { $spend } ({ $lo } to { $hi }), which win { $rate }; a prospect is worth { $value }.
economics-acquisition-marginal = A customer won costs { $average } on average, the next one { $marginal }; one is worth { $worth }.
economics-equity-note = With both at their best, value per prospect goes from { $present } to { $best }.

# Keeping.
economics-keeping-title = Spending on keeping customers
economics-keeping-subtitle = Retention rate, and value of a customer just won less spending, by spending per active customer each { $unit }. The whisker is the best spending at both ends of the retention rate’s interval.
economics-keeping-spend = Spending per customer each { $unit }
economics-keeping-rate = Retention rate
economics-keeping-value = Value of a new customer, less spending
economics-keeping-today = Today { $spend } per customer each { $unit } keep { $rate }; a new customer is worth { $value }.
economics-keeping-best = Best: { $spend } ({ $lo } to { $hi }) each { $unit }, which keep { $rate }; a new customer is worth { $value }.
economics-keeping-marginal = A customer kept for a { $unit } costs { $average } on average, the next one { $marginal }; keeping one is worth { $worth }.
economics-ceiling = Ceiling { $rate }

# Claims.
economics-claims-title = Claims tested
economics-claims-subtitle = How many times as much winning a customer costs as keeping one for a period: rings as often claimed, dots as here. A whisker is the 95% interval.
economics-ratio = Winning over keeping
economics-times = ×{ $n }
economics-claimed = Claimed: { $n } times
economics-claim = Claim
economics-found = Here
economics-verdict = Verdict
economics-implied = Keeping may cost
economics-claim-ratio = “Winning costs { $n } times as much”
economics-claim-five = “5 points more retention: { $range } more value”
economics-ratio-average = Here, on average
economics-ratio-marginal = Here, the next one
economics-ratio-at-best = With both at their best
economics-verdict-holds = true here
economics-verdict-higher = here it is more
economics-verdict-lower = here it is less
economics-verdict-unknown = cannot be told
economics-claim-found = { $claim }: { $found }, { $verdict }.
economics-claim-implied = { $claim }: cannot be told without both costs; it is true if keeping costs { $cost } per customer each { $unit }.
economics-claim-unknown = { $claim }: cannot be told here.
economics-claims-note = A ratio of average costs decides nothing (Pfeifer 2005): spend more where the next customer costs less than one is worth.

# Lifetime figures.
economics-year = Year
economics-sum = Sum so far
economics-lifetime-title = A lifetime figure re-derived
economics-lifetime-subtitle = Spend times years, as it is quoted; discounted; and for an average customer, who may leave. Payments at the beginning of each year.
economics-lifetime-undiscounted = As quoted
economics-lifetime-discounted = Discounted
economics-lifetime-expected = Expected
economics-lifetime-summary = { $spend } a year for { $years } years is quoted as { $undiscounted }. Discounted at { $rate } it is { $discounted }; for a customer who may leave { $expected } ({ $lo } to { $hi }), { $share } of what is quoted.
economics-lifetime-note = Retention of a year { $retention } ({ $retention-origin }); spend of a year: { $spend-origin }.
economics-origin-file = that of this file’s customers
economics-origin-given = as given

# Periods.
economics-period = Period
economics-active = Active customers
economics-new = New
economics-kept = Active in the next, too
economics-periods-title = Retention from period to period
economics-periods-subtitle = Share of the active customers of each complete period who are active in the next, with 95% intervals. Dashed: all periods together.
economics-periods-summary = { $rate } ({ $interval }) of { $n } active customers in { $pairs } pairs of periods were kept; { $new } new ones came in a period on average.

# Parameters.
economics-param-period = Period
economics-param-pairs = Retention from the last so many pairs of periods
economics-param-margin = Margin
economics-param-annual-discount-rate = Discount rate a year
economics-param-horizon = Periods of value counted
economics-param-acquisition-cost = Cost of winning a customer
economics-param-acquisition-rate = Share of prospects won today
economics-param-acquisition-ceiling = Share won at any cost
economics-param-retention-cost = Spending on keeping, per customer and period
economics-param-retention-ceiling = Retention rate at any cost
economics-param-yearly-spend = Lifetime figure: spend of a year
economics-param-years = Lifetime figure: years
economics-param-yearly-retention = Lifetime figure: retention of a year
economics-param-returns = Returns
economics-period-day = days
economics-period-week = weeks
economics-period-month = months
economics-period-quarter = quarters
economics-returns-net = Netted
economics-returns-exclude = Left out
economics-returns-keep = Kept as orders

# Reservations.
caveat-economics-acquisition-assumed = Nothing tells what winning a customer costs: a third of a new customer’s value is assumed. Set it.
caveat-economics-retention-assumed = Nothing tells what is spent on keeping: a tenth of the margin is assumed. Set it.
caveat-economics-no-margin = There is no margin above zero, so nothing is worth spending.
caveat-economics-no-end = Nobody leaves and nothing is discounted, so value has no end. Set a discount rate or a number of periods.
caveat-economics-come-back = { $share }% of those who bought again had been away for a period or more: customers who come back count as lost here, so value is understated. A longer period helps, or lifetime value by purchase models.
caveat-economics-no-curve = No response of keeping can be drawn: nobody or everybody is kept, nothing is spent, or the ceiling is not above the present rate.
caveat-economics-few-periods = { $pairs ->
    [one] Retention rests on { $pairs } pair of periods: read it with care.
   *[other] Retention rests on { $pairs } pairs of periods: read it with care.
}
