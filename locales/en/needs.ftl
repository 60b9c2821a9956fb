# Needs.

needs-title = Needs
needs-about = What matters to customers against what they get – in two layers: basic needs and human ones (feelings, respect, safety).
needs-method = Every need is rated twice: how important it is (I) and how well it is met (P). The gap is P − I: below zero, the need is not met. The matrix is split at the means of the needs: what is important and badly met comes first. Needs of emotion, respect and safety are human, all others basic. Intervals are 95%; paired t and Wilcoxon tests are adjusted for the number of needs (Benjamini–Hochberg).

needs-headline = Improve first: { $need } ({ $layer }) – important, but met below average: gap { $gap }.
needs-headline-none = Nothing is both important and met below average; the lowest gap is in { $need } ({ $layer }): { $gap }.

# Layers.
needs-layer-basic = Basic needs
needs-layer-human = Human needs
needs-layer-summary = { $layer }: gap { $gap }
needs-and = { "; " }

# Names.
needs-layer = Layer
needs-need = Need
needs-title-short = Needs
needs-importance = Importance
needs-performance = Performance
needs-gap = Gap (P − I)
needs-gap-axis = Performance less importance
needs-rating = Rating
needs-row = { $layer } · { $gap }

# Figures.
needs-matrix-title = Importance and performance
needs-matrix-subtitle = Needs in four quarters; rings: the 95% intervals leave the quarter in doubt.
needs-gaps-title = Gap of each need
needs-gaps-subtitle = Performance less importance, with 95% intervals.
needs-gaps-summary = { $n } of { $all } needs are met less well than they matter, by more than chance.
needs-layers-title = The two layers of needs
needs-layers-subtitle = Means with 95% intervals; beside each layer its gap.
needs-groups-title = Gaps by group
needs-groups-subtitle = Performance less importance by need and group.

# Parameters.
needs-param-group = Groups
needs-param-scale-lo = Scale from
needs-param-scale-hi = Scale to
needs-param-needs = Needs

# Reservations.
caveat-needs-no-layers = { $needs ->
    [one] { $needs } need, and nothing says that it is human: it counts as basic.
   *[other] { $needs } needs, and nothing says that any is human: all count as basic.
}

field-importance = Importance
field-performance = Performance
field-basic = Basic needs: gap
field-human = Human needs: gap
