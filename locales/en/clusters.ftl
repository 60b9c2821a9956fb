# Clusters: groups of customers that the data suggest, and whether they are more than noise.

clusters-title = Clusters
clusters-about = Groups of customers that the data themselves suggest, what is typical of each, a plain rule for it, and whether it is more than noise.

clusters-headline = { $k } clusters: { $first } is { $share } of customers and { $revenue } of revenue. { $verdict }
clusters-headline-plain = { $k } clusters: { $first } is { $share } of customers. { $verdict }
clusters-headline-one = There is one cluster: these customers cannot be told apart.
clusters-verdict-stable = They come back when the customers are drawn again.
clusters-verdict-doubtful = Not all of them come back when the customers are drawn again.
clusters-verdict-noise = This number of clusters is noise.

clusters-cluster = Cluster
clusters-cluster-1 = Cluster 1
clusters-cluster-2 = Cluster 2
clusters-cluster-3 = Cluster 3
clusters-cluster-4 = Cluster 4
clusters-cluster-5 = Cluster 5
clusters-cluster-6 = Cluster 6
clusters-cluster-7 = Cluster 7
clusters-cluster-8 = Cluster 8
clusters-row = { $name } ({ $share })
clusters-median = { $feature }, median
clusters-z = Against all customers, standard deviations
clusters-z-of = { $feature }, standard deviations

clusters-feature-recency-days = Days since last order
clusters-feature-frequency = Orders
clusters-feature-monetary = Revenue
clusters-feature-mean-order-value = Revenue per order
clusters-feature-tenure-days = Days since first order
clusters-feature-products = Different products

clusters-profile-title = What is typical of each cluster
clusters-profile-subtitle = Medians. Blue is above all customers, orange below; full colour from 1.5 standard deviations.
clusters-profile-note = Features: { $scaling }. The clusters take away { $explained } of all squared distances; mean silhouette { $silhouette } (1: far apart, 0: in the middle between two). Best of { $starts } starts, seed { $seed }.

clusters-bars-title = How many customers, how much revenue
clusters-bars-subtitle = Clusters are numbered by revenue per customer. Click one to filter by it.

clusters-scatter-title = { $x } and { $y }
clusters-scatter-subtitle = A dot is a customer ({ $n } of them, drawn at random); rings stand at the medians of the clusters.
clusters-scatter-edge = What is not above zero stands at the edge.

clusters-rules-title = A plain rule for each cluster
clusters-rules-subtitle = The best branch of a small decision tree, with round thresholds.
clusters-rules-summary = { $name }: { $rule }. Of those under the rule { $precision } are in the cluster; it covers { $recall } of the cluster.
clusters-rules-note = Precision: share of the customers under the rule who are in the cluster. Recall: share of the cluster under the rule.
clusters-rule = Rule
clusters-rule-customers = Under the rule
clusters-precision = Precision
clusters-recall = Recall
clusters-rule-everybody = everybody
clusters-rule-and = { $first } and { $second }
clusters-rule-at-least-number = { $feature } ≥ { $lo }
clusters-rule-below-number = { $feature } < { $hi }
clusters-rule-between-number = { $lo } ≤ { $feature } < { $hi }
clusters-rule-at-least-recency-days = last order ≥ { $lo } days ago
clusters-rule-below-recency-days = last order < { $hi } days ago
clusters-rule-between-recency-days = last order { $lo } to under { $hi } days ago
clusters-rule-at-least-tenure-days = first order ≥ { $lo } days ago
clusters-rule-below-tenure-days = first order < { $hi } days ago
clusters-rule-between-tenure-days = first order { $lo } to under { $hi } days ago

