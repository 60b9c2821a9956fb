# Kano.

kano-title = Kano model
kano-about = Which features are basic, which are the more the better, which delight – with intervals, and where the answers cannot tell.
kano-method = Each feature is asked about twice: how do you feel if it is there, and if it is not? A pair of the five answers has one of six classes by Kano’s table; a feature’s class is the most frequent one, ties going to must-be, one-dimensional, attractive, indifferent. Fong’s test says whether the two most frequent classes differ by more than chance. Better is (A + O) / (A + O + M + I), Worse is −(O + M) / (A + O + M + I), with Wilson intervals. Reverse and questionable answers are in neither. The continuous variant scores the answers (4, 2, 0, −1, −2 and −2, −1, 0, 2, 4) and splits the means at 2.

# The finding, in one sentence.
kano-headline = { $better } does most when it is there: Better { $gain }; { $worse } when it is missing: Worse { $loss }.
kano-headline-doubt = { $better } does most when it is there: Better { $gain }; { $worse } when it is missing: Worse { $loss }. For { $doubt } of { $all } features these answers cannot tell the class.
kano-headline-none = { $n } answers, all of them reverse or questionable.

# Classes.
kano-class-m = Must-be (M)
kano-class-o = One-dimensional (O)
kano-class-a = Attractive (A)
kano-class-i = Indifferent (I)
kano-class-r = Reverse (R)
kano-class-q = Questionable (Q)
kano-cannot-tell = { $first } or { $other }: cannot tell at this n
kano-too-few = { $first }: too few answers to be sure

# Names.
kano-feature = Feature
kano-features = Features
kano-class = Class
kano-answers = Answers
kano-share = Share of answers
kano-better = Better
kano-better-lo = Better, low
kano-better-hi = Better, high
kano-worse = Worse
kano-worse-lo = Worse, low
kano-worse-hi = Worse, high
kano-better-axis = Better: gained by having it
kano-worse-axis = Worse (size): lost by lacking it
kano-quadrant = Quadrant
kano-quadrant-share = Samples in this quadrant
kano-quadrant-sure = { $class }, { $share } of samples
kano-doubt = Cannot tell at this n
kano-row = { $feature } · { $class }
kano-group = Group
kano-half = Half-answered
kano-unknown = Unknown answers
kano-fong-difference = Lead over the next class
kano-fong-critical = Lead needed (Fong)
kano-category-strength = Category strength
kano-total-strength = Total strength

# Answers.
kano-answer-like = Like
kano-answer-expect = Expect
kano-answer-neutral = Neutral
kano-answer-live-with = Live with
kano-answer-dislike = Dislike
kano-functional = If it is there
kano-dysfunctional = If it is not there
kano-without = Without it: { $answer }

# Figures.
kano-plane-title = Better and Worse
kano-plane-subtitle = What having and what lacking a feature does. Ellipses hold 95% of bootstrap samples; rings: the class cannot be told.
kano-plane-note = { $samples } bootstrap samples, seed { $seed }.
kano-bars-title = Classes of the answers
kano-bars-subtitle = Share of answers by class; beside the name the feature’s class, with ? where two cannot be told apart.
kano-cells-title = The 25 answers: { $feature }
kano-cells-subtitle = Answers by what is felt with the feature (rows) and without it (columns); below each number its class.
kano-cells-summary = { $feature }: the most frequent pair is “{ $functional }” with it and “{ $dysfunctional }” without it, { $n } of { $total } answers.
kano-continuous-title = Mean scores
kano-continuous-subtitle = Means with 95% intervals, split at 2; rings: not the class that the counts give.
kano-continuous-summary = { $n } of { $all } features are of another class by mean scores than by counts.
kano-functional-score = Score with it
kano-dysfunctional-score = Score without it
kano-by-counts = Class by counts
kano-by-scores = Class by scores
kano-agreement = Agreement
kano-agrees = Agree
kano-differs = Counts and scores differ
kano-scores-left-out = Answers left out
kano-groups-title = Classes by group
kano-groups-subtitle = The class of each feature in each group, with ? where two cannot be told apart.
kano-groups-summary = { $n } of { $all } features are not of one class in all groups.

# Parameters.
kano-param-table = Table of classes
kano-param-rule = Class of a feature
kano-param-split = Quadrants split at
kano-param-like = Scores: “I like it” is
kano-param-group = Groups
kano-param-feature = Feature of the 25 answers
kano-param-feature-column = Column of features
kano-param-pairs = Pairs of questions
kano-table-classic = Classic
kano-table-pouliot = Pouliot
kano-rule-mode = Most frequent
kano-rule-strength = By total strength
kano-split-half = One half
kano-split-mean = The means
kano-like-auto = Guessed
kano-like-one = 1
kano-like-five = 5

# Reservations.
caveat-kano-half-answered = { $answers ->
    [one] { $answers } pair is left out because one of its answers is missing.
   *[other] { $answers } pairs are left out because one of their answers is missing.
}
caveat-kano-unknown-answers = { $answers ->
    [one] { $answers } pair is left out because an answer is none of the five.
   *[other] { $answers } pairs are left out because an answer is none of the five.
}
caveat-kano-cannot-tell = { $features ->
    [one] For { $features } feature the two most frequent classes cannot be told apart.
   *[other] For { $features } features the two most frequent classes cannot be told apart.
}
caveat-kano-few-answers = { $features ->
    [one] { $features } feature has fewer than 30 answers.
   *[other] { $features } features have fewer than 30 answers.
}
caveat-kano-disagree = { $features ->
    [one] For { $features } feature mean scores and counts give different classes.
   *[other] For { $features } features mean scores and counts give different classes.
}
caveat-kano-scores = Answers are numbers; { $like } is read as “I like it”.
