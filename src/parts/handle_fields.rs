//! Numbers for everything that can be dragged: thresholds and ranges, as fields.

use crate::inquiry::{Answer, Inquiry};
use crate::session::Session;
use crate::state::View;
use clientele_charts::figure::{Body, Brush, Figure, Handle};
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

/// Whose parameters a figure's handles move, and where its report is.
#[derive(Clone, Copy)]
pub(crate) struct Params {
    /// The analysis.
    pub id: StoredValue<String>,
    /// Its last answer.
    pub inquiry: Inquiry,
}

/// Put a handle's value into the analysis's parameters. Where it stands in a list, what else is there is taken from the
/// parameters or, where they leave it to the analysis, from the report: it shows at the same path what was used.
pub(crate) fn set_handle(view: &mut View, analysis: Params, handle: &Handle, value: f64) {
    let id = analysis.id.get_value();
    let path: Vec<&str> = handle.parameter.split('.').collect();
    let reported = analysis.inquiry.answer.with_untracked(|answer| match answer {
        Answer::Report(report) => at(&report.value, &path).cloned(),
        _ => None,
    });
    let mut params = view.params_of(&id);
    let new = match handle.index {
        None => json!(value),
        Some(index) => {
            let list = at(&params, &path).cloned().filter(Value::is_array).or(reported);
            let Some(mut list) = list else { return };
            if let Some(place) = list.get_mut(index) {
                *place = json!(value);
            }
            list
        }
    };
    put(&mut params, &path, new);
    if let Some((name, rest)) =
        params.as_object().and_then(|fields| path.first().and_then(|name| fields.get_key_value(*name)))
    {
        let (name, rest) = (name.clone(), rest.clone());
        view.set_param(&id, &name, rest, &Value::Null);
    }
}

fn at<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, name| value.get(name))
}

fn put(value: &mut Value, path: &[&str], new: Value) {
    match path {
        [] => *value = new,
        [name, rest @ ..] => {
            if !value.is_object() {
                *value = json!({});
            }
            if let Value::Object(fields) = value {
                put(fields.entry(*name).or_insert(Value::Null), rest, new);
            }
        }
    }
}

/// The fields of a figure: one a handle, and two for each axis that a brush selects on.
#[component]
pub(crate) fn HandleFields(figure: Signal<Arc<Figure>>, params: Params) -> impl IntoView {
    let session = Session::here();
    let handles = move || plots(&figure.get(), |plot| plot.handles.clone());
    let ids = Memo::new(move |_| handles().into_iter().map(|handle| handle.id).collect::<Vec<_>>());
    // Marks are reached by keyboard one by one.
    let by_fields = |brush: &Brush| matches!(brush, Brush::Members { .. });
    let brush = Memo::new(move |_| {
        plots(&figure.get(), |plot| plot.brush.clone().into_iter().filter(by_fields).collect())
    });
    let shown = Memo::new(move |_| !ids.with(Vec::is_empty) || !brush.with(Vec::is_empty));
    let reset = move |_| {
        let names: Vec<String> = handles()
            .iter()
            .filter_map(|handle| handle.parameter.split('.').next().map(str::to_owned))
            .collect();
        session.change(|view| {
            for name in names {
                view.set_param(&params.id.get_value(), &name, Value::Null, &Value::Null);
            }
        });
    };
    let changed = move || {
        handles().iter().any(|handle| {
            let path: Vec<&str> = handle.parameter.split('.').collect();
            session.view.with(|view| {
                at(&view.params_of(&params.id.get_value()), &path).is_some_and(|value| !value.is_null())
            })
        })
    };
    view! {
        <Show when=move || shown.get()>
            <details class="cl-fields">
                <summary>{move || session.t("by-numbers")}</summary>
                <div class="cl-fields-row">
                    <For each=move || ids.get() key=|id| id.clone() let:id>
                        <HandleField id=id figure=figure params=params />
                    </For>
                    <Show when=changed>
                        <button class="cl-button" type="button" on:click=reset>{move || session.t("thresholds-reset")}</button>
                    </Show>
                </div>
                {move || brush.get().into_iter().map(|brush| view! { <BrushFields brush=brush /> }).collect_view()}
            </details>
        </Show>
    }
}

fn plots<T>(figure: &Figure, of: impl Fn(&clientele_charts::figure::Plot) -> Vec<T>) -> Vec<T> {
    figure
        .panels
        .iter()
        .flat_map(|panel| match &panel.body {
            Body::Plot(plot) => of(plot),
            _ => Vec::new(),
        })
        .collect()
}

#[component]
fn HandleField(id: String, figure: Signal<Arc<Figure>>, params: Params) -> impl IntoView {
    let session = Session::here();
    let handle = Memo::new(move |_| {
        plots(&figure.get(), |plot| plot.handles.clone()).into_iter().find(|handle| handle.id == id)
    });
    let read = move |of: fn(&Handle) -> f64| handle.with(|handle| handle.as_ref().map(of));
    let set = move |event| {
        let Some(handle) = handle.get_untracked() else { return };
        if let Ok(value) = event_target_value(&event).parse::<f64>()
            && value.is_finite()
        {
            session.change(|view| set_handle(view, params, &handle, handle.at(value)));
        }
    };
    view! {
        <label class="cl-number-field">
            <span>{move || handle.with(|handle| handle.as_ref().map(|handle| handle.label.clone()))}</span>
            <input
                class="cl-input"
                type="number"
                min=move || read(|handle| handle.limits.0)
                max=move || read(|handle| handle.limits.1)
                step=move || read(|handle| handle.step)
                prop:value=move || read(|handle| handle.value)
                on:change=set
            />
        </label>
    }
}

#[component]
fn BrushFields(brush: Brush) -> impl IntoView {
    let session = Session::here();
    let (from, to) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let Brush::Members { x: Some(field), .. } = &brush else { return None };
    let name = session.t(&crate::tasks::export::field_key(field));
    let label = session.tn("range-of", &[("what", Arg::Text(&name))]);
    let shown = label.clone();
    let number = move |field: NodeRef<html::Input>| {
        field.get_untracked().and_then(|field| field.value().parse::<f64>().ok())
    };
    let set = move |_| {
        let range = number(from).zip(number(to)).filter(|(from, to)| from < to);
        if let Some(clause) = brush.clause(range, None) {
            session.change(|view| view.set_clause(clause));
        }
    };
    Some(view! {
        <div class="cl-fields-row" role="group" aria-label=label>
            <span>{shown}</span>
            <label class="cl-number-field">
                <span>{session.t("range-at-least")}</span>
                <input class="cl-input" type="number" step="any" node_ref=from />
            </label>
            <label class="cl-number-field">
                <span>{session.t("range-below")}</span>
                <input class="cl-input" type="number" step="any" node_ref=to />
            </label>
            <button class="cl-button" type="button" on:click=set>{session.t("range-filter")}</button>
        </div>
    })
}
