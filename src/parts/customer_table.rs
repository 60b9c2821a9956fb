//! The customers behind the figures: as many as there are, of which the page holds the few that are seen.

use crate::browser::events::Later;
use crate::parts::filter_chips::label;
use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use crate::state::Order;
use crate::tasks::export::field_name;
use crate::tasks::run;
use crate::tasks::share::{self, Form};
use crate::wire::{Customers, Field, FieldKind};
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;
use serde_json::Value;

/// What customers are ordered by unless the user says otherwise, largest first or not: the first of these that there is.
const USUAL: [(&str, bool); 4] = [("place", false), ("monetary", true), ("value", true), ("revenue", true)];
/// Height of a row in css px.
const ROW: usize = 33;
/// Rows asked for at once; the table shows about a dozen.
const WINDOW: usize = 60;
/// Rows kept ready above what is seen.
const ABOVE: usize = 20;
/// Browsers stop laying out taller boxes; beyond it the scroll bar is coarser.
const TALLEST: usize = 8_000_000;

/// The table.
#[component]
pub(crate) fn CustomerTable(#[prop(into)] analysis: String) -> impl IntoView {
    let session = Session::here();
    let search = RwSignal::new(String::new());
    let offset = RwSignal::new(0_usize);
    let found = RwSignal::new(Customers::default());
    let waiting = RwSignal::new(true);
    let usual = Memo::new(move |_| found.with(|found| usual(&found.columns)));
    let question = Memo::new(move |_| question(session, &search.get(), offset.get(), usual.get()));
    Effect::new(move |_| {
        let Some((revision, question)) = question.get() else { return };
        let Some(data) = session.data.get_untracked().filter(|data| !data.lost) else { return };
        session.spawn(async move {
            let reply = data.dataset.customers(&question).await;
            let current =
                session.data.with_untracked(|now| now.as_ref().is_some_and(|now| now.revision == revision));
            if let (Ok(reply), true) = (reply, current) {
                found.set(reply);
            }
            waiting.set(false);
        });
    });
    let total = Memo::new(move |_| found.with(|found| found.total));
    let count = move || {
        (!waiting.get()).then(|| session.tn("chart-customers", &[("n", Arg::Number(total.get() as f64))]))
    };
    let empty = move || session.t(if waiting.get() { "phase-compute" } else { "customers-none" });
    let analysis = StoredValue::new(analysis);
    view! {
        <section class="cl-figure cl-customers" aria-label=move || session.t("customers-title") id="customers" tabindex="-1">
            <header class="cl-figure-head">
                <div>
                    <h2>{move || session.t("customers-title")}</h2>
                    <p class="cl-muted">{count}</p>
                </div>
                <Search search=search />
                <button class="cl-button" type="button" on:click=move |_| share::save(session, session.shown, Form::Customers, None)>
                    {icon(Icon::Download)} "CSV"
                </button>
            </header>
            <Show
                when=move || total.get() != 0
                fallback=move || view! { <p class="cl-empty-note">{empty}</p> }
            >
                <Body found=found offset=offset usual=usual analysis=analysis />
            </Show>
        </section>
    }
}

/// The window to ask for, of which revision of the data.
fn question(session: Session, search: &str, offset: usize, usual: Order) -> Option<(u64, Value)> {
    let data = session.data.get().filter(|data| !data.lost)?;
    session.view.track();
    session.analyses.track();
    let mut question = run::whole_question(session)?;
    if let Value::Object(fields) = &mut question {
        let order = order(session, usual);
        fields.insert("descending".into(), order.descending.into());
        fields.insert("sort".into(), order.sort.into());
        fields.insert("search".into(), search.into());
        fields.insert("offset".into(), offset.into());
        fields.insert("limit".into(), WINDOW.into());
    }
    Some((data.revision, question))
}

/// The user's order, or the usual one.
fn order(session: Session, usual: Order) -> Order {
    let chosen = session.view.with(|view| view.order.clone());
    if chosen == Order::default() { usual } else { chosen }
}

fn usual(columns: &[Field]) -> Order {
    if columns.is_empty() {
        // Not known yet; most tables have it, and the engine passes over a field that is not there.
        return Order { sort: "monetary".to_owned(), descending: true };
    }
    let known = |(name, _): &&(&str, bool)| columns.iter().any(|field| field.name == *name);
    let found = USUAL.iter().find(known);
    found.map(|&(name, descending)| Order { sort: name.to_owned(), descending }).unwrap_or_default()
}

#[component]
fn Search(search: RwSignal<String>) -> impl IntoView {
    let session = Session::here();
    let later = Later::new();
    let typed = move |event| {
        let text = event_target_value(&event);
        later.after(150, move || search.set(text));
    };
    view! {
        <label class="cl-search">
            <span class="cl-hidden">{move || session.t("customers-search")}</span>
            {icon(Icon::Search)}
            <input class="cl-input" type="search" placeholder=move || session.t("customers-search") on:input=typed />
        </label>
    }
}

