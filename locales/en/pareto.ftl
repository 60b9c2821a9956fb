# Pareto: the 80/20 rule, ABC classes, customer pyramid.

pareto-title = 80/20 analysis
pareto-about = Who brings the value: how concentrated it is, classes and tiers of customers, who takes profit away again, and whether the best stay the best.

pareto-headline = The top { $p } of customers bring { $share } of revenue ({ $interval }).
pareto-headline-plain = The top { $p } of customers bring { $share } of revenue.

pareto-lorenz-title = How concentrated revenue is
pareto-lorenz-subtitle = Lorenz curve: customers from the least to the most valuable. On the broken line all would bring the same.
pareto-lorenz-x = Share of customers, least valuable first
pareto-lorenz-y = Share of revenue
pareto-lorenz-mark = The least valuable { $customers } bring { $value }
pareto-equal = All customers equal
pareto-top = Top { $p }
pareto-top-label = Top { $p } bring { $share }
pareto-gini-note = Gini coefficient { $gini } ({ $lo } to { $hi }); corrected for the number of customers { $corrected }. Intervals: 95%, { $n } bootstrap samples, seed { $seed }.

pareto-tops-title = What the top customers bring
pareto-tops-subtitle = Share of revenue of the most valuable customers. The whisker is the 95% interval.
pareto-interval-lo = Share of revenue, low
pareto-interval-hi = Share of revenue, high

pareto-tiers-title = Customer pyramid
pareto-tiers-subtitle = Tiers by rank: few customers at the top, much of the revenue. Drag a border to move it.
pareto-classes-title = ABC classes
pareto-classes-subtitle = A brings the first part of revenue, B the next, C the rest. Drag a border to move it.
pareto-pyramid-summary = { $name }: { $customers } of customers, { $revenue } of revenue.
pareto-borders = Running share of revenue
pareto-borders-x = Share of customers, most valuable first
pareto-handle = Border between { $low } and { $high }
pareto-tier = Tier
pareto-tier-top = Top
pareto-tier-high = High
pareto-tier-medium = Medium
pareto-tier-low = Low
pareto-class = Class
pareto-class-a = A
pareto-class-b = B
pareto-class-c = C
pareto-mean-value = Revenue per customer
pareto-from-value = Least revenue in it

pareto-whale-title = Who brings profit and who takes it away
pareto-whale-subtitle = Whale curve: running total, most profitable customers first. Above 100% is what the rest takes away again.
pareto-whale-x = Share of customers, most profitable first
pareto-profit = Share of all profit
pareto-whale-revenue = Share of all revenue
pareto-whale-mark = The first { $customers } bring { $value }
pareto-whale-peak = Highest point
pareto-whale-summary = { $n ->
    [one] { $n } customer loses { $losses }; without that one the total would be { $peak } of what it is.
   *[other] { $n } customers lose { $losses }; without them the total would be { $peak } of what it is.
}

pareto-stability-title = Do the best stay the best?
pareto-stability-subtitle = Share of the top fifth of one stretch of time who are in the top fifth of the next. The whisker is the 95% interval.
pareto-stability-case = Measure
pareto-stability-share = Share that stays
pareto-stability-stayed = Stayed
pareto-stability-expected = Expected by regression to the mean
pareto-stability-chance = By chance
pareto-stability-summary = Of { $top } customers at the top, { $share } stayed ({ $interval }); regression to the mean lets expect { $expected }.
pareto-stability-note = { $from } until { $split }, against { $split } to { $to }. The top spent { $before } each before and { $after } after.

# Parameters.
pareto-param-returns = Returns
pareto-param-a-border = Class A up to (share of revenue)
pareto-param-b-border = Class B up to (share of revenue)
pareto-param-top-border = Top tier up to (share of customers)
pareto-param-high-border = High tier up to (share of customers)
pareto-param-medium-border = Medium tier up to (share of customers)
pareto-returns-net = Netted
pareto-returns-exclude = Left out
pareto-returns-keep = Kept as orders
pareto-method = A customer’s value is the sum of orders less returns. The Gini coefficient is twice the area between the Lorenz curve and the diagonal. Classes go by running share of revenue, tiers by rank; equal customers always stay together. Intervals are from a seeded bootstrap. Regression to the mean is what two normal variables with the same rank correlation would show without anybody changing.

# Reservations.
caveat-pareto-no-money = There is no revenue above zero to share, so there are no shares and no Gini coefficient.
caveat-pareto-negative = { $customers ->
    [one] { $customers } customer is below zero: the Gini coefficient can exceed 1, and the whale curve shows what is taken away.
   *[other] { $customers } customers are below zero: the Gini coefficient can exceed 1, and the whale curve shows what is taken away.
}
caveat-pareto-few-customers = { $customers ->
    [one] With { $customers } customer there is nothing to compare.
   *[other] With { $customers } customers, single ones decide the shares: read them with care.
}
caveat-pareto-without-purchase = { $customers ->
    [one] { $customers } customer has returns but no purchase and is not counted.
   *[other] { $customers } customers have returns but no purchase and are not counted.
}
