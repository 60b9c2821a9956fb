use super::*;
use crate::filter::Filter;
use crate::ingest::read_text;
use crate::mapping::Mapping;
use proptest::prelude::*;
use std::fmt::Write;

fn load(text: &str, roles: &str) -> Dataset {
    let mapping: Mapping = serde_json::from_str(roles).unwrap();
    Dataset::new(read_text(text).unwrap().table, mapping)
}

fn ask(data: &Dataset, params: &str) -> Result<Report, AnalysisError> {
    let params = serde_json::from_str(params).unwrap();
    run(&View::all(data, data.rows()), &params, &Cx::silent())
}

fn of(report: &Report, clock: Clock) -> &ClockRow {
    report.clocks.iter().find(|row| row.clock == clock).unwrap()
}

fn caveat(report: &Report, code: &str) -> Option<f64> {
    let found = report.caveats.iter().find(|caveat| caveat.code == code)?;
    found.args.values().next().copied()
}

#[test]
fn eight_clocks_are_found_in_three_languages() {
    let heads = [
        "id,booked_at,confirmed_at,arrived,seated,finished,ordered,delivered,sold,claimed,opened,first_response,resolved,promised",
        "编号,预约时间,确认时间,到店时间,入座时间,服务结束,下单时间,送达时间,购机日期,报修日期,创建时间,首次回复时间,解决时间,承诺完成时间",
        "編號,預約時間,確認時間,到店時間,入座時間,服務結束,下單時間,送達時間,購機日期,報修日期,建立時間,首次回覆時間,解決時間,承諾完成時間",
    ];
    for head in heads {
        let mut text = format!("{head}\n");
        for row in 0..3 {
            let cells: Vec<String> = (10..23).map(|hour| format!("2024-03-0{} {hour}:00", row + 4)).collect();
            writeln!(text, "t{row},{}", cells.join(",")).unwrap();
        }
        let data = load(&text, "{}");
        assert!(fits(&data), "{head}");
        let report = ask(&data, "{}").unwrap();
        let found: Vec<Clock> = report.clocks.iter().map(|row| row.clock).collect();
        assert_eq!(found, Clock::ALL, "{head}");
        // Columns are an hour apart: promised is the last one, two hours behind resolved and six behind delivered.
        let medians: Vec<f64> = report.clocks.iter().map(|row| row.summary.median.unwrap()).collect();
        assert_eq!(medians, [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, -6.0], "{head}");
    }
    assert!(!fits(&load("id,amount,opened\n1,5,2024-03-04\n", "{}")));
}