#[component]
fn Body(
    found: RwSignal<Customers>,
    offset: RwSignal<usize>,
    usual: Memo<Order>,
    analysis: StoredValue<String>,
) -> impl IntoView {
    let session = Session::here();
    let scroll = NodeRef::<html::Div>::new();
    let total = Memo::new(move |_| found.with(|found| found.total));
    let columns = Memo::new(move |_| found.with(|found| found.columns.clone()));
    let tall = Memo::new(move |_| (total.get() * ROW).min(TALLEST));
    // Where a row stands when the box is shorter than all rows together.
    let place = move |row: usize| {
        if total.get() == 0 { 0 } else { (row as f64 / total.get() as f64 * tall.get() as f64) as usize }
    };
    let scrolled = move |_| {
        let Some(scroll) = scroll.get_untracked() else { return };
        let share = f64::from(scroll.scroll_top()) / tall.get_untracked().max(1) as f64;
        let first = (share * total.get_untracked() as f64) as usize;
        // In steps, so that a small scroll asks for nothing.
        let start = first.saturating_sub(ABOVE) / ABOVE * ABOVE;
        if start != offset.get_untracked() {
            offset.set(start);
        }
    };
    // A shorter list may end above the window.
    Effect::new(move |_| {
        if offset.get_untracked() >= total.get().max(1) {
            offset.set(0);
        }
    });
    let shown = RwSignal::new((0_usize, Vec::new()));
    Effect::new(move |_| found.with(|found| shown.set((offset.get_untracked(), found.rows.clone()))));
    view! {
        <div class="cl-customer-scroll" tabindex="0" role="region" aria-label=move || session.t("customers-title") node_ref=scroll on:scroll=scrolled>
            <div class="cl-customer-table" role="table" aria-rowcount=move || total.get() + 1 style:--cl-columns=move || columns.with(|columns| widths(columns))>
                <div class="cl-customer-row cl-customer-head" role="row" aria-rowindex="1">
                    {move || columns.get().into_iter().map(|field| view! { <Head field=field usual=usual /> }).collect_view()}
                </div>
                <div class="cl-customer-body" role="rowgroup" style:height=move || format!("{}px", tall.get())>
                    <div role="presentation" style:transform=move || format!("translateY({}px)", place(shown.with(|shown| shown.0)))>
                        {move || {
                            let fields = columns.get();
                            shown.with(|(first, rows)| rows.iter().enumerate().map(|(at, row)| view! {
                                <Row cells=row.clone() fields=fields.clone() index=first + at + 2 analysis=analysis />
                            }).collect_view())
                        }}
                    </div>
                </div>
            </div>
        </div>
    }
}

/// Names need room, scores little.
fn widths(columns: &[Field]) -> String {
    let width = |field: &Field| match field.kind {
        FieldKind::Label => "minmax(120px, 2fr)",
        FieldKind::Number => "minmax(108px, 1.4fr)",
        FieldKind::Integer => "minmax(84px, 1fr)",
    };
    columns.iter().map(width).collect::<Vec<_>>().join(" ")
}

#[component]
fn Head(field: Field, usual: Memo<Order>) -> impl IntoView {
    let session = Session::here();
    let Field { name, kind } = field;
    let name = StoredValue::new(name);
    let sorted = move || {
        let order = order(session, usual.get());
        name.with_value(|name| order.sort == *name).then_some(order.descending)
    };
    let first = name.with_value(|name| name == "customer");
    let sort = move |_| {
        let descending = untrack(sorted).map_or(kind != FieldKind::Label, |descending| !descending);
        session.change(|view| view.order = Order { sort: name.get_value(), descending });
    };
    let aria = move || match sorted() {
        Some(true) => "descending",
        Some(false) => "ascending",
        None => "none",
    };
    view! {
        <div class="cl-customer-cell" class:cl-number=kind != FieldKind::Label role="columnheader" aria-sort=aria>
            <button type="button" class="cl-sort" on:click=sort disabled=first>
                {move || name.with_value(|name| field_name(session, name))}
                <span class="cl-sort-mark" aria-hidden="true">{move || match sorted() { Some(true) => "↓", Some(false) => "↑", None => "" }}</span>
            </button>
        </div>
    }
}

#[component]
fn Row(cells: Vec<Value>, fields: Vec<Field>, index: usize, analysis: StoredValue<String>) -> impl IntoView {
    let session = Session::here();
    let cells = cells.into_iter().zip(fields).map(|(cell, field)| {
        let text = analysis.with_value(|analysis| text(session, analysis, &field, &cell));
        view! { <div class="cl-customer-cell" class:cl-number=field.kind != FieldKind::Label role="cell">{text}</div> }
    });
    view! { <div class="cl-customer-row" role="row" aria-rowindex=index>{cells.collect_view()}</div> }
}

fn text(session: Session, analysis: &str, field: &Field, cell: &Value) -> String {
    let number = |decimals| {
        let number = cell.as_f64()?;
        Some(session.words.with_untracked(|words| words.numbers().number(number, decimals)))
    };
    let written = match field.kind {
        FieldKind::Label if field.name == "customer" => cell.as_str().map(str::to_owned),
        FieldKind::Label => cell.as_str().map(|value| label(session, analysis, &field.name, value)),
        FieldKind::Integer => number(0),
        FieldKind::Number => number(2),
    };
    written.unwrap_or_else(|| "–".to_owned())
}
