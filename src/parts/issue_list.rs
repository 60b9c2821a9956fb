//! What was odd in the file: how often, and where the first ones are, as the user's own editor counts rows and columns.

use crate::session::Session;
use clientele_core::issue::{Issue, IssueCode};
use clientele_text::Arg;
use leptos::prelude::*;

/// How many places are listed of each kind.
const SHOWN: usize = 50;

/// The list.
#[component]
pub(crate) fn IssueList() -> impl IntoView {
    let session = Session::here();
    let issues = move || session.summary().map(|summary| summary.issues.clone()).unwrap_or_default();
    view! {
        <section class="cl-card" aria-label=move || session.t("issues-title")>
            <h2>{move || session.t("issues-title")}</h2>
            <Show when=move || !issues().is_empty() fallback=move || view! { <p class="cl-muted">{session.t("issues-none")}</p> }>
                <ul class="cl-issues">
                    {move || {
                        let issues = issues();
                        issues.counts.iter().map(|(code, count)| {
                            let places = issues.first.iter().filter(|issue| issue.code == *code).take(SHOWN).cloned().collect();
                            view! { <li><Kind code=*code count=*count places=places /></li> }
                        }).collect_view()
                    }}
                </ul>
            </Show>
        </section>
    }
}

#[component]
fn Kind(code: IssueCode, count: u64, places: Vec<Issue>) -> impl IntoView {
    let session = Session::here();
    let id =
        serde_json::to_value(code).ok().and_then(|id| id.as_str().map(str::to_owned)).unwrap_or_default();
    let sentence = session.tn(&format!("issue-{id}"), &[("n", Arg::Number(count as f64))]);
    let more = count as usize > places.len();
    let shown = places.len();
    view! {
        <details>
            <summary><span>{sentence}</span></summary>
            <table class="cl-places">
                <thead>
                    <tr>
                        <th scope="col">{session.t("issue-row")}</th>
                        <th scope="col">{session.t("issue-column")}</th>
                        <th scope="col">{session.t("issue-text")}</th>
                    </tr>
                </thead>
                <tbody>
                    {places.into_iter().map(|issue| view! {
                        <tr>
                            <td class="cl-number">{place(session, issue.row)}</td>
                            <td class="cl-number">{place(session, issue.column.into())}</td>
                            <td>{issue.excerpt}</td>
                        </tr>
                    }).collect_view()}
                </tbody>
            </table>
            {more.then(|| view! { <p class="cl-muted">{session.tn("issues-first", &[("n", Arg::Number(shown as f64))])}</p> })}
        </details>
    }
}

/// Rows and columns count from 1; 0 stands for the whole of it.
fn place(session: Session, number: u64) -> String {
    if number == 0 { session.t("issue-all") } else { session.count(number) }
}
