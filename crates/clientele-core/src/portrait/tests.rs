use super::*;
use crate::analysis::{AnalysisError, find};
use crate::beside;
use crate::cx::Cx;
use crate::filter::Filter;
use crate::mapping::{self, Mapping};
use crate::model::Dataset;
use std::collections::BTreeMap;
use std::rc::Rc;

fn file(text: &str) -> Dataset {
    let table = crate::ingest::read_text(text).unwrap().table;
    let mapping = Mapping::from_guesses(&mapping::guess(&table));
    Dataset::new(table, mapping)
}

/// Twelve customers, of whom every other one comes until May only; and `quiet`, who spent most and then stayed away.
fn shop() -> Dataset {
    let mut text = String::from("customer,date,amount\n");
    for customer in 0..12 {
        for month in 1..=10 {
            if (month * 5 + customer * 7) % 3 != 0 && (customer % 2 == 0 || month <= 5) {
                text +=
                    &format!("c{customer:02},2024-{month:02}-{:02},{}\n", 1 + customer * 2, 10 + customer);
            }
        }
    }
    for month in 1..=5 {
        for day in [2, 9, 16] {
            text += &format!("quiet,2024-{month:02}-{day:02},900\n");
        }
    }
    file(&text)
}

fn ask(files: &[Dataset], about: impl Fn(&Everybody, &crate::model::View, &Cx) -> Portrait) -> Portrait {
    let cx = Cx::silent();
    let view = Filter::default().among(files, 0, &cx).unwrap();
    let table = |id: &str| {
        let home = beside::home(files, id).ok_or(AnalysisError::NothingMatches)?;
        let list = find(id).and_then(|analysis| analysis.customers).unwrap();
        let view = Filter::default().among(files, home, &cx)?;
        list(&view, &serde_json::Value::Null, &cx).map(Rc::new)
    };
    let everybody = Everybody::of((files, 0), BTreeMap::new(), &view, &cx, table).unwrap();
    about(&everybody, &view, &cx)
}

fn one(files: &[Dataset], customer: &str) -> Portrait {
    ask(files, |everybody, view, cx| Portrait::of_customer(everybody, view, customer, cx).unwrap())
}

fn fact<'a>(portrait: &'a Portrait, analysis: &str, name: &str) -> &'a Fact {
    let card = portrait.cards.iter().find(|card| card.analysis == analysis).unwrap();
    card.facts.iter().find(|fact| fact.name == name).unwrap()
}

#[test]
fn a_good_customer_who_fell_silent_is_won_back_with_the_numbers_why() {
    let portrait = one(&[shop()], "quiet");
    assert_eq!((portrait.n_customers, portrait.n_everybody), (1, 13));
    let history = portrait.history.as_ref().unwrap();
    assert_eq!((history.n_orders, history.revenue, history.purchases.len()), (15, 13_500.0, 15));
    assert_eq!(fact(&portrait, "rfm", "monetary").value, Value::Number(13_500.0));
    assert_eq!(fact(&portrait, "rfm", "monetary").below, Some(12.0 / 13.0));
    let action = portrait.action.as_ref().unwrap();
    assert_eq!(action.action, "win_back");
    let reasons: Vec<(Sign, Option<f64>, Option<f64>)> =
        action.reasons.iter().map(|reason| (reason.sign, reason.at_least, reason.below)).collect();
    assert_eq!(reasons, [(Sign::MScore, Some(4.0), None), (Sign::PAlive, None, Some(0.5))]);
    // The line ends, at the as-of date, at the value of the card.
    let now = portrait.alive.iter().find(|point| Some(point.day) == portrait.as_of).unwrap();
    assert_eq!(fact(&portrait, "clv", "p_alive").value, Value::Number(now.p_alive));
    assert!(portrait.missing.iter().any(|m| m.analysis == "satisfaction" && m.why == Why::NotLoaded));
}

