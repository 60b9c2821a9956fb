//! What the analyses say of whom a portrait is about: the few numbers on top, and a card for each analysis.

use crate::parts::filter_chips::label;
use crate::session::Session;
use crate::tasks::export::field_name;
use clientele_core::portrait::{Card, Fact, Group, Portrait, Subject, Value};
use clientele_text::Arg;
use leptos::prelude::*;
use std::sync::Arc;

/// Fields of an analysis that are shown, where not all are: what another card says already stays out.
const SHOWN: [(&str, &[&str]); 7] = [
    ("rfm", &["segment", "recency_days", "frequency", "monetary", "r_score", "f_score", "m_score"]),
    ("clv", &["p_alive", "expected_purchases", "expected_spend", "value"]),
    ("churn", &["p_churn", "alarm", "usual_days", "alarm_in_days", "gain"]),
    ("lifecycle", &["state", "group", "dormant_periods"]),
    ("pareto", &["tier", "class", "rank_share"]),
    ("clusters", &["cluster"]),
    ("satisfaction", &["score", "class", "grade", "n_answers", "loyalty"]),
];

fn facts(card: &Card) -> Vec<Fact> {
    match SHOWN.iter().find(|(id, _)| *id == card.analysis) {
        Some((_, names)) => names
            .iter()
            .filter_map(|name| card.facts.iter().find(|fact| fact.name == *name).cloned())
            .collect(),
        None => card.facts.clone(),
    }
}

fn find(portrait: &Portrait, analysis: &str, name: &str) -> Option<Fact> {
    let card = portrait.cards.iter().find(|card| card.analysis == analysis)?;
    card.facts.iter().find(|fact| fact.name == name).cloned()
}

/// How fields are written.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Money,
    Share,
    Number,
}

fn kind(name: &str) -> Kind {
    match name {
        "monetary" | "revenue" | "value" | "expected_spend" | "gain" => Kind::Money,
        name if name.starts_with("p_") || name.ends_with("share") => Kind::Share,
        _ => Kind::Number,
    }
}

fn write(session: Session, name: &str, value: f64) -> String {
    let currency = session.currency();
    session.words.with(|words| match kind(name) {
        Kind::Money if value.abs() >= 10_000.0 => words.numbers().money_compact(value, currency.as_deref()),
        Kind::Money => words.numbers().money(value, currency.as_deref()),
        Kind::Share => words.numbers().percent(value, usize::from(value.abs() < 0.095 && value != 0.0)),
        Kind::Number => {
            let decimals = if value.fract() == 0.0 { 0 } else { 1 + usize::from(value.abs() < 10.0) };
            words.numbers().number(value, decimals)
        }
    })
}

/// The value in words and numbers, with its interval.
fn value(session: Session, analysis: &str, fact: &Fact) -> String {
    match &fact.value {
        Value::Label(value) => label(session, analysis, &fact.name, value),
        Value::Number(value) => {
            let written = write(session, &fact.name, *value);
            match (fact.lo, fact.hi) {
                (Some(lo), Some(hi)) => {
                    let (lo, hi) = (write(session, &fact.name, lo), write(session, &fact.name, hi));
                    session.tn(
                        "chart-interval",
                        &[("value", Arg::Text(&written)), ("lo", Arg::Text(&lo)), ("hi", Arg::Text(&hi))],
                    )
                }
                _ => written,
            }
        }
    }
}

