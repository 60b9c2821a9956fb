//! The line that is always there: what is counted, what is not, since when, and that nothing left.

use crate::parts::icon::{Icon, icon};
use crate::parts::top_bar::reported_as_of;
use crate::session::Session;
use crate::state::Page;
use clientele_core::Day;
use clientele_text::Arg;
use leptos::prelude::*;

/// The line.
#[component]
pub(crate) fn StatusLine() -> impl IntoView {
    let session = Session::here();
    let audit = move || session.summary().and_then(|summary| summary.audit.clone());
    let used = move || {
        let passing = session.counts.with(|counts| counts.as_ref().map(|counts| counts.rows_used));
        let (used, read) = match audit() {
            Some(audit) => (passing.unwrap_or(audit.rows_used), audit.rows_read),
            None => (passing?, session.summary()?.rows),
        };
        Some(
            session
                .tn("status-used", &[("used", Arg::Number(used as f64)), ("read", Arg::Number(read as f64))]),
        )
    };
    let excluded = move || {
        let audit = audit()?;
        let left = audit.rows_read - audit.rows_used.min(audit.rows_read);
        (left > 0).then(|| session.tn("status-excluded", &[("n", Arg::Number(left as f64))]))
    };
    let filtered = move || {
        let used = session.counts.with(|counts| counts.as_ref().map(|counts| counts.rows_used))?;
        let out = audit()?.rows_used.checked_sub(used).filter(|out| *out > 0)?;
        Some(session.tn("status-filtered", &[("n", Arg::Number(out as f64))]))
    };
    let customers = move || {
        let customers = session.counts.with(|counts| counts.as_ref().map(|counts| counts.customers))?;
        (customers > 0).then(|| session.tn("chart-customers", &[("n", Arg::Number(customers as f64))]))
    };
    let as_of = move || {
        let day: Day = reported_as_of(session)?.parse().ok()?;
        Some(session.tn("status-as-of", &[("day", Arg::Text(&session.day(day)))]))
    };
    view! {
        <footer class="cl-status" aria-label=move || session.t("status")>
            <Show when=move || session.summary().is_some() fallback=move || view! { <span>{session.t("status-empty")}</span> }>
                <span class="cl-status-used">{used}</span>
                {move || excluded().map(|text| view! {
                    <button class="cl-link" type="button" on:click=move |_| session.go(Page::Map)>{text}</button>
                })}
                {move || filtered().map(|text| view! { <span class="cl-wide">{text}</span> })}
                {move || customers().map(|text| view! { <span class="cl-wide">{text}</span> })}
                {move || as_of().map(|text| view! { <span>{text}</span> })}
            </Show>
            <span class="cl-sent" title=move || session.t("status-sent-why")>
                {icon(Icon::Lock)}
                <span>{move || session.t("status-sent")}</span>
            </span>
        </footer>
    }
}
