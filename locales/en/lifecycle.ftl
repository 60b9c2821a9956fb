# Lifecycle: new, returning, resurrected, dormant; allegiance groups.

lifecycle-title = Customer lifecycle
lifecycle-about = Who is new, who comes back, who stays away and for how long already; and who is loyal, swings or has gone to a rival.

lifecycle-headline = { $period }: { $customers } active, { $new } new, { $returning } returning and { $resurrected } back again; { $dormant } stayed away.

lifecycle-flows-title = Who came, stayed, came back and left
lifecycle-flows-subtitle = Active customers by period above zero; below it those who bought in the period before and not in this one.
lifecycle-state-new = New
lifecycle-state-returning = Returning
lifecycle-state-resurrected = Resurrected
lifecycle-state-dormant = Dormant
lifecycle-state-away = Away for longer
lifecycle-state-future = Not yet a customer
lifecycle-mark = { $period }, { $state }
lifecycle-active = Active
lifecycle-period = Period
lifecycle-complete = Complete
lifecycle-yes = yes
lifecycle-no = no
lifecycle-last-incomplete = The last period is not complete.
lifecycle-identity = Active = active before − dormant + new + resurrected: checked in { $n } periods, true in all.
lifecycle-identity-broken = Active = active before − dormant + new + resurrected: checked in { $n } periods, not true in all.

lifecycle-stock-title = Dormant customers and their way back
lifecycle-stock-subtitle = By the number of periods since the last purchase. Reactivation: share of those ever that old who bought in the next period, with 95% interval.
lifecycle-stock-now = Dormant now
lifecycle-rate-panel = Reactivation rate
lifecycle-rate = Reactivation rate
lifecycle-rate-lo = Reactivation rate, low
lifecycle-rate-hi = Reactivation rate, high
lifecycle-at-risk = Times at this age
lifecycle-reactivated = Times back
lifecycle-age = Periods away
lifecycle-age-mark = Away for { $age } periods
lifecycle-stock-summary = At the end of { $period }, { $customers } are away.
lifecycle-stock-note = At the end of { $period }, the last complete period.

lifecycle-groups-title = Old, new, swing and rival’s customers
lifecycle-groups-subtitle = Told by when they bought, with borders that can be set.
lifecycle-groups-summary = Most customers are { $group }: { $share }.
lifecycle-groups-note = New: first order in the last { $new } days. Rival’s: none in the last { $lapsed }. Swing: a single order, or more than { $swing } days without one. Old: the others.
lifecycle-group = Group
lifecycle-group-old = Old customers
lifecycle-group-new = New customers
lifecycle-group-swing = Swing customers
lifecycle-group-rival = Rival’s customers

# Parameters.
lifecycle-param-period = Period
lifecycle-param-returns = Returns
lifecycle-param-new-days = New up to (days)
lifecycle-param-swing-days = Swing from (days without an order)
lifecycle-param-lapsed-days = Rival’s from (days without an order)
lifecycle-param-at = Period of the customer table
lifecycle-period-day = Day
lifecycle-period-week = Week
lifecycle-period-month = Month
lifecycle-period-quarter = Quarter
lifecycle-returns-net = Netted
lifecycle-returns-exclude = Left out
lifecycle-returns-keep = Kept as orders
lifecycle-method = A customer is active in a period with an order in it. New: the first order is in the period. Returning: active in the period before, too. Resurrected: active earlier, not in the period before. Dormant: active in the period before and not in this one. In the first period everybody is new, because what was before is not known.

# Reservations.
caveat-lifecycle-cut = { $periods ->
    [one] { $periods } early period is not shown. Is a date in the file wrong?
   *[other] { $periods } early periods are not shown. Is a date in the file wrong?
}
caveat-lifecycle-incomplete = No period is complete, so the numbers will still change.
caveat-lifecycle-few-periods = { $periods ->
    [one] With { $periods } period nothing can be compared; choose a shorter one.
   *[other] With { $periods } periods little can be compared; choose a shorter one.
}