#[test]
fn a_complaint_that_was_not_made_good_comes_before_any_offer() {
    let survey = file("customer,answer_date,nps_score\nc03,2024-11-02,2\nc04,2024-11-02,10\n");
    let files = [shop(), survey];
    let portrait = one(&files, "c03");
    assert_eq!(portrait.action.as_ref().unwrap().action, "recover");
    assert_eq!(portrait.contacts.n, 1);
    let Contact { day, row, what } = &portrait.contacts.latest[0];
    assert_eq!((day.unwrap().to_string().as_str(), *row), ("2024-11-02", 1));
    assert_eq!(*what, What::Answer { score: 2, class: "detractor".into() });
    assert_ne!(one(&files, "c04").action.unwrap().action, "recover");
    assert!(one(&files, "c05").missing.iter().any(|m| m.analysis == "satisfaction" && m.why == Why::NotInIt));
}

#[test]
fn tickets_and_texts_of_files_beside() {
    let tickets = file(
        "ticket_id,customer_id,opened_at,resolved_at\n1,c03,2024-05-01 09:00,2024-05-04 09:00\n2,c04,2024-05-01 09:00,2024-05-01 10:00\n3,c05,2024-05-02 09:00,2024-05-02 12:00\n",
    );
    let files = [shop(), tickets];
    let portrait = one(&files, "c03");
    let What::Ticket { clocks } = &portrait.contacts.latest[0].what else { panic!("a ticket") };
    assert_eq!((clocks[0].hours, clocks[0].target_hours, clocks[0].missed), (72.0, 24.0, true));
    assert_eq!(portrait.action.unwrap().action, "recover");
}

#[test]
fn a_group_is_told_by_what_it_is_not_defined_by() {
    let files = [shop()];
    let of = |value: &str| {
        let group = Group { analysis: "pareto".into(), field: "class".into(), value: value.into() };
        ask(&files, |everybody, view, cx| Portrait::of_group(everybody, view, &group, cx).unwrap())
    };
    let (a, c) = (of("a"), of("c"));
    let members = |portrait: &Portrait| portrait.n_customers;
    assert_eq!(members(&a) + members(&of("b")) + members(&c), 13);
    assert!(a.differences.iter().all(|own| own.analysis != "pareto"));
    assert!(a.differences.is_sorted_by(|x, y| x.effect.abs() >= y.effect.abs()));
    let fields: Vec<&str> = a.differences.iter().map(|own| own.field.as_str()).collect();
    assert!(fields.iter().all(|field| fields.iter().filter(|other| other == &field).count() == 1));
    let money = a.differences.iter().find(|own| own.field == "monetary").unwrap();
    assert!(money.effect > 0.0 && money.group > money.everybody);
    assert_eq!(a.actions.iter().map(|(_, n)| n).sum::<u64>(), members(&a));
    // Months add up to what the members brought.
    let history = c.history.as_ref().unwrap();
    assert!(history.by_month);
    assert_eq!(history.purchases.iter().map(|purchase| purchase.amount).sum::<f64>(), history.revenue);
}

#[test]
fn nobody_has_no_portrait() {
    let files = [shop()];
    let cx = Cx::silent();
    let view = Filter::default().among(&files, 0, &cx).unwrap();
    let everybody =
        Everybody::of((&files, 0), BTreeMap::new(), &view, &cx, |_| Err(AnalysisError::NothingMatches))
            .unwrap();
    assert_eq!(Portrait::of_customer(&everybody, &view, "nobody", &cx), Err(AnalysisError::NothingMatches));
    // What is refused is said, and the rest is there.
    let portrait = Portrait::of_customer(&everybody, &view, " c03 ", &cx).unwrap();
    assert!(portrait.cards.is_empty() && portrait.history.is_some() && portrait.action.is_none());
    assert!(portrait.missing.iter().any(|m| matches!(m.why, Why::Refused { .. })));
}

#[test]
fn every_action_can_be_reached() {
    for (at, rule) in RULES.iter().enumerate() {
        let mut signs = action::Signs::default();
        signs.fill(f64::NAN);
        for test in rule.tests {
            let (sign, value) = match *test {
                Test::AtLeast(sign, least) => (sign, least),
                Test::Below(sign, border) => (sign, border - 0.1),
                Test::Is(sign) => (sign, 1.0),
            };
            signs[Sign::ALL.iter().position(|other| *other == sign).unwrap()] = value;
        }
        assert_eq!(action::rule(&signs), Some(at), "{}", rule.action);
    }
}
