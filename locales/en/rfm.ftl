# RFM: recency, frequency, monetary value.

rfm-title = RFM analysis
rfm-about = Who bought how recently, how often and for how much: scores from 1 to 5 on each, and a segment for every customer.

# The finding, in one sentence.
rfm-headline = { $segment } are { $share } of customers and { $revenue } of revenue ({ $lo }–{ $hi }).
rfm-headline-plain = { $segment } are { $share } of customers and { $revenue } of revenue.

# The three measures.
rfm-recency = Recency
rfm-frequency = Frequency
rfm-monetary = Monetary value
rfm-recency-axis = Days since last order
rfm-frequency-axis = Number of orders
rfm-monetary-axis = Money spent
rfm-r-score = Recency score
rfm-f-score = Frequency score
rfm-m-score = Monetary score
rfm-score = Score { $n }
rfm-median-recency = Median days since last order
rfm-median-frequency = Median orders
rfm-median-monetary = Median money spent

# The grid.
rfm-grid-title = Money spent by recency and frequency
rfm-grid-subtitle = Mean money spent per customer in each cell of scores, with the number of customers
rfm-grid-mark = Recency score { $r }, frequency score { $f }
rfm-grid-mean = Mean money spent

# Segments.
rfm-tree-title = Where revenue comes from
rfm-tree-subtitle = Area: revenue of the segment, with its share
rfm-bars-title = Share of customers against share of revenue
rfm-bars-subtitle = By segment. The line at the revenue share is its 95% interval.
rfm-bars-customers = Customers
rfm-bars-revenue = Revenue
rfm-segment = Segment
rfm-interval-lo = Share of revenue, low
rfm-interval-hi = Share of revenue, high

# Distributions.
rfm-recency-title = How long ago customers last bought
rfm-frequency-title = How often customers bought
rfm-monetary-title = How much customers spent
rfm-histogram-subtitle = Customers; the dashed lines divide the scores. Drag one to score again.
rfm-handle = Border between scores { $low } and { $high }

# Recency against frequency.
rfm-scatter-title = Recency against frequency
rfm-scatter-subtitle = Each circle is a group of alike customers: area is their number, colour their segment

# Two maps compared.
rfm-cross-title = The same customers on two maps
rfm-cross-subtitle = Number of customers: rows “{ $rows }”, columns “{ $columns }”

# Maps.
rfm-map-a = Ten segments, R × F × M
rfm-map-b = Ten segments, R × F
rfm-map-c = Eight customer types
rfm-map-d = Eleven groups (Shopify)
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
rfm-segment-active = Active
    .subject = Active customers
rfm-segment-previously-loyal = Previously loyal
    .subject = Previously loyal customers
rfm-segment-almost-lost = Almost lost
    .subject = Almost lost customers
rfm-segment-dormant = Dormant
    .subject = Dormant customers
rfm-segment-prospects = Prospects
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
rfm-segment-important-retain = Important: win back
    .subject = Important customers to win back
rfm-segment-general-value = General: value
    .subject = General value customers
rfm-segment-general-keep = General: keep
    .subject = General customers to keep
rfm-segment-general-develop = General: develop
    .subject = General customers to develop
rfm-segment-general-retain = General: win back
    .subject = General customers to win back
