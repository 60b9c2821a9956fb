# Sentiment.

sentiment-title = Sentiment of texts
sentiment-about = What customers’ own words say, good or bad, about what, and which words say so – in English and Chinese, both scripts.
sentiment-method = Words and turns of a lexicon made for this program are found by longest match; each has a valence. Negation turns it round and two negations turn it back; degree words, capitals and exclamation marks strengthen it; what follows a “but” counts 1.5, what comes before it 0.5; wishes count 0.35. The sum x becomes the score x / √(x² + 15), from −1 to 1. Texts without a known word are neutral. Intervals are Wilson’s (shares) and normal (means). Aspects are the eight service clocks and the five SERVQUAL dimensions, by words of their own; a clause speaks for the aspects that it names. Irony is not understood.

# The finding, in one sentence.
sentiment-headline = Of { $n } texts { $positive } are positive and { $negative } negative; mean score { $mean }. A known word was found in { $coverage } of them.

# Names.
sentiment-label-positive = Positive
sentiment-label-neutral = Neutral
sentiment-label-negative = Negative
sentiment-mixed = Mixed
sentiment-drawn = Drawn by chance
sentiment-sentiment = Sentiment
sentiment-texts = Texts
sentiment-share = Share of texts
sentiment-score = Score
sentiment-mean = Mean score
sentiment-mean-lo = Mean, low
sentiment-mean-hi = Mean, high
sentiment-positive-lo = Positive, low
sentiment-positive-hi = Positive, high
sentiment-negative-lo = Negative, low
sentiment-negative-hi = Negative, high
sentiment-period = Period
sentiment-group = Group
sentiment-aspect = Aspect
sentiment-word = Word
sentiment-effect = Effect on the sum
sentiment-times = Times
sentiment-turned = Turned round
sentiment-text = Text
sentiment-kind = Kind
sentiment-line = Row
field-row = Row
field-label = Sentiment
sentiment-range = { $lo } to { $hi }
sentiment-key = { $label } { $share }
sentiment-row = { $name } · { $n }

# Aspects: the eight service clocks and the five dimensions.
sentiment-clocks = Service clocks
sentiment-dimensions = SERVQUAL dimensions
sentiment-aspect-booking = Booking time
sentiment-aspect-waiting = Waiting time
sentiment-aspect-response = Response time
sentiment-aspect-service = Service time
sentiment-aspect-delivery = Delivery time
sentiment-aspect-warranty = Warranty time
sentiment-aspect-correction = Speed of correction
sentiment-aspect-delay = Delay
sentiment-aspect-tangibles = Tangibles
sentiment-aspect-reliability = Reliability
sentiment-aspect-responsiveness = Responsiveness
sentiment-aspect-assurance = Assurance
sentiment-aspect-empathy = Empathy

# Figures.
sentiment-distribution-title = How the texts sound
sentiment-distribution-subtitle = Texts by score, −1 (negative) to 1 (positive).
sentiment-coverage-note = A known word was found in { $texts } of the texts; { $words } of all words and characters are such words. { $n } texts without one count as neutral.
sentiment-trend-title = Sentiment over time
sentiment-trend-subtitle = Share of positive and of negative texts; bands are 95% intervals.
sentiment-trend-summary = Negative texts from { $from } to { $to }: { $before }, then { $after }.
sentiment-groups-title = Sentiment by group
sentiment-groups-subtitle = Share of the group’s texts; beside the name, how many there are.
sentiment-aspects-title = What is praised and what is blamed
sentiment-aspects-subtitle = Of the texts that speak of it, what their clauses say; beside the name, how many there are.
sentiment-aspects-summary = Most complaints are about: { $aspect } ({ $share } of { $n } texts).
sentiment-words-title = The words that made the scores
sentiment-words-subtitle = What each word added to all texts together, with negation and degree.
sentiment-words-summary = Good: { $good }. Bad: { $bad }.
sentiment-texts-title = Texts to read
sentiment-texts-subtitle = The most negative, the most positive and the most mixed ones; green words raised the score, red ones lowered it, grey ones changed others.
sentiment-confusion-column-title = Against the column of labels
sentiment-confusion-own-title = Against your labels
sentiment-confusion-summary = { $n } labels: accuracy { $accuracy }, macro F1 { $f1 }, Cohen’s kappa { $kappa }. Where both take a side, { $decided } agree.
sentiment-by-score = By the score
sentiment-by-label = By the label
sentiment-cell = Labelled { $label }, scored { $found }
sentiment-row-share = Share of these labels
sentiment-recall = Found (recall)

# Parameters.
sentiment-param-column = Column of texts
sentiment-param-language = Words of
sentiment-param-positive-from = Positive from
sentiment-param-negative-to = Negative down from
sentiment-param-aspects = Aspects
sentiment-param-period = Trend by
sentiment-param-group = Groups
sentiment-param-label-column = Column of labels
sentiment-param-labels = Your labels
sentiment-param-sample = Texts to label
sentiment-language-auto = Both languages
sentiment-language-en = English
sentiment-language-zh = Chinese
sentiment-aspects-all = All
sentiment-aspects-clocks = Service clocks
sentiment-aspects-dimensions = SERVQUAL dimensions
sentiment-period-day = Day
sentiment-period-week = Week
sentiment-period-month = Month
sentiment-period-quarter = Quarter

# Reservations.
caveat-sentiment-empty = { $texts ->
    [one] { $texts } row has no text.
   *[other] { $texts } rows have no text.
}
caveat-sentiment-signs-only = { $texts ->
    [one] { $texts } text is made of signs or emoji only.
   *[other] { $texts } texts are made of signs or emoji only.
}
caveat-sentiment-long = { $texts ->
    [one] { $texts } text is longer than 100,000 bytes: it is scored whole and shown cut.
   *[other] { $texts } texts are longer than 100,000 bytes: they are scored whole and shown cut.
}
caveat-sentiment-unread-labels = { $texts ->
    [one] { $texts } label could not be read.
   *[other] { $texts } labels could not be read.
}
caveat-sentiment-periods-left-out = { $periods ->
    [one] The oldest period is left out.
   *[other] The { $periods } oldest periods are left out.
}
caveat-sentiment-few = { $texts ->
    [one] { $texts } text says little.
   *[other] { $texts } texts say little: the intervals are wide.
}
caveat-sentiment-little-covered = A known word was found in { $percent }% of the texts only; the others count as neutral for want of knowledge.

# Labels of the reader.
sentiment-labelling = Label texts yourself
sentiment-labelling-about = Say what a sample of texts is: accuracy, kappa and the confusion matrix follow at once. What the analysis says of a text shows once it is labelled.
sentiment-draw = Draw { $n } texts
sentiment-labels-clear = Clear the labels
sentiment-labelled = { $n } of { $all } labelled
sentiment-label-of = Label of row { $row }
sentiment-scored = scored { $label }
