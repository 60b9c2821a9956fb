# How numbers came about: the drawer's calculation, step by step. Formulas are written in code; here are their words.

explain-steps = Calculation
explain-open = How was this computed?
explain-of = Calculation: { $subject }
explain-where = where
explain-interval = 95% interval { $interval }
explain-rounded = Values are rounded for reading; the result is not computed from rounded ones.
explain-rows = The rows behind it
explain-assumptions = Taken for granted
explain-caveats = Be careful
explain-source = Source to cite
explain-copy = Copy citation
explain-copied = Copied.
explain-not-copied = The browser did not allow copying. Select the text and copy it.
explain-glossary = { $term } in the glossary
learn-mode = Learning mode
learn-hint = Steps are revealed one by one: think first, then look.
learn-step = Step { $n } of { $all }
learn-expect = What would you expect? Write down your guess before you look.
learn-guess = Your guess
learn-guessed = Your guess: { $guess }. The result: { $result }.
learn-reveal = Reveal
learn-next = Next step
learn-back = Back
learn-all = Reveal all
learn-done = That was the whole calculation.
learn-said = { $term }: { $result }

# Quantities that many formulas share.
explain-own-customers = customers of it
explain-all-customers = all customers
explain-own-revenue = revenue of it
explain-all-revenue = all revenue
explain-own-answers = answers of it
explain-answers = answers
explain-share = share found
explain-trials = how many were counted
explain-z = 97.5% quantile of the standard normal distribution
explain-wilson-lo = Lower end of the interval
explain-wilson-hi = Upper end of the interval
explain-standard-error = Standard error

# RFM.
explain-share-customers = Share of customers
explain-share-revenue = Share of revenue
explain-revenue-per-customer = Revenue per customer
explain-score-r = R score of the median customer
explain-score-f = F score of the median customer
explain-score-m = M score of the median customer
explain-score-r-median = median days since the last purchase
explain-score-f-median = median number of purchases
explain-score-m-median = median money spent
explain-score-cut = the four cut-offs between scores; a bracket counts 1 where it holds, else 0
explain-rfm-assume-1 = A purchase is one order; returns are treated as the setting says.
explain-rfm-assume-2 = Scores compare the customers of this file with each other: the same customer may score otherwise in another file.
explain-rfm-assume-3 = Intervals take customers as independent and the segments as fixed.

# Pareto.
explain-top-share = Share of revenue of the top customers
explain-lorenz-all = all revenue
explain-lorenz-rest = share of revenue of all other customers, read off the Lorenz curve
explain-concentration = Concentration: times their fair share
explain-top-revenue = share of revenue
explain-top-customers = share of customers
explain-gini = Gini coefficient
explain-rank-sum = each customer’s revenue times the rank, the least valuable first, added up
explain-gini-corrected = Gini coefficient, corrected for few customers
explain-stayed = Share of the top that stayed at the top
explain-top = top fifth of the first stretch
explain-stayed-share = share that stayed
explain-expected-share = share that regression to the mean lets expect
explain-beyond-expected = Beyond regression to the mean
explain-pareto-assume-1 = Value is money spent, not profit, except on the whale curve where a cost is mapped.
explain-pareto-assume-2 = Intervals are from 400 seeded bootstrap samples of customers.

# Satisfaction.
explain-promoters = Share of promoters
explain-detractors = Share of detractors
explain-nps = Net promoter score
explain-csat = Customer satisfaction (CSAT)
explain-ces = Easy answers (CES)
explain-top-boxes = answers in the two best boxes
explain-easy = easy answers
explain-grade-share = Share that reaches the grade
explain-yes = those who say yes
explain-answers-share = Share of answers
explain-satisfaction-assume-1 = Those who answered stand for those who did not.
explain-satisfaction-assume-2 = Every answer counts once; answers are taken as independent.
explain-at = { $term } ({ $place })

# Clusters.
explain-gap = Rule of the gap: not below zero
explain-gap-own = gap statistic of this number of clusters
explain-gap-next = gap statistic of one cluster more
explain-gap-error = its standard error
explain-stability = Stability: mean Jaccard similarity
explain-cluster-size = customers of the cluster
explain-jaccard = how well the cluster comes back in bootstrap samples, 0 to 1
explain-clusters-assume-1 = Distance between customers is meant on the features as they were made comparable.
explain-clusters-assume-2 = Clusters are taken as round and of similar spread; others are cut into pieces.

