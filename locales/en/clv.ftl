# Customer lifetime value.

clv-title = Customer lifetime value
clv-about = Who is still a customer, how often they will buy, and what they are still worth, with intervals and a test on data kept back.
clv-method = Repeat purchases are modelled by BG/NBD, MBG/NBD and Pareto/NBD, spending per purchase by Gamma-Gamma, contracts by the sBG, all by maximum likelihood. The model that errs least on the time kept back predicts. Value is margin times spending times expected purchases, discounted month by month; purchases already made are not in it. Intervals are 95%, of the expectation.

# The finding, in one sentence.
clv-headline = Customers will bring { $value } ({ $lo } to { $hi }) within { $horizon }; { $alive } of { $customers } will probably buy again.
clv-headline-plain = Customers will bring { $value } within { $horizon }; { $alive } of { $customers } will probably buy again.
clv-headline-past = { $customers } have brought { $mean } each on average ({ $lo } to { $hi }); nothing can be predicted from these purchases.
clv-headline-past-plain = { $customers } have brought { $mean } each on average; nothing can be predicted from these purchases.
clv-headline-contract = { $group }: at the first renewal a contract is expected to go on for { $periods } more periods.

# Words that several figures share.
clv-time = { $n } { $unit }
clv-all = All
clv-group = Group
clv-period = Period
clv-share = Share
clv-day = Day
clv-value = Expected value
clv-share-value = Share of expected value
clv-p-alive = Probability of being alive
clv-purchases = Expected purchases
clv-expected = Expected customers
clv-at-least = { $n }+
clv-repeat-purchases = Repeat purchases so far
clv-repeat-buyers = Repeat buyers
clv-mean-purchase = Mean money per purchase
clv-rule = Rule
clv-rmse = Error per customer (RMSE)
clv-mae = Mean absolute error
clv-predicted = Purchases predicted
clv-bias = Predicted over actual, less 1
clv-correlation = Correlation

# Models and naive rules.
clv-rule-actual = Actual
clv-rule-bg-nbd = BG/NBD
clv-rule-mbg-nbd = MBG/NBD
clv-rule-pareto-nbd = Pareto/NBD
clv-rule-gamma-gamma = Gamma-Gamma
clv-rule-sbg = sBG
clv-rule-own-rate = As often as so far
clv-rule-hiatus = As often as so far, unless silent
clv-rule-mean-rate = All alike

# Frequency and recency.
clv-matrix-title = Who is still a customer
clv-matrix-subtitle = Probability of being alive for a customer of { $age }, by repeat purchases and time of the last one.
clv-matrix-mark = { $frequency } repeat purchases, the last { $recency } after the first
clv-frequency-axis = Repeat purchases
clv-recency-axis = From first to last purchase

# Deciles.
clv-decile = Tenth of customers, best first
clv-decile-mark = Tenth { $n } of customers
clv-deciles-title = What customers are still worth
clv-deciles-subtitle = Expected value within the horizon by tenth of customers; the percentage is the share of all.
clv-deciles-summary = The best tenth of customers is expected to bring { $share } of all value.

# Tracking.
clv-tracking-title = Repeat purchases, actual and expected
clv-tracking-subtitle = Cumulative. The model that predicts is in colour, the others are grey.
clv-tracking-summary = { $actual } repeat purchases came, { $expected } were expected.
clv-fitted-until = fitted until

# Holdout.
clv-purchases-before = Repeat purchases before
clv-purchases-after = Mean purchases after
clv-calibration-title = Predicted and actual purchases by frequency
clv-calibration-mark = { $rule }, { $x } repeat purchases before
clv-holdout-subtitle = Known until { $from }; purchases from then until { $until }.
clv-holdout-summary = { $rule } errs least: { $predicted } purchases predicted, { $n } came.
clv-scores-title = Models against naive rules
clv-scores-subtitle = Error per customer on purchases that were kept back: shorter is better.

# Spending.
clv-spend-title = Money per purchase
clv-spend-subtitle = Repeat buyers by mean money per purchase; the line is what the model expects.
clv-spend-summary = { $customers } bought again and spent { $mean } per purchase on average.
clv-spend-note = { $n } above { $edge } not drawn.

# Contracts.
clv-projection-title = Contracts still there
clv-projection-subtitle = Circles are the data, the dashed line is the sBG, also beyond the data.
clv-retention-title = Retention from period to period
clv-retention-subtitle = Circles are the data, the dashed line is the sBG: it rises because those who would leave have left.

# Parameters.
clv-param-model = Model
clv-param-time-unit = Unit of time
clv-param-horizon = Horizon
clv-param-annual-discount-rate = Discount rate a year
clv-param-margin = Margin
clv-param-holdout = Time kept back
clv-param-returns = Returns
clv-param-customer = Customer
clv-param-survivors = Columns of a renewal table
clv-param-periods = Periods to fit on
clv-model-auto = Best
clv-model-bg-nbd = BG/NBD
clv-model-mbg-nbd = MBG/NBD
clv-model-pareto-nbd = Pareto/NBD
clv-time_unit-day = days
clv-time_unit-week = weeks
clv-time_unit-month = months
clv-time_unit-period = periods
clv-returns-net = Netted
clv-returns-exclude = Left out
clv-returns-keep = Kept as orders

# Reservations.
caveat-no-repeat-buyers = Nobody bought twice, so nothing can be predicted: only value so far is shown.
caveat-few-repeat-buyers = Few customers bought again ({ $customers }): read predictions with care.
caveat-one-time-buyers-alive = By the definition of BG/NBD everybody who bought once is alive for certain; MBG/NBD and Pareto/NBD do not say so.
caveat-frequency-spend-correlated = Those who buy more often spend differently per purchase; the model of spending takes the two as independent.
caveat-spend-not-modelled = Too few repeat buyers for a model of spending: the mean purchase of all is used.
caveat-value-is-revenue = No margin or cost is known, so value is revenue.
caveat-no-holdout = Too little time to keep some back: predictions are not tested.
caveat-nobody-left = Nobody left in a group, so no model can be fitted to it.
caveat-at-bound = A parameter ran to the edge of its range: read this model with care.
caveat-not-identified = The data do not determine all parameters: there are no intervals.
caveat-not-converged = The search for the best parameters did not end at a maximum.
caveat-starts-disagree = Only { $agreeing } of { $starts } searches found this maximum.
caveat-infinite-mean-spend = The model’s mean money per purchase is infinite: the observed mean stands in.
caveat-shares-not-counts = The table seems to hold shares, not customers: the estimates hold, their standard errors do not.
