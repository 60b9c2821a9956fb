//! Hand out what is shown: figures as pictures, slides and reports, tables, customers, the numbers themselves.

use crate::browser::canvas::{self, Measure};
use crate::browser::files;
use crate::chunks;
use crate::inquiry::Inquiry;
use crate::parts::later::MISSING;
use crate::session::Session;
use crate::tasks::{about, export, project, run, start};
use crate::wire::Fault;
use clientele_charts::display::Scene;
use clientele_charts::document::{self, Document, Section, USUAL};
use clientele_charts::figure::Figure;
use clientele_charts::palette::Theme;
use clientele_charts::{Ground, Stage, csv as csv_of, layout, rows as rows_of, svg};
use leptos::prelude::*;
use serde_json::{Map, Value};
use std::pin::Pin;
use web_sys::Blob;

/// What can be handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A presentation, a figure a slide.
    Slides,
    /// One file for a browser.
    Html,
    /// The one-file page with the data inside, or with finished figures in its place.
    Live {
        /// The files go with it.
        data: bool,
    },
    /// A sheet for each table.
    Xlsx,
    /// The table twin of one figure.
    Csv,
    /// Vectors of one figure, text as text.
    Svg,
    /// A picture of one figure: so many pixels for each of the page's.
    Png(u8),
    /// The report, byte for byte as the engine wrote it.
    Json,
    /// The customers that pass the filter, with the analysis's columns.
    Customers,
    /// The rows that pass the filter.
    Rows {
        /// To the letter, formulas too.
        exact: bool,
    },
}

impl Form {
    /// Ending of its file.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Slides => "pptx",
            Self::Html | Self::Live { .. } => "html",
            Self::Xlsx => "xlsx",
            Self::Csv | Self::Customers | Self::Rows { .. } => "csv",
            Self::Svg => "svg",
            Self::Png(_) => "png",
            Self::Json => "json",
        }
    }

    /// Whether it names customers or holds every count.
    fn is_detailed(self) -> bool {
        matches!(self, Self::Json | Self::Customers | Self::Rows { .. } | Self::Live { data: true })
    }
}

/// Hand a file out from a menu: what became of it is told where messages stand.
pub(crate) fn save(session: Session, inquiry: Inquiry, form: Form, only: Option<String>) {
    session.spawn(async move {
        export::done(session, hand_out(session, inquiry, form, only).await.map(drop));
    });
}

/// Make a file and hand it to the browser; the name that it got. `only`: one figure, or all.
pub(crate) async fn hand_out(
    session: Session,
    inquiry: Inquiry,
    form: Form,
    only: Option<String>,
) -> Result<String, Fault> {
    let what = match form {
        Form::Customers => "customers".to_owned(),
        Form::Rows { .. } => "rows".to_owned(),
        Form::Live { .. } => "interactive".to_owned(),
        _ => match &only {
            Some(figure) => figure.clone(),
            None if untrack(|| about::is_board(session)) => "board".to_owned(),
            None => {
                inquiry.answer.with_untracked(|answer| Some(answer.report()?.id.clone())).unwrap_or_default()
            }
        },
    };
    let blob = make(session, inquiry, form, only).await?;
    let name = format!("clientele-{what}.{}", form.ending());
    files::keep(&blob).await?;
    session.hand_out(&name, &blob)?;
    Ok(name)
}

/// Makes a file.
pub(crate) type Make = fn(Session, Inquiry, Form, Option<String>) -> Made;
type Made = Pin<Box<dyn Future<Output = Result<Blob, Fault>>>>;

/// What [`make`] fetches.
pub(crate) const MAKE: Make = |session, inquiry, form, only| Box::pin(made(session, inquiry, form, only));

/// Make a file.
pub(crate) async fn make(
    session: Session,
    inquiry: Inquiry,
    form: Form,
    only: Option<String>,
) -> Result<Blob, Fault> {
    let make = chunks::FILES.fetch().await.map_err(|_| Fault::new(MISSING))?;
    make(session, inquiry, form, only).await
}

