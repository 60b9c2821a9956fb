# Service times.

clocks-title = Service-time standards
clocks-about = The eight service times against their targets – with intervals, opening hours and pauses, cases still open counted in, and what slowness costs in satisfaction.
clocks-method = Each clock runs from one moment to another, in opening hours where a calendar is given, less pauses. A case that has not ended is censored, not dropped: median, P90 and P95 are the first times by which so many have ended on the Kaplan–Meier curve. The share in target has a Wilson interval where it is known of every case on which side it lies, else a log-log interval with Greenwood’s variance. Bands hold about equally many cases; the fit through them is the nearest that only falls (pool adjacent violators), and its greatest fall is the cliff. Targets are starting points to be set, not standards.

# The finding, in one sentence.
clocks-headline = { $clock }: { $share } are { $target }; half have ended after { $median }, nine in ten after { $p90 }.
clocks-headline-median = { $clock }: { $share } are { $target }; half have ended after { $median }; { $open } are still open.
clocks-headline-open = { $clock }: { $share } are { $target }; { $open } are still open, so it is not known when half have ended.
clocks-headline-delay = { $clock }: { $share } are { $target }; actual less promised is { $median } in the middle and { $p90 } at P90 (below zero: early).
clocks-within = within { $time }
clocks-beyond = beyond { $time }
clocks-on-time = on time
clocks-late = at most { $time } late

# The eight times.
clocks-clock-booking = Booking
clocks-clock-waiting = Waiting
clocks-clock-response = Response
clocks-clock-service = Service
clocks-clock-delivery = Delivery
clocks-clock-warranty = Warranty
clocks-clock-correction = Correction
clocks-clock-delay = Delay

# Times.
clocks-minutes = { $n } min
clocks-hours = { $n } h
clocks-days = { $n } days
clocks-unit = hours
clocks-unit-opening = opening hours
clocks-unreached = not reached

# Names.
clocks-clock = Clock
clocks-start = Starts with
clocks-end = Ends with
clocks-target = Target
clocks-target-hours = Target, hours
clocks-share = Share in target
clocks-share-lo = In target, low
clocks-share-hi = In target, high
clocks-median = Median
clocks-p90 = P90
clocks-p95 = P95
clocks-median-hours = Median, hours
clocks-p90-hours = P90, hours
clocks-p95-hours = P95, hours
clocks-mean-hours = Mean of ended, hours
clocks-n = Cases
clocks-open = Still open
clocks-left-out = Left out
clocks-method-name = Interval
clocks-method-wilson = Wilson
clocks-method-kaplan-meier = Kaplan–Meier, log-log
clocks-time = Time
clocks-time-hours = Time, hours
clocks-from-hours = From, hours
clocks-to-hours = To, hours
clocks-ended = Ended by then
clocks-ended-lo = Ended, low
clocks-ended-hi = Ended, high
clocks-at-risk = Not ended before
clocks-week = Week
clocks-week-of = Week of { $day }
clocks-group = Group
clocks-score = Score
clocks-came-back = Came back within { $days } days
clocks-fitted = Falling fit
clocks-mean-outcome = Mean
clocks-mean-lo = Mean, low
clocks-mean-hi = Mean, high

# Figures.
clocks-targets-title = Are the standards kept?
clocks-targets-subtitle = Share of cases in target on each clock, with 95% intervals. Open cases are counted in.
clocks-note-as-of = What happened after { $day } is not known.
clocks-note-calendar = Times are opening hours: { $hours } a week, { $days } days that differ.
clocks-curve-title = { $clock }: how many have ended by when
clocks-curve-subtitle = Share ended (Kaplan–Meier) with its 95% band. Drag the line to another target.
clocks-curve-cut = The longest times are not drawn: the last { $n } points lie beyond { $time }.
clocks-rule-median = Half: { $time }
clocks-rule-p90 = Nine in ten: { $time }
clocks-handle = Target { $target }: { $share }
clocks-weeks-title = { $clock }, week by week
clocks-weeks-subtitle = By the week in which the case began; bands are 95% intervals. The last weeks have cases that are still open.
clocks-weeks-summary = { $n } weeks: { $first } in target in the first, { $last } in the last.
clocks-groups-title = { $clock } { $target }, by group
clocks-groups-subtitle = Share of cases in target, with 95% intervals.
clocks-groups-summary = Best is { $best } with { $most }, worst { $worst } with { $least }.
clocks-bands-title = { $outcome } by time: { $clock }
clocks-bands-subtitle = Bands of about equally many ended cases with 95% intervals, and the fit that only falls.
clocks-bands-axis = { $clock }, up to
clocks-bands-level = The fit does not fall: it does not show here that slower is worse.
clocks-bands-cliff = The cliff is at { $at }: from { $before } down to { $after }, a fall of { $drop } ({ $lo } to { $hi }).
clocks-bands-unsure = The greatest fall is at { $at }, from { $before } to { $after }, but its interval ({ $lo } to { $hi }) includes zero: chance alone may make it.
clocks-cliff = Cliff: −{ $drop }
clocks-times-title = All clocks
clocks-times-subtitle = From which column to which, and how long it takes. The mean leaves open cases out and a few long ones move it: read the quantiles.

# Customers.
clocks-target-kept = All in target
clocks-target-open = Still open
clocks-target-missed = Target missed
field-tickets = Cases
field-open = Open cases
field-missed = Targets missed
field-longest-hours = Longest, hours
field-target = Target

# Parameters.
clocks-param-clock = Clock shown
clocks-param-group = Groups
clocks-param-outcome = What follows
clocks-param-window = Days to come back
clocks-param-target-booking = Target: booking, hours
clocks-param-target-waiting = Target: waiting, hours
clocks-param-target-response = Target: response, hours
clocks-param-target-service = Target: service, hours
clocks-param-target-delivery = Target: delivery, hours
clocks-param-target-warranty = Target: warranty, hours
clocks-param-target-correction = Target: correction, hours
clocks-param-target-delay = Target: delay, hours
clocks-param-as-of-time = Known until
clocks-param-calendar = Opening hours
clocks-param-clocks = Columns of the clocks
clocks-outcome-auto = As the data allow
clocks-outcome-score = Score
clocks-outcome-return = Coming back

# Reservations.
caveat-clocks-reversed = { $rows ->
    [one] { $rows } case ended before it began and is left out.
   *[other] { $rows } cases ended before they began and are left out.
}
caveat-clocks-zones = { $rows ->
    [one] { $rows } case begins and ends in different time zones and is left out.
   *[other] { $rows } cases begin and end in different time zones and are left out.
}
caveat-clocks-unreadable = { $rows ->
    [one] { $rows } case has a time that cannot be read and is left out.
   *[other] { $rows } cases have a time that cannot be read and are left out.
}
caveat-clocks-no-promise = { $rows ->
    [one] { $rows } case has no promised time and is left out of the delays.
   *[other] { $rows } cases have no promised time and are left out of the delays.
}
caveat-clocks-no-start = { $rows ->
    [one] { $rows } case has no start on some clock and is left out of it.
   *[other] { $rows } cases have no start on some clock and are left out of it.
}
caveat-clocks-beyond = { $clocks ->
    [one] On { $clocks } clock no case was watched as long as the target; its share is the last one known.
   *[other] On { $clocks } clocks no case was watched as long as the target; their shares are the last ones known.
}
caveat-clocks-few = { $clocks ->
    [one] { $clocks } clock has fewer than 30 cases.
   *[other] { $clocks } clocks have fewer than 30 cases.
}
