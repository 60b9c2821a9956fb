//! Files to fill in, the link to a view, and how fields are called.

use crate::browser::engine::Dataset;
use crate::browser::{address, files};
use crate::session::Session;
use crate::tasks::start;
use crate::wire::Fault;
use clientele_charts::csv_of_rows;
use clientele_text::Template;
use leptos::prelude::*;
use serde_json::{Map, Value};

/// Heads of the customers' table in the user's language.
pub(crate) async fn customer_labels(
    session: Session,
    dataset: &Dataset,
    mut question: Value,
) -> Result<Map<String, Value>, Fault> {
    if let Value::Object(fields) = &mut question {
        fields.insert("limit".into(), 0.into());
    }
    let table = dataset.customers(&question).await?;
    let label = |name: String| {
        let words = untrack(|| field_name(session, &name));
        (name, words.into())
    };
    Ok(table.columns.into_iter().map(|field| label(field.name)).collect())
}

/// Key of a field's name in the catalogues.
pub(crate) fn field_key(field: &str) -> String {
    format!("field-{}", field.replace('_', "-"))
}

/// A field's name in words; one that a file named stands for itself.
pub(crate) fn field_name(session: Session, field: &str) -> String {
    session.words.with(|words| words.find(&field_key(field), &[])).unwrap_or_else(|| field.to_owned())
}

/// A file to fill in, for spreadsheets that want a byte order mark.
pub(crate) fn template_csv(session: Session, template: Template) {
    let rows = session.words.with_untracked(|words| template.rows(words));
    let saved = files::blob(&format!("\u{feff}{}", csv_of_rows(&rows)), "text/csv;charset=utf-8");
    done(
        session,
        saved.and_then(|blob| session.hand_out(&format!("clientele-{}.csv", template.id()), &blob)),
    );
}

/// The same as a workbook.
pub(crate) fn template_xlsx(session: Session, template: Template) {
    let words = session.words.get_untracked();
    let (name, rows) = (words.get(&format!("template-{}", template.id())), template.rows(&words));
    session.spawn(async move {
        let saved = match start::engine(session).await {
            Ok(engine) => engine.workbook(&[(name, rows)]).await,
            Err(fault) => Err(fault),
        };
        done(
            session,
            saved.and_then(|blob| session.hand_out(&format!("clientele-{}.xlsx", template.id()), &blob)),
        );
    });
}

/// The questions to ask, as text.
pub(crate) fn questionnaire(session: Session, template: Template) {
    let Some(text) = session.words.with_untracked(|words| template.questionnaire(words)) else { return };
    let saved = files::blob(&format!("{text}\n"), "text/plain;charset=utf-8");
    done(
        session,
        saved.and_then(|blob| session.hand_out(&format!("clientele-{}.txt", template.id()), &blob)),
    );
}

/// Put the link to this view on the clipboard.
pub(crate) fn copy_link(session: Session, link: String) {
    session.spawn(async move {
        match files::copy(&link).await {
            Ok(()) => session.say(session.words.with_untracked(|words| words.get("share-copied"))),
            Err(fault) => session.tell_fault(&fault, None),
        }
    });
}

/// The link to what is shown, on the clipboard.
pub(crate) fn copy_this(session: Session) {
    copy_link(session, session.view.with_untracked(|view| address::absolute(&view.to_link())));
}

/// Say that a file was saved, or why not.
pub(crate) fn done(session: Session, saved: Result<(), Fault>) {
    match saved {
        Ok(()) => session.say(session.words.with_untracked(|words| words.get("share-saved"))),
        Err(fault) => session.tell_fault(&fault, None),
    }
}
