# Ratings in pairs: words that the analyses of service quality and of needs share.

ratings-quadrant = Quarter
ratings-quadrant-concentrate = Improve first
ratings-quadrant-keep = Keep it up
ratings-quadrant-low-priority = Low priority
ratings-quadrant-overkill = Possibly overdone
ratings-unsure = An interval crosses into another quarter
ratings-sure = Surely in this quarter
ratings-yes = Yes
ratings-no = No
ratings-item = Item
ratings-items = Items
ratings-comma = { ", " }
ratings-split = Split at the means: importance { $importance }, performance { $performance }.
ratings-matrix-summary = { $n } of { $all } are important and done below average: { $items }.
ratings-matrix-none = Nothing is both important and done below average.
ratings-gap = Gap
ratings-gap-lo = Gap, low
ratings-gap-hi = Gap, high
ratings-group = Group
ratings-answered = Respondents
ratings-groups-summary = The largest gap is in { $group }: { $gap }.
ratings-pairs = Complete pairs
ratings-half = Half-answered
ratings-unknown = No number
ratings-off-scale = Off the scale
ratings-t = t
ratings-p-t = p, t test (adjusted)
ratings-p-wilcoxon = p, Wilcoxon (adjusted)
ratings-p-below = < { $p }
ratings-short = Falls short
ratings-beyond = Exceeds
ratings-chance = Not beyond chance
ratings-adjusted = Colour: p below 5% in the paired t test, adjusted for the number of items by Benjamini and Hochberg.

caveat-ratings-half-answered = { $answers ->
    [one] { $answers } pair is left out because one of its two answers is missing.
   *[other] { $answers } pairs are left out because one of their two answers is missing.
}
caveat-ratings-unknown = { $answers ->
    [one] { $answers } pair is left out because an answer is no number.
   *[other] { $answers } pairs are left out because an answer is no number.
}
caveat-ratings-off-scale = { $answers ->
    [one] { $answers } pair is left out because an answer is off the scale.
   *[other] { $answers } pairs are left out because an answer is off the scale.
}
caveat-ratings-mixed-scales = { $columns ->
    [one] { $columns } column seems to be on another scale than most; its means cannot be compared.
   *[other] { $columns } columns seem to be on another scale than most; their means cannot be compared.
}
caveat-ratings-few = { $items ->
    [one] { $items } item has fewer than 30 complete pairs.
   *[other] { $items } items have fewer than 30 complete pairs.
}
caveat-ratings-no-variance = { $items ->
    [one] { $items } item has the same gap in every answer: there is nothing to test.
   *[other] { $items } items have the same gap in every answer: there is nothing to test.
}

field-gap = Gap
