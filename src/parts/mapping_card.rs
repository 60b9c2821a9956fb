//! Roles: which column plays which, how sure the guess is, what its values look like.

use crate::parts::choice::{Choice, Entry};
use crate::session::Session;
use crate::tasks::map;
use clientele_core::mapping::Role;
use clientele_text::Arg;
use leptos::prelude::*;

/// The cards of all roles: those of the file's kind, and the rest folded away.
#[component]
pub(crate) fn MappingCards() -> impl IntoView {
    let session = Session::here();
    let kind = Memo::new(move |_| session.summary().map(|summary| summary.kind).unwrap_or_default());
    let own = move || kind.get().roles().iter().map(|role| view! { <Card role=*role /> }).collect_view();
    let rest = move || {
        let others = Role::ALL.into_iter().filter(|role| !kind.get().roles().contains(role));
        others.map(|role| view! { <Card role=role /> }).collect_view()
    };
    view! {
        <section class="cl-roles" aria-label=move || session.t("map-roles")>{own}</section>
        <details class="cl-more">
            <summary>{move || session.t("map-more-roles")}</summary>
            <section class="cl-roles">{rest}</section>
        </details>
    }
}

#[component]
fn Card(role: Role) -> impl IntoView {
    let session = Session::here();
    let key = format!("role-{}", role.id().replace('_', "-"));
    let about = format!("{key}-about");
    let column = move || session.summary().and_then(|summary| summary.mapping.get(role).map(str::to_owned));
    let missing = move || is_missing(session, role);
    let examples = move || {
        session.summary().and_then(|summary| {
            Some(summary.column_of(role)?.examples.iter().take(3).cloned().collect::<Vec<_>>().join("  ·  "))
        })
    };
    view! {
        <div class="cl-role" class:cl-missing=missing class:cl-mapped=move || column().is_some()>
            <Choice
                label=Signal::derive(move || session.t(&key))
                options=Signal::derive(move || columns(session))
                value=Signal::derive(move || column().unwrap_or_default())
                on_change=move |name: String| map::set_role(session, role, Some(name).filter(|name| !name.is_empty()))
            />
            <Tag role=role missing=Signal::derive(missing) />
            <p class="cl-role-note">{move || examples().unwrap_or_else(|| session.t(&about))}</p>
        </div>
    }
}

/// Needed, or how sure the guess is.
#[component]
fn Tag(role: Role, missing: Signal<bool>) -> impl IntoView {
    let session = Session::here();
    let confidence = move || session.summary().and_then(|summary| summary.confidence(role));
    let text = move || match (missing.get(), confidence()) {
        (true, _) => session.t("role-needed"),
        (_, Some(confidence)) => {
            let key = if confidence >= 0.8 {
                "guess-sure"
            } else if confidence >= 0.6 {
                "guess-likely"
            } else {
                "guess-unsure"
            };
            session.tn(key, &[("share", Arg::Percent(confidence))])
        }
        (_, None) if session.summary().is_some_and(|summary| summary.mapping.get(role).is_some()) => {
            session.t("guess-yours")
        }
        _ => session.t("role-optional"),
    };
    let unsure = move || confidence().is_some_and(|confidence| confidence < 0.6);
    view! {
        <span class="cl-tag" class:cl-tag-bad=move || missing.get() class:cl-tag-unsure=unsure>{text}</span>
    }
}

/// An analysis cannot be run for want of this role.
fn is_missing(session: Session, role: Role) -> bool {
    let Some(summary) = session.summary().filter(|summary| !summary.is_settled()) else { return false };
    let has = |role| summary.mapping.get(role).is_some();
    match role {
        Role::Customer | Role::Date => !has(role),
        Role::Amount => !(has(Role::Amount) || has(Role::Quantity) && has(Role::Price)),
        _ => false,
    }
}

fn columns(session: Session) -> Vec<Entry> {
    let columns = session
        .summary()
        .map(|summary| summary.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>());
    let none = (String::new(), session.t("role-none"));
    std::iter::once(none)
        .chain(columns.unwrap_or_default().into_iter().map(|name| (name.clone(), name)))
        .collect()
}
