//! The control panel of any analysis, made from the list's description of its parameters.

use crate::parts::choice::{Choice, Entry};
use crate::session::Session;
use crate::tasks::export::field_name;
use crate::wire::{Analysis, Param, ParamKind, Summary};
use clientele_core::mapping::Role;
use clientele_core::table::Kind;
use leptos::prelude::*;
use serde_json::{Value, json};

/// More controls than this are folded away but for the first ones.
const MOST: usize = 9;
/// Those that stay in sight.
const FIRST: usize = 6;

/// The controls, in the order of the list.
#[component]
pub(crate) fn Controls(analysis: Analysis) -> impl IntoView {
    let session = Session::here();
    let id = analysis.id;
    let mut shown: Vec<Param> =
        analysis.params.into_iter().filter(|param| param.kind != ParamKind::Custom).collect();
    let folded = if shown.len() > MOST { shown.split_off(FIRST) } else { Vec::new() };
    let controls = move |params: Vec<Param>| {
        params.into_iter().map(|param| view! { <Control analysis=id.clone() param=param /> }).collect_view()
    };
    let any_folded = !folded.is_empty();
    let (shown, folded) = (controls(shown), controls(folded));
    view! {
        <div class="cl-controls" role="group" aria-label=move || session.t("settings")>
            {shown}
            {any_folded.then(|| view! {
                <details class="cl-more cl-more-controls">
                    <summary>{move || session.t("settings-more")}</summary>
                    <div class="cl-controls">{folded}</div>
                </details>
            })}
        </div>
    }
}

#[component]
fn Control(analysis: String, param: Param) -> impl IntoView {
    let session = Session::here();
    let Param { name, kind, default } = param;
    let label = {
        let key = format!("{analysis}-param-{}", name.replace('_', "-"));
        Signal::derive(move || session.t(&key))
    };
    let now = {
        let (analysis, name, default) = (analysis.clone(), name.clone(), default.clone());
        Memo::new(move |_| {
            session
                .view
                .with(|view| view.params.get(&analysis).and_then(|params| params.get(&name)).cloned())
                .unwrap_or_else(|| default.clone())
        })
    };
    let set = {
        let (analysis, name, default) = (analysis.clone(), name.clone(), default.clone());
        Callback::new(move |value: Value| {
            session.change(|view| view.set_param(&analysis, &name, value, &default))
        })
    };
    match kind {
        ParamKind::Choice { options } => {
            let options = Signal::derive(move || options_of(session, &analysis, &name, &options, &default));
            view! {
                <Choice
                    label=label
                    options=options
                    value=Signal::derive(move || now.get().as_str().unwrap_or_default().to_owned())
                    on_change=move |value: String| set.run(if value.is_empty() { Value::Null } else { value.into() })
                />
            }
            .into_any()
        }
        ParamKind::Number { min, max, step } => view! {
            <label class="cl-number-field">
                <span>{label}</span>
                <input
                    class="cl-input"
                    type="number"
                    min=min
                    max=max
                    step=step
                    prop:value=move || now.get().as_f64()
                    on:change=move |event| {
                        if let Ok(number) = event_target_value(&event).parse::<f64>() && number.is_finite() {
                            set.run(json!(number.clamp(min, max)));
                        }
                    }
                />
            </label>
        }
        .into_any(),
        ParamKind::Flag => view! {
            <label class="cl-flag">
                <input type="checkbox" prop:checked=move || now.get() == true on:change=move |event| set.run(event_target_checked(&event).into()) />
                <span>{label}</span>
            </label>
        }
        .into_any(),
        ParamKind::Column | ParamKind::Group => {
            let by_group = kind == ParamKind::Group;
            let options = move || if by_group { groups(session, &analysis) } else { columns(session) };
            view! {
                <Choice
                    label=label
                    options=Signal::derive(options)
                    value=Signal::derive(move || now.get().as_str().unwrap_or_default().to_owned())
                    on_change=move |value: String| set.run(if value.is_empty() { Value::Null } else { value.into() })
                />
            }
            .into_any()
        }
        ParamKind::Several { options, columns } => {
            let entries = Signal::derive(move || {
                let numeric = if columns { numeric_columns(session) } else { Vec::new() };
                options_of(session, &analysis, &name, &options, &Value::Bool(false)).into_iter().chain(numeric).collect::<Vec<_>>()
            });
            view! { <Several label=label entries=entries chosen=now on_change=set /> }.into_any()
        }
        // A structure of its own is set where it is seen: by the handles of a figure and their fields.
        ParamKind::Custom => ().into_any(),
    }
}

