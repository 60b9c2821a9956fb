//! How the file was read: encoding, delimiter, sheet; a picker for each. And the one question nobody but the user can
//! answer: which comes first, day or month.

use crate::parts::choice::{Choice, Entry};
use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use crate::tasks::load::{self, How};
use crate::tasks::map;
use clientele_core::ingest::dialect::Dialect;
use clientele_core::ingest::encoding::Encoding;
use clientele_core::table::DateOrder;
use clientele_text::Arg;
use leptos::prelude::*;

/// The bar over the preview. A change reads the same file again.
#[component]
pub(crate) fn ReadingBar() -> impl IntoView {
    let session = Session::here();
    let how = move || session.opened().map(|file| file.how).unwrap_or_default();
    let again = move |change: &dyn Fn(&mut How)| {
        let mut how = untrack(how);
        change(&mut how);
        load::open_again(session, Some(how));
    };
    let is_sheet = move || session.summary().is_some_and(|summary| !summary.sheets.is_empty());
    let has_dialect = move || session.summary().is_some_and(|summary| summary.dialect.is_some());
    let layout = move || {
        let layout = session.summary()?.layout.clone();
        (layout.preamble > 0)
            .then(|| session.tn("map-preamble", &[("n", Arg::Number(layout.preamble as f64))]))
    };
    view! {
        <div class="cl-reading">
            <h2>{move || session.t("map-preview")}</h2>
            <Show when=move || encoding(session).is_some()>
                <Choice
                    label=Signal::derive(move || session.t("map-encoding"))
                    options=Signal::derive(move || encodings(session))
                    value=Signal::derive(move || encoding(session).map(|now| now.id).unwrap_or_default())
                    on_change=move |id: String| again(&|how| how.encoding = Some(id.clone()))
                />
            </Show>
            <Show when=has_dialect>
                <Choice
                    label=Signal::derive(move || session.t("map-delimiter"))
                    options=Signal::derive(move || delimiters(session))
                    value=Signal::derive(move || delimiter(session))
                    on_change=move |mark: String| again(&|how| how.delimiter = Some(if mark == "\t" { "tab".to_owned() } else { mark.clone() }))
                />
            </Show>
            <Show when=is_sheet>
                <Choice
                    label=Signal::derive(move || session.t("map-sheet"))
                    options=Signal::derive(move || sheets(session))
                    value=Signal::derive(move || session.summary().and_then(|summary| summary.sheet.clone()).unwrap_or_default())
                    on_change=move |name: String| again(&|how| how.sheet = Some(name.clone()))
                />
            </Show>
            <span class="cl-muted">{layout}</span>
        </div>
    }
}

fn encoding(session: Session) -> Option<crate::wire::Encoding> {
    session.summary().and_then(|summary| summary.encoding.clone())
}

fn encodings(session: Session) -> Vec<Entry> {
    let now = encoding(session).unwrap_or_default();
    Encoding::all()
        .map(|encoding| {
            let name = encoding_name(session, encoding.id());
            let guessed = encoding.id() == now.id && !now.certain;
            let text = if guessed { session.tn("map-guessed", &[("what", Arg::Text(&name))]) } else { name };
            (encoding.id().to_owned(), text)
        })
        .collect()
}

fn encoding_name(session: Session, id: &str) -> String {
    session
        .words
        .with(|words| words.find(&format!("encoding-{id}"), &[]))
        .unwrap_or_else(|| id.to_uppercase())
}

fn delimiter(session: Session) -> String {
    let byte = session.summary().and_then(|summary| Some(summary.dialect.clone()?.delimiter));
    match byte {
        Some(Dialect::NO_DELIMITER) | None => "none".to_owned(),
        Some(byte) => char::from(byte).to_string(),
    }
}

fn delimiters(session: Session) -> Vec<Entry> {
    let usual =
        [(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "pipe"), (" ", "space"), ("none", "none")];
    let mut options: Vec<Entry> =
        usual.map(|(mark, key)| (mark.to_owned(), session.t(&format!("delimiter-{key}")))).to_vec();
    let now = delimiter(session);
    if !usual.iter().any(|(mark, _)| *mark == now) {
        options.push((now.clone(), now));
    }
    options
}

fn sheets(session: Session) -> Vec<Entry> {
    let Some(summary) = session.summary() else { return Vec::new() };
    let sheet = |sheet: &crate::wire::Sheet| {
        let key = if sheet.hidden { "map-sheet-hidden" } else { "map-sheet-rows" };
        let text =
            session.tn(key, &[("name", Arg::Text(&sheet.name)), ("n", Arg::Number(sheet.rows as f64))]);
        (sheet.name.clone(), text)
    };
    summary.sheets.iter().map(sheet).collect()
}

/// The question of day and month, with one of the file's own dates read both ways.
#[component]
pub(crate) fn AmbiguousDate() -> impl IntoView {
    let session = Session::here();
    let column = move || session.summary().and_then(|summary| summary.ambiguous_date().cloned());
    let answer = move |name: &str, order: DateOrder| {
        map::set_reading(session, name, |reading| {
            reading.date_order = order;
            reading.ambiguous = false;
        });
    };
    view! {
        {move || column().map(|column| {
            let example = column.examples.first().cloned().unwrap_or_default();
            let question = session.tn("map-ambiguous", &[("column", Arg::Text(&column.name)), ("example", Arg::Text(&example))]);
            let label = question.clone();
            let (day_first, month_first) = (column.name.clone(), column.name);
            view! {
                <div class="cl-notice cl-question" role="group" aria-label=label>
                    {icon(Icon::Help)}
                    <p>{question}</p>
                    <button class="cl-button" type="button" on:click=move |_| answer(&day_first, DateOrder::Dmy)>
                        {session.t("map-day-first")}
                    </button>
                    <button class="cl-button" type="button" on:click=move |_| answer(&month_first, DateOrder::Mdy)>
                        {session.t("map-month-first")}
                    </button>
                </div>
            }
        })}
    }
}
