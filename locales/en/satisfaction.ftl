# Satisfaction.

satisfaction-title = Satisfaction
satisfaction-about = How satisfied are customers, would they come again, would they bring friends – with intervals, and against what they then did.
satisfaction-method = NPS is the share of promoters (9–10) less that of detractors (up to 6), in points; CSAT the share of the top two boxes; CES the share that found it easy. Intervals are 95%: normal with variance p + d − (p − d)² for NPS (with three added answers below 30), Wilson’s for shares. The three grades are a question each, where “yes” is the top two boxes, or bands of one score (70%, 80% and 90% of its top). They are a ladder where reproducibility reaches .90 and scalability .60; errors are the fewest answers that would have to change. The last move is that between the last two complete periods, with both variances, or by bootstrap where there are few answers. Groups are compared with everybody else, adjusted for their number. Behaviour is counted after a customer’s last answer that can be followed long enough.

# The finding, in one or two sentences.
satisfaction-two = { $first } { $second }
satisfaction-headline-nps = NPS { $value }: { $good } promoters less { $bad } detractors, { $n } answers.
satisfaction-headline-csat = { $value } give one of the two best scores of { $scale }; { $n } answers.
satisfaction-headline-yes = { $value } say yes; { $n } answers.
satisfaction-headline-ces = { $value } found it easy; mean { $mean } on { $scale } (CES { $version }), { $n } answers.
satisfaction-headline-none = { $n } answers.
satisfaction-headline-grades = { $again } would come again, { $friends } would bring friends.

# Measures.
satisfaction-nps = NPS
satisfaction-csat = CSAT
satisfaction-ces = CES
satisfaction-points = points
satisfaction-measure-note = { $measure } { $value }: { $n } answers to “{ $question }”.
satisfaction-needed = The interval is ±{ $now } points. For ±{ $margin } points it takes { $n } answers; to notice a move of { $move } points, { $m } in each period.

# Classes and grades.
satisfaction-class-promoter = Promoters
satisfaction-class-passive = Passives
satisfaction-class-detractor = Detractors
satisfaction-class-satisfied = Satisfied
satisfaction-class-neutral = Neutral
satisfaction-class-dissatisfied = Dissatisfied
satisfaction-class-easy = Easy
satisfaction-class-middling = Middling
satisfaction-class-hard = Hard
satisfaction-grade-none = Not satisfied
satisfaction-grade-satisfied = Satisfied
satisfaction-grade-come-again = Would come again
satisfaction-grade-bring-friends = Would bring friends
satisfaction-loyalty-true = True loyalty
satisfaction-loyalty-latent = Latent loyalty
satisfaction-loyalty-spurious = Spurious loyalty
satisfaction-loyalty-none = No loyalty

# Names.
satisfaction-score = Score
satisfaction-class = Class
satisfaction-grade = Grade
satisfaction-loyalty = Loyalty
satisfaction-group = Group
satisfaction-answers = Answers
satisfaction-share = Share
satisfaction-yes = Yes
satisfaction-lo = Low
satisfaction-hi = High
satisfaction-value = Value
satisfaction-step = Of the rung below
satisfaction-step-lo = Of the rung below, low
satisfaction-step-hi = Of the rung below, high
satisfaction-from = Yes from score
satisfaction-question = Question
satisfaction-part = Period or age
satisfaction-best = Best class
satisfaction-middle = Middle class
satisfaction-worst = Worst class
satisfaction-p = p
satisfaction-q = p, adjusted
satisfaction-all = Everybody
satisfaction-age = Months since the first purchase
satisfaction-age-row = Month { $age } since the first purchase
satisfaction-score-mark = Score { $score }
satisfaction-returned = Bought again
satisfaction-spend = Spend per customer
satisfaction-spend-lo = Spend, low
satisfaction-spend-hi = Spend, high
satisfaction-spend-share = Share of spend
satisfaction-referred = Brought somebody
satisfaction-referred-lo = Brought somebody, low
satisfaction-referred-hi = Brought somebody, high
satisfaction-good = Good opinion
satisfaction-not-good = No good opinion
satisfaction-did-return = Bought again
satisfaction-did-not-return = Did not
satisfaction-against-rest = Against everybody else
satisfaction-differs = Differs
satisfaction-no-difference = No difference shown

