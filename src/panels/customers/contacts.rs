//! What happened between the house and a customer beside purchases: tickets, answers, texts.

use crate::parts::filter_chips::label;
use crate::session::Session;
use clientele_core::analysis::clocks::ClockCase;
use clientele_core::portrait::{Contact, Portrait, What};
use clientele_text::Arg;
use leptos::prelude::*;
use std::sync::Arc;

/// The list, newest first.
#[component]
pub(super) fn Contacts(portrait: Arc<Portrait>) -> impl IntoView {
    let session = Session::here();
    let contacts = &portrait.contacts;
    let rows = contacts.latest.iter().map(|contact| row(session, contact)).collect_view();
    let rest = contacts.n.saturating_sub(contacts.latest.len() as u64);
    let rest = (rest > 0).then(|| session.tn("portrait-contacts-more", &[("n", Arg::Number(rest as f64))]));
    (contacts.n > 0).then(|| {
        view! {
            <section class="cl-card cl-portrait-contacts">
                <h2>{session.t("portrait-contacts")}</h2>
                <ol>{rows}</ol>
                {rest.map(|rest| view! { <p class="cl-muted">{rest}</p> })}
            </section>
        }
    })
}

fn row(session: Session, contact: &Contact) -> impl IntoView + use<> {
    let day = contact.day.map_or_else(|| "–".to_owned(), |day| session.day(day));
    let what = match &contact.what {
        What::Ticket { clocks } => {
            let clocks = clocks.iter().map(|case| clock(session, case)).collect_view();
            view! { <strong>{session.t("portrait-ticket")}</strong> <ul class="cl-portrait-clocks">{clocks}</ul> }
                .into_any()
        }
        What::Answer { score, class } => {
            let class = label(session, "satisfaction", "class", class);
            let args = [("score", Arg::Number(f64::from(*score))), ("class", Arg::Text(&class))];
            view! { <span>{session.tn("portrait-answer", &args)}</span> }.into_any()
        }
        What::Text { text, score, label: own } => {
            let named = label(session, "sentiment", "label", own);
            let class = match own.as_str() {
                "positive" => "cl-word cl-good",
                "negative" => "cl-word cl-bad",
                _ => "cl-word",
            };
            let score = session.words.with(|words| words.numbers().number(*score, 2));
            view! {
                <q>{text.clone()}</q>
                " "
                <span class=class>{format!("{named} {score}")}</span>
            }
            .into_any()
        }
    };
    view! { <li><time>{day}</time> <div>{what}</div></li> }
}

/// `Response: 5.2 h of 4 h`.
fn clock(session: Session, case: &ClockCase) -> impl IntoView + use<> {
    let name = session.t(&format!("clocks-clock-{}", case.clock.id()));
    let hours = |hours: f64| {
        session.words.with(|words| {
            words.numbers().number(hours, usize::from(hours.abs() < 100.0 && hours.fract() != 0.0))
        })
    };
    let (took, target) = (hours(case.hours), hours(case.target_hours));
    let args = [("name", Arg::Text(&name)), ("hours", Arg::Text(&took)), ("target", Arg::Text(&target))];
    let key = if case.ended { "portrait-clock" } else { "portrait-clock-open" };
    let state = if case.missed { "clocks-target-missed" } else { "clocks-target-kept" };
    view! {
        <li>
            {session.tn(key, &args)}
            {case.missed.then(|| view! { " " <span class="cl-word cl-bad">{session.t(state)}</span> })}
        </li>
    }
}
