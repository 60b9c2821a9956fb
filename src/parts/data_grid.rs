//! The file's first rows under what was understood of each column: a badge for its kind, how full it is, its role.

use crate::parts::choice::{Choice, Entry};
use crate::session::Session;
use crate::tasks::map;
use crate::wire::{Column, Rows};
use clientele_core::table::{DateOrder, Kind};
use clientele_text::Arg;
use leptos::prelude::*;

/// Rows shown.
const SHOWN: usize = 40;

/// The preview.
#[component]
pub(crate) fn DataGrid() -> impl IntoView {
    let session = Session::here();
    let rows = RwSignal::new(Rows::default());
    Effect::new(move |_| {
        let Some(data) = session.data.get().filter(|data| !data.lost) else { return };
        let file = session.file();
        session.spawn(async move {
            if let Ok(found) = data.dataset.rows(file, SHOWN).await {
                rows.set(found);
            }
        });
    });
    let columns = move || session.summary().map(|summary| summary.columns.clone()).unwrap_or_default();
    let is_number = move || columns().iter().map(|column| column.kind.is_number()).collect::<Vec<_>>();
    view! {
        <div class="cl-scroll" tabindex="0" role="region" aria-label=move || session.t("map-preview")>
            <table class="cl-grid">
                <thead>
                    <tr>
                        <th scope="col" class="cl-line">{move || session.t("issue-row")}</th>
                        {move || columns().into_iter().map(|column| view! { <Head column=column /> }).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {move || {
                        let numeric = is_number();
                        rows.with(|rows| rows.rows.iter().zip(&rows.lines).map(|(cells, line)| {
                            let cells = cells.iter().enumerate().map(|(at, cell)| {
                                let number = numeric.get(at).copied().unwrap_or(false);
                                view! { <td class:cl-number=number>{cell.clone()}</td> }
                            });
                            view! { <tr><th scope="row" class="cl-line">{*line}</th>{cells.collect_view()}</tr> }
                        }).collect_view())
                    }}
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Head(column: Column) -> impl IntoView {
    let session = Session::here();
    let rows = session.summary().map_or(0, |summary| summary.rows).max(1);
    let filled = column.filled as f64 / rows as f64;
    let role = session.summary().and_then(|summary| summary.role_of(&column.name));
    let facts = facts(session, &column, filled);
    view! {
        <th scope="col" class="cl-head" class:cl-number=column.kind.is_number()>
            <span class="cl-head-name">
                <span title=facts>{if column.name.is_empty() { session.t("column-unnamed") } else { column.name.clone() }}</span>
                {role.map(|role| view! { <span class="cl-tag cl-tag-role">{session.t(&format!("role-{}", role.id().replace('_', "-")))}</span> })}
            </span>
            <span class="cl-head-kind">
                <KindChoice column=column.clone() />
                <OrderChoice column=column.clone() />
            </span>
            <span class="cl-filled" aria-hidden="true"><span style:width=format!("{:.1}%", filled * 100.0)></span></span>
        </th>
    }
}

fn facts(session: Session, column: &Column, filled: f64) -> String {
    let mut facts = vec![
        session.tn("column-filled", &[("share", Arg::Percent(filled))]),
        session.tn("column-distinct", &[("n", Arg::Number(column.distinct as f64))]),
    ];
    if let (Some(min), Some(max)) = (&column.min, &column.max) {
        facts.push(session.tn("chart-range", &[("lo", Arg::Text(min)), ("hi", Arg::Text(max))]));
    }
    facts.join(" · ")
}

const KINDS: [(Kind, &str); 8] = [
    (Kind::Text, "text"),
    (Kind::Category, "category"),
    (Kind::Integer, "integer"),
    (Kind::Decimal, "decimal"),
    (Kind::Money, "money"),
    (Kind::Date, "date"),
    (Kind::DateTime, "date-time"),
    (Kind::Boolean, "boolean"),
];

#[component]
fn KindChoice(column: Column) -> impl IntoView {
    let session = Session::here();
    let now = KINDS.iter().find(|(kind, _)| *kind == column.kind).map_or("empty", |(_, key)| key);
    let mut options: Vec<Entry> =
        KINDS.map(|(_, key)| (key.to_owned(), session.t(&format!("kind-{key}")))).to_vec();
    if now == "empty" {
        options.push((now.to_owned(), session.t("kind-empty")));
    }
    let (name, label) = (column.name.clone(), column.name);
    view! {
        <Choice
            label=Signal::derive(move || session.tn("column-kind", &[("column", Arg::Text(&label))]))
            options=options
            value=now.to_owned()
            on_change=move |key: String| {
                if let Some((kind, _)) = KINDS.iter().find(|(_, id)| *id == key) {
                    map::set_reading(session, &name, |reading| reading.kind = *kind);
                }
            }
            quiet=true
        />
    }
}

/// How the parts of a date, or the decimals of a number, are written.
#[component]
fn OrderChoice(column: Column) -> impl IntoView {
    let session = Session::here();
    let (dates, comma) = (column.kind.is_time(), column.reading.decimal_comma);
    let shown = dates || column.kind.is_number() && column.kind != Kind::Integer;
    let orders = [(DateOrder::Ymd, "ymd"), (DateOrder::Dmy, "dmy"), (DateOrder::Mdy, "mdy")];
    let now = match dates {
        true => {
            orders.iter().find(|(order, _)| *order == column.reading.date_order).map_or("ymd", |(_, key)| key)
        }
        false if comma => "comma",
        false => "point",
    };
    let keys: &[&str] = if dates { &["ymd", "dmy", "mdy"] } else { &["point", "comma"] };
    let options: Vec<Entry> =
        keys.iter().map(|key| ((*key).to_owned(), session.t(&format!("order-{key}")))).collect();
    let (name, label) = (column.name.clone(), column.name);
    shown.then(|| {
        view! {
            <Choice
                label=Signal::derive(move || session.tn("column-order", &[("column", Arg::Text(&label))]))
                options=options
                value=now.to_owned()
                on_change=move |key: String| map::set_reading(session, &name, |reading| {
                    match orders.iter().find(|(_, id)| *id == key) {
                        Some((order, _)) => (reading.date_order, reading.ambiguous) = (*order, false),
                        None => reading.decimal_comma = key == "comma",
                    }
                })
                quiet=true
            />
        }
    })
}