/// Beside it: everybody's mean, and where it stands.
fn beside(session: Session, fact: &Fact) -> String {
    // Not quite everybody is not everybody.
    let decimals = |share: f64| usize::from(share > 0.0 && share < 0.01 || share > 0.99 && share < 1.0);
    let percent = |share: f64| session.words.with(|words| words.numbers().percent(share, decimals(share)));
    if let (Some(own), Some(all)) = (fact.share, fact.share_of_all) {
        let (own, all) = (percent(own), percent(all));
        return session.tn("portrait-share-against", &[("share", Arg::Text(&own)), ("all", Arg::Text(&all))]);
    }
    if let Some(all) = fact.share_of_all {
        return session.tn("portrait-share-of-all", &[("share", Arg::Text(&percent(all)))]);
    }
    let Some(mean) = fact.mean else { return String::new() };
    let mean = write(session, &fact.name, mean);
    match fact.below {
        Some(below) => session.tn(
            "portrait-mean-and-place",
            &[("mean", Arg::Text(&mean)), ("share", Arg::Text(&percent(below)))],
        ),
        None => session.tn("portrait-mean", &[("mean", Arg::Text(&mean))]),
    }
}

/// The numbers that come first.
#[component]
pub(super) fn Numbers(portrait: Arc<Portrait>) -> impl IntoView {
    let session = Session::here();
    let wanted =
        [("rfm", "monetary"), ("rfm", "frequency"), ("clv", "p_alive"), ("clv", "value"), ("rfm", "segment")];
    let own = portrait.subject.clone();
    let known = wanted.iter().filter_map(|(id, name)| Some((*id, find(&portrait, id, name)?)));
    let is_own = |id: &str, fact: &Fact| matches!(&own, Subject::Group(group) if group.analysis == id && group.field == fact.name);
    let cells = known.filter(|(id, fact)| !is_own(id, fact)).take(4).map(|(id, fact)| {
        view! {
            <div>
                <dt>{field_name(session, &fact.name)}</dt>
                <dd>{value(session, id, &Fact { lo: None, hi: None, ..fact.clone() })}</dd>
                <dd class="cl-muted">{interval(session, &fact).unwrap_or_else(|| beside(session, &fact))}</dd>
            </div>
        }
    });
    let cells: Vec<_> = cells.collect();
    (!cells.is_empty()).then(|| view! { <dl class="cl-numbers">{cells}</dl> })
}

fn interval(session: Session, fact: &Fact) -> Option<String> {
    let (lo, hi) = (write(session, &fact.name, fact.lo?), write(session, &fact.name, fact.hi?));
    Some(session.tn("portrait-interval", &[("lo", Arg::Text(&lo)), ("hi", Arg::Text(&hi))]))
}

/// A card for each analysis.
#[component]
pub(super) fn Cards(portrait: Arc<Portrait>) -> impl IntoView {
    let session = Session::here();
    let cards = portrait.cards.iter().map(|card| {
        let (analysis, facts) = (card.analysis.clone(), facts(card));
        let rows = facts.iter().map(|fact| view! { <Row analysis=analysis.clone() fact=fact.clone() /> });
        let rows = rows.collect_view();
        view! {
            <section class="cl-card cl-portrait-card">
                <h2>{session.t(&format!("{}-title", card.analysis))}</h2>
                <dl>{rows}</dl>
            </section>
        }
    });
    view! { <div class="cl-portrait-cards">{cards.collect_view()}</div> }
}

#[component]
fn Row(analysis: String, fact: Fact) -> impl IntoView {
    let session = Session::here();
    let written = value(session, &analysis, &fact);
    let groups = session
        .analyses
        .with_untracked(|list| list.iter().any(|one| one.id == analysis && one.groups.contains(&fact.name)));
    // A group's name leads to the portrait of the group.
    let shown = match (&fact.value, groups) {
        (Value::Label(value), true) => {
            let group = Group { analysis, field: fact.name.clone(), value: value.clone() };
            let open = move |_| session.portray(Subject::Group(group.clone()));
            view! { <button class="cl-link" type="button" on:click=open>{written}</button> }.into_any()
        }
        _ => written.into_any(),
    };
    view! {
        <div>
            <dt>{field_name(session, &fact.name)}</dt>
            <dd>{shown}</dd>
            <dd class="cl-muted">{beside(session, &fact)}</dd>
        </div>
    }
}
