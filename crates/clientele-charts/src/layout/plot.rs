//! A plot: plotters' chart with our scales, its mesh, and the layers in their order.

use super::axes::{Axes, TICK_GAP};
use super::pen::{Pen, fill, fixed, stroke, text_style};
use super::room::Room;
use super::{LayoutError, Stage, bars, cells, dots, guides, lines};
use crate::backend::{LINE, Recorder};
use crate::display::{Anchor, Frame, Rect};
use crate::figure::{Direction, Layer, Plot};
use crate::palette::Ink;
use crate::scale::Scale;
use crate::text::{Font, shorten};
use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::cartesian::Cartesian2d;
use plotters::style::text_anchor::VPos;

/// plotters' chart on our scales.
pub(crate) type Chart<'a, 'b> = ChartContext<'b, Recorder<'a>, Cartesian2d<Scale, Scale>>;

/// Below this many px either way there is nothing to be seen.
const LEAST: f32 = 24.0;

/// What the drawing of a layer needs.
pub(crate) struct Canvas<'a, 'b, 'c> {
    pub(crate) pen: &'c Pen<'a>,
    pub(crate) stage: &'c Stage<'c>,
    pub(crate) chart: Chart<'a, 'b>,
    pub(crate) frame: Frame,
    /// Where labels lie.
    pub(crate) room: Room,
}

impl Canvas<'_, '_, '_> {
    /// The rectangle of two ranges of values.
    pub(crate) fn rect(&self, x: (f64, f64), y: (f64, f64)) -> Rect {
        let corner = |x: f64, y: f64| [self.frame.x_of(x), self.frame.y_of(y)];
        Rect::between(corner(x.0, y.0), corner(x.1, y.1))
    }
}

pub(super) fn draw(
    pen: &Pen<'_>,
    stage: &Stage<'_>,
    plot: &Plot,
    area: Rect,
) -> Result<Option<Frame>, LayoutError> {
    let axes = Axes::new(stage, plot, area);
    let inner = area.inset(axes.left, axes.top, axes.right, axes.bottom);
    if inner.width < LEAST || inner.height < LEAST {
        return Ok(None);
    }
    let root = pen.area(area);
    let mut builder = ChartBuilder::on(&root);
    builder.margin_top(fixed(axes.top)).margin_right(fixed(axes.right));
    if plot.y.shown {
        builder.y_label_area_size(fixed(axes.left));
    } else {
        builder.margin_left(fixed(axes.left));
    }
    if plot.x.shown {
        builder.x_label_area_size(fixed(axes.bottom));
    } else {
        builder.margin_bottom(fixed(axes.bottom));
    }
    let chart = builder.build_cartesian_2d(axes.x.clone(), axes.y.clone())?;
    let frame = Frame {
        area: inner,
        x: axes.x.clone(),
        y: axes.y.clone(),
        brush: plot.brush.clone(),
        handles: plot.handles.clone(),
    };
    let bounds = Rect { x: 0.0, y: 0.0, width: stage.width, height: stage.height };
    let mut room = Room::new(bounds);
    // The labels of the x axis.
    room.occupy(Rect { y: inner.bottom(), height: axes.bottom, ..area });
    let mut canvas = Canvas { pen, stage, chart, frame, room };
    guides::zones(&mut canvas, plot)?;
    mesh(&mut canvas, plot, &axes)?;
    headings(&canvas, plot, area)?;
    for layer in &plot.layers {
        match layer {
            Layer::Bars { direction, bars } => bars::draw(&mut canvas, *direction, bars)?,
            Layer::Line(line) => lines::draw(&mut canvas, line)?,
            Layer::Area(area) => lines::area(&mut canvas, area)?,
            Layer::Points { dots } => dots::draw(&mut canvas, dots)?,
            Layer::Cells { cells } => cells::draw(&mut canvas, cells)?,
        }
    }
    lines::names(&mut canvas, &plot.layers)?;
    baseline(&canvas, plot)?;
    guides::rules(&mut canvas, plot)?;
    guides::handles(&mut canvas, plot)?;
    Ok(Some(canvas.frame))
}

