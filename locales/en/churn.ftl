# Churn: who is leaving, how sure that is, and whom to call.

churn-title = Churn warning
churn-about = Who is leaving, how sure that is, and whom to call: alarms by each customer’s own rhythm, probabilities that are tested, and a list that stops where a call no longer pays.
churn-method = Churned means no purchase within a window, or what a column of the file says. A logistic regression on what was known before the window gives the probability; it is judged on a later window that it has not seen, or in five folds where the file has no dates. The alarm goes off when a customer has been silent for longer than nine in ten of that customer’s own gaps; short histories lean on everybody’s. A call brings probability × save rate × value, less the call, less the offer for all who take it.

# The finding, in one sentence.
churn-headline = Calling the first { $customers } of the list is expected to bring { $profit } ({ $lo } to { $hi }); calling all { $listed } would bring { $all }.
churn-headline-plain = Calling the first { $customers } of the list is expected to bring { $profit }; calling all { $listed } would bring { $all }.
churn-headline-none = No call pays at these costs and this save rate ({ $customers } on the list).
churn-headline-nobody = There is nobody left to call ({ $customers }).

# Words that several figures share.
churn-p = Probability of churning
churn-p-lo = Probability, low
churn-p-hi = Probability, high
churn-value = Value if kept
churn-gain = Expected gain of a call
churn-place = Place
churn-customer = Customer
churn-alarm-day = Day of the alarm
churn-listed-share = Share of the list
churn-called = Customers called
churn-profit = Expected profit
churn-profit-lo = Expected profit, low
churn-profit-hi = Expected profit, high

# Profit.
churn-profit-title = How many to call
churn-profit-subtitle = Expected profit of calling the best so many: { $rate } of those leaving stay when called, a call costs { $contact }, an offer { $offer }.
churn-profit-mark = The first { $customers } called
churn-profit-note = The band takes every probability at one end of its 95% interval; what a kept customer is worth and the save rate are taken as given.
churn-best = Best: { $n }, { $profit }

# The list.
churn-list-title = Whom to call first
churn-list-subtitle = Expected gain of calling each: probability × save rate × value, less costs. The table has probabilities with their intervals.
churn-list-summary = { $customer } first: expected gain { $gain }, probability of churning { $p }, value { $value }.
churn-list-note = The table has the first { $n }; the table of customers has them all.

# Alarms.
churn-alarms-title = Alarms of the coming weeks
churn-alarms-subtitle = Customers who will by then have been silent for longer than { $quantile } of their own gaps, if they buy nothing.
churn-alarms-summary = The alarm of { $customers } has gone off; { $recent } of them bought within the last { $days } days.
churn-alarms-basis = Usual silence from own gaps: { $own }; from few own gaps and everybody’s: { $blended }; from everybody’s only ({ $days } days): { $group }.
churn-alarms = Alarms
churn-week = Weeks from now
churn-week-mark = Week { $week }

# Validation.
churn-validation-later = Judged on { $customers } of a later window, { $churned } of whom churned: AUC { $auc }, lift of the top tenth { $lift }, Brier score { $brier } (the same probability for all: { $base }).
churn-validation-folds = Judged in five folds on { $customers }, { $churned } of whom churned: AUC { $auc }, lift of the top tenth { $lift }, Brier score { $brier } (the same probability for all: { $base }).
churn-rule-regression = Regression
churn-rule-model = Purchase model (MBG/NBD)
churn-rule-alarm = Own-rhythm alarm
churn-by-chance = By chance
churn-as-predicted = As predicted
churn-predicted = Predicted
churn-observed = Churned
churn-observed-lo = Churned, low
churn-observed-hi = Churned, high
churn-captured = Share of the churned who are caught
churn-precision = Share of the listed who churned
churn-lift = Lift
churn-threshold = Least probability
churn-calibration-title = Are the probabilities true?
churn-calibration-subtitle = Predicted probability against the share who churned, in tenths, with 95% intervals. On the dashed line they agree.
churn-capture-title = What the top of the list catches
churn-capture-subtitle = Share of the churned among the first of the list. The dashed line is a list in any order.
churn-precision-title = Precision and recall
churn-precision-subtitle = The longer the list, the more it catches, and the more of it would have stayed anyway. Dashed: a list of everybody.

