//! How far a file is, and a way to stop it.

use crate::session::{Busy, Session};
use crate::tasks::run;
use crate::wire::Progress;
use clientele_text::Arg;
use leptos::prelude::*;

/// The card over the page while an analysis takes longer than it should be waited for in silence.
#[component]
pub(crate) fn ComputeProgress() -> impl IntoView {
    let session = Session::here();
    let share = move || session.computing.with(|progress| progress.as_ref().and_then(Progress::share));
    let title = move || {
        let id = session.view.with(|view| view.analysis.clone());
        session.t(&format!("{id}-title"))
    };
    let there = move || session.computing.with(Option::is_some) && session.busy.with(Option::is_none);
    view! {
        <Show when=there>
            <div class="cl-progress cl-late" role="group" aria-label=move || session.t("phase-compute")>
                <p class="cl-progress-name">{title}</p>
                <progress class="cl-bar" max="1" prop:value=move || share().unwrap_or(0.0) aria-label=move || session.t("phase-compute")>
                    {move || share().map(|share| format!("{:.0}%", share * 100.0))}
                </progress>
                <p class="cl-muted">{move || session.t("phase-compute")}</p>
                <button class="cl-button" type="button" on:click=move |_| run::stop(session)>{move || session.t("cancel")}</button>
            </div>
        </Show>
    }
}

/// The card over the page while a file is read.
#[component]
pub(crate) fn LoadProgress() -> impl IntoView {
    let session = Session::here();
    let busy = move |read: fn(&Busy) -> String| {
        session.busy.with(|busy| busy.as_ref().map(read).unwrap_or_default())
    };
    let share = move || session.busy.with(|busy| busy.as_ref().and_then(|busy| busy.progress.share()));
    let phase = move || {
        let phase = busy(|busy| busy.progress.phase.clone());
        let key = format!("phase-{}", if phase.is_empty() { "start" } else { &phase });
        session.words.with(|words| words.find(&key, &[]).unwrap_or_else(|| words.get("phase-read")))
    };
    let detail = move || {
        session.busy.with(|busy| {
            let progress = &busy.as_ref()?.progress;
            let (bytes, rows) = (progress.bytes / 1e6, progress.rows);
            (rows > 0.0 || bytes > 0.0).then(|| {
                session.tn(
                    "load-so-far",
                    &[("rows", Arg::Number(rows)), ("mb", Arg::Number((bytes * 10.0).round() / 10.0))],
                )
            })
        })
    };
    let cancel = move |_| {
        if let Some(busy) = session.busy.get_untracked() {
            busy.cancel.now();
        }
    };
    view! {
        <Show when=move || session.busy.with(Option::is_some)>
            <div class="cl-progress" role="group" aria-label=move || session.t("loading")>
                <p class="cl-progress-name">{move || busy(|busy| busy.name.clone())}</p>
                <progress class="cl-bar" max="1" prop:value=move || share().unwrap_or(0.0) aria-label=phase>
                    {move || share().map(|share| format!("{:.0}%", share * 100.0))}
                </progress>
                <p class="cl-muted">{phase} " " {detail}</p>
                <button class="cl-button" type="button" on:click=cancel>{move || session.t("cancel")}</button>
            </div>
        </Show>
    }
}