/// Grid, ticks and their labels, by plotters.
fn mesh(canvas: &mut Canvas<'_, '_, '_>, plot: &Plot, axes: &Axes) -> Result<(), LayoutError> {
    let stage = canvas.stage;
    let has = |wanted: fn(&Layer) -> bool| plot.layers.iter().any(wanted);
    let lying = has(|layer| matches!(layer, Layer::Bars { direction: Direction::Right, .. }));
    let scattered = has(|layer| matches!(layer, Layer::Points { .. }));
    let cells = has(|layer| matches!(layer, Layer::Cells { .. }));
    let label = |size, ink| text_style(Font::regular(size), ink, Anchor::Start, VPos::Top, false);
    let ink = |band: bool| if band { Ink::Text } else { Ink::Muted };
    let x_label = |value: &f64| {
        if axes.turned { String::new() } else { Axes::label(&axes.x, &axes.x_labels, *value).to_owned() }
    };
    let y_label = |value: &f64| Axes::label(&axes.y, &axes.y_labels, *value).to_owned();
    let mut mesh = canvas.chart.configure_mesh();
    // The line of an axis says nothing that the grid does not; the base line is drawn apart.
    let unseen = fill(Ink::Grid, 0.0);
    mesh.light_line_style(unseen).axis_style(unseen).bold_line_style(stroke(Ink::Grid, 1.0));
    mesh.x_label_style(label(stage.text, ink(plot.x.is_band())));
    mesh.y_label_style(label(axes.y_text, ink(plot.y.is_band())));
    mesh.x_label_formatter(&x_label).y_label_formatter(&y_label);
    // plotters puts labels two ticks away from the axis.
    mesh.set_all_tick_mark_size(fixed(TICK_GAP / 2.0));
    mesh.set_tick_mark_size(LabelAreaPosition::Left, fixed(axes.y_gap / 2.0));
    if plot.x.is_band() || cells || !plot.x.shown || !(lying || scattered) {
        mesh.disable_x_mesh();
    }
    if plot.y.is_band() || cells || !plot.y.shown || lying {
        mesh.disable_y_mesh();
    }
    if !plot.x.shown {
        mesh.disable_x_axis();
    }
    if !plot.y.shown {
        mesh.disable_y_axis();
    }
    mesh.draw()?;
    drop(mesh);
    if axes.turned && plot.x.shown {
        for (at, name) in axes.x.ticks().at.iter().zip(&axes.x_labels) {
            let place = [canvas.frame.x_of(*at), canvas.frame.area.bottom() + TICK_GAP];
            canvas.pen.turned_text(name, place, stage.font(), Ink::Text)?;
        }
    }
    Ok(())
}

/// Titles of the axes: of y above its ticks, of x at the lower right, both level, so that every script reads.
fn headings(canvas: &Canvas<'_, '_, '_>, plot: &Plot, area: Rect) -> Result<(), LayoutError> {
    let (stage, frame) = (canvas.stage, &canvas.frame);
    let (x, y) = (plot.x.heading(), plot.y.heading());
    if plot.y.shown && !y.is_empty() {
        let text = shorten(&y, stage.font(), area.width, stage.measure);
        let at = [area.x, area.y];
        canvas.pen.text(&text, at, stage.font(), Ink::Muted, Anchor::Start, VPos::Top)?;
    }
    if plot.x.shown && !x.is_empty() {
        let text = shorten(&x, stage.font(), area.width, stage.measure);
        let at = [frame.area.right(), area.bottom() - stage.text * (LINE - 1.0)];
        canvas.pen.text(&text, at, stage.font(), Ink::Muted, Anchor::End, VPos::Bottom)?;
    }
    Ok(())
}

/// The line that amounts stand on, where their axis is seen.
fn baseline(canvas: &Canvas<'_, '_, '_>, plot: &Plot) -> Result<(), LayoutError> {
    let area = canvas.frame.area;
    let inside = |share: f64| (-1e-9..=1.0 + 1e-9).contains(&share);
    let style = stroke(Ink::Axis, 1.0);
    for layer in &plot.layers {
        match layer {
            Layer::Bars { direction: Direction::Up, .. } | Layer::Line(_) | Layer::Area(_)
                if plot.y.shown && !plot.y.is_band() && inside(canvas.frame.y.share(0.0)) =>
            {
                let y = canvas.frame.y_of(0.0);
                return canvas.pen.line(&[[area.x, y], [area.right(), y]], style);
            }
            Layer::Bars { direction: Direction::Right, .. }
                if plot.x.shown && inside(canvas.frame.x.share(0.0)) =>
            {
                let x = canvas.frame.x_of(0.0);
                return canvas.pen.line(&[[x, area.y], [x, area.bottom()]], style);
            }
            _ => {}
        }
    }
    Ok(())
}
