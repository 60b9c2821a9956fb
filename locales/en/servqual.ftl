# Service quality.

servqual-title = Service quality (SERVQUAL)
servqual-about = What customers expected against what they got, in five dimensions – and which of the five gaps opens between the two.
servqual-method = Every item is rated twice: what is expected (E) and what is perceived (P). The gap is P − E: below zero, the service falls short. A dimension’s score is the mean of its items’, the unweighted score the mean of the dimensions’; weights add up to 100 and are divided by 100, so that the weighted score is on the scale of the items. Intervals are 95%. Paired t and Wilcoxon tests are adjusted for the number of items (Benjamini–Hochberg). Cronbach’s alpha says how well a dimension’s items hang together; differences of two scores are less reliable than the scores themselves, which the table shows. SERVPERF is perception alone. The five gaps: understanding (what managers believe less what customers expect), procedure (standards less belief), behaviour (delivery less standards), promotion (delivery less promise), perception (perceived less expected).

servqual-headline-below = Service falls short of expectations: gap { $gap } on a scale of { $lo } to { $hi }; most in { $dimension }: { $most }.
servqual-headline-above = Service exceeds expectations: gap { $gap } on a scale of { $lo } to { $hi }; least in { $dimension }: { $most }.
servqual-headline-even = Perceptions and expectations cannot be told apart: gap { $gap } on a scale of { $lo } to { $hi }; lowest in { $dimension }: { $most }.
servqual-headline-feeds = { $gap } feeds it most ({ $value }).
servqual-both = { $first } { $second }

# Dimensions.
servqual-dimension-tangibles = Tangibles
servqual-dimension-reliability = Reliability
servqual-dimension-responsiveness = Responsiveness
servqual-dimension-assurance = Assurance
servqual-dimension-empathy = Empathy
servqual-dimension-unassigned = No dimension
servqual-whole = All dimensions

# Names.
servqual-dimension = Dimension
servqual-items = Items
servqual-item-name = Item
servqual-item = { $item } · { $dimension }
servqual-question = Question
servqual-row = { $dimension } · { $gap }
servqual-respondents = Respondents
servqual-people = People asked
servqual-rating = Rating
servqual-expectation = Expectation
servqual-perception = Perception
servqual-gap = Gap (P − E)
servqual-gap-axis = Perception less expectation
servqual-weight = Weight
servqual-alpha = Cronbach’s alpha, gaps
servqual-alpha-lo = Alpha, low
servqual-alpha-hi = Alpha, high
servqual-alpha-expectation = Alpha, expectations
servqual-alpha-perception = Alpha, perceptions
servqual-difference-reliability = Reliability of the difference
servqual-n-alpha = Complete respondents
servqual-score-unweighted = Unweighted SERVQUAL score: { $score }.
servqual-score-weighted = Weighted SERVQUAL score (weights / 100): { $score }.
servqual-score-servperf = SERVPERF (perception alone): { $score }.

# Figures.
servqual-dimensions-title = Expectation and perception
servqual-dimensions-subtitle = Means with 95% intervals; beside each dimension its gap.
servqual-items-title = Gap of each item
servqual-items-subtitle = Perception less expectation, with 95% intervals.
servqual-items-summary = { $n } of { $all } items fall short by more than chance; the largest gap: { $item }, { $gap }.
servqual-matrix-title = Importance and performance
servqual-matrix-subtitle = Items in four quarters; rings: the 95% intervals leave the quarter in doubt.
servqual-importance-stated = Importance (stated)
servqual-importance-derived = Importance (derived)
servqual-importance-expectation = Expectation (as importance)
servqual-importance-stated-note = Importance is what customers say.
servqual-importance-derived-note = Importance is derived: the share of overall satisfaction’s variance that an item explains (Johnson’s relative weights).
servqual-importance-expectation-note = The file has neither stated importance nor overall satisfaction: expectations stand for importance.
servqual-r-squared = Together the items explain { $share } of it.
servqual-zone-title = Zone of tolerance
servqual-zone-subtitle = Bars from the minimum to the desired level; dots: perception with its 95% interval.
servqual-zone-summary = { $n } of { $all } dimensions are perceived below the minimum.
servqual-zone = Zone of tolerance
servqual-zone-below = Below the minimum
servqual-zone-within = Within the zone
servqual-zone-above = Above the desired level
servqual-minimum = Minimum level
servqual-desired = Desired level
servqual-msa = Adequacy (MSA)
servqual-mss = Superiority (MSS)
servqual-groups-title = Gaps by group
servqual-groups-subtitle = Perception less expectation by dimension and group.

