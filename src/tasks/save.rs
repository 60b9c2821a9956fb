//! What outlives the page: language, theme, learning mode, and the roles of columns by the shape of their file. Never data.

use crate::browser::events::Later;
use crate::browser::{address, storage};
use crate::learning::Learning;
use crate::session::{Session, Theme};
use crate::state::{Roles, View};
use clientele_text::Locale;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Settings {
    lang: Option<String>,
    theme: Theme,
    learning: bool,
    /// Single letters do nothing.
    no_single_keys: bool,
}

/// Roles and readings of one file shape.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Known {
    signature: String,
    roles: Roles,
}

/// How many file shapes are remembered; the longest unused goes first.
const SHAPES: usize = 50;

fn settings() -> Settings {
    storage::get("settings").and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// The language of last time; else that of the page, else the first the reader prefers.
pub(crate) fn locale(page: Option<&str>, preferred: &[String]) -> Locale {
    let last = settings().lang;
    Locale::negotiate(last.as_deref().into_iter().chain(page).chain(preferred.iter().map(String::as_str)))
}

/// Language, theme and mode as last time; else the language of the page, else the first the reader prefers.
pub(crate) fn load_settings(session: Session, page: Option<String>, preferred: &[String]) {
    let settings = settings();
    session.locale.set(locale(page.as_deref(), preferred));
    session.theme.set(settings.theme);
    Learning::here().on.set(settings.learning);
    session.single_keys.set(!settings.no_single_keys);
}

/// Keep language, theme and mode whenever they change.
pub(crate) fn watch_settings(session: Session) {
    let learning = Learning::here();
    Effect::new(move |before: Option<()>| {
        let settings = Settings {
            lang: Some(session.locale.get().tag().to_owned()),
            theme: session.theme.get(),
            learning: learning.on.get(),
            no_single_keys: !session.single_keys.get(),
        };
        if before.is_some()
            && let Ok(text) = serde_json::to_string(&settings)
        {
            storage::set("settings", &text);
        }
    });
}

/// What is known of files of this shape.
pub(crate) fn roles_of(signature: &str) -> Option<Roles> {
    shapes().into_iter().find(|known| known.signature == signature).map(|known| known.roles)
}

/// Remember the roles of files of this shape.
pub(crate) fn keep_roles(signature: &str, roles: Roles) {
    let mut shapes = shapes();
    shapes.retain(|known| known.signature != signature);
    if roles != Roles::default() {
        shapes.push(Known { signature: signature.to_owned(), roles });
    }
    let surplus = shapes.len().saturating_sub(SHAPES);
    shapes.drain(..surplus);
    if let Ok(text) = serde_json::to_string(&shapes) {
        storage::set("shapes", &text);
    }
}

fn shapes() -> Vec<Known> {
    storage::get("shapes").and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Show the view in the address: a new page as a new step of Back, everything else in place, a little later, so that a
/// drag does not write a hundred times.
pub(crate) fn watch_address(session: Session) {
    let later = Later::new();
    Effect::new(move |before: Option<View>| {
        let view = session.view.get();
        let loaded = session.data.with_untracked(Option::is_some);
        match before {
            // Without data the address keeps the link that the user came with, until it is used.
            Some(before) if loaded && before != view => {
                let step = before.page != view.page || before.subject != view.subject;
                let link = view.to_link();
                later.never();
                if step {
                    address::write(&link, true);
                } else {
                    later.after(150, move || address::write(&link, false));
                }
            }
            _ => {}
        }
        view
    });
}