# Lifecycle.
explain-active = Active customers of the period
explain-active-change = The same from the period before
explain-active-before = active in the period before
explain-stayed-active = Of the active before, who is still active
explain-age = away for { $age } periods
explain-share-dormant = Share of all who are away
explain-dormant = all customers who are away
explain-reactivation = Reactivation rate
explain-reactivated = came back in the very next period
explain-ever-dormant = customers who were ever away so long
explain-lifecycle-assume-1 = Active means a purchase in the period; a period must suit how often customers buy.
explain-lifecycle-assume-2 = The allegiance groups are told by behaviour alone: what a customer buys from rivals is not in the file.

# Cohorts.
explain-retention = Retention rate
explain-churn-rate = Churn rate
explain-members = members of the cohort
explain-first-period = in the first period
explain-at-age = at this age
explain-mean-at-age = all cohorts, { $age } periods after the first purchase
explain-cohorts-assume-1 = A cohort is who bought first in the same period of this file: earlier purchases are not known.
explain-cohorts-assume-2 = Rising retention with age is often sorting: those who leave easily have left.

# Survival.
explain-survival = Kaplan–Meier: share still there
explain-survival-before = share still there just before
explain-ended = ended at this time
explain-at-risk = at risk just before this time
explain-censored = Share not ended yet (censored)
explain-events = ended
explain-lives = all
explain-renewal = Share that renews, by the model
explain-sbg-alpha = first parameter of the beta distribution of dropping out
explain-sbg-beta = second parameter
explain-survival-assume-1 = Who has not ended is as likely to end later as anybody else still there.
explain-survival-assume-2 = The shape of the curve is not assumed; beyond its last point nothing is said.

# Lifetime value.
explain-value-per-customer = Value per customer
explain-value-all = value of all customers within the horizon
explain-alive-share = Mean P(alive)
explain-alive-sum = P(alive) of all customers, added up
explain-decile = tenth { $n } of customers, best first
explain-decile-share = Share of all value
explain-decile-value = value of the decile
explain-p-alive = P(alive): an example
explain-repeats = repeat purchases
explain-btyd-r = shape of the buying rates (r)
explain-btyd-alpha = scale of the buying rates
explain-btyd-a = first parameter of dropping out
explain-btyd-b = second parameter of dropping out
explain-btyd-age = time since the first purchase
explain-btyd-recency = time from the first to the last purchase
explain-clv-excluded = Lifetime value, first payment not counted
explain-clv-included = Lifetime value, first payment counted
explain-margin-period = margin of an active customer in a period
explain-retention-period = retention rate of a period
explain-discount-period = discount rate of a period
explain-clv-assume-1 = Customers buy at rates of their own and drop out for good at some time; who comes back later was only silent.
explain-clv-assume-2 = How much is spent has nothing to do with how often.
explain-clv-assume-3 = The simple formula takes one margin and one retention rate for everybody and for ever.

# Churn.
explain-call-gain = Expected gain of a call
explain-p-churn = probability of leaving
explain-save-rate = share of those about to leave who stay when called
explain-value-at-stake = value at stake
explain-contact-cost = cost of a call
explain-offer-cost = cost of the offer
explain-best-over-all = What choosing whom to call brings, over calling everybody
explain-best-profit = profit of the best number of calls
explain-all-profit = profit of calling everybody on the list
explain-precision = Precision: alarms that were right
explain-recall = Recall: leavers who were alarmed
explain-alarm-right = alarmed and left
explain-alarmed = alarmed
explain-churned = left
explain-odds-ratio = Odds ratio per unit
explain-log-odds = change of the log-odds per unit
explain-z-value = z: estimate over its standard error
explain-standard-error-of = its standard error
explain-churn-assume-1 = From purchases nobody says that he leaves: leaving is silence for longer than the window.
explain-churn-assume-2 = Save rate and costs are settings, not measured; only a test with a held-out group can measure them.

# Economics.
explain-retention-rate = Retention rate of a period
explain-kept = active in the next period, too
explain-were-active = active in a period that has a next one
explain-point-of-retention = What one point of retention is worth
explain-point-customer = worth for one customer
explain-base = customers of the last complete period
explain-acquisition-rate = Share of prospects won at the best spending
explain-keeping-rate = Share of customers kept at the best spending
explain-ceiling = ceiling that no spending exceeds
explain-curve-k = how quickly spending works
explain-spending = spending
explain-value-per-prospect = Value of a prospect, spending taken off
explain-won-rate = share won
explain-worth = worth of a customer won
explain-quoted = The quoted figure: spend times years
explain-quoted-discounted = The same discounted
explain-quoted-expected = The same for a customer who may leave
explain-yearly-spend = spend of a year
explain-years = years
explain-year = year, the first is 0
explain-discount-year = discount rate of a year
explain-retention-year = retention rate of a year
explain-economics-assume-1 = Whoever leaves is taken as gone for good.
explain-economics-assume-2 = The curve of Blattberg and Deighton goes through one point, today’s: its ceiling is a judgement.

