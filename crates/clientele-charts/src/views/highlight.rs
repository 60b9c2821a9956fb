//! Highlighting: everybody stays to be seen, faint, and what is chosen lies on top in full colour, on the same axes.
//!
//! It knows figures only, so that every analysis has it: marks find each other by their ids, which stay from report to report. Where
//! the places themselves moved with the filter (other bins, other borders of scores), the chosen are shown alone: what lies on
//! each other must be comparable.

use crate::figure::{AxisKind, Bar, Body, Detail, Direction, Dot, Figure, Layer, Mark, Panel, Plot, State};
use clientele_text::{Arg, Words};
use std::collections::BTreeMap;

/// What ids of marks of those who are chosen begin with.
pub(super) const PART: &str = "part:";
/// How much of its width a bar of those who are chosen leaves to the bar of all, on either side.
const INSET: f64 = 0.2;

/// The figure of everybody with the same figure of those who are chosen on it. Marks of the latter have ids that begin with
/// [`PART`]; the table and the summary are theirs.
pub(super) fn highlight(whole: Figure, part: Option<Figure>, words: &Words) -> Figure {
    let mut out = whole;
    let Some(part) = part else {
        out.marks_mut().for_each(|mark| mark.state = State::Faded);
        return out;
    };
    // What did not move, or has a choice of its own marked, is told as it is.
    let chosen = part.marks().any(|mark| mark.state == State::Selected);
    if chosen || part.panels == out.panels || !out.panels.iter().zip(&part.panels).all(comparable) {
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

/// Whether the marks of both stand for the same places.
fn comparable((all, some): (&Panel, &Panel)) -> bool {
    let (Body::Plot(all), Body::Plot(some)) = (&all.body, &some.body) else { return true };
    let axes = same(&all.x.kind, &some.x.kind) && same(&all.y.kind, &some.y.kind);
    some.layers.iter().all(|layer| match layer {
        Layer::Bars { direction, bars } => bars.iter().all(|bar| {
            let (own, other) = match direction {
                Direction::Up => (&all.x.kind, &some.x.kind),
                Direction::Right => (&all.y.kind, &some.y.kind),
            };
            match (all_bars(all).find(|whole| whole.mark.id == bar.mark.id), own, other) {
                // Bars of names may change their order; a name that is gone from all is left out.
                (Some(whole), AxisKind::Band { names }, AxisKind::Band { names: others }) => {
                    names.get(whole.across.0 as usize) == others.get(bar.across.0 as usize)
                }
                (None, AxisKind::Band { .. }, _) => true,
                (whole, ..) => whole.is_some_and(|whole| whole.across == bar.across),
            }
        }),
        Layer::Points { dots } => axes && dots.iter().all(|dot| dot.weight.is_none() || stands(all, dot)),
        Layer::Line(_) | Layer::Area(_) | Layer::Cells { .. } => axes,
    })
}

/// On an axis of names the same place may be of somebody else.
fn same(a: &AxisKind, b: &AxisKind) -> bool {
    match (a, b) {
        (AxisKind::Band { names }, AxisKind::Band { names: others }) => names == others,
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

fn all_bars(plot: &Plot) -> impl Iterator<Item = &Bar> {
    plot.layers.iter().flat_map(|layer| match layer {
        Layer::Bars { bars, .. } => bars.as_slice(),
        _ => &[],
    })
}

/// A circle of the same group at the same place.
fn stands(plot: &Plot, dot: &Dot) -> bool {
    plot.layers.iter().any(|layer| match layer {
        Layer::Points { dots } => {
            dots.iter().any(|all| all.mark.id == dot.mark.id && (all.x, all.y) == (dot.x, dot.y))
        }
        _ => false,
    })
}

/// Layers of those who are chosen over the faint ones of all.
fn overlay(all: &mut Plot, some: Plot, words: &Words) {
    widen(&mut all.x.kind, &some.x.kind);
    widen(&mut all.y.kind, &some.y.kind);
    let (mut bars, mut others, mut top) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    for layer in some.layers {
        match layer {
            Layer::Bars { bars: own, .. } => {
                bars.extend(own.into_iter().map(|bar| (bar.mark.id.clone(), bar)))
            }
            Layer::Cells { cells } => {
                others.extend(cells.into_iter().map(|cell| (cell.mark.id.clone(), cell.mark)))
            }
            Layer::Line(mut line) => {
                line.dots.iter_mut().for_each(|dot| over(&mut dot.mark));
                top.push(Layer::Line(line));
            }
            // Areas of circles are shares of the largest of their own figure.
            Layer::Points { dots } => {
                let (weighed, mut plain): (Vec<Dot>, Vec<Dot>) =
                    dots.into_iter().partition(|dot| dot.weight.is_some());
                others.extend(weighed.into_iter().map(|dot| (dot.mark.id.clone(), dot.mark)));
                plain.iter_mut().for_each(|dot| over(&mut dot.mark));
                top.push(Layer::Points { dots: plain });
            }
            // The bands of both would hide each other.
            Layer::Area(_) => {}
        }
    }
    let mut layers = Vec::with_capacity(all.layers.len() * 2);
    for mut layer in std::mem::take(&mut all.layers) {
        let mut own = None;
        match &mut layer {
            Layer::Bars { bars: whole, direction } => {
                let bars = whole.iter().filter_map(|bar| inside(bar, bars.remove(&bar.mark.id)?)).collect();
                own = Some(Layer::Bars { direction: *direction, bars });
                whole.iter_mut().for_each(|bar| recede(&mut bar.mark));
            }
            Layer::Cells { cells } => {
                for mark in cells.iter_mut().map(|cell| &mut cell.mark) {
                    let own = others.get(&mark.id);
                    tell_both(mark, own, words);
                }
            }
            Layer::Line(line) => {
                line.name.clear();
                line.dots.iter_mut().for_each(|dot| recede(&mut dot.mark));
            }
            Layer::Points { dots } => {
                for dot in dots {
                    match dot.weight {
                        Some(_) => {
                            let own = others.get(&dot.mark.id);
                            tell_both(&mut dot.mark, own, words);
                        }
                        None => recede(&mut dot.mark),
                    }
                }
            }
            Layer::Area(area) => match &mut area.mark {
                Some(mark) => recede(mark),
                None => area.opacity *= 0.3,
            },
        }
        layers.push(layer);
        layers.extend(own);
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
    mark.id.insert_str(0, PART);
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
