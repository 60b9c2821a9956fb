# RFM: recency, frequency, monetary value.

rfm-title = RFM analysis
rfm-about = Who bought how recently, how often and for how much: scores from 1 to 5 on each, and a segment for every customer.

# The finding, in one sentence.
rfm-headline = { $segment } are { $share } of customers and { $revenue } of revenue ({ $interval }).
rfm-headline-plain = { $segment } are { $share } of customers and { $revenue } of revenue.

# The three measures.
rfm-recency-axis = Days since last order
rfm-frequency-axis = Orders per customer
rfm-monetary-axis = Money spent per customer
rfm-recency-score = Recency score
rfm-frequency-score = Frequency score
rfm-recency-score-axis = Recency score, days since last order
rfm-frequency-score-axis = Frequency score, orders
rfm-at-most = ≤{ $n }
rfm-at-least = ≥{ $n }
rfm-median-recency = Median days since last order
rfm-median-frequency = Median orders
rfm-median-monetary = Median money spent

# The grid.
rfm-grid-title = Money spent per customer by recency and frequency
rfm-grid-subtitle = Mean money spent per customer in each cell of scores, and the number of customers.
rfm-grid-mark = Recency score { $r }, frequency score { $f }
rfm-grid-mean = Mean money spent
rfm-grid-summary = Customers with recency score { $r } and frequency score { $f } spent most: { $mean } each on average, { $customers }.

# Segments.
rfm-tree-title = Where revenue comes from
rfm-tree-subtitle = Area shows the revenue of each segment; the percentage is its share.
rfm-tree-note = { $n ->
    [one] { $n } segment without revenue above zero is left out.
   *[other] { $n } segments without revenue above zero are left out.
}
rfm-bars-title = Share of customers against share of revenue
rfm-bars-subtitle = By segment. The whisker is the 95% interval of the share of revenue.
rfm-segment = Segment
rfm-interval-lo = Share of revenue, low
rfm-interval-hi = Share of revenue, high

# Distributions.
rfm-recency-title = How long ago customers last bought
rfm-frequency-title = How often customers bought
rfm-monetary-title = How much customers spent
rfm-histogram-subtitle = Number of customers. Dashed lines divide the scores: drag one to score again.
rfm-histogram-summary = { $customers }; the most, { $n }, are from { $from } to { $to }.
rfm-histogram-above = { $n ->
    [one] { $n } customer above { $edge } is not drawn.
   *[other] { $n } customers above { $edge } are not drawn.
}
rfm-histogram-below = { $n ->
    [one] { $n } customer below { $edge } is not drawn.
   *[other] { $n } customers below { $edge } are not drawn.
}
rfm-handle = Border between scores { $low } and { $high }

# Recency against frequency.
rfm-scatter-title = Recency against frequency
rfm-scatter-subtitle = A circle is a group of like customers: its area their number, its colour their segment.
rfm-scatter-mark = { $recency } days since last order, { $frequency } orders
rfm-scatter-summary = { $customers } in { $n } groups; the largest, { $most }, is at { $recency } days and { $frequency } orders.

# Two maps compared.
rfm-cross-title = The same customers on two maps
rfm-cross-subtitle = Number of customers. Rows: { $rows }. Columns: { $columns }.
rfm-cross-mark = { $row } and { $column }
rfm-cross-summary = Most customers, { $n }, are { $row } on one map and { $column } on the other.

# Parameters.
rfm-param-map = Segments
rfm-param-scheme = Scoring
rfm-param-returns = Returns
rfm-param-center = “High” is above the
rfm-param-compare = Compare with
rfm-param-thresholds = Cut-offs
rfm-scheme-share = Share of customers beaten
rfm-scheme-quantile = Quantile edges
rfm-scheme-tiles = Equal counts
rfm-scheme-cutoffs = Fixed cut-offs
rfm-scheme-nested = Nested (Hughes)
rfm-scheme-high-low = High or low
rfm-returns-net = Netted
rfm-returns-exclude = Left out
rfm-returns-keep = Kept as orders
rfm-center-mean = mean
rfm-center-median = median
rfm-method = Recency is whole days from a customer’s last order to the as-of date, frequency the number of orders, money the sum of them less returns. Each is scored from 1 to 5 by the share of customers who do worse; equal values share a score. The scores together give one segment. Intervals are 95%, with the segments held fixed.