/// A list to which each entry is added or from which it is taken; the last one stays.
#[component]
fn Several(
    label: Signal<String>,
    entries: Signal<Vec<Entry>>,
    chosen: Memo<Value>,
    on_change: Callback<Value>,
) -> impl IntoView {
    let names = move || {
        let texts = |value: &Value| value.as_str().map(str::to_owned);
        chosen
            .get()
            .as_array()
            .map(|list| list.iter().filter_map(texts).collect::<Vec<_>>())
            .unwrap_or_default()
    };
    let toggle = move |name: &str| {
        let mut list = names();
        if list.iter().any(|other| other == name) {
            list.retain(|other| other != name);
        } else {
            list.push(name.to_owned());
        }
        // In the order of the entries, so that the same choice is the same link.
        let order = entries.get_untracked();
        list.sort_by_key(|name| order.iter().position(|(other, _)| other == name));
        on_change.run(if list.is_empty() { json!([name]) } else { json!(list) });
    };
    view! {
        <fieldset class="cl-several">
            <legend>{label}</legend>
            <For each=move || entries.get() key=|entry| entry.clone() let:entry>
                {
                    let (name, text) = entry;
                    let own = name.clone();
                    view! {
                        <label class="cl-flag">
                            <input type="checkbox" prop:checked=move || names().contains(&own) on:change=move |_| toggle(&name) />
                            <span>{text}</span>
                        </label>
                    }
                }
            </For>
        </fieldset>
    }
}

/// Options in words: `<analysis>-<param>-<option>`. A parameter that may be left out can be set to nothing.
fn options_of(
    session: Session,
    analysis: &str,
    name: &str,
    options: &[String],
    default: &Value,
) -> Vec<Entry> {
    let word = |option: &String| {
        let option_key = option.replace('_', "-");
        // Parameters that take the same options share their words.
        let keys = [name, "map", "feature"].map(|part| format!("{analysis}-{part}-{option_key}"));
        let word = session.words.with(|words| keys.iter().find_map(|key| words.find(key, &[])));
        (option.clone(), word.unwrap_or_else(|| option.clone()))
    };
    let none = default.is_null().then(|| (String::new(), session.t("setting-none")));
    none.into_iter().chain(options.iter().map(word)).collect()
}

/// Columns with numbers, except the customer's.
fn numeric_columns(session: Session) -> Vec<Entry> {
    let Some(summary) = session.summary() else { return Vec::new() };
    let customer = summary.mapping.get(Role::Customer);
    let numbers = summary.columns.iter().filter(|column| column.reading.kind.is_number());
    numbers
        .filter(|column| Some(column.name.as_str()) != customer)
        .map(|column| (column.name.clone(), column.name.clone()))
        .collect()
}

fn columns(session: Session) -> Vec<Entry> {
    let own = session.summary().map(|summary| names(&summary)).unwrap_or_default();
    nothing(session).chain(own).collect()
}

fn names(summary: &Summary) -> Vec<Entry> {
    summary.columns.iter().map(|column| (column.name.clone(), column.name.clone())).collect()
}

fn nothing(session: Session) -> impl Iterator<Item = Entry> {
    std::iter::once((String::new(), session.t("setting-none")))
}

/// What customers or rows can be grouped by: columns, what other analyses say of customers, and categories in the other
/// files.
fn groups(session: Session, analysis: &str) -> Vec<Entry> {
    let own = session.summary().map(|summary| names(&summary)).unwrap_or_default();
    let said = session.analyses.with(|list| {
        let others = list.iter().filter(|other| other.id != analysis && session.serves(&other.id));
        let entry = |other: &Analysis| {
            let title = session.t(&format!("{}-title", other.id));
            let fields = other.groups.iter();
            fields
                .map(|field| {
                    (format!("{}.{field}", other.id), format!("{title}: {}", field_name(session, field)))
                })
                .collect::<Vec<_>>()
        };
        others.flat_map(entry).collect::<Vec<_>>()
    });
    let here = session.file();
    let beside = session.data.with(|data| {
        let files = data.iter().flat_map(|data| data.files.iter().enumerate()).filter(|(at, _)| *at != here);
        let categories = files.flat_map(|(_, file)| {
            let columns = file.summary.columns.iter().filter(|column| column.kind == Kind::Category);
            columns.map(|column| (column.name.clone(), format!("{} ({})", column.name, file.summary.name)))
        });
        categories.filter(|(name, _)| !own.iter().any(|(known, _)| known == name)).collect::<Vec<_>>()
    });
    nothing(session).chain(said).chain(own.iter().cloned()).chain(beside).collect()
}
