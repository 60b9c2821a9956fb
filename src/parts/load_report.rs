//! What happened to the rows: read, used, left out and why. Nothing is lost in silence.

use crate::session::Session;
use clientele_core::model::Audit;
use clientele_text::Arg;
use leptos::prelude::*;

/// The report.
#[component]
pub(crate) fn LoadReport() -> impl IntoView {
    let session = Session::here();
    let audit = move || session.summary().and_then(|summary| summary.audit.clone());
    view! {
        <section class="cl-card" aria-label=move || session.t("report-title")>
            <h2>{move || session.t("report-title")}</h2>
            {move || match audit() {
                Some(audit) => view! { <Rows audit=audit /> }.into_any(),
                None => view! { <p class="cl-muted">{session.t("report-none")}</p> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Rows(audit: Audit) -> impl IntoView {
    let session = Session::here();
    let out = [
        ("report-missing-customer", audit.missing_customer),
        ("report-missing-date", audit.missing_date),
        ("report-missing-amount", audit.missing_amount),
        ("report-set-aside", audit.set_aside),
    ];
    let facts = [
        ("report-returned", audit.returned_rows),
        ("report-credit-notes", audit.credit_notes),
        ("report-zero", audit.zero_rows),
    ];
    let read = audit.rows_read.max(1) as f64;
    let width = move |rows: u64| format!("{:.3}%", rows as f64 / read * 100.0);
    let found = |list: [(&'static str, u64); 4]| list.into_iter().filter(|(_, rows)| *rows > 0);
    view! {
        <div class="cl-split" aria-hidden="true">
            <span class="cl-split-used" style:width=width(audit.rows_used)></span>
            {found(out).map(|(_, rows)| view! { <span class="cl-split-out" style:width=width(rows)></span> }).collect_view()}
        </div>
        <dl class="cl-facts">
            <Fact key="report-read" rows=audit.rows_read strong=true />
            <Fact key="report-used" rows=audit.rows_used strong=true />
            {found(out).map(|(key, rows)| view! { <Fact key=key rows=rows /> }).collect_view()}
        </dl>
        <ul class="cl-notes">
            {facts.into_iter().filter(|(_, rows)| *rows > 0).map(|(key, rows)| view! {
                <li>{session.tn(key, &[("n", Arg::Number(rows as f64))])}</li>
            }).collect_view()}
        </ul>
    }
}

#[component]
fn Fact(key: &'static str, rows: u64, #[prop(optional)] strong: bool) -> impl IntoView {
    let session = Session::here();
    view! {
        <div class:cl-strong=strong>
            <dt>{session.t(key)}</dt>
            <dd>{session.count(rows)}</dd>
        </div>
    }
}