clusters-k = { $k ->
    [one] { $k } cluster
   *[other] { $k } clusters
}
clusters-k-axis = Number of clusters
clusters-chosen = here
clusters-k-by-asked = { $k } clusters, as set.
clusters-k-by-gap = { $k } clusters, by the gap statistic.
clusters-k-by-silhouette = { $k } clusters, by the greatest silhouette; the gap statistic gives no answer above 1.
clusters-inertia-name = Inertia
clusters-inertia-title = How tight: inertia
clusters-inertia-subtitle = Sum of squared distances to the centres (scree plot). It always falls; look for the bend.
clusters-inertia-note = On { $n } customers, scaled up to all; seed { $seed }.
clusters-silhouette-name = Silhouette
clusters-silhouette-title = How far apart: silhouette
clusters-silhouette-subtitle = Mean silhouette width: above 0.5 clear clusters, below 0.25 hardly any.
clusters-silhouette-note = Greatest at { $silhouette } clusters. On { $n } customers; seed { $seed }.
clusters-gap-name = Gap
clusters-gap-se = Gap, one standard error
clusters-gap-title = Tighter than without clusters: gap
clusters-gap-subtitle = How much tighter than in data without any clusters. The whisker is one standard error.
clusters-gap-note = Answer of the rule (the first within one standard error of the next): { $gap }. On { $n } customers against { $references } reference sets; seed { $seed }.

clusters-jaccard = Jaccard similarity
clusters-stability-title = Do the clusters come back?
clusters-stability-subtitle = How much of each cluster is found again when the customers are drawn again. Above 0.75 stable; below 0.6 do not trust it.
clusters-stability-summary = Mean similarity { $mean }. { $verdict }
clusters-stability-note = Mean of the greatest Jaccard similarity over { $samples } bootstrap samples of { $n } customers; seed { $seed }.

# Parameters.
clusters-param-features = Features
clusters-param-scaling = Made comparable by
clusters-param-k = Number of clusters
clusters-param-x = Scatter, across
clusters-param-y = Scatter, upwards
clusters-param-returns = Returns
clusters-scaling-log-z = logarithm, then standardised
clusters-scaling-z = standardised
clusters-scaling-rank = ranks, standardised
clusters-scaling-none = as they are
clusters-returns-net = Netted
clusters-returns-exclude = Left out
clusters-returns-keep = Kept as orders
clusters-method = Customers are points of the chosen features, made comparable. k-means puts centres so that the squared distances to the nearest centre are least, from ten starts by k-means++. Without a number set, the gap statistic decides, or else the silhouette. Stability: the customers are drawn again with replacement and clustered again; how much of each cluster is found again is its Jaccard similarity.

# Fields of the customer table.
field-mean-order-value = Revenue per order
field-tenure-days = Days since first order
field-products = Different products

# Reservations.
caveat-clusters-gap-one = The gap statistic finds a single cluster: these customers are spread evenly, and any borders between them are drawn, not found. Use the clusters as convenient slices, not as kinds of people.
caveat-clusters-noise = This number of clusters is noise: drawn again, the customers fall into other clusters (mean Jaccard similarity { $jaccard }, below 0.6). Try fewer clusters or other features.
caveat-clusters-doubtful = { $clusters ->
    [one] { $clusters } cluster does not come back when the customers are drawn again: do not build on it.
   *[other] { $clusters } clusters do not come back when the customers are drawn again: do not build on them.
}
caveat-clusters-partly = { $clusters ->
    [one] { $clusters } cluster comes back only in part (Jaccard similarity between 0.6 and 0.75): its core can be trusted, its border not.
   *[other] { $clusters } clusters come back only in part (Jaccard similarity between 0.6 and 0.75): their cores can be trusted, their borders not.
}
caveat-clusters-weak = The clusters lie close together (silhouette { $silhouette }, below 0.25): many customers are between two.
caveat-clusters-one = All customers are alike in these features, so there is nothing to divide.
caveat-clusters-fewer = There are only { $k } different customers in these features, so there are no more clusters.
caveat-clusters-constant = { $features ->
    [one] { $features } feature is the same for all customers and took no part.
   *[other] { $features } features are the same for all customers and took no part.
}
caveat-clusters-small = { $customers ->
    [one] The smallest cluster has { $customers } customer: an exception rather than a group.
   *[other] The smallest cluster has { $customers } customers: exceptions rather than a group.
}
caveat-clusters-not-converged = The search was ended before nobody changed clusters any more; borders may still move a little.
caveat-clusters-left-out = { $customers ->
    [one] { $customers } customer has no number in a chosen column and is left out.
   *[other] { $customers } customers have no number in a chosen column and are left out.
}
caveat-clusters-without-purchase = { $customers ->
    [one] { $customers } customer has returns but no purchase and is not counted.
   *[other] { $customers } customers have returns but no purchase and are not counted.
}
