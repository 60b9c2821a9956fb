//! Sentiment: label some texts yourself, and see at once how far the scores agree with you.

use crate::session::Session;
use clientele_text::Arg;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// The analysis.
pub(crate) const ID: &str = "sentiment";
/// How many texts are drawn.
const DRAWN: u32 = 50;
const LABELS: [&str; 3] = ["negative", "neutral", "positive"];

/// A text that was drawn, with what the analysis calls it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Drawn {
    row: u64,
    text: String,
    label: String,
}

/// The texts, each with three buttons. What the analysis says of a text shows only once it is labelled, so that nobody is
/// led.
#[component]
pub(crate) fn Labelling() -> impl IntoView {
    let session = Session::here();
    let sample = Memo::new(move |_| drawn(session));
    let labels = Memo::new(move |_| labels(session));
    let progress = move || {
        let done = sample.with(|sample| {
            sample
                .iter()
                .filter(|text| labels.with(|labels| labels.contains_key(&text.row.to_string())))
                .count()
        });
        let all = sample.with(Vec::len);
        session.tn("sentiment-labelled", &[("n", Arg::Number(done as f64)), ("all", Arg::Number(all as f64))])
    };
    let draw = move |_| {
        session.change(|view| view.set_param(ID, "sample", DRAWN.into(), &json!(0)));
    };
    let clear = move |_| session.change(|view| view.set_param(ID, "labels", json!({}), &json!({})));
    view! {
        <section class="cl-figure cl-labelling" aria-label=move || session.t("sentiment-labelling")>
            <header class="cl-figure-head">
                <div>
                    <h2>{move || session.t("sentiment-labelling")}</h2>
                    <p class="cl-muted">{move || session.t("sentiment-labelling-about")}</p>
                </div>
                <Show
                    when=move || !sample.with(Vec::is_empty)
                    fallback=move || view! {
                        <button class="cl-button" type="button" on:click=draw>
                            {move || session.tn("sentiment-draw", &[("n", Arg::Number(DRAWN.into()))])}
                        </button>
                    }
                >
                    <button class="cl-button" type="button" on:click=clear>{move || session.t("sentiment-labels-clear")}</button>
                </Show>
            </header>
            <Show when=move || !sample.with(Vec::is_empty)>
                <p role="status">{progress}</p>
                <ol class="cl-texts">
                    <For each=move || sample.get() key=|text| text.row let:text>
                        <Text text=text labels=labels />
                    </For>
                </ol>
            </Show>
        </section>
    }
}

#[component]
fn Text(text: Drawn, labels: Memo<Map<String, Value>>) -> impl IntoView {
    let session = Session::here();
    let row = StoredValue::new(text.row.to_string());
    let own = Memo::new(move |_| {
        labels.with(|labels| row.with_value(|row| labels.get(row)?.as_str().map(str::to_owned)))
    });
    let name = move |label: &str| session.t(&format!("sentiment-label-{label}"));
    let found = text.label;
    let verdict =
        move || own.get().map(|_| session.tn("sentiment-scored", &[("label", Arg::Text(&name(&found)))]));
    let set = move |label: &'static str| {
        let mut all = labels.get_untracked();
        let again = own.get_untracked().as_deref() == Some(label);
        row.with_value(|row| if again { all.remove(row) } else { all.insert(row.clone(), label.into()) });
        session.change(|view| view.set_param(ID, "labels", Value::Object(all), &json!({})));
    };
    view! {
        <li>
            <p>{text.text}</p>
            <div class="cl-label-buttons" role="group" aria-label=move || session.tn("sentiment-label-of", &[("row", Arg::Text(&row.get_value()))])>
                {LABELS.map(|label| view! {
                    <button
                        class="cl-button"
                        type="button"
                        aria-pressed=move || (own.get().as_deref() == Some(label)).to_string()
                        on:click=move |_| set(label)
                    >
                        {move || name(label)}
                    </button>
                })}
                <span class="cl-muted">{verdict}</span>
            </div>
        </li>
    }
}

fn drawn(session: Session) -> Vec<Drawn> {
    session.shown.answer.with(|answer| {
        let sample = answer.report().and_then(|report| report.value.get("sample"));
        sample.and_then(|sample| serde_json::from_value(sample.clone()).ok()).unwrap_or_default()
    })
}

fn labels(session: Session) -> Map<String, Value> {
    let params = session.view.with(|view| view.params_of(ID));
    params.get("labels").and_then(Value::as_object).cloned().unwrap_or_default()
}
