//! A labelled select: the native one, which every keyboard and screen reader knows.

use leptos::prelude::*;

/// Value and text of one entry.
pub(crate) type Entry = (String, String);

/// A select with its label. `label` names it; with `quiet` the label is for screen readers only.
#[component]
pub(crate) fn Choice(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] options: Signal<Vec<Entry>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(optional)] quiet: bool,
) -> impl IntoView {
    let choose = move |event| on_change.run(event_target_value(&event));
    view! {
        <label class="cl-choice">
            <span class=if quiet { "cl-hidden" } else { "cl-choice-label" }>{move || label.get()}</span>
            <select class="cl-select" on:change=choose prop:value=move || { options.track(); value.get() }>
                <For each=move || options.get() key=|option| option.clone() let:option>
                    {
                        let chosen = option.0.clone();
                        view! {
                            <option value=option.0 prop:selected=move || value.with(|value| *value == chosen)>{option.1}</option>
                        }
                    }
                </For>
            </select>
        </label>
    }
}
