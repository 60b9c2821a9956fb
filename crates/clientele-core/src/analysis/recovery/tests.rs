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

const COMPLAINTS: &str = r#"{"customer":"customer","opened":"opened","score":"score"}"#;
const ORDERS: &str = r#"{"customer":"customer","date":"date","amount":"amount"}"#;

fn ask(files: &[Dataset], params: &str) -> Result<Report, AnalysisError> {
    let view = Filter::default().among(files, 0, &Cx::silent())?;
    run(&view, &serde_json::from_str(params).unwrap(), &Cx::silent())
}

#[test]
fn steps_are_found_in_three_languages() {
    let heads = [
        "customer,opened,apology,listened,solution offered,compensation",
        "customer,opened,是否道歉,积极聆听,解决方案,补偿金额",
        "customer,opened,是否致歉,積極傾聽,解決方案,補償金額",
    ];
    for head in heads {
        let text = format!(
            "{head}\na,2024-03-04,yes,yes,new part,20\nb,2024-03-05,no,yes,,0\nc,2024-03-06,yes,no,refit,\n"
        );
        let data = load(&text, COMPLAINTS);
        assert!(fits(&data), "{head}");
        let report = ask(&[data], "{}").unwrap();
        let found: Vec<(Step, u64, u64)> =
            report.steps.iter().map(|row| (row.step, row.share.done, row.share.n)).collect();
        // No solution was offered to b; of c it is not said whether there was a compensation.
        let expected =
            [(Step::Apology, 2, 3), (Step::Listening, 2, 3), (Step::Solution, 2, 3), (Step::Remedy, 1, 2)];
        assert_eq!(found, expected, "{head}");
        assert_eq!(
            (report.all_steps.done, report.all_steps.n, report.recovered.done, report.recovered.n),
            (1, 3, 1, 2)
        );
        assert!(report.caveats.iter().any(|caveat| caveat.code == "recovery-not-said"));
    }
    assert!(!fits(&load("customer,opened,resolved\na,2024-03-04,2024-03-05\n", COMPLAINTS)), "a ticket");
    assert!(!fits(&load("customer,date,amount,refund\na,2024-03-04,20,0\n", ORDERS)), "an order");
    let text = "customer,opened,x\na,2024-03-04,1\n";
    let named = ask(&[load(text, COMPLAINTS)], r#"{"steps":{"apology":"x"}}"#).unwrap();
    assert_eq!((named.steps.len(), named.steps[0].share.done), (1, 1));
    assert!(matches!(ask(&[load(text, COMPLAINTS)], "{}"), Err(AnalysisError::NotEnough { .. })));
    let gone = ask(&[load(text, COMPLAINTS)], r#"{"steps":{"apology":"y"}}"#);
    assert!(matches!(gone, Err(AnalysisError::NoSuchColumn { .. })));
    for bad in [r#"{"window":0}"#, r#"{"money_classes":0}"#, r#"{"before":-1}"#] {
        assert!(
            matches!(ask(&[load(text, COMPLAINTS)], bad), Err(AnalysisError::BadParameter { .. })),
            "{bad}"
        );
    }
}

#[test]
fn scores_by_the_number_of_steps() {
    let mut text = String::from("customer,opened,apology,remedy,score\n");
    for (apology, remedy, score) in [(0, 0, 1), (0, 0, 3), (1, 0, 3), (1, 1, 5), (1, 1, 4), (1, 1, 3)] {
        writeln!(text, "a,2024-03-04,{apology},{remedy},{score}").unwrap();
    }
    let report = ask(&[load(&text, COMPLAINTS)], r#"{"rule":"score"}"#).unwrap();
    let rows: Vec<_> = report.by_steps.iter().map(|row| (row.steps, row.n, row.score.unwrap())).collect();
    assert_eq!(rows, [(0, 2, 2.0), (1, 1, 3.0), (2, 3, 4.0)]);
    // Student with two degrees of freedom: 4.302653 x 1 / sqrt(3).
    assert!((report.by_steps[2].hi.unwrap() - 6.484138).abs() < 1e-5 && report.by_steps[1].lo.is_none());
    assert_eq!((report.recovered.done, report.recovered.n), (2, 6));
    let roles = r#"{"customer":"customer","opened":"opened"}"#;
    let none = ask(&[load(&text, roles)], r#"{"rule":"score"}"#);
    assert!(matches!(none, Err(AnalysisError::MissingRole { role: Role::Score })));
}

/// Customers with one or two prior orders of 10; who is retained buys for 30 in the window.
fn shop(groups: &[(&str, u32, usize, usize)]) -> [Dataset; 2] {
    let (mut orders, mut complaints) =
        (String::from("customer,date,amount\n"), String::from("customer,opened,apology,remedy\n"));
    for &(group, prior, n, retained) in groups {
        for at in 0..n {
            let who = format!("{group}{prior}-{at:03}");
            (0..prior).for_each(|order| writeln!(orders, "{who},2024-01-{:02},10", 10 + order).unwrap());
            if at < retained {
                writeln!(orders, "{who},2024-04-01,30").unwrap();
            }
            if group != "n" {
                let remedy = if group == "r" { "yes" } else { "no" };
                writeln!(complaints, "{who},2024-02-01,yes,{remedy}").unwrap();
            }
        }
    }
    orders.push_str("last,2024-12-31,1\n");
    [load(&complaints, COMPLAINTS), load(&orders, ORDERS)]
}

/// By hand. One prior order: 8 of 10 recovered and 10 of 20 others stay; two: 9 of 10 and 6 of 10. Weights 20/3 and 5;
/// differences .3 and .3. Variance [44.444 (.016 + .0125) + 25 (.009 + .024)] / (35/3)^2 = .0153673.
#[test]
fn matched_by_hand() {
    let files = shop(&[("r", 1, 10, 8), ("r", 2, 10, 9), ("u", 1, 10, 2), ("n", 1, 20, 10), ("n", 2, 10, 6)]);
    let report = ask(&files, r#"{"window":90}"#).unwrap();
    let after = report.after.unwrap();
    let groups: Vec<(Group, u64, u64)> =
        after.groups.iter().map(|row| (row.group, row.n, row.retained)).collect();
    assert_eq!(
        groups,
        [(Group::Recovered, 20, 17), (Group::Unrecovered, 10, 2), (Group::NeverFailed, 30, 16)]
    );
    assert_eq!((after.groups[0].prior_money, after.groups[0].spend), (Some(15.0), Some(25.5)));
    let first = &after.comparisons[0];
    assert_eq!((first.n_first, first.n_second, first.n_strata), (20, 30, 2));
    let retention = first.retention.unwrap();
    assert!((retention.difference - 0.3).abs() < 1e-12, "{retention:?}");
    assert!((retention.standard_error - 0.0153673f64.sqrt()).abs() < 1e-6, "{retention:?}");
    let spend = first.spend.unwrap();
    assert!((spend.difference - 9.0).abs() < 1e-12, "thirty times the difference in retention");
    let paradox = after.paradox.unwrap();
    assert_eq!((paradox.verdict, paradox.lo > 0.05), (Verdict::Real, true));
    // Unrecovered ones have one class only: .2 - .5.
    let second = &after.comparisons[1];
    assert_eq!((second.n_first, second.n_second, second.n_strata), (10, 20, 1));
    assert!((second.retention.unwrap().difference + 0.3).abs() < 1e-12);
    // "last" never complained, and has no order before the day dealt to it.
    assert_eq!((after.n_no_prior, after.n_too_late, after.n_not_in_orders), (1, 0, 0));
}

#[test]
fn what_is_not_known_is_left_out() {
    let files = shop(&[("r", 1, 3, 3), ("n", 1, 3, 0)]);
    let late = ask(&files, r#"{"window":400}"#).unwrap().after.unwrap();
    assert_eq!((late.n_too_late, late.paradox), (3, None));
    let before = ask(&files, r#"{"before":5}"#).unwrap().after.unwrap();
    assert_eq!((before.n_no_prior, before.groups[0].n), (3, 0));
    let [complaints, _] = &files;
    assert!(ask(std::slice::from_ref(complaints), "{}").unwrap().after.is_none());
    let mut more = String::from(
        "customer,opened,remedy\nr1-000,2024-02-01,yes\nr1-000,2024-02-01,no\nnew,2024-02-01,yes\n,2024-02-02,yes\n",
    );
    more.push_str("r1-001,2024-03-01,no\nr1-001,2024-02-01,yes\n");
    let files = [load(&more, COMPLAINTS), files[1].clone()];
    let report = ask(&files, "{}").unwrap();
    let after = report.after.unwrap();
    // The two complaints of one day were not both recovered; the first of the other customer was.
    assert_eq!(
        (after.n_not_in_orders, after.groups[0].n, after.groups[1].n, after.groups[2].n),
        (1, 1, 1, 4)
    );
    assert_eq!((report.n_complaints, report.n_customers), (6, 3));
    let view = Filter::default().among(&files, 0, &Cx::silent()).unwrap();
    let table = customers(&view, &Params::default(), &Cx::silent()).unwrap();
    let text = |name: &str| (0..3).map(|at| table.column(name).unwrap().values.text(at)).collect::<Vec<_>>();
    assert_eq!(
        (text("recovery").join(" "), text("complaints").join(" ")),
        ("recovered unrecovered recovered".into(), "1 2 2".into())
    );
}

proptest! {
    #[test]
    fn sound_in_any_order(
        rows in proptest::collection::vec((0u8..30, 0u16..300, 0u8..3, 0u8..3), 1..60),
        orders in proptest::collection::vec((0u8..40, 0u16..500, 1u16..90), 20..120),
        turn in 0usize..120,
    ) {
        let day = |day: u16| crate::Day(19_700 + i32::from(day));
        let mut complaints = String::from("customer,opened,apology,remedy,score\n");
        for (who, at, apology, remedy) in &rows {
            let said = |code: u8| ["yes", "no", ""][usize::from(code)];
            writeln!(complaints, "c{who:02},{},{},{},{}", day(*at), said(*apology), said(*remedy), who % 5).unwrap();
        }
        let mut sales = String::from("customer,date,amount\n");
        for (who, at, amount) in &orders {
            writeln!(sales, "c{who:02},{},{amount}", day(*at)).unwrap();
        }
        let turned = |text: &str| {
            let mut lines: Vec<&str> = text.lines().skip(1).collect();
            let n = lines.len();
            lines.rotate_left(turn % n);
            format!("{}\n{}\n", text.lines().next().unwrap(), lines.join("\n"))
        };
        let params = r#"{"window":60}"#;
        let files = |complaints: &str, sales: &str| [load(complaints, COMPLAINTS), load(sales, ORDERS)];
        let Ok(report) = ask(&files(&complaints, &sales), params) else { return Ok(()) };
        if let Some(after) = &report.after {
            let failed: u64 = after.groups.iter().take(2).map(|row| row.n).sum();
            prop_assert!(failed + after.n_unknown + after.n_not_in_orders <= report.n_customers);
            for row in &after.groups {
                prop_assert!(row.retained <= row.n);
            }
            let in_strata: u64 = after.strata.iter().flat_map(|stratum| stratum.n).sum();
            prop_assert_eq!(in_strata, after.groups.iter().map(|row| row.n).sum::<u64>());
        }
        let written = serde_json::to_string(&report).unwrap();
        prop_assert!(serde_json::from_str::<Report>(&written).is_ok());
        prop_assert_eq!(ask(&files(&turned(&complaints), &turned(&sales)), params).unwrap(), report);
    }
}
