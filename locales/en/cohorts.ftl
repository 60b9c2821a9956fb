# Cohorts: retention and value.

cohorts-title = Cohorts and retention
cohorts-about = Of the customers won in one period, how many still buy later, what they bring, and when they have paid back what winning them cost.

cohorts-headline = { $share } of new customers buy again in the next period ({ $interval }); { $n ->
    [one] { $n } cohort
   *[other] { $n } cohorts
}.
cohorts-headline-measure = { $measure }: one period later { $share } of the first; { $n ->
    [one] { $n } cohort
   *[other] { $n } cohorts
}.

cohorts-grid-title = Retention by cohort
cohorts-grid-subtitle = { $measure }. Rows: when customers first bought. Columns: periods since. The lowest row is the mean, weighted by size.
cohorts-curves-title = Retention curves
cohorts-curves-subtitle = { $measure }. Each cohort in grey, their weighted mean in front, complete periods only; the band is the 95% interval.
cohorts-mark = Cohort { $cohort }, period { $age }
cohorts-mean-mark = All cohorts, period { $age }
cohorts-mean = Weighted mean
cohorts-each = Single cohorts
cohorts-age = Periods since the first order
cohorts-cohort = Cohort
cohorts-size = Customers in the cohort
cohorts-n-cohorts = Cohorts
cohorts-value = Value
cohorts-share = Share
cohorts-lo = Share, low
cohorts-hi = Share, high
cohorts-complete = Complete
cohorts-yes = yes
cohorts-no = no
cohorts-acquisition-cost = Acquisition cost per customer
cohorts-payback = Paid back in period
cohorts-incomplete-note = * The period is not complete.
cohorts-older-note = { $n } older cohorts are in the table.
cohorts-measure-customers = Share of customers who buy
cohorts-measure-orders = Orders
cohorts-measure-revenue = Revenue
cohorts-measure-margin = Margin
cohorts-measure-cumulative-value = Value per customer so far

# Parameters.
cohorts-param-period = Period
cohorts-param-measure = Measure
cohorts-param-mode = A customer counts
cohorts-param-returns = Returns
cohorts-param-at = Period of the customer table
cohorts-period-day = Day
cohorts-period-week = Week
cohorts-period-month = Month
cohorts-period-quarter = Quarter
cohorts-mode-on = on buying in the period
cohorts-mode-on-or-after = on buying in it or later
cohorts-returns-net = Netted
cohorts-returns-exclude = Left out
cohorts-returns-keep = Kept as orders
cohorts-method = A cohort is the customers with their first order in one period. A cell is the share of them with an order so many periods later, or the measure against what the first period brought. Means are weighted by size and take complete cells only. Intervals are Wilson’s, 95%. Payback: the first period in which the margin so far reaches the acquisition cost.

# Reservations.
caveat-cohorts-cut = { $periods ->
    [one] { $periods } early cohort is left out; the last { $shown } are told.
   *[other] { $periods } early cohorts are left out; the last { $shown } are told.
}
caveat-cohorts-few-periods = There is one cohort only; choose a shorter period.
caveat-cohorts-payback-by-money = No cost of goods is mapped: payback is by revenue, and too early.

cohorts-active-yes = yes
cohorts-active-no = no