# Figures.
satisfaction-grades-title = The three grades
satisfaction-grades-subtitle = Share of answers that reach each grade; whiskers are 95% intervals.
satisfaction-grades-subtitle-score = Bands of one score: from 70%, 80% and 90% of its top; whiskers are 95% intervals.
satisfaction-ladder-holds = The grades are a ladder: whoever reaches one has nearly always reached those below.
satisfaction-ladder-breaks = The grades are no ladder: too many skip a rung.
satisfaction-ladder-order = The grades are no ladder in this order: a higher one has more than a lower one.
satisfaction-ladder-coefficients = Reproducibility { $reproducibility }, .90 is asked for; scalability { $scalability }, .60 is asked for; { $share } skip a rung.
satisfaction-scores-title = Scores: { $column }
satisfaction-scores-subtitle = Answers by score, and by class.
satisfaction-scores-panel = By score
satisfaction-classes-panel = By class
satisfaction-trend-title = { $measure } over time
satisfaction-trend-subtitle = The band and the whiskers are 95% intervals; rings are incomplete periods.
satisfaction-trend-panel = By period
satisfaction-ages-panel = By age of the customer
satisfaction-incomplete = Incomplete periods do not count for the last move.
satisfaction-move-real = { $from } to { $to }: { $difference } points. The move is real.
satisfaction-move-noise = { $from } to { $to }: { $difference } points. It may be chance.
satisfaction-move-none = There are not two complete periods to compare.
satisfaction-groups-title = By group
satisfaction-groups-subtitle = Whiskers are 95% intervals; groups in colour differ from everybody else.
satisfaction-groups-summary = { $n } of { $all } groups differ from everybody else by more than chance.
satisfaction-after-title = What they said, and what they did
satisfaction-after-subtitle = By grade: who bought again within { $days } days of the answer, and for how much.
satisfaction-after-summary = { $high }: { $share } bought again within { $days } days; { $low }: { $other }.
satisfaction-followed = { $n } customers followed; { $late } answered too late, { $unknown } are not among the purchases or their answer has no date.
satisfaction-loyalty-title = Loyalty: opinion and behaviour
satisfaction-loyalty-subtitle = Good opinion is the best class; behaviour is a purchase within { $days } days of the answer.
satisfaction-loyalty-panel = The loyalty square
satisfaction-return-panel = Bought again, by score
satisfaction-loyalty-summary = The largest corner is { $corner }: { $share } of customers.

# Parameters.
satisfaction-param-measure = Measure
satisfaction-param-period = Period
satisfaction-param-group = Groups
satisfaction-param-column = Column of scores
satisfaction-param-question = Question
satisfaction-param-scale-lo = Scale from
satisfaction-param-scale-hi = Scale to
satisfaction-param-satisfied = Question: satisfied
satisfaction-param-come-again = Question: would come again
satisfaction-param-bring-friends = Question: would bring friends
satisfaction-param-effort = Question: effort
satisfaction-param-ces-version = CES version
satisfaction-param-errors = Errors of the ladder
satisfaction-param-margin-points = Margin wanted (points)
satisfaction-param-move-points = Move to notice (points)
satisfaction-param-follow-days = Followed for (days)
satisfaction-param-referral = Column of referrals
satisfaction-measure-auto = Recognised
satisfaction-measure-nps = NPS
satisfaction-measure-csat = CSAT
satisfaction-measure-ces = CES
satisfaction-period-day = Day
satisfaction-period-week = Week
satisfaction-period-month = Month
satisfaction-period-quarter = Quarter
satisfaction-ces_version-auto = Recognised
satisfaction-ces_version-v1 = 1.0: effort, low is good
satisfaction-ces_version-v2 = 2.0: ease, high is good
satisfaction-errors-fewest = Fewest changes
satisfaction-errors-goodenough_edwards = Goodenough–Edwards

# Reservations.
caveat-satisfaction-text = { $answers ->
    [one] { $answers } answer is a text and is left out.
   *[other] { $answers } answers are texts and are left out.
}
caveat-satisfaction-off-scale = { $answers ->
    [one] { $answers } answer is off the scale and is left out.
   *[other] { $answers } answers are off the scale and are left out.
}
caveat-satisfaction-fraction = { $answers ->
    [one] { $answers } answer lies between two scores and is left out.
   *[other] { $answers } answers lie between two scores and are left out.
}
caveat-satisfaction-mixed-scales = { $parts ->
    [one] In { $parts } period or group nobody goes beyond 7 on a scale of ten: it may be on another scale.
   *[other] In { $parts } periods or groups nobody goes beyond 7 on a scale of ten: they may be on another scale.
}
caveat-satisfaction-few = { $answers ->
    [one] There is only { $answers } answer.
   *[other] There are only { $answers } answers.
}
caveat-satisfaction-incomplete = { $answers ->
    [one] { $answers } answer is not on the ladder because another question was not answered.
   *[other] { $answers } answers are not on the ladder because another question was not answered.
}
caveat-satisfaction-blank = { $percent }% did not answer; whoever did not may think otherwise.
caveat-satisfaction-end-unseen = Nobody gave more than { $score }; the scale is taken to end at { $end }.
caveat-satisfaction-grades-from-score = The grades are bands of one score, so they cannot contradict each other; only a question each can tell whether they are a ladder.
caveat-satisfaction-not-followed = { $customers ->
    [one] { $customers } customer answered less than { $days } days before the last day known; nobody can be followed so long.
   *[other] { $customers } customers answered less than { $days } days before the last day known; nobody can be followed so long.
}

field-score = Score
field-grade = Grade
field-n-answers = Answers
field-loyalty = Loyalty
