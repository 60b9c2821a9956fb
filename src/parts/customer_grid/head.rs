//! The grid with what stands above it: how many, search, exports; and what is said where there is nobody.

use super::cells;
use super::pages::Pages;
use super::rows::Rows;
use crate::browser::events::Later;
use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use crate::state::Order;
use crate::tasks::customers;
use clientele_text::Arg;
use leptos::prelude::*;
use serde_json::Value;

/// More rows than this make a workbook too large for the page to write.
const MOST_IN_A_WORKBOOK: usize = 100_000;

/// Customers of a question. `question` says of whom and what, without order, search and window; `children` are further
/// tools.
#[component]
pub(crate) fn CustomerGrid(
    question: Signal<Option<Value>>,
    order: Signal<Order>,
    #[prop(into)] on_order: Callback<Order>,
    /// The analysis that the columns are of; none where they name theirs.
    #[prop(optional, into)]
    analysis: String,
    #[prop(optional)] children: Option<ChildrenFn>,
) -> impl IntoView {
    let session = Session::here();
    let search = RwSignal::new(String::new());
    let columns = RwSignal::new(Vec::new());
    let chosen = order;
    let order = Memo::new(move |_| columns.with(|columns| cells::order(chosen.get(), columns)));
    let whole = move || {
        let mut question = question.get()?;
        if let Value::Object(fields) = &mut question {
            let order = order.get();
            fields.insert("descending".into(), order.descending.into());
            fields.insert("sort".into(), order.sort.into());
            fields.insert("search".into(), search.get().into());
        }
        Some(question)
    };
    let asked = Memo::new(move |_| {
        let data = session.data.get().filter(|data| !data.lost)?;
        Some((data.revision, whole()?))
    });
    let pages = Pages::of(session, columns, asked);
    let fresh = Memo::new(move |_| pages.turn.get() == 0);
    let count = move || {
        (!fresh.get()).then(|| session.tn("chart-customers", &[("n", Arg::Number(pages.total.get() as f64))]))
    };
    let filtered = move || session.view.with(|view| !view.filter.all.is_empty());
    let around = StoredValue::new(analysis);
    let save = move |workbook: bool| {
        if let Some(question) = untrack(whole) {
            let fields = columns.get_untracked();
            customers::save(session, question, fields, workbook);
        }
    };
    let too_many = move || pages.total.get() > MOST_IN_A_WORKBOOK;
    view! {
        <section class="cl-figure cl-customers" aria-label=move || session.t("customers-title") id="customers" tabindex="-1">
            <header class="cl-figure-head">
                <div>
                    <h2>{move || session.t("customers-title")}</h2>
                    <p class="cl-muted" role="status">{count}</p>
                </div>
                <Search search=search />
                <div class="cl-row">
                    <button class="cl-button" type="button" disabled=move || fresh.get() on:click=move |_| save(false)>
                        {icon(Icon::Download)} "CSV"
                    </button>
                    <button
                        class="cl-button"
                        type="button"
                        disabled=move || fresh.get() || too_many()
                        title=move || too_many().then(|| session.tn("customers-too-many", &[("n", Arg::Number(MOST_IN_A_WORKBOOK as f64))]))
                        on:click=move |_| save(true)
                    >
                        {icon(Icon::Download)} "XLSX"
                    </button>
                </div>
                {children.map(|children| children())}
            </header>
            {move || pages.fault.get().map(|fault| view! {
                <div class="cl-notice cl-bad" role="alert">{icon(Icon::Alert)} <p>{session.fault(&fault)}</p></div>
            })}
            <Show
                when=move || pages.total.get() != 0
                fallback=move || view! {
                    <div class="cl-empty-note">
                        <p>{move || session.t(if fresh.get() && pages.waiting.get() { "phase-compute" } else { "customers-none" })}</p>
                        <Show when=move || !fresh.get() && filtered()>
                            <button class="cl-button" type="button" on:click=move |_| session.change(|view| view.filter = Default::default())>
                                {move || session.t("filter-clear")}
                            </button>
                        </Show>
                    </div>
                }
            >
                <Rows pages=pages around=around order=order.into() on_order=on_order />
            </Show>
        </section>
    }
}

#[component]
fn Search(search: RwSignal<String>) -> impl IntoView {
    let session = Session::here();
    let later = Later::new();
    let typed = move |event| {
        let text = event_target_value(&event);
        later.after(120, move || search.set(text));
    };
    view! {
        <label class="cl-search">
            <span class="cl-hidden">{move || session.t("customers-search")}</span>
            {icon(Icon::Search)}
            <input class="cl-input" type="search" placeholder=move || session.t("customers-search") on:input=typed />
        </label>
    }
}
