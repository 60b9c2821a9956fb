# Service recovery.

recovery-title = Service recovery
recovery-about = Complaint, apology, solution, remedy: were they done, who stayed afterwards, and is the recovery paradox real here?
recovery-method = A step was taken where its column says so. Customers are recovered, unrecovered or never failed by their first complaint; those who never complained get the days of the failures dealt out in turn. Groups are matched exactly on classes of money and orders before the failure; differences in retention and spend are weighted as Mantel and Haenszel do, with normal 95% intervals. The paradox is real here when the recovered stay more than those who never failed, with the whole interval above zero.

# The finding, in one sentence.
recovery-headline-real = The recovery paradox is real here: the recovered buy again more often than those who never failed, by { $difference } points ({ $lo } to { $hi }).
recovery-headline-opposite = No paradox here: even the recovered buy again less often than those who never failed, by { $difference } points ({ $lo } to { $hi }).
recovery-headline-unsure = Whether the paradox is real here cannot be told: the recovered differ from those who never failed by { $difference } points ({ $lo } to { $hi }).
recovery-headline-alone = { $share } of { $n } complaints were recovered. Load the orders beside them to see who stayed.
recovery-headline-unmatched = { $share } of { $n } complaints were recovered; there is nobody comparable who never failed.

# Groups.
recovery-recovery-recovered = Recovered
recovery-recovery-unrecovered = Unrecovered
recovery-recovery-never-failed = Never failed
recovery-recovery-unknown = Not said
recovery-against = { $first } against { $second }
recovery-against-lines = { $first } / against { $second }

# Steps.
recovery-step-apology = Sincere apology
recovery-step-listening = Listening
recovery-step-solution = Solution offered
recovery-step-remedy = Remedy
recovery-all-steps = All steps
recovery-by-rule = Recovered ({ $rule })
recovery-rule-remedy = remedy and solution
recovery-rule-all_steps = all steps
recovery-rule-score = by score

# Names.
recovery-group = Group
recovery-step = Step
recovery-share = Share of complaints
recovery-done = Done
recovery-complaints = Complaints
recovery-lo = Low
recovery-hi = High
recovery-score = Score
recovery-scores = With a score
recovery-steps-taken = Steps taken
recovery-n-steps = { $n } steps taken
recovery-retained = Bought again
recovery-n-retained = Bought again, customers
recovery-spend = Money afterwards, mean
recovery-prior-money = Money before
recovery-prior-orders = Orders before
recovery-classes = Classes compared
recovery-comparison = Comparison
recovery-n-first = Customers, first
recovery-n-second = Customers, second
recovery-retention-difference = Bought again, difference in points
recovery-spend-difference = Money afterwards, difference
recovery-class-retained = { $group }, bought again
recovery-separator = ; { "" }
recovery-any = any
recovery-up-to = up to { $hi }
recovery-above = above { $lo }
recovery-between = { $lo } to { $hi }

# Figures.
recovery-differences-title = Who stays, matched on prior value
recovery-differences-subtitle = Differences within { $days } days of the failure, first group less second, with 95% intervals.
recovery-after-title = Who bought again
recovery-after-subtitle = Share who bought again within { $days } days, with 95% intervals; who bought in the { $before } days before.
recovery-after-note = These shares are as they are. Whom a failure hits may have bought more before: the matched differences take that out.
recovery-after-one = { $group } { $share }
recovery-steps-title = Were the steps taken?
recovery-steps-subtitle = Share of complaints with each step, of those of which it is said, with 95% intervals.
recovery-scores-title = Satisfaction by steps taken
recovery-scores-subtitle = Mean score with its 95% interval.
recovery-scores-summary = With { $few } steps the mean score is { $low }, with { $many } it is { $high }.
recovery-classes-title = Classes of prior value
recovery-classes-subtitle = Customers are compared only with those of the same class of money and orders before.
recovery-classes-summary = { $n } classes; in { $both } there are both recovered customers and some who never failed.

# Customers.
field-recovery = Recovery
field-complaints = Complaints
field-steps = Steps taken

# Parameters.
recovery-param-rule = Recovered means
recovery-param-threshold = Least score of a recovery
recovery-param-window = Days to buy again
recovery-param-before = Days before
recovery-param-money-classes = Classes of money
recovery-param-order-classes = Classes of orders
recovery-param-steps = Columns of the steps

# Reservations.
caveat-recovery-correlation = This is correlation: who gets a remedy is not drawn by lot.
caveat-recovery-undated = { $rows ->
    [one] { $rows } complaint has no readable day.
   *[other] { $rows } complaints have no readable day.
}
caveat-recovery-not-said = { $rows ->
    [one] Of { $rows } complaint it is not said whether it was recovered.
   *[other] Of { $rows } complaints it is not said whether they were recovered.
}
caveat-recovery-not-in-orders = { $customers ->
    [one] { $customers } complaining customer is not among the orders.
   *[other] { $customers } complaining customers are not among the orders.
}
caveat-recovery-too-late = { $customers ->
    [one] { $customers } customer failed too late: what followed is not known yet.
   *[other] { $customers } customers failed too late: what followed is not known yet.
}
caveat-recovery-no-prior = { $customers ->
    [one] { $customers } customer without an order before is left out.
   *[other] { $customers } customers without an order before are left out.
}
caveat-recovery-few = { $customers ->
    [one] The smaller group has only { $customers } customer.
   *[other] The smaller group has only { $customers } customers.
}
caveat-recovery-nobody-else = Under this filter nobody is left who never complained.
