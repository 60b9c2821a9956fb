//! Which columns the list has: what every analysis says of a customer, asked of the engine when its fields are looked at.

use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use crate::tasks::customers;
use crate::tasks::export::field_name;
use crate::wire::{Field, FieldKind};
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;
use serde_json::json;

/// The picker.
#[component]
pub(crate) fn ColumnPicker() -> impl IntoView {
    let session = Session::here();
    let analyses = Memo::new(move |_| {
        session.analyses.with(|list| {
            let known = list.iter().filter(|one| one.customers && session.serves(&one.id));
            known.map(|one| one.id.clone()).collect::<Vec<_>>()
        })
    });
    let n = move || customers::columns(session).len() as f64;
    let changed = move || session.view.with(|view| !view.list.columns.is_empty());
    view! {
        <details class="cl-card cl-picker">
            <summary>
                {icon(Icon::Columns)}
                <span>{move || session.t("customers-columns")}</span>
                <span class="cl-muted">{move || session.tn("customers-n-columns", &[("n", Arg::Number(n()))])}</span>
                {icon(Icon::Chevron)}
            </summary>
            <div class="cl-picker-groups">
                <For each=move || analyses.get() key=|id| id.clone() let:id>
                    <Fields id=id />
                </For>
            </div>
            <Show when=changed>
                <p class="cl-picker-foot">
                    <button class="cl-link" type="button" on:click=move |_| session.change(|view| view.list.columns.clear())>
                        {move || session.t("customers-usual-columns")}
                    </button>
                </p>
            </Show>
        </details>
    }
}

/// The fields of one analysis.
#[component]
fn Fields(id: String) -> impl IntoView {
    let session = Session::here();
    let fields = RwSignal::new(None::<Vec<Field>>);
    let fault = RwSignal::new(None::<String>);
    let node = NodeRef::<html::Details>::new();
    let id = StoredValue::new(id);
    let opened = move |_| {
        if node.get_untracked().is_none_or(|node| !node.open()) || fields.with_untracked(Option::is_some) {
            return;
        }
        let Some(data) = session.data.get_untracked().filter(|data| !data.lost) else { return };
        let question = session.view.with_untracked(|view| {
            let id = id.get_value();
            json!({ "id": id, "params": view.params_of(&id), "filter": view.filter, "as_of": view.as_of, "limit": 0 })
        });
        session.spawn(async move {
            let reply = data.dataset.customers(&question).await;
            session.computing.set(None);
            match reply {
                Ok(reply) => {
                    // Of rows only their mean is known of a customer.
                    let of_rows = reply.columns.iter().any(|field| field.name == "row");
                    let is_own = |field: &Field| !matches!(field.name.as_str(), "customer" | "row");
                    let told = |field: &Field| is_own(field) && (!of_rows || field.kind != FieldKind::Label);
                    let _ = fields.try_set(Some(reply.columns.into_iter().filter(told).collect()));
                }
                Err(failed) => {
                    let _ = fault.try_set(Some(session.fault(&failed)));
                }
            }
        });
    };
    let title = move || id.with_value(|id| session.t(&format!("{id}-title")));
    let list = move || {
        let fields = fields.get()?;
        Some(fields.into_iter().map(|field| view! { <Choose id=id field=field.name /> }).collect_view())
    };
    view! {
        <details node_ref=node on:toggle=opened>
            <summary>{title}</summary>
            <div class="cl-picker-fields" role="group" aria-label=title>
                {list}
                {move || fault.get().map(|fault| view! { <p class="cl-muted">{fault}</p> })}
                <Show when=move || fields.with(Option::is_none) && fault.with(Option::is_none)>
                    <p class="cl-muted">{move || session.t("phase-compute")}</p>
                </Show>
            </div>
        </details>
    }
}

#[component]
fn Choose(id: StoredValue<String>, field: String) -> impl IntoView {
    let session = Session::here();
    let name = id.with_value(|id| format!("{id}.{field}"));
    let own = name.clone();
    let on = Memo::new(move |_| customers::columns(session).contains(&own));
    let toggle = move |_| {
        let mut columns = untrack(|| customers::columns(session));
        match columns.iter().position(|column| *column == name) {
            Some(at) => drop(columns.remove(at)),
            None => columns.push(name.clone()),
        }
        session.change(|view| view.list.columns = columns);
    };
    view! {
        <label>
            <input type="checkbox" prop:checked=move || on.get() on:change=toggle />
            <span>{move || field_name(session, &field)}</span>
        </label>
    }
}
