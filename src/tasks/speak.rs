//! The words of the language: those that an element begins with come before it (`elements/fill.rs`), others whenever the
//! language changes.

use crate::parts::later::MISSING;
use crate::session::Session;
use crate::wire::Fault;
use clientele_text::{Locale, Words, fetch, is_there};
use leptos::prelude::*;

/// Bring the words of the language whenever it changes. Where they do not come, those that are seen stay.
pub(crate) fn keep(session: Session, fetched: RwSignal<Option<Locale>>) {
    Effect::new(move |_| {
        let locale = session.locale.get();
        if is_there(locale) {
            return;
        }
        session.spawn(async move {
            match fetch(locale).await {
                Ok(()) => fetched.set(Some(locale)),
                Err(_) if session.locale.get_untracked() == locale => {
                    session.locale.set(session.words.with_untracked(Words::locale));
                    session.tell_fault(&Fault::new(MISSING), None);
                }
                // Another was chosen meanwhile.
                Err(_) => {}
            }
        });
    });
}
