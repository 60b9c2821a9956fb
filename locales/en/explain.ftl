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