# The five gaps.
servqual-gap-understanding = Gap 1 (understanding)
servqual-gap-procedure = Gap 2 (procedure)
servqual-gap-behaviour = Gap 3 (behaviour)
servqual-gap-promotion = Gap 4 (promotion)
servqual-gap-perception = Gap 5 (perception)
servqual-gap-means = Means
servqual-gap-understanding-means = managers’ belief less customers’ expectation
servqual-gap-procedure-means = standards less managers’ belief
servqual-gap-behaviour-means = delivery less standards
servqual-gap-promotion-means = delivery less promise
servqual-gap-perception-means = perception less expectation
servqual-belief = Managers’ belief
servqual-standard = Standards
servqual-delivery = Delivery
servqual-promise = Promise
servqual-unexplained = Unexplained
servqual-feeds = Feeds the fifth gap most
servqual-feeds-row = { $gap } ◂
servqual-five-title = The five gaps
servqual-five-subtitle = From what customers expect to what they perceive; ◂ marks the gap that feeds the fifth most.
servqual-five-summary = The perception gap is { $fifth }; { $gap } feeds it most: { $value }.
servqual-five-unsure = The perception gap is { $fifth }; { $gap } is the largest of the four that feed it, but could be chance: { $value }.
servqual-five-none = The perception gap is { $fifth }; none of the other four goes the same way.
servqual-forms-beside = { $forms } forms in the file beside ({ $managers } of managers, { $staff } of staff).
servqual-forms-here = { $forms } forms in this file ({ $managers } of managers, { $staff } of staff).
servqual-five-note = The four gaps need not add up to the fifth; the rest is shown as unexplained.

# Parameters.
servqual-param-importance = Importance from
servqual-param-group = Groups
servqual-param-overall = Column of overall satisfaction
servqual-param-scale-lo = Scale from
servqual-param-scale-hi = Scale to
servqual-param-weights = Weights of the dimensions
servqual-param-items = Items
servqual-param-forms = Forms of managers and staff
servqual-importance-auto = Whatever the file has

# Reservations.
caveat-servqual-unassigned = { $items ->
    [one] { $items } item belongs to no dimension.
   *[other] { $items } items belong to no dimension.
}
caveat-servqual-one-item = { $dimensions ->
    [one] { $dimensions } dimension has a single item: no reliability can be told.
   *[other] { $dimensions } dimensions have a single item each: no reliability can be told.
}
caveat-servqual-weak-alpha = { $dimensions ->
    [one] The gaps of { $dimensions } dimension hang together weakly (alpha below 0.7).
   *[other] The gaps of { $dimensions } dimensions hang together weakly (alpha below 0.7).
}
caveat-servqual-difference-scores = { $dimensions ->
    [one] In { $dimensions } dimension the gap, a difference of two scores, is less reliable than expectation and perception themselves: compare SERVPERF.
   *[other] In { $dimensions } dimensions the gap, a difference of two scores, is less reliable than expectation and perception themselves: compare SERVPERF.
}
caveat-servqual-forms-strange = { $answers ->
    [one] { $answers } answer in the forms is no number on the scale and is left out.
   *[other] { $answers } answers in the forms are no numbers on the scale and are left out.
}
caveat-servqual-weights-sum = The weights add up to { $sum } and were made to add up to 100.
caveat-servqual-standard-order = The 22 items are taken in the order of the original questionnaire: tangibles 4, reliability 5, responsiveness 4, assurance 4, empathy 5.
caveat-servqual-few-forms = { $forms ->
    [one] { $forms } form of managers and staff only: gaps 1 to 4 are rough.
   *[other] { $forms } forms of managers and staff only: gaps 1 to 4 are rough.
}

field-expectation = Expectation
field-perception = Perception
field-tangibles = Tangibles: gap
field-reliability = Reliability: gap
field-responsiveness = Responsiveness: gap
field-assurance = Assurance: gap
field-empathy = Empathy: gap
field-unassigned = No dimension: gap