# What to do about a segment.
advice-rfm-champions = They bought lately, often and for much. Reward them, show them what is new first, and ask them to recommend you.
advice-rfm-loyal = They come back steadily. Offer the next larger thing, and ask for a review.
advice-rfm-potential-loyalist = Recent, with more than one order. Membership, or a good reason for the next order, makes them loyal.
advice-rfm-new = They bought for the first time lately. The second order decides: welcome them and make it easy.
advice-rfm-promising = Recent, but only a little so far. Make yourself known, with a small trial offer.
advice-rfm-need-attention = Above average in everything, but not lately. A limited offer based on what they bought brings them back.
advice-rfm-needs-attention = Above average in everything, but not lately. A limited offer based on what they bought brings them back.
advice-rfm-about-to-sleep = Below average in everything and cooling down. A reminder of what they liked costs little.
advice-rfm-at-risk = They bought often and for much, but long ago. Write in person, find out why, and offer help before an offer.
advice-rfm-cant-lose = They were among the best and have been gone for long. Win them back by hand: call, listen, make good.
advice-rfm-hibernating = Long gone, seldom, little. Reach them only where it costs next to nothing.
advice-rfm-lost = Lowest in everything. Spend nothing here that a better segment could use.
advice-rfm-important-value = Recent, often and for much, all above the line. Look after them in person.
advice-rfm-important-keep = Much and often, but not lately. Get in touch before they forget you.
advice-rfm-important-develop = Recent and for much, but seldom. Give them a reason to come more often.
advice-rfm-important-win-back = For much, but long ago and seldom. Find out why, and try to keep them.
advice-rfm-general-value = Recent and often, but for little. Lead them to things of more value.
advice-rfm-general-keep = Often, but for little and not lately. Stay in touch where it costs little.
advice-rfm-general-develop = Recent, but seldom and for little: mostly new. Help them to a second order.
advice-rfm-general-win-back = Low in all three. Reach them only where it costs next to nothing.

# Maps.
rfm-map-a = Ten segments, R × F × M
rfm-map-b = Ten segments, R × F
rfm-map-c = Eight customer types
rfm-map-d = Ten groups (Shopify)
rfm-map-e = Six groups (quartiles)

# Segments. The attribute is the segment as the subject of a sentence, where the name alone cannot be one.
rfm-segment-champions = Champions
rfm-segment-loyal = Loyal customers
rfm-segment-potential-loyalist = Potential loyalists
rfm-segment-new = New customers
rfm-segment-promising = Promising
    .subject = Promising customers
rfm-segment-need-attention = Need attention
    .subject = Customers who need attention
rfm-segment-needs-attention = Needs attention
    .subject = Customers who need attention
rfm-segment-about-to-sleep = About to sleep
    .subject = Customers about to sleep
rfm-segment-at-risk = At risk
    .subject = Customers at risk
rfm-segment-cant-lose = Can’t lose
    .subject = Customers you can’t lose
rfm-segment-hibernating = Hibernating
    .subject = Hibernating customers
rfm-segment-lost = Lost
    .subject = Lost customers
rfm-segment-others = Others
    .subject = Other customers
rfm-segment-other = Other
    .subject = Other customers
rfm-segment-active = Active
    .subject = Active customers
rfm-segment-previously-loyal = Previously loyal
    .subject = Previously loyal customers
rfm-segment-almost-lost = Almost lost
    .subject = Almost lost customers
rfm-segment-dormant = Dormant
    .subject = Dormant customers
rfm-segment-premium = Premium customers
rfm-segment-repeat = Repeat customers
rfm-segment-top-spender = Top spenders
rfm-segment-inactive = Inactive
    .subject = Inactive customers
# The eight types of the Chinese map: important or general by money, then by recency and frequency.
rfm-segment-important-value = Important: value
    .subject = Important value customers
rfm-segment-important-keep = Important: keep
    .subject = Important customers to keep
rfm-segment-important-develop = Important: develop
    .subject = Important customers to develop
rfm-segment-important-win-back = Important: win back
    .subject = Important customers to win back
rfm-segment-general-value = General: value
    .subject = General value customers
rfm-segment-general-keep = General: keep
    .subject = General customers to keep
rfm-segment-general-develop = General: develop
    .subject = General customers to develop
rfm-segment-general-win-back = General: win back
    .subject = General customers to win back

# Reservations.
caveat-few-levels-recency = Recency takes only { $levels } different values, so not all five scores can occur.
caveat-few-levels-frequency = Frequency takes only { $levels } different values, so not all five scores can occur.
caveat-few-levels-monetary = Money spent takes only { $levels } different values, so not all five scores can occur.
caveat-ties-split = This scheme gives customers with equal values different scores; which ones depends on their order.
caveat-few-customers = With { $customers } customers, single ones decide the scores: read shares with care.
caveat-negative-money = { $customers ->
    [one] { $customers } customer was given back more than was paid.
   *[other] { $customers } customers were given back more than they paid.
}
caveat-later-rows = { $rows ->
    [one] { $rows } row after the as-of date is left out.
   *[other] { $rows } rows after the as-of date are left out.
}
caveat-without-purchase = { $customers ->
    [one] { $customers } customer has returns but no purchase, and no score.
   *[other] { $customers } customers have returns but no purchase, and no score.
}
