//! Hand out what is shown: tables as CSV, the report as JSON, figures as pictures.

use crate::browser::canvas::{self, Measure};
use crate::browser::{address, files};
use crate::inquiry::Answer;
use crate::session::Session;
use crate::tasks::{run, start};
use crate::wire::Fault;
use clientele_charts::display::Scene;
use clientele_charts::figure::Figure;
use clientele_charts::palette::Theme;
use clientele_charts::{Ground, Stage, csv as csv_of, csv_of_rows, layout, rows as rows_of, svg};
use clientele_text::Template;
use leptos::prelude::*;
use serde_json::{Map, Value};
use std::sync::Arc;
use web_sys::Blob;

/// The customers that pass the filter, with the analysis's columns, heads in the user's language.
pub(crate) fn customers_csv(session: Session) {
    let (Some(data), Some(mut question)) = (session.data.get_untracked(), run::whole_question(session))
    else {
        return;
    };
    if let Value::Object(fields) = &mut question {
        fields.insert("limit".into(), 0.into());
    }
    session.spawn(async move {
        match data.dataset.customers(&question).await {
            Ok(table) => {
                let label = |name: String| {
                    let words = untrack(|| field_name(session, &name));
                    (name, words.into())
                };
                let names = table.columns.into_iter().map(|field| field.name);
                csv(session, "customers", names.map(label).collect());
            }
            Err(fault) => session.tell_fault(&fault, None),
        }
    });
}

/// The rows that pass the filter, as the file wrote them.
pub(crate) fn rows_csv(session: Session) {
    csv(session, "rows", Map::new());
}

/// Key of a field's name in the catalogues.
pub(crate) fn field_key(field: &str) -> String {
    format!("field-{}", field.replace('_', "-"))
}

/// A field's name in words; one that a file named stands for itself.
pub(crate) fn field_name(session: Session, field: &str) -> String {
    session.words.with(|words| words.find(&field_key(field), &[])).unwrap_or_else(|| field.to_owned())
}

fn csv(session: Session, what: &'static str, labels: Map<String, Value>) {
    let (Some(data), Some(mut question)) = (session.data.get_untracked(), run::whole_question(session))
    else {
        return;
    };
    if let Value::Object(fields) = &mut question {
        fields.insert("what".into(), what.into());
        fields.insert("file".into(), untrack(|| session.file()).into());
        fields.insert("labels".into(), Value::Object(labels));
    }
    session.spawn(async move {
        let saved = match data.dataset.csv(&question).await {
            Ok(blob) => session.hand_out(&format!("clientele-{what}.csv"), &blob),
            Err(fault) => Err(fault),
        };
        done(session, saved);
    });
}

/// The report, byte for byte as the engine wrote it.
pub(crate) fn report_json(session: Session) {
    if let Answer::Report(report) = session.shown.answer.get_untracked() {
        let saved = files::blob(&report.text, "application/json")
            .and_then(|blob| session.hand_out(&format!("clientele-{}.json", report.id), &blob));
        done(session, saved);
    }
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
        let saved = workbook(session, &name, &rows).await;
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

/// What a figure can be saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Picture {
    /// Vectors, text as text.
    Svg,
    /// So many pixels for each of the page's.
    Png {
        /// How many.
        scale: u8,
    },
    /// Its table twin.
    Csv,
    /// The same as a workbook.
    Xlsx,
}

/// A figure as a file, with its heading, on white: as it goes into a document.
pub(crate) async fn picture(session: Session, figure: &Figure, picture: Picture) -> Result<Blob, Fault> {
    let drawn = || scene(session, figure).ok_or_else(|| Fault::new("unexpected"));
    match picture {
        Picture::Svg => files::blob(&svg(&drawn()?, &Theme::LIGHT, Ground::Surface), "image/svg+xml"),
        Picture::Png { scale } => canvas::png(&drawn()?, &Theme::LIGHT, scale.into()).await,
        Picture::Csv => files::blob(&format!("\u{feff}{}", csv_of(&figure.table)), "text/csv;charset=utf-8"),
        Picture::Xlsx => workbook(session, &figure.title, &rows_of(&figure.table)).await,
    }
}

/// Save it.
pub(crate) fn figure(session: Session, figure: Arc<Figure>, picture: Picture) {
    session.spawn(async move {
        let saved = self::picture(session, &figure, picture).await;
        let ending = match picture {
            Picture::Svg => "svg",
            Picture::Png { .. } => "png",
            Picture::Csv => "csv",
            Picture::Xlsx => "xlsx",
        };
        done(
            session,
            saved.and_then(|blob| session.hand_out(&format!("clientele-{}.{ending}", figure.id), &blob)),
        );
    });
}

/// Rows of texts as a workbook.
async fn workbook(session: Session, name: &str, rows: &[Vec<String>]) -> Result<Blob, Fault> {
    start::engine(session).await?.workbook(name, rows).await
}

/// The figure laid out for a page of a document.
fn scene(session: Session, figure: &Figure) -> Option<Scene> {
    const WIDTH: f32 = 880.0;
    session.words.with_untracked(|words| {
        let measure = Measure(words.locale());
        let height = figure.height_with_heading(WIDTH.into()) as f32;
        layout(figure, &Stage::new(WIDTH, height, &measure, words).with_heading()).ok()
    })
}