# Kano.
explain-better = Better: what having it does
explain-worse = Worse: what lacking it does
explain-total-strength = Total strength
explain-pairs = complete pairs of answers
explain-fong-difference = Difference of the two most frequent classes
explain-fong-critical = What it must reach to be more than chance (Fong)
explain-most-frequent = answers of the class
explain-second = answers of the strongest other class
explain-kano-assume-1 = R and Q answers are in no coefficient: they are neither for nor against.
explain-kano-assume-2 = Everybody is taken as understanding both questions alike.

# Penalty and reward.
explain-impact = Impact: reward less penalty
explain-asymmetry = Asymmetry: reward plus penalty
explain-penalty = penalty: what a low rating does to overall satisfaction
explain-reward = reward: what a high rating does to it
explain-base-level = overall satisfaction with everything rated in between
explain-level-low = Overall satisfaction if this alone is rated low
explain-level-high = Overall satisfaction if this alone is rated high
explain-contrast-assume-1 = Ratings go together with overall satisfaction; that they cause it is not shown.
explain-contrast-assume-2 = Effects of features are taken as adding up.

# Service quality.
explain-gap-unweighted = SERVQUAL gap, unweighted
explain-gap-weighted = SERVQUAL gap, weighted
explain-dimension-gap = gap of a dimension
explain-dimensions = dimensions
explain-weight = weight of a dimension
explain-gap-sd = standard deviation of the gap
explain-gap-value = mean gap
explain-t-value = t: gap over its standard error
explain-alpha = Cronbach’s alpha of the gaps
explain-items = items
explain-item-variances = variances of the items’ gaps, added up
explain-sum-variance = variance of their sum
explain-unexplained = What the first four gaps do not explain of the fifth
explain-servqual-assume-1 = Expectation and perception are rated on one scale that means the same to everybody.
explain-servqual-assume-2 = Differences of two scores are less reliable than the scores.

# Needs.
explain-layer-gap = Gap of the layer
explain-need-gap = gap of a need
explain-needs = needs
explain-needs-assume-1 = Importance is what customers say, which need not be what moves them.

# Service times.
explain-in-target = Share in target
explain-beyond-target = share still running at the target, by the curve
explain-open-share = Share still open
explain-cases-open = cases still open
explain-cases = cases
explain-median-reached = The median is reached: half or fewer still running
explain-half = half
explain-running = share still running at the median time
explain-clocks-assume-1 = Open cases will end like those that were still running at the same age.
explain-clocks-assume-2 = Times count by the opening hours of the settings.

# Recovery.
explain-recovery-rate = Share of complaints recovered
explain-recovered = recovered
explain-complaints = complaints
explain-group-retention = Share that bought again
explain-came-back = bought again within the window
explain-paradox = Recovered less never failed, matched
explain-mh-weight = weight of the class of prior value: both groups’ sizes multiplied, over their sum
explain-recovered-rate = share of the recovered who bought again
explain-never-rate = share of those who never failed who bought again
explain-recovery-assume-1 = Customers of the same class of prior value would have stayed alike; who gets a remedy is not drawn by lot.

# Sentiment.
explain-positive-share = Share of positive texts
explain-negative-share = Share of negative texts
explain-texts = texts
explain-word-sum = Sum of the words of the most positive text
explain-word-effect = what a word adds, with everything around it
explain-text-score = Score of that text, pressed between −1 and 1
explain-agree-chance = Agreement by chance alone
explain-label-share = share of the label
explain-called-share = share called so here
explain-kappa = Cohen’s kappa
explain-agree = share of texts on which both agree
explain-sentiment-assume-1 = Words mean what they usually mean; irony is not understood.
explain-sentiment-assume-2 = A text without a known word is neutral, which is not the same as content.

# The numbers above the figures.
explain-numbers = Customers, orders, revenue
explain-orders-per-customer = Orders per customer
explain-revenue-per-order = Revenue per order
explain-revenue-tree = Revenue, as a product
explain-numbers-assume-1 = Counted are the rows that pass the filter; whoever has no purchase among them is in none of the numbers.
