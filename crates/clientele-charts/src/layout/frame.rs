//! The whole picture: heading, key, panels, notes.

use super::pen::{Drawn, Pen, fill, stroke};
use super::table::Placed;
use super::{LayoutError, Stage, flow, plot, radial, tree};
use crate::backend::LINE;
use crate::display::{Anchor, Frame, Rect, Scene};
use crate::figure::{self, Body, Figure, Panel, Symbol};
use crate::palette::Ink;
use crate::text::{Font, wrap};
use plotters::style::text_anchor::VPos;

/// Between panels, and between the blocks of the picture.
const GAP: f32 = figure::GAP as f32;

/// Lay a figure out. Cost: linear in marks, and a measuring of each text. Errors: none that the recording backend
/// makes; see [`LayoutError`].
pub fn layout(figure: &Figure, stage: &Stage<'_>) -> Result<Scene, LayoutError> {
    let (width, height) = (stage.width.max(1.0), stage.height.max(1.0));
    let pen = Pen::new(width, height, stage.measure);
    let mut free = Rect { x: 0.0, y: 0.0, width, height };
    if stage.heading {
        free = free.inset(GAP, GAP, GAP, GAP);
        free = heading(&pen, stage, figure, free)?;
        free = notes(&pen, stage, figure, free)?;
    }
    free = keys(&pen, stage, figure, free)?;
    if figure.panels.is_empty() {
        Placed::new(&figure.table, free.width, stage.text, stage.measure).draw(&pen, free)?;
    }
    let mut frames = Vec::new();
    for (panel, area) in figure.panels.iter().zip(places(figure, free)) {
        frames.extend(draw_panel(&pen, stage, panel, area)?);
    }
    let sheet = pen.finish();
    Ok(Scene {
        id: figure.id.clone(),
        title: figure.title.clone(),
        summary: figure.summary.clone(),
        locale: stage.words.locale(),
        width,
        height,
        items: sheet.items,
        marks: sheet.marks,
        frames,
    })
}

/// Lines of text at the top of an area; what is left of it.
fn block(pen: &Pen<'_>, lines: &[String], font: Font, ink: Ink, area: Rect) -> Result<Rect, LayoutError> {
    let step = font.size * LINE;
    for (at, line) in lines.iter().enumerate() {
        pen.text(line, [area.x, area.y + at as f32 * step], font, ink, Anchor::Start, VPos::Top)?;
    }
    Ok(area.inset(0.0, step * lines.len() as f32, 0.0, 0.0))
}

fn heading(pen: &Pen<'_>, stage: &Stage<'_>, figure: &Figure, area: Rect) -> Result<Rect, LayoutError> {
    let (title, subtitle) = (Font::bold(stage.text * 1.35), Font::regular(stage.text * 1.05));
    let lines = wrap(&figure.title, title, area.width, 3, stage.measure);
    let mut free = block(pen, &lines, title, Ink::Text, area)?;
    if !figure.subtitle.is_empty() {
        let lines = wrap(&figure.subtitle, subtitle, area.width, 4, stage.measure);
        free = block(pen, &lines, subtitle, Ink::Muted, free.inset(0.0, 2.0, 0.0, 0.0))?;
    }
    Ok(free.inset(0.0, GAP, 0.0, 0.0))
}

fn notes(pen: &Pen<'_>, stage: &Stage<'_>, figure: &Figure, area: Rect) -> Result<Rect, LayoutError> {
    let font = Font::regular(stage.text * 0.92);
    let lines: Vec<String> =
        figure.notes.iter().flat_map(|note| wrap(note, font, area.width, 3, stage.measure)).collect();
    if lines.is_empty() {
        return Ok(area);
    }
    let height = font.size * LINE * lines.len() as f32;
    let below = Rect { y: area.bottom() - height, height, ..area };
    block(pen, &lines, font, Ink::Muted, below)?;
    Ok(area.inset(0.0, 0.0, 0.0, height + GAP / 2.0))
}

fn keys(pen: &Pen<'_>, stage: &Stage<'_>, figure: &Figure, area: Rect) -> Result<Rect, LayoutError> {
    let (symbol, row) = (stage.text, stage.text * 1.6);
    let (mut x, mut y) = (area.x, area.y);
    for key in &figure.keys {
        let width = symbol + 6.0 + stage.width_of(&key.label);
        if x > area.x && x + width > area.right() {
            (x, y) = (area.x, y + row);
        }
        let middle = y + row / 2.0 - 2.0;
        draw_symbol(pen, key.symbol, key.ink, [x, middle], symbol)?;
        let at = [x + symbol + 6.0, middle];
        pen.text(&key.label, at, stage.font(), Ink::Text, Anchor::Start, VPos::Center)?;
        x += width + 16.0;
    }
    let used = if figure.keys.is_empty() { 0.0 } else { y + row + 6.0 - area.y };
    Ok(area.inset(0.0, used, 0.0, 0.0))
}

fn draw_symbol(pen: &Pen<'_>, symbol: Symbol, ink: Ink, [x, y]: [f32; 2], size: f32) -> Drawn {
    let middle = [x + size / 2.0, y];
    let side = size * 0.8;
    let line = [[x, y], [x + size, y]];
    match symbol {
        Symbol::Square => {
            let rect = Rect { x: middle[0] - side / 2.0, y: y - side / 2.0, width: side, height: side };
            pen.rect(rect, fill(ink, 1.0))
        }
        Symbol::Dot => pen.circle(middle, size * 0.38, fill(ink, 1.0)),
        Symbol::Ring => pen.circle(middle, size * 0.36, stroke(ink, 2.0)),
        Symbol::Line => pen.line(&line, stroke(ink, 2.0)),
        Symbol::Dashed => pen.dashed(true, |pen| pen.line(&line, stroke(ink, 2.0))),
    }
}

/// The panels' places: side by side while they are wide enough, rows as high as what is in them wants.
fn places(figure: &Figure, area: Rect) -> Vec<Rect> {
    let rows = figure.rows(area.width.into());
    let free = (area.height - GAP * (rows.len() as f32 - 1.0)).max(0.0);
    let scale = free / rows.iter().map(|(_, want)| want).sum::<f64>().max(1.0) as f32;
    let mut y = area.y;
    let mut out = Vec::with_capacity(figure.panels.len());
    for (n, want) in rows {
        let height = want as f32 * scale;
        let width = ((area.width - GAP * (n as f32 - 1.0)) / n as f32).max(0.0);
        out.extend((0..n).map(|at| Rect { x: area.x + at as f32 * (width + GAP), y, width, height }));
        y += height + GAP;
    }
    out
}

fn draw_panel(
    pen: &Pen<'_>,
    stage: &Stage<'_>,
    panel: &Panel,
    area: Rect,
) -> Result<Option<Frame>, LayoutError> {
    let mut area = area;
    if !panel.title.is_empty() {
        let lines = wrap(&panel.title, stage.bold(), area.width, 2, stage.measure);
        area = block(pen, &lines, stage.bold(), Ink::Text, area)?.inset(0.0, 4.0, 0.0, 0.0);
    }
    match &panel.body {
        Body::Plot(plot) => return plot::draw(pen, stage, plot, area),
        Body::Tree { tiles } => tree::draw(pen, stage, tiles, area)?,
        Body::Flow(flow) => flow::draw(pen, stage, flow, area)?,
        Body::Radial(radial) => radial::draw(pen, stage, radial, area)?,
    }
    Ok(None)
}