#[test]
fn roles_come_before_names() {
    let text = "id,opened,a,b\n1,2024-03-04 09:00,2024-03-04 10:00,2024-03-04 13:00\n";
    let report = ask(&load(text, r#"{"opened":"a","resolved":"b"}"#), "{}").unwrap();
    let row = of(&report, Clock::Correction);
    assert_eq!((row.start.as_str(), row.end.as_str(), row.summary.median), ("a", "b", Some(3.0)));
}

#[test]
fn what_cannot_be_measured_is_named() {
    let mut text = "id,opened,first_response,resolved,promised\n\
                1,2024-03-04 09:00,2024-03-04 10:00,2024-03-04 12:00,2024-03-04 13:00\n\
                2,2024-03-04 09:00,2024-03-04 08:00,2024-03-04 07:00,\n\
                3,2024-03-04 09:00,soon,2024-03-04 12:00,2024-03-04 11:00\n\
                4,,2024-03-04 10:00,2024-03-04 12:00,2024-03-04 12:30\n\
                5,2024-03-04 09:00,,2024-03-04 11:00,2024-03-04 10:00\n\
                6,2024-03-04 09:00:00+08:00,2024-03-04 10:00:00Z,2024-03-04 12:00:00+08:00,\n\
                7,2024-03-04 10:00,2024-03-04 13:00,,2024-03-04 18:00\n"
        .to_owned();
    // Enough of them to make columns of moments.
    for day in 1..=25 {
        let [at, end] = ["09:00", "10:00"].map(|hour| format!("2024-02-{day:02} {hour}"));
        writeln!(text, "x,{at},{at},{end},{end}").unwrap();
    }
    let report = ask(&load(&text, "{}"), "{}").unwrap();
    let of_response = of(&report, Clock::Response);
    assert_eq!((of_response.summary.n, of_response.summary.open, of_response.n_left_out), (28, 1, 4));
    // Number 5 was resolved after two hours without a reply, numbers 1 and 7 were answered after one and three.
    assert_eq!((of_response.summary.p90, of_response.summary.p95), (Some(1.0), Some(3.0)));
    assert!((of_response.summary.mean.unwrap() - 4.0 / 27.0).abs() < 1e-12);
    let delay = of(&report, Clock::Delay);
    // -1, 1, -0.5, 1, 25 times 0, and number 7, which at 13:00 has five hours left.
    assert_eq!((delay.summary.n, delay.summary.open), (30, 1));
    let found =
        ["clocks-reversed", "clocks-unreadable", "clocks-no-start", "clocks-zones", "clocks-no-promise"];
    // No start: number 4, and number 5 for the service, which begins with the reply.
    assert_eq!(
        found.map(|code| caveat(&report, code)),
        [Some(1.0), Some(1.0), Some(2.0), Some(1.0), Some(2.0)]
    );
}

#[test]
fn the_same_offset_everywhere_is_no_trouble() {
    let text = "id,opened,resolved\n1,2024-03-04T09:00:00Z,2024-03-04T10:30:00Z\n2,2024-03-04T09:00:00Z,\n";
    let report = ask(&load(text, "{}"), "{}").unwrap();
    assert_eq!(of(&report, Clock::Correction).summary.median, Some(1.5));
    assert_eq!(caveat(&report, "clocks-zones"), None);
}

const OPEN: &str = "id,opened,first_response\n1,2024-03-04 09:00,2024-03-04 10:00\n2,2024-03-04 11:00,2024-03-05 11:00\n\
                    3,2024-03-05 09:00,2024-03-06 18:00\n4,2024-03-06 09:00,\n5,2024-03-08 09:00,\n";

#[test]
fn what_happened_after_the_as_of_moment_is_not_known() {
    let data = load(OPEN, "{}");
    let whole = ask(&data, "{}").unwrap();
    // The latest moment is the opening of number 5.
    assert_eq!((whole.as_of.to_string(), whole.as_of_seconds), ("2024-03-08".to_owned(), 1_709_888_400));
    assert_eq!((whole.clocks[0].summary.n, whole.clocks[0].summary.open), (5, 2));
    let view = View::all(&data, data.rows());
    let at = |day: &str| {
        let cx = Cx::silent().with_as_of(Some(day.parse().unwrap()));
        run(&view, &Params::default(), &cx).unwrap()
    };
    // The end of the 5th: number 3 is open for 15 hours, 4 and 5 have not come up.
    let early = at("2024-03-05");
    let summary = &early.clocks[0].summary;
    assert_eq!((early.as_of.to_string().as_str(), summary.n, summary.open), ("2024-03-05", 3, 1));
    assert_eq!((summary.median, caveat(&early, "later-rows")), (Some(24.0), Some(2.0)));
    let noon = ask(&data, r#"{"as_of_time":"2024-03-05 10:00"}"#).unwrap();
    assert_eq!((noon.clocks[0].summary.n, noon.clocks[0].summary.open), (3, 2));
    assert!(matches!(ask(&data, r#"{"as_of_time":"noon"}"#), Err(AnalysisError::BadParameter { .. })));
    assert!(matches!(ask(&data, r#"{"as_of_time":"2020-01-01"}"#), Err(AnalysisError::NotEnough { .. })));
}

#[test]
fn days_are_compared_with_days() {
    let text = "id,ordered,delivered,promised\n1,2024-03-04 15:00,2024-03-06,2024-03-06\n2,2024-03-04 09:00,2024-03-07,2024-03-06\n\
                3,2024-03-05 09:00,,2024-03-10\n";
    let report = ask(&load(text, "{}"), r#"{"clock":"delay"}"#).unwrap();
    let delivery = of(&report, Clock::Delivery);
    assert_eq!((delivery.summary.median, delivery.summary.p90), (Some(72.0), Some(72.0)));
    let delay = &of(&report, Clock::Delay).summary;
    // 0 and 24 hours; the third has three days left when the file ends on the 7th.
    assert_eq!((delay.n, delay.open, delay.mean), (3, 1, Some(12.0)));
    assert_eq!(delay.share_in_target, Some(0.5), "the open one is not known to be late or not");
}

#[test]
fn pauses_are_taken_off() {
    let text = "id,opened,resolved,on hold,resumed,hold minutes\n\
                1,2024-03-04 09:00,2024-03-04 17:00,2024-03-04 10:00,2024-03-04 13:00,30\n\
                2,2024-03-04 09:00,2024-03-04 17:00,2024-03-04 08:00,2024-03-04 10:00,\n\
                3,2024-03-04 09:00,2024-03-04 17:00,2024-03-04 16:00,,600\n\
                4,2024-03-04 09:00,2024-03-04 17:00,,,\n";
    let data = load(text, "{}");
    let times = |params: &str| {
        let report = ask(&data, params).unwrap();
        let row = of(&report, Clock::Correction);
        (row.paused, row.summary.mean.unwrap() * 4.0)
    };
    // 5, 7, 7 and 8 hours.
    assert_eq!(times("{}"), (true, 27.0));
    let minutes = r#"{"clocks":[{"clock":"correction","start":"opened","end":"resolved","paused_minutes":"hold minutes"}]}"#;
    // 7.5, 8, 0 and 8 hours.
    assert_eq!(times(minutes), (true, 23.5));
    let none = r#"{"clocks":[{"clock":"correction","start":"opened","end":"resolved"}]}"#;
    assert_eq!(times(none), (false, 32.0));
    // Opening hours until 12 and from 14: the first case is held up for three of its five.
    let calendar = r#"{"calendar":{"mon":["09:00-12:00","14:00-16:00"]}}"#;
    assert_eq!(times(calendar), (true, 3.0 + 4.0 + 5.0 + 5.0));
}

#[test]
fn parameters_are_checked() {
    let data = load(OPEN, "{}");
    let bad = [
        r#"{"clock":"delivery"}"#,
        r#"{"target_response":1e9}"#,
        r#"{"window":0}"#,
        r#"{"clocks":[{"clock":"response","start":"opened","end":"opened"}]}"#,
        r#"{"clocks":[{"clock":"response","start":"id","end":"opened"}]}"#,
        r#"{"clocks":[{"clock":"response","start":"opened","end":"first_response","pause_to":"opened"}]}"#,
    ];
    for params in bad {
        assert!(matches!(ask(&data, params), Err(AnalysisError::BadParameter { .. })), "{params}");
    }
    let gone = r#"{"clocks":[{"clock":"response","start":"opened","end":"nowhere"}]}"#;
    assert!(matches!(ask(&data, gone), Err(AnalysisError::NoSuchColumn { .. })));
    assert!(matches!(ask(&load("id,city\n1,x\n", "{}"), "{}"), Err(AnalysisError::NotEnough { .. })));
    for bad in [r#"{"calendar":{"mon":["9"]}}"#, r#"{"calendar":{"someday":["09:00-10:00"]}}"#] {
        assert!(serde_json::from_str::<Params>(bad).is_err(), "{bad}");
    }
}

#[test]
fn weeks_groups_and_customers() {
    let text = "customer,opened,resolved,agent\n\
                ann,2024-03-04 09:00,2024-03-04 19:00,Li\nann,2024-03-10 09:00,2024-03-12 09:00,Li\n\
                bob,2024-03-11 09:00,2024-03-11 19:00,Wu\ncid,2024-03-12 09:00,,Li\n";
    let data = load(text, r#"{"customer":"customer"}"#);
    let report = ask(&data, r#"{"group":"agent"}"#).unwrap();
    let weeks: Vec<(String, u64, u64)> =
        report.weeks.iter().map(|row| (row.week.to_string(), row.summary.n, row.summary.open)).collect();
    assert_eq!(weeks, [("2024-03-04".to_owned(), 2, 0), ("2024-03-11".to_owned(), 2, 1)]);
    let groups: Vec<_> =
        report.groups.iter().map(|row| (row.group.as_str(), row.summary.n, row.summary.open)).collect();
    assert_eq!(groups, [("Li", 3, 1), ("Wu", 1, 0)]);
    assert_eq!(report.groups[0].summary.p95, Some(48.0));
    let view = View::all(&data, data.rows());
    let table = customers(&view, &Params::default(), &Cx::silent()).unwrap();
    let text = |name: &str| {
        let values = &table.column(name).unwrap().values;
        (0..3).map(|at| values.text(at)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        (text("tickets"), text("open"), text("missed")),
        ("2 1 1".into(), "0 0 1".into(), "1 0 0".into())
    );
    assert_eq!((text("longest_hours"), text("target")), ("48 10 0".into(), "missed kept open".into()));
    let nobody = load(text_without_customers(), "{}");
    let none = customers(&View::all(&nobody, nobody.rows()), &Params::default(), &Cx::silent());
    assert!(matches!(none, Err(AnalysisError::MissingRole { .. })));
}

fn text_without_customers() -> &'static str {
    "opened,resolved\n2024-03-04 09:00,2024-03-04 19:00\n"
}

#[test]
fn a_warranty_is_kept_by_what_lasts() {
    let text =
        "id,sold,claimed\n1,2022-01-01,2022-07-01\n2,2022-01-01,2024-01-01\n3,2022-01-01,\n4,2022-01-01,\n";
    let report = ask(&load(text, "{}"), "{}").unwrap();
    let row = of(&report, Clock::Warranty);
    assert_eq!((row.summary.n, row.summary.open, row.summary.share_in_target), (4, 2, Some(0.75)));
    assert!(row.summary.lo.unwrap() < 0.75 && row.summary.hi.unwrap() > 0.75 && row.longer_is_better);
}

#[test]
fn scores_fall_off_a_cliff() {
    let mut text = String::from("id,opened,resolved,score\n");
    for row in 0..100 {
        let score = if row < 50 { 4 + row % 2 } else { 1 + row % 2 };
        writeln!(text, "{row},2024-03-03 12:00,2024-03-{:02} {:02}:00,{score}", 4 + row / 24, row % 24)
            .unwrap();
    }
    let report = ask(&load(&text, r#"{"score":"score"}"#), "{}").unwrap();
    let bands = report.bands.unwrap();
    assert_eq!((bands.bands.len(), bands.n), (10, 100));
    let cliff = bands.cliff.unwrap();
    assert_eq!((cliff.at, cliff.drop, cliff.real), (61.0, 3.0, true));
}

#[test]
fn who_waited_long_does_not_come_back() {
    // Sixty orders of sixty customers on one day; the quick thirty buy again after a month, of the slow every third.
    let (mut orders, mut tickets) =
        ("customer,date,amount\n".to_owned(), "customer,opened,resolved\n".to_owned());
    for at in 0..60 {
        writeln!(orders, "c{at:02},2024-01-01,5").unwrap();
        if at < 30 || at % 3 == 0 {
            writeln!(orders, "c{at:02},2024-02-15,5").unwrap();
        }
        writeln!(tickets, "c{at:02},2024-01-02 06:00,2024-01-{:02} {:02}:00", 3 + at / 24, at % 24).unwrap();
    }
    // Without it the last window would not be known to its end.
    orders.push_str("z,2024-06-01,5\n");
    let roles = r#"{"customer":"customer","date":"date","amount":"amount"}"#;
    let files = [load(&tickets, r#"{"customer":"customer"}"#), load(&orders, roles)];
    let view = Filter::default().among(&files, 0, &Cx::silent()).unwrap();
    let bands =
        |params: &str| run(&view, &serde_json::from_str(params).unwrap(), &Cx::silent()).unwrap().bands;
    let back = bands("{}").unwrap();
    assert_eq!((back.outcome, back.n, back.bands.len(), back.bands[0].mean), (Outcome::Return, 60, 6, 1.0));
    let cliff = back.cliff.unwrap();
    // Of the next ten slower ones four came back. The thirtieth takes from 6:00 to 5:00 of the next day but one.
    assert!((cliff.at, cliff.real) == (47.0, true) && (cliff.after - 0.4).abs() < 1e-12, "{cliff:?}");
    assert_eq!(bands(r#"{"window":365}"#).unwrap().n, 0, "no window is known to its end");
    assert_eq!(bands(r#"{"outcome":"score"}"#), None);
}

fn tickets(rows: &[(u32, Option<u16>, u8)]) -> String {
    let mut text = String::from("customer,opened,resolved,agent,score\n");
    for (at, &(start, minutes, agent)) in rows.iter().enumerate() {
        let moment = |minute: u32| {
            let day = Day(19_800 + (minute / 1440) as i32);
            format!("{day} {:02}:{:02}", minute / 60 % 24, minute % 60)
        };
        let end = minutes.map(|minutes| moment(start + u32::from(minutes))).unwrap_or_default();
        writeln!(text, "c{},{},{end},a{},{}", at % 7, moment(start), agent % 3, agent % 5).unwrap();
    }
    text
}

proptest! {
    #[test]
    fn sound_in_any_order(
        rows in proptest::collection::vec((0u32..40_000, proptest::option::of(0u16..6_000), 0u8..30), 1..60),
        turn in 0usize..60,
    ) {
        let roles = r#"{"customer":"customer","score":"score"}"#;
        let params = r#"{"group":"agent","calendar":{"mon":["09:00-12:00","13:00-18:00"],"wed":["00:00-24:00"],"holidays":["2024-04-03"]}}"#;
        let text = tickets(&rows);
        let Ok(report) = ask(&load(&text, roles), params) else { return Ok(()) };
        for row in &report.clocks {
            let summary = &row.summary;
            prop_assert_eq!(summary.n + row.n_left_out, report.n_rows);
            prop_assert!(summary.median <= summary.p90 || summary.p90.is_none());
            if let (Some(share), Some(lo), Some(hi)) = (summary.share_in_target, summary.lo, summary.hi) {
                prop_assert!(0.0 <= lo && lo <= share + 1e-12 && share <= hi + 1e-12 && hi <= 1.0);
            }
        }
        prop_assert_eq!(report.weeks.iter().map(|row| row.summary.n).sum::<u64>(), report.clocks[report.shown].summary.n);
        prop_assert!(report.curve.windows(2).all(|pair| pair[0].share <= pair[1].share && pair[0].time < pair[1].time));
        let written = serde_json::to_string(&report).unwrap();
        prop_assert!(serde_json::from_str::<Report>(&written).is_ok());
        let mut lines: Vec<&str> = text.lines().skip(1).collect();
        lines.rotate_left(turn % rows.len());
        let turned = format!("{}\n{}\n", text.lines().next().unwrap(), lines.join("\n"));
        prop_assert_eq!(ask(&load(&turned, roles), params).unwrap(), report);
    }
}