async fn made(session: Session, inquiry: Inquiry, form: Form, only: Option<String>) -> Result<Blob, Fault> {
    if form.is_detailed() && session.small_cells.get_untracked().is_some() {
        return Err(Fault::new("small-cells"));
    }
    let small = session.small_cells.get_untracked();
    let document = || about::document(session, inquiry, only.as_deref(), small).ok_or_else(nothing);
    match form {
        Form::Slides => slides(session, &document()?).await,
        Form::Html => files::blob(&html(session, &document()?)?, "text/html;charset=utf-8"),
        Form::Live { data: true } => project::with_data(session).await,
        Form::Live { data: false } => {
            let small = small.unwrap_or_default().max(USUAL);
            let document = about::document(session, inquiry, None, Some(small)).ok_or_else(nothing)?;
            project::with_report(session, &html(session, &document)?).await
        }
        Form::Xlsx => {
            let sheets = sheets(session, &document()?);
            start::engine(session).await?.workbook(&sheets).await
        }
        Form::Csv => {
            let document = document()?;
            let (_, figure) = first(&document)?;
            files::blob(&format!("\u{feff}{}", csv_of(&figure.table)), "text/csv;charset=utf-8")
        }
        Form::Svg => {
            let scene = scene(session, &document()?)?;
            files::blob(&svg(&scene, &Theme::LIGHT, Ground::Surface), "image/svg+xml")
        }
        Form::Png(scale) => canvas::png(&scene(session, &document()?)?, &Theme::LIGHT, scale.into()).await,
        Form::Json => {
            let text = inquiry.answer.with_untracked(|answer| Some(answer.report()?.text.clone()));
            files::blob(&text.ok_or_else(nothing)?, "application/json")
        }
        Form::Customers => csv(session, "customers", false).await,
        Form::Rows { exact } => csv(session, "rows", exact).await,
    }
}

fn html(session: Session, document: &Document) -> Result<String, Fault> {
    let words = session.words.get_untracked();
    document::html(document, &words, &Measure(words.locale())).map_err(|_| nothing())
}

fn nothing() -> Fault {
    Fault::new("nothing-loaded")
}

fn first(document: &Document) -> Result<(&Section, &Figure), Fault> {
    let found = document.sections.iter().find_map(|section| Some((section, section.figures.first()?)));
    found.ok_or_else(nothing)
}

/// The figure laid out for a page of a document, with its small print.
fn scene(session: Session, document: &Document) -> Result<Scene, Fault> {
    const WIDTH: f32 = 880.0;
    let (section, figure) = first(document)?;
    session.words.with_untracked(|words| {
        let measure = Measure(words.locale());
        let figure = document::footed(figure, &section.about, words);
        let height = figure.height_with_heading(WIDTH.into()) as f32;
        layout(&figure, &Stage::new(WIDTH, height, &measure, words).with_heading()).map_err(|_| nothing())
    })
}

/// The slides, each with its picture beside the vectors.
async fn slides(session: Session, document: &Document) -> Result<Blob, Fault> {
    /// Pixels across: four for each that a figure is laid out for.
    const PIXELS: f64 = 4.0 * 1_056.0;
    let words = session.words.get_untracked();
    let deck = document::slides(document, &words, &Measure(words.locale())).map_err(|_| nothing())?;
    let mut pictures = Vec::with_capacity(deck.slides.len());
    for slide in &deck.slides {
        pictures.push(canvas::png(&slide.scene, &Theme::LIGHT, PIXELS / slide.width).await?);
    }
    let deck = serde_json::to_string(&deck).map_err(|_| nothing())?;
    start::engine(session).await?.slides(&deck, &pictures).await
}

/// A sheet for each table, and one that says how they came about.
fn sheets(session: Session, document: &Document) -> Vec<(String, Vec<Vec<String>>)> {
    let mut sheets = Vec::new();
    let mut told = Vec::new();
    let words = session.words.get_untracked();
    for section in &document.sections {
        sheets.extend(section.figures.iter().map(|figure| (figure.title.clone(), rows_of(&figure.table))));
        told.push(vec![section.title.clone(), section.headline.clone()]);
        told.extend(section.about.facts(&words).into_iter().map(|(name, text)| vec![name, text]));
    }
    sheets.push((words.get("share-about"), told));
    sheets
}

async fn csv(session: Session, what: &'static str, exact: bool) -> Result<Blob, Fault> {
    let data = session.data.get_untracked().ok_or_else(nothing)?;
    let mut question = run::whole_question(session).ok_or_else(nothing)?;
    let labels = match what {
        "customers" => export::customer_labels(session, &data.dataset, question.clone()).await?,
        _ => Map::new(),
    };
    if let Value::Object(fields) = &mut question {
        fields.insert("what".into(), what.into());
        fields.insert("file".into(), untrack(|| session.file()).into());
        fields.insert("labels".into(), Value::Object(labels));
        fields.insert("exact".into(), exact.into());
    }
    data.dataset.csv(&question).await
}
