//! The calculation behind what is shown: formula, the same with values, result; all at once, or step by step.

use crate::browser::{events, files};
use crate::learning::Learning;
use crate::parts::formula::Formula;
use crate::parts::glossary::TermLink;
use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use clientele_charts::explain::{Explanation, Source, Step};
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::MouseEvent;

/// The calculation, what it takes for granted, and what to cite.
#[component]
pub(crate) fn Calculation() -> impl IntoView {
    let session = Session::here();
    let learning = Learning::here();
    let explanation = learning.explanation(session);
    // What was pointed at is of one analysis.
    Effect::new(move |before: Option<Option<String>>| {
        let now = session.analysis().map(|analysis| analysis.id);
        if before.is_some_and(|before| before != now) {
            learning.mark.set(None);
        }
        now
    });
    view! {
        {move || explanation.get().filter(|found| !found.steps.is_empty()).map(|found| view! { <Explained found=found /> })}
    }
}

#[component]
fn Explained(found: Explanation) -> impl IntoView {
    let session = Session::here();
    let learning = Learning::here();
    let Explanation { subject, steps, assumptions, caveats, sources } = found;
    let heading = match &subject {
        Some(subject) => session.tn("explain-of", &[("subject", Arg::Text(subject))]),
        None => session.t("explain-steps"),
    };
    let steps = StoredValue::new(steps);
    let head = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(head) = head.get().filter(|_| learning.asked.get()) {
            learning.asked.set(false);
            let _ = head.focus();
        }
    });
    let to_customers = move |event: MouseEvent| events::scroll_to(&event, "customers");
    let rows = session.analysis().is_some_and(|analysis| analysis.customers);
    view! {
        <section class="cl-drawer-part cl-explained">
            <h2 tabindex="-1" node_ref=head>{heading}</h2>
            <LearningSwitch />
            {move || if learning.on.get() {
                view! { <Lesson steps=steps.get_value() /> }.into_any()
            } else {
                let all = steps.get_value().into_iter().map(|step| view! { <li><Whole step=step /></li> });
                view! {
                    <ol class="cl-steps">{all.collect_view()}</ol>
                    <p class="cl-muted">{session.t("explain-rounded")}</p>
                }.into_any()
            }}
            {rows.then(|| view! {
                <button class="cl-button" type="button" on:click=to_customers>{session.t("explain-rows")}</button>
            })}
        </section>
        <Sentences key="explain-assumptions" list=assumptions />
        <Sentences key="explain-caveats" list=caveats />
        <Sources sources=sources />
    }
}

/// Turns the learning mode on and off.
#[component]
pub(crate) fn LearningSwitch() -> impl IntoView {
    let session = Session::here();
    let learning = Learning::here();
    view! {
        <label class="cl-switch">
            <input
                type="checkbox"
                role="switch"
                prop:checked=move || learning.on.get()
                on:change=move |event| learning.on.set(event_target_checked(&event))
            />
            <span>{move || session.t("learn-mode")}</span>
        </label>
    }
}

/// A step with everything on view.
#[component]
fn Whole(step: Step) -> impl IntoView {
    view! {
        <Term step=step.clone() />
        <Formula notation=step.formula.clone() />
        <Where step=step.clone() />
        <Outcome step=step />
    }
}

/// What the step is called; the glossary says more.
#[component]
fn Term(step: Step) -> impl IntoView {
    let Step { term, glossary, .. } = step;
    view! {
        <h3 class="cl-step-term">
            <span>{term.clone()}</span>
            <TermLink entry=glossary term=term />
        </h3>
    }
}

/// What the symbols stand for.
#[component]
fn Where(step: Step) -> impl IntoView {
    let one = |line: clientele_charts::explain::Legend| {
        view! { <div><dt><Formula notation=line.symbol /></dt><dd>{line.name}</dd></div> }
    };
    let lines = step.legend;
    (!lines.is_empty())
        .then(|| view! { <dl class="cl-where">{lines.into_iter().map(one).collect_view()}</dl> })
}

/// The values put in, and what comes out.
#[component]
fn Outcome(step: Step) -> impl IntoView {
    let session = Session::here();
    let interval =
        step.interval.map(|interval| session.tn("explain-interval", &[("interval", Arg::Text(&interval))]));
    view! {
        <div class="cl-outcome">
            <Formula notation=step.with_values />
            <p class="cl-result">
                <span aria-hidden="true">{"= "}</span>
                <output>{step.result}</output>
                {interval.map(|interval| view! { <span class="cl-muted">{interval}</span> })}
            </p>
        </div>
    }
}

