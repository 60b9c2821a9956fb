//! The axes of a plot: scales with as many ticks as there is room for, and the margins that their labels need.

use super::Stage;
use crate::backend::LINE;
use crate::display::Rect;
use crate::figure::{Axis, AxisKind, Direction, Layer, Plot, Side};
use crate::scale::Scale;
use crate::text::{Font, balance, widest};

/// From the plot to the labels of its axes.
pub(crate) const TICK_GAP: f32 = 6.0;
/// No text is smaller.
const SMALLEST: f32 = 9.0;

/// Scales, labels and margins of a plot.
pub(crate) struct Axes {
    pub(crate) x: Scale,
    pub(crate) y: Scale,
    pub(crate) x_labels: Vec<String>,
    pub(crate) y_labels: Vec<String>,
    /// Size of the labels at the y axis: names of many rows are smaller.
    pub(crate) y_text: f32,
    /// Names of bands that are too narrow for them run upwards.
    pub(crate) turned: bool,
    /// From the y axis to its labels.
    pub(crate) y_gap: f32,
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) right: f32,
    pub(crate) bottom: f32,
}

impl Axes {
    pub(crate) fn new(stage: &Stage<'_>, plot: &Plot, area: Rect) -> Self {
        // What names below the plot need depends on what those beside it leave, and the other way round: twice over.
        let first = Scale::new(&plot.x.kind, 5, false);
        let guess = Self::near(stage, plot, area, 2.0 * stage.text * LINE, &first);
        Self::near(stage, plot, area, guess.bottom, &guess.x)
    }

    /// The axes of a plot with about this margin below and this x axis.
    fn near(stage: &Stage<'_>, plot: &Plot, area: Rect, below: f32, about: &Scale) -> Self {
        let line = stage.text * LINE;
        let top = top_margin(stage, plot);
        let (y, y_labels, y_text) = vertical(stage, &plot.y, area, area.height - top - below);
        let lines = y_labels.iter().flat_map(|label| label.split('\n'));
        let y_width = widest(lines, Font::regular(y_text), stage.measure);
        let y_gap = TICK_GAP + start_labels(stage, plot, about, area.width - y_width - TICK_GAP);
        let left = if plot.y.shown { (y_width + y_gap + 2.0).ceil() } else { 1.0 };
        let ends = end_labels(stage, plot, about, area.width - left);
        let wide = (area.width - left - ends.max(8.0)).max(20.0);
        let (x, x_labels, turned) = horizontal(stage, &plot.x, wide, area.height);
        let overhang = |label: Option<&String>, share: f32| match label {
            Some(label) if !turned => stage.width_of(longest_line(label)) / 2.0 - share * wide,
            _ => 0.0,
        };
        let place = |at: Option<&f64>| at.map_or(0.5, |at| x.share(*at) as f32);
        let right = overhang(x_labels.last(), 1.0 - place(x.ticks().at.last())).max(ends).max(6.0);
        let left = left.max(overhang(x_labels.first(), place(x.ticks().at.first())));
        let label_height = if turned {
            widest(x_labels.iter().flat_map(|label| label.split('\n')), stage.font(), stage.measure)
        } else {
            x_labels.iter().map(|label| label.split('\n').count()).max().unwrap_or(0) as f32 * line
        };
        let bottom = if plot.x.shown {
            let heading = if plot.x.heading().is_empty() { 0.0 } else { line + 2.0 };
            TICK_GAP + label_height + heading + 1.0
        } else {
            2.0
        };
        Self { x, y, x_labels, y_labels, y_text, turned, y_gap, left, top, right, bottom }
    }

    /// The label of a tick.
    pub(crate) fn label<'b>(scale: &Scale, labels: &'b [String], value: f64) -> &'b str {
        let at = scale.ticks().at.iter().position(|tick| *tick == value);
        at.and_then(|at| labels.get(at)).map_or("", String::as_str)
    }
}