# Coefficients.
churn-feature = Feature
churn-estimate = Coefficient (log-odds)
churn-se = Standard error
churn-odds-ratio = Odds ratio
churn-odds-ratio-lo = Odds ratio, low
churn-odds-ratio-hi = Odds ratio, high
churn-coefficients-title = What the probability rests on
churn-coefficients-subtitle = Odds ratio per unit, with 95% intervals: above 1 speaks for churn, below 1 against. Grey: not distinguishable from 1.
churn-coefficients-summary = The most certain: { $name }, odds ratio { $ratio }.
churn-coefficients-note = Fitted on { $customers }, { $churned } of whom churned: AUC { $auc } on these, log-likelihood { $log-likelihood } (without features { $null }).
churn-feature-intercept = Intercept
churn-feature-log-recency = Recency, days (log)
churn-feature-log-frequency = Purchases (log)
churn-feature-log-spend = Mean purchase (log)
churn-feature-log-age = Age, days (log)
churn-feature-rhythm = Silence / usual silence
churn-feature-recent-purchases = Recent purchases

# The customer table.
field-usual-days = Usual silence, days
field-basis = Usual silence from
field-alarm-in-days = Alarm in days
field-alarm = Alarm
field-p-churn = Probability of churning
field-p-silent = The same by the purchase model
field-p-churn-lo = Probability, low
field-p-churn-hi = Probability, high
field-gain = Expected gain
field-place = Place on the list
churn-basis-own = own gaps
churn-basis-blended = own and everybody’s
churn-basis-group = everybody’s gaps
churn-alarm-quiet = quiet
churn-alarm-alarmed = gone off
churn-state-active = Still there
churn-state-churned = Churned

# Parameters.
churn-param-horizon = Window without a purchase
churn-param-time-unit = Unit of time
churn-param-quantile = Alarm beyond this share of own gaps
churn-param-min-gaps = Own gaps needed
churn-param-group = Whose gaps stand in
churn-param-label = Column of churned
churn-param-features = Columns to predict from
churn-param-value = Value of a kept customer
churn-param-margin = Margin
churn-param-save-rate = Save rate
churn-param-contact-cost = Cost of a call
churn-param-offer-cost = Cost of the offer
churn-param-top = Length of the list
churn-param-returns = Returns
churn-param-seed = Seed
churn-time_unit-day = days
churn-time_unit-week = weeks
churn-time_unit-month = months
churn-returns-net = Netted
churn-returns-exclude = Left out
churn-returns-keep = Kept as orders

# Reservations.
caveat-no-regression = Too few customers with either outcome for a regression: probabilities are those of the purchase model, or the share of all.
caveat-no-validation = Too little time to test the probabilities on outcomes that were not known.
caveat-no-time-split = The file has no dates, so the test cannot be on later outcomes: the future may differ.
caveat-separated = Some feature tells the outcome without error, so the likelihood has no maximum: coefficients are shrunk (ridge) and their intervals are of that fit. Check that no column knows the answer.
caveat-aliased-features = { $features ->
    [one] { $features } feature follows from the others and is left out.
   *[other] { $features } features follow from the others and are left out.
}
caveat-few-events = Only { $events } of the rarer outcome for { $features } features: ten for each would be needed for steady coefficients.
caveat-incomplete-rows = { $rows ->
    [one] { $rows } row with an empty cell is left out.
   *[other] { $rows } rows with an empty cell are left out.
}
caveat-columns-unused = { $columns ->
    [one] { $columns } column (a date, an identifier, mostly empty or one too many) is not used.
   *[other] { $columns } columns (dates, identifiers, mostly empty or too many) are not used.
}
caveat-value-of-a-year = What a kept customer is worth is taken as { $periods } payments.
caveat-value-assumed = Nothing tells what a kept customer is worth: { $value } is assumed. Set it.
caveat-value-unknown = What a kept customer is worth cannot be told from these purchases, so no call pays. Set it.
caveat-window-cut = The window is cut to { $days } days, because the file is short; { $usual } days would suit the customers’ gaps.
