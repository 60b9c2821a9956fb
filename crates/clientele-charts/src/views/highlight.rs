//! Highlighting: everybody stays to be seen, faint, and what is chosen lies on top in full colour, on the same axes.
//!
//! It knows figures only, so that every analysis has it: marks find each other by their ids, which stay from report to report.

use crate::figure::{AxisKind, Bar, Body, Detail, Dot, Figure, Layer, Mark, Panel, Plot, State};
use clientele_text::{Arg, Words};
use std::collections::BTreeMap;

/// How much of its width a bar of those who are chosen leaves to the bar of all, on either side.
const INSET: f64 = 0.2;

/// The figure of everybody with the same figure of those who are chosen on it. Marks of the latter have ids that begin with
/// `part:`; the table and the summary are theirs.
pub(super) fn highlight(whole: Figure, part: Option<Figure>, words: &Words) -> Figure {
    let mut out = whole;
    let Some(part) = part else {
        out.marks_mut().for_each(|mark| mark.state = State::Faded);
        return out;
    };
    // What did not move, or has a choice of its own marked, is told as it is.
    let chosen = part.marks().any(|mark| mark.state == State::Selected);
    if chosen || part.panels == out.panels {
        return part;
    }
    let mut panels = part.panels.into_iter();
    for panel in &mut out.panels {
        let own = panels.next().filter(|own| own.title == panel.title);
        match (&mut panel.body, own) {
            (Body::Plot(all), Some(Panel { body: Body::Plot(some), .. })) => overlay(all, *some, words),
            (body, Some(own)) => compare(body, &own.body, words),
            (body, None) => body.marks_mut().into_iter().for_each(|mark| mark.state = State::Faded),
        }
    }
    (out.summary, out.table, out.notes) = (part.summary, part.table, part.notes);
    out.notes.push(words.get("chart-highlight"));
    out
}

/// Layers of those who are chosen over the faint ones of all.
fn overlay(all: &mut Plot, some: Plot, words: &Words) {
    // On an axis of names the same place may be of somebody else.
    let same = |a: &AxisKind, b: &AxisKind| match (a, b) {
        (AxisKind::Band { names }, AxisKind::Band { names: others }) => names == others,
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    };
    let placed = same(&all.x.kind, &some.x.kind) && same(&all.y.kind, &some.y.kind);
    widen(&mut all.x.kind, &some.x.kind);
    widen(&mut all.y.kind, &some.y.kind);
    let (mut bars, mut others) = (BTreeMap::new(), BTreeMap::new());
    let mut top = Vec::new();
    for layer in some.layers {
        match layer {
            Layer::Bars { bars: own, .. } => {
                bars.extend(own.into_iter().map(|bar| (bar.mark.id.clone(), bar)))
            }
            Layer::Cells { cells } => {
                others.extend(cells.into_iter().map(|cell| (cell.mark.id.clone(), cell.mark)))
            }
            Layer::Line(mut line) if placed => {
                line.dots.iter_mut().for_each(|dot| over(&mut dot.mark));
                top.push(Layer::Line(line));
            }
            Layer::Points { dots } if placed => {
                let dots = dots.into_iter().map(|mut dot: Dot| {
                    over(&mut dot.mark);
                    dot
                });
                top.push(Layer::Points { dots: dots.collect() });
            }
            // The bands of both would hide each other.
            Layer::Line(_) | Layer::Points { .. } | Layer::Area(_) => {}
        }
    }
    let mut layers = Vec::with_capacity(all.layers.len() * 2);
    for mut layer in std::mem::take(&mut all.layers) {
        let mut own = Vec::new();
        match &mut layer {
            Layer::Bars { bars: whole, direction } => {
                own.extend(whole.iter().filter_map(|bar| inside(bar, bars.remove(&bar.mark.id)?)));
                whole.iter_mut().for_each(|bar| recede(&mut bar.mark));
                let own = Layer::Bars { direction: *direction, bars: own };
                layers.extend([layer, own]);
                continue;
            }
            Layer::Cells { cells } => {
                for cell in cells {
                    let own = others.get(&cell.mark.id);
                    tell_both(&mut cell.mark, own, words);
                }
            }
            Layer::Line(line) => {
                line.name.clear();
                line.dots.iter_mut().for_each(|dot| recede(&mut dot.mark));
            }
            Layer::Points { dots } => dots.iter_mut().for_each(|dot| recede(&mut dot.mark)),
            Layer::Area(area) => match &mut area.mark {
                Some(mark) => recede(mark),
                None => area.opacity *= 0.3,
            },
        }
        layers.push(layer);
    }
    layers.extend(top);
    all.layers = layers;
}

/// The bar of those who are chosen, narrower than that of all.
fn inside(whole: &Bar, mut part: Bar) -> Option<Bar> {
    let (from, to) = whole.across;
    let inset = (to - from) * INSET;
    part.across = (from + inset, to - inset);
    over(&mut part.mark);
    // A bar of nothing is no bar.
    (part.along.0 != part.along.1).then_some(part)
}

fn over(mark: &mut Mark) {
    mark.id.insert_str(0, "part:");
    mark.state = State::Normal;
}

/// Faint, and silent where the number beside it would be taken for that of the part.
fn recede(mark: &mut Mark) {
    mark.state = State::Faded;
    mark.lines.clear();
}

/// The range of both.
fn widen(own: &mut AxisKind, other: &AxisKind) {
    match (own, other) {
        (AxisKind::Linear { lo, hi, .. }, AxisKind::Linear { lo: from, hi: to, .. })
        | (AxisKind::Log { lo, hi }, AxisKind::Log { lo: from, hi: to })
        | (AxisKind::Time { lo, hi }, AxisKind::Time { lo: from, hi: to }) => {
            (*lo, *hi) = (lo.min(*from), hi.max(*to));
        }
        _ => {}
    }
}

/// Shapes that fill their place cannot lie on each other: who is not among the chosen recedes, the others say both numbers.
fn compare(body: &mut Body, part: &Body, words: &Words) {
    let part: BTreeMap<&str, &Mark> = part.marks().into_iter().map(|mark| (mark.id.as_str(), mark)).collect();
    for mark in body.marks_mut() {
        let own = part.get(mark.id.as_str()).copied();
        tell_both(mark, own, words);
    }
}

/// Both numbers; faint where there is nobody: an empty cell of a heat map is there, and says nothing.
fn tell_both(mark: &mut Mark, own: Option<&Mark>, words: &Words) {
    let Some(own) = own.filter(|own| !own.lines.is_empty() || mark.lines.is_empty()) else {
        mark.state = State::Faded;
        return;
    };
    for detail in &own.details {
        if !mark.details.contains(detail) {
            let name = words.with("chart-highlight-of", &[("what", Arg::Text(&detail.name))]);
            mark.details.push(Detail { name, text: detail.text.clone() });
        }
    }
}

#[cfg(test)]
mod tests;