fn top_margin(stage: &Stage<'_>, plot: &Plot) -> f32 {
    let heading = plot.y.shown && !plot.y.heading().is_empty();
    let strip = !plot.zones.is_empty() || !plot.handles.is_empty();
    let tags = plot.rules.iter().any(|rule| !rule.label.is_empty());
    let above = matches!(
        plot.layers.first(),
        Some(Layer::Bars { direction: Direction::Up, bars }) if bars.iter().any(|bar| !bar.mark.lines.is_empty())
    );
    let row = |wanted: bool| if wanted { stage.text * LINE + 3.0 } else { 0.0 };
    // The label of the highest tick stands half above the plot.
    let tick = if heading { stage.text * 0.4 } else { 0.0 };
    (tick + row(heading) + row(strip) + row(tags) + row(above)).max(stage.text * 0.6)
}

/// The y axis: a tick every 55 px or so; names in at most 40% of the width, as small as their rows are low.
fn vertical(stage: &Stage<'_>, axis: &Axis, area: Rect, height: f32) -> (Scale, Vec<String>, f32) {
    let most = (height / (stage.text * 4.6)).round().clamp(3.0, 9.0) as usize;
    let scale = Scale::new(&axis.kind, most, true);
    let AxisKind::Band { names } = &axis.kind else {
        let labels = tick_labels(stage, axis, &scale);
        return (scale, labels, stage.text);
    };
    let band = height / names.len().max(1) as f32;
    let text = stage.text.min(band * 0.9).max(SMALLEST);
    let lines = (band / (text * LINE)).floor().clamp(1.0, 3.0) as usize;
    let font = Font::regular(text);
    let wrapped = |name: &String| {
        let one = if lines == 1 { name.replace('\n', " · ") } else { name.clone() };
        fold(stage, &one, font, area.width * 0.4, lines)
    };
    // Rows too low for any text are named every second or third time.
    let every = (SMALLEST / band.max(0.1)).ceil().max(1.0) as usize;
    let thinned = |(at, name): (usize, &String)| if at % every == 0 { wrapped(name) } else { String::new() };
    (scale, names.iter().enumerate().map(thinned).collect(), text)
}

/// The x axis: as many ticks as do not touch; names of bands in lines, or upwards when lines do not help.
fn horizontal(stage: &Stage<'_>, axis: &Axis, width: f32, height: f32) -> (Scale, Vec<String>, bool) {
    if let AxisKind::Band { names } = &axis.kind {
        let band = width / names.len().max(1) as f32;
        let level = |name: &String| fold(stage, name, stage.font(), band - 4.0, 3);
        let folded: Vec<String> = names.iter().map(level).collect();
        let lost = |(label, name): (&String, &String)| {
            label.is_empty() != name.is_empty() || label.contains('…') && !name.contains('…')
        };
        let scale = Scale::new(&axis.kind, names.len(), false);
        if !folded.iter().zip(names).any(lost) {
            return (scale, folded, false);
        }
        if let Some(steps) = counted(stage, names, band) {
            return (scale, steps, false);
        }
        let lines = (band / (stage.text * LINE)).floor().clamp(1.0, 2.0) as usize;
        let flat = |name: &String| fold(stage, &name.replace('\n', " "), stage.font(), height * 0.5, lines);
        return (scale, names.iter().map(flat).collect(), true);
    }
    let mut most = (width / (stage.text * 6.0)).floor().clamp(3.0, 10.0) as usize;
    loop {
        let scale = Scale::new(&axis.kind, most, false);
        let labels = tick_labels(stage, axis, &scale);
        if most <= 3 || !touching(stage, &scale, &labels, width) {
            return (scale, labels, false);
        }
        most -= 1;
    }
}

/// Names that count can be left out in between: every second, third ... stands for its neighbours. None for names that
/// do not count, of which each must be read.
fn counted(stage: &Stage<'_>, names: &[String], band: f32) -> Option<Vec<String>> {
    let counts =
        |name: &String| name.starts_with(|first: char| first.is_ascii_digit()) && !name.contains('\n');
    let wide = widest(names.iter().map(String::as_str), stage.font(), stage.measure);
    let every = ((wide + stage.text * 0.5) / band.max(0.1)).ceil().max(1.0) as usize;
    let kept = |(at, name): (usize, &String)| if at % every == 0 { name.clone() } else { String::new() };
    (names.iter().all(counts) && wide < stage.text * 4.0)
        .then(|| names.iter().enumerate().map(kept).collect())
}

