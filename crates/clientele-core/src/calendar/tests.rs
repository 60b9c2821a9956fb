use super::*;
use proptest::prelude::*;

fn calendar(text: &str) -> Calendar {
    serde_json::from_str(text).unwrap()
}

fn at(text: &str) -> i64 {
    crate::ingest::cells::time(text, crate::table::DateOrder::Ymd, false).unwrap().seconds
}

const OFFICE: &str = r#"{"mon":["09:00-12:00","13:00-18:00"],"tue":["09:00-12:00","13:00-18:00"],
    "wed":["09:00-12:00","13:00-18:00"],"thu":["09:00-12:00","13:00-18:00"],"fri":["09:00-12:00","13:00-17:00"],
    "holidays":["2024-10-01","2024-10-02","2024-10-03"],"days":{"2024-10-12":["10:00-16:00"]}}"#;

/// By hand. 2024-09-27 was a Friday, 2024-10-12 a Saturday that was worked.
#[test]
fn hours_by_hand() {
    let office = calendar(OFFICE);
    let cases = [
        // Within a morning; over lunch; from lunch.
        ("2024-09-27 09:30", "2024-09-27 11:00", 5_400),
        ("2024-09-27 11:30", "2024-09-27 13:30", 3_600),
        ("2024-09-27 12:30", "2024-09-27 13:15", 900),
        // Friday 16:00 to Monday 10:00: an hour on each.
        ("2024-09-27 16:00", "2024-09-30 10:00", 7_200),
        // Opened and closed at night: nothing.
        ("2024-09-27 22:00", "2024-09-30 08:00", 0),
        // Over three holidays: Monday 17:00 to Friday 10:00.
        ("2024-09-30 17:00", "2024-10-04 10:00", 7_200),
        // The worked Saturday and the Sunday behind it.
        ("2024-10-12 00:00", "2024-10-14 00:00", 6 * 3_600),
        // A whole regular week: 4 x 8 + 7.
        ("2024-10-14 00:00", "2024-10-21 00:00", 39 * 3_600),
        // Before 1970, backwards.
        ("1969-12-30 10:00", "1969-12-29 10:00", -8 * 3_600),
    ];
    for (from, to, seconds) in cases {
        assert_eq!(office.between(at(from), at(to)), seconds, "{from} to {to}");
    }
    assert_eq!((office.week_seconds(), office.n_special()), (39 * 3_600, 4));
}

#[test]
fn what_is_no_calendar() {
    let bad = [
        r#"{"mon":["18:00-09:00"]}"#,
        r#"{"mon":["9-18"]}"#,
        r#"{"mon":["09:00-25:00"]}"#,
        r#"{"mon":["09:00-13:00","12:00-18:00"]}"#,
        r#"{"monday":["09:00-18:00"]}"#,
        r#"{"mon":["09:00-18:00"],"holidays":["soon"]}"#,
        r#"{"mon":[]}"#,
    ];
    for text in bad {
        assert!(serde_json::from_str::<Calendar>(text).is_err(), "{text}");
    }
    let office = calendar(OFFICE);
    assert_eq!(calendar(&serde_json::to_string(&office).unwrap()), office, "written and read");
}

#[test]
fn always_open_is_the_time_itself() {
    let days =
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(|day| format!(r#""{day}":["00:00-24:00"]"#));
    let always = calendar(&format!("{{{}}}", days.join(",")));
    for (from, to) in [(0, 1), (-5, 1_000_000), (86_399, 86_401), (1_700_000_000, 1_700_000_123)] {
        assert_eq!(always.between(from, to), to - from);
    }
}

/// Second by second.
fn walked(calendar: &Calendar, from: i64, to: i64) -> i64 {
    let open = |moment: i64| {
        let (day, second) = (moment.div_euclid(DAY), moment.rem_euclid(DAY));
        let special = calendar.special.iter().find(|(special, ..)| i64::from(special.0) == day);
        let hours = special.map_or(&calendar.week[weekday(day)], |(_, hours, _)| hours);
        hours.0.iter().any(|&(from, to)| (from..to).contains(&second))
    };
    (from..to).step_by(60).filter(|&moment| open(moment)).count() as i64 * 60
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    let hours = proptest::collection::btree_set(0i64..96, 0..6).prop_map(|quarters| {
        let quarters: Vec<i64> = quarters.into_iter().collect();
        Hours(quarters.chunks_exact(2).map(|pair| (pair[0] * 900, pair[1] * 900)).collect())
    });
    let week = proptest::array::uniform7(hours.clone());
    let special = proptest::collection::btree_map((19_000i32..19_030).prop_map(Day), hours, 0..6);
    (week, special).prop_map(|(week, special)| Calendar::new(week, special))
}

proptest! {
    #[test]
    fn adds_up_never_falls_and_agrees_with_a_walk(
        calendar in any_calendar(), from in 0i64..43_200, long in 0i64..20_000, cut in 0i64..20_000,
    ) {
        let (from, long) = (18_998 * DAY + from * 60, long * 60);
        let (to, middle) = (from + long, from + cut * 60);
        let all = calendar.between(from, to);
        prop_assert_eq!(all, calendar.between(from, middle) + calendar.between(middle, to));
        prop_assert_eq!(all, -calendar.between(to, from));
        prop_assert!((0..=long).contains(&all));
        prop_assert!(calendar.open_until(to + 60) >= calendar.open_until(to));
        prop_assert_eq!(all, walked(&calendar, from, to));
    }
}
