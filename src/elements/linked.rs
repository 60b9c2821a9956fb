//! What links elements that show the same data: the filter of their group, the day to look from, the host's language and colours.

use crate::elements::data::Source;
use crate::elements::element::{Link, Look, Work};
use crate::session::Session;
use crate::settings::{Settings, seen, shared};
use crate::state::View;
use clientele_core::filter::Filter;
use clientele_text::Locale;
use leptos::prelude::*;
use serde_json::Value;
use std::rc::Rc;
use web_sys::HtmlElement;

/// An element on the data of a source: its own view, with the filter of its group and the language of its host. `work` says what it
/// does, and may keep something for the caller.
pub(crate) fn linked<T>(
    host: HtmlElement,
    source: &Rc<Source>,
    settings: &str,
    work: impl FnOnce(Session, RwSignal<Settings>, Link) -> (Work, T),
) -> (Look, T) {
    let settings = Settings::read(settings);
    let session = source.session.beside();
    let link = source.link(settings.group.as_deref());
    let own = RwSignal::new(settings);
    let (work, kept) = work(session, own, link);
    let look = Look::new(session, host, own, Some(link), work);
    Effect::new(move |_| {
        let (tags, theme) = own.with(|own| (own.languages.clone(), own.theme.clone()));
        session.locale.set(Locale::negotiate(tags.iter().map(String::as_str)));
        session.theme.set(serde_json::from_value(Value::String(theme)).unwrap_or_default());
    });
    // First what the attributes and the others say, then what the reader does here.
    let fixed = Memo::new(move |_| own.with(Settings::filter).unwrap_or_default());
    Effect::new(move |_| {
        let filter: Filter = seen(&fixed.get(), &link.filter.get());
        let as_of = link.settings.with(|settings| settings.as_of).or(work.as_of.get());
        change(session, |view| (view.filter, view.as_of) = (filter, as_of));
    });
    Effect::new(move |before: Option<()>| {
        let filter = session.view.with(|view| shared(&fixed.get_untracked(), &view.filter));
        if before.is_some() && link.filter.with_untracked(|linked| *linked != filter) {
            link.filter.set(filter);
        }
    });
    (look, kept)
}

/// No step that can be undone.
pub(crate) fn change(session: Session, change: impl FnOnce(&mut View)) {
    let mut view = session.view.get_untracked();
    change(&mut view);
    if session.view.with_untracked(|now| *now != view) {
        session.view.set(view);
    }
}