fn touching(stage: &Stage<'_>, scale: &Scale, labels: &[String], width: f32) -> bool {
    let mut end = f32::NEG_INFINITY;
    for (tick, label) in scale.ticks().at.iter().zip(labels) {
        let (middle, half) = (scale.share(*tick) as f32 * width, stage.width_of(label) / 2.0);
        if middle - half < end + stage.text * 0.8 {
            return true;
        }
        end = middle + half;
    }
    false
}

fn tick_labels(stage: &Stage<'_>, axis: &Axis, scale: &Scale) -> Vec<String> {
    let ticks = scale.ticks();
    let format = ticks.format.as_ref().unwrap_or(&axis.format);
    let short = format.ticks(&ticks.at, ticks.step, stage.numbers());
    // Short numbers that cannot be told apart are written out.
    if short.iter().zip(short.iter().skip(1)).any(|(a, b)| a == b) {
        return ticks.at.iter().map(|at| format.full(*at, stage.numbers())).collect();
    }
    short
}

/// What labels at the right ends of marks need beyond the plot.
fn end_labels(stage: &Stage<'_>, plot: &Plot, scale: &Scale, width: f32) -> f32 {
    let mut most = 0.0f32;
    let mut need = |end: f64, text: &str| {
        let share = scale.share(end) as f32;
        let beyond = stage.width_of(text) + 8.0 - (1.0 - share) * width;
        // What is set aside narrows the plot, too, and moves the end of the mark only by its share of that.
        most = most.max((beyond / share.clamp(0.5, 1.0)).min(width * 0.4));
    };
    for layer in &plot.layers {
        match layer {
            Layer::Bars { direction: Direction::Right, bars } => {
                for bar in bars {
                    let end = bar.interval.map_or(bar.along.1, |(_, hi)| hi.max(bar.along.1));
                    bar.mark.lines.iter().take(1).for_each(|text| need(end, text));
                }
            }
            Layer::Line(line) => {
                let end = line.dots.last().map(|dot| dot.x);
                end.into_iter().for_each(|end| need(end, &line.name));
            }
            Layer::Points { dots } => {
                for dot in dots.iter().filter(|dot| dot.side == Side::Right) {
                    let end = dot.x_interval.map_or(dot.x, |(_, hi)| hi.max(dot.x));
                    dot.mark.lines.iter().take(1).for_each(|text| need(end, text));
                }
            }
            _ => {}
        }
    }
    most.ceil()
}

/// What labels to the left of marks need between the axis and its own labels.
fn start_labels(stage: &Stage<'_>, plot: &Plot, scale: &Scale, width: f32) -> f32 {
    let dots = || {
        plot.layers.iter().flat_map(|layer| match layer {
            Layer::Points { dots } => dots.as_slice(),
            _ => &[],
        })
    };
    let need = dots().filter(|dot| dot.side == Side::Left).filter_map(|dot| {
        // The label stands to the left of all that is in its row.
        let row = dots().filter(|other| other.y == dot.y);
        let starts = row.map(|other| other.x_interval.map_or(other.x, |(lo, _)| lo.min(other.x)));
        let start = starts.fold(f64::INFINITY, f64::min);
        Some(stage.width_of(dot.mark.lines.first()?) + 14.0 - scale.share(start) as f32 * width)
    });
    need.fold(0.0, f32::max).min(width * 0.2)
}

fn fold(stage: &Stage<'_>, name: &str, font: Font, width: f32, lines: usize) -> String {
    let parts = name.split('\n').flat_map(|part| balance(part, font, width, lines, stage.measure));
    parts.collect::<Vec<_>>().join("\n")
}

fn longest_line(label: &str) -> &str {
    label.split('\n').max_by_key(|line| line.chars().count()).unwrap_or("")
}
