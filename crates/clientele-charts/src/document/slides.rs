//! A document as slides: one figure each, in the shape that a slide has room for, and what the speaker must know.

use super::Document;
use crate::display::Scene;
use crate::figure::{DataTable, Figure};
use crate::palette::Theme;
use crate::{Ground, LayoutError, Stage, TextMeasure, layout, svg};
use clientele_text::{Arg, Words};
use serde::Serialize;

/// Width over height of a figure's place on a 16:9 slide, as the engine has it (`slides/parts.rs`).
const RATIO: f64 = 11_094_720.0 / 4_690_000.0;
/// Width in css px that a figure is laid out for; wider where it needs more height.
const WIDTH: f64 = 1_056.0;
/// No wider: texts would be too small to be read from afar.
const WIDEST: f64 = 1_900.0;
/// Size of texts: for an audience.
const TEXT: f32 = 14.0;
/// Rows of a figure that is its table.
const ROWS: usize = 11;

/// A presentation, as the engine writes it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Deck {
    /// BCP 47 tag of its language.
    pub lang: String,
    /// What it is about.
    pub title: String,
    /// Lines below the title: findings, data, filter.
    pub lines: Vec<String>,
    /// One figure each.
    pub slides: Vec<Slide>,
}

/// A slide with one figure.
#[derive(Debug, Clone, Serialize)]
pub struct Slide {
    /// What the figure shows.
    pub title: String,
    /// The finding.
    pub subtitle: String,
    /// Filter, as-of date, source.
    pub footer: String,
    /// How it came about, a paragraph each.
    pub notes: Vec<String>,
    /// For those who do not see it.
    pub alt: String,
    /// The figure as SVG.
    pub svg: String,
    /// Its width in css px.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// What was drawn: for the picture that goes beside the vectors.
    #[serde(skip)]
    pub scene: Scene,
}

/// The slides of a document. The finding of a section stands on its first slide, the summary of each other figure on its
/// own. Errors: of the layout. Cost: that of drawing each figure.
pub fn slides(document: &Document, words: &Words, measure: &dyn TextMeasure) -> Result<Deck, LayoutError> {
    let mut lines: Vec<String> = Vec::new();
    let mut slides = Vec::new();
    for section in &document.sections {
        lines.push(section.headline.clone());
        for (at, figure) in section.figures.iter().enumerate() {
            let own = if figure.summary.is_empty() { &figure.subtitle } else { &figure.summary };
            let finding = if at == 0 && !section.headline.is_empty() { &section.headline } else { own };
            let (picture, left_out) = trimmed(figure);
            let scene = drawn(&picture, words, measure)?;
            let more = (left_out > 0)
                .then(|| words.with("share-rows-left-out", &[("n", Arg::Number(left_out as f64))]));
            let said = [&figure.subtitle, &figure.summary].into_iter().filter(|text| *text != finding);
            let notes = said.chain(&figure.notes).chain(&more).filter(|text| !text.is_empty()).cloned();
            slides.push(Slide {
                title: figure.title.clone(),
                subtitle: finding.clone(),
                footer: section.about.footer(words),
                notes: notes.chain(section.about.lines(words)).collect(),
                alt: figure.summary.clone(),
                svg: svg(&scene, &Theme::LIGHT, Ground::Surface),
                width: scene.width.into(),
                height: scene.height.into(),
                scene,
            });
        }
    }
    lines.extend(document.lines.iter().cloned());
    lines.retain(|line| !line.is_empty());
    lines.dedup();
    Ok(Deck { lang: words.locale().tag().to_owned(), title: document.title.clone(), lines, slides })
}

/// A figure without what the slide itself says; of a table the first rows, and how many are left out.
fn trimmed(figure: &Figure) -> (Figure, usize) {
    let mut picture = figure.clone();
    let rows = if figure.panels.is_empty() { figure.table.rows.len() } else { 0 };
    let left_out = rows.saturating_sub(ROWS + 1);
    if left_out > 0 {
        let rows = figure.table.rows.iter().take(rows - left_out).cloned().collect();
        picture.table = DataTable { columns: figure.table.columns.clone(), rows };
    }
    picture.notes.clear();
    (picture, left_out)
}

/// At the least width at which its height suits the slide.
fn drawn(figure: &Figure, words: &Words, measure: &dyn TextMeasure) -> Result<Scene, LayoutError> {
    let mut width = WIDTH;
    while figure.height(width) * f64::from(TEXT / 12.0) > width / RATIO && width < WIDEST {
        width *= 1.08;
    }
    let height = if figure.panels.is_empty() { figure.height(width) } else { width / RATIO };
    let stage = Stage { text: TEXT, ..Stage::new(width as f32, height as f32, measure, words) };
    layout(figure, &stage)
}