/// Step by step: first the question, then the answer.
#[component]
fn Lesson(steps: Vec<Step>) -> impl IntoView {
    let session = Session::here();
    let all = steps.len();
    let steps = StoredValue::new(steps);
    // Where the reader stands, and whether that step is revealed.
    let at = RwSignal::new((0_usize, false));
    let guess = RwSignal::new(String::new());
    let step = move || steps.with_value(|steps| steps.get(at.get().0).cloned());
    let last = move || at.get().0 + 1 >= all;
    let reveal = move || {
        at.update(|(_, revealed)| *revealed = true);
        if let Some(step) = untrack(step) {
            let args = [("term", Arg::Text(&step.term)), ("result", Arg::Text(&step.result))];
            session.say(session.tn("learn-said", &args));
        }
    };
    let go = move |to: usize, revealed: bool| {
        guess.set(String::new());
        at.set((to, revealed));
    };
    let forward = move || match at.get_untracked() {
        (_, false) => reveal(),
        (place, true) if place + 1 < all => go(place + 1, false),
        _ => {}
    };
    let back = move |_| match at.get_untracked() {
        (place, true) => go(place, false),
        (place, false) => go(place.saturating_sub(1), true),
    };
    let learning = Learning::here();
    view! {
        <p class="cl-muted">{session.t("learn-hint")}</p>
        <div class="cl-lesson">
            <p class="cl-eyebrow">{move || session.tn("learn-step", &[("n", Arg::Number(at.get().0 as f64 + 1.0)), ("all", Arg::Number(all as f64))])}</p>
            {move || step().map(|step| {
                let revealed = at.get().1;
                view! {
                    <Term step=step.clone() />
                    <Formula notation=step.formula.clone() />
                    <Where step=step.clone() />
                    {if revealed {
                        let told = guess.get_untracked();
                        let compared = (!told.trim().is_empty()).then(|| {
                            let args = [("guess", Arg::Text(told.trim())), ("result", Arg::Text(&step.result))];
                            session.tn("learn-guessed", &args)
                        });
                        view! {
                            <Outcome step=step />
                            {compared.map(|compared| view! { <p>{compared}</p> })}
                        }.into_any()
                    } else {
                        view! {
                            <p>{session.t("learn-expect")}</p>
                            <label class="cl-field">
                                <span>{session.t("learn-guess")}</span>
                                <input class="cl-input" type="text" autocomplete="off"
                                    on:input=move |event| guess.set(event_target_value(&event))
                                    on:keydown=move |event| if event.key() == "Enter" { reveal() } />
                            </label>
                        }.into_any()
                    }}
                }
            })}
            <Show when=move || last() && at.get().1>
                <p class="cl-muted" role="status">{session.t("learn-done")}</p>
            </Show>
            <div class="cl-row">
                <button class="cl-button" type="button" disabled=move || at.get() == (0, false) on:click=back>{session.t("learn-back")}</button>
                <button class="cl-button cl-primary" type="button" disabled=move || last() && at.get().1 on:click=move |_| forward()>
                    {move || session.t(if at.get().1 { "learn-next" } else { "learn-reveal" })}
                </button>
                <button class="cl-button" type="button" on:click=move |_| learning.on.set(false)>{session.t("learn-all")}</button>
            </div>
        </div>
    }
}

#[component]
fn Sentences(key: &'static str, list: Vec<String>) -> impl IntoView {
    let session = Session::here();
    (!list.is_empty()).then(|| {
        view! {
            <section class="cl-drawer-part">
                <h2>{session.t(key)}</h2>
                <ul class="cl-sentences">{list.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn Sources(sources: &'static [Source]) -> impl IntoView {
    let session = Session::here();
    let text = sources.iter().map(|source| source.text).collect::<Vec<_>>().join("\n");
    let copy = move |_| {
        let text = text.clone();
        spawn_local(async move {
            let done = files::copy(&text).await.is_ok();
            let key = if done { "explain-copied" } else { "explain-not-copied" };
            session.say(session.t(key));
            session.tell(key, Default::default(), !done, None);
        });
    };
    (!sources.is_empty()).then(|| {
        view! {
            <section class="cl-drawer-part">
                <h2>{session.t("explain-source")}</h2>
                <ul class="cl-sources" lang="en">
                    {sources.iter().map(|source| view! { <li>{source.text}</li> }).collect_view()}
                </ul>
                <button class="cl-button" type="button" on:click=copy>{icon(Icon::Paste)} <span>{session.t("explain-copy")}</span></button>
            </section>
        }
    })
}
