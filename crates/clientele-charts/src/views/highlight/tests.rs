use super::*;
use crate::figure::{Axis, Cell, DataTable, Direction, Format, Line, Tile};
use crate::palette::Ink;
use clientele_text::Locale;

fn figure(body: Body) -> Figure {
    Figure {
        id: "f".into(),
        title: String::new(),
        subtitle: String::new(),
        summary: String::new(),
        panels: vec![Panel::only(body)],
        keys: Vec::new(),
        notes: Vec::new(),
        table: DataTable { columns: Vec::new(), rows: Vec::new() },
    }
}

fn mark(id: &str) -> Mark {
    Mark::new(id, id, Ink::Primary).detail("Customers", "7").line("7")
}

fn plot(names: &[&str], hi: f64, layers: Vec<Layer>) -> Figure {
    let names = names.iter().map(|name| (*name).to_owned()).collect();
    let y = Axis::amounts("n", hi, Format::Number);
    figure(Body::Plot(Box::new(Plot::new(Axis::bands("x", names), y, layers))))
}

fn bars(all: &[(&str, f64)]) -> Layer {
    let bar = |(at, (id, to)): (usize, &(&str, f64))| Bar {
        mark: mark(id),
        across: (at as f64, at as f64 + 1.0),
        along: (0.0, *to),
        interval: None,
    };
    Layer::Bars { direction: Direction::Up, bars: all.iter().enumerate().map(bar).collect() }
}

fn ids(figure: &Figure) -> Vec<(&str, State)> {
    figure.marks().map(|mark| (mark.id.as_str(), mark.state)).collect()
}

#[test]
fn a_bar_of_the_chosen_stands_in_the_bar_of_all_wherever_its_name_is() {
    let words = Words::new(Locale::En);
    let whole = plot(&["a", "b"], 10.0, vec![bars(&[("a", 10.0), ("b", 5.0)])]);
    // Ordered by size: b comes first, and c is not among all.
    let part = plot(&["b", "a", "c"], 12.0, vec![bars(&[("b", 4.0), ("a", 0.0), ("c", 1.0)])]);
    let found = highlight(whole, Some(part), &words);
    assert_eq!(ids(&found), [("a", State::Faded), ("b", State::Faded), ("part:b", State::Normal)]);
    let Body::Plot(plot) = &found.panels[0].body else { panic!() };
    let Layer::Bars { bars, .. } = &plot.layers[1] else { panic!() };
    assert_eq!((bars[0].across, bars[0].along), ((1.2, 1.8), (0.0, 4.0)));
    assert!(matches!(plot.y.kind, AxisKind::Linear { hi: 12.0, .. }), "room for both");
    assert!(found.marks().next().unwrap().lines.is_empty(), "the number beside a bar is the part's");
    assert_eq!(found.notes, [words.get("chart-highlight")]);
}

#[test]
fn lines_lie_on_lines_of_the_same_axes_only() {
    let words = Words::new(Locale::En);
    let line = |id: &str| Layer::Line(Line::new("all", Ink::Primary, vec![Dot::new(mark(id), 0.5, 1.0)]));
    let on = |names: &[&str], at: f64| {
        let mut layer = line("dot");
        if let Layer::Line(line) = &mut layer {
            line.dots[0].y = at;
        }
        plot(names, 10.0, vec![layer])
    };
    let both = highlight(on(&["a"], 1.0), Some(on(&["a"], 2.0)), &words);
    assert_eq!(ids(&both), [("dot", State::Faded), ("part:dot", State::Normal)]);
    let apart = highlight(on(&["a"], 1.0), Some(on(&["b"], 2.0)), &words);
    assert_eq!(ids(&apart), [("dot", State::Normal)], "another name at the same place: the chosen alone");
}

#[test]
fn bins_that_moved_are_not_laid_on_each_other() {
    let words = Words::new(Locale::En);
    let bins = |width: f64, n: f64| {
        let bar = |at: usize| Bar {
            mark: mark(&format!("bin:{at}")),
            across: (at as f64 * width, (at + 1) as f64 * width),
            along: (0.0, n),
            interval: None,
        };
        let layer = Layer::Bars { direction: Direction::Up, bars: (0..3).map(bar).collect() };
        let x = Axis::new("days", AxisKind::Linear { lo: 0.0, hi: 3.0 * width, nice: false }, Format::Number);
        figure(Body::Plot(Box::new(Plot::new(x, Axis::amounts("n", 9.0, Format::Number), vec![layer]))))
    };
    let moved = bins(20.0, 4.0);
    assert_eq!(highlight(bins(50.0, 9.0), Some(moved.clone()), &words), moved, "the same ids, other days");
    let found = highlight(bins(50.0, 9.0), Some(bins(50.0, 4.0)), &words);
    assert!(ids(&found).contains(&("part:bin:2", State::Normal)));
}

#[test]
fn circles_keep_the_size_of_all_and_say_both_numbers() {
    let words = Words::new(Locale::En);
    let circles = |all: &[(&str, f64)]| {
        let dot = |(id, x): &(&str, f64)| Dot { weight: Some(0.5), ..Dot::new(mark(id), *x, 1.0) };
        let x = Axis::amounts("x", 9.0, Format::Number);
        let y = Axis::amounts("y", 9.0, Format::Number);
        let layer = Layer::Points { dots: all.iter().map(dot).collect() };
        figure(Body::Plot(Box::new(Plot::new(x, y, vec![layer]))))
    };
    let found = highlight(circles(&[("a", 1.0), ("b", 2.0)]), Some(circles(&[("b", 2.0)])), &words);
    assert_eq!(ids(&found), [("a", State::Faded), ("b", State::Normal)]);
    let moved = circles(&[("b", 3.0)]);
    assert_eq!(highlight(circles(&[("b", 2.0)]), Some(moved.clone()), &words), moved);
}

#[test]
fn what_fills_its_place_says_both_numbers_or_recedes() {
    let words = Words::new(Locale::En);
    let tree = |tiles: &[(&str, f64, &str)]| {
        let tile = |(id, weight, n): &(&str, f64, &str)| Tile {
            mark: Mark::new(*id, *id, Ink::Primary).detail("Customers", *n),
            weight: *weight,
        };
        figure(Body::Tree { tiles: tiles.iter().map(tile).collect() })
    };
    let found = highlight(tree(&[("a", 3.0, "3"), ("b", 1.0, "1")]), Some(tree(&[("a", 2.0, "2")])), &words);
    assert_eq!(ids(&found), [("a", State::Normal), ("b", State::Faded)]);
    let details = &found.marks().next().unwrap().details;
    assert_eq!((details[0].text.as_str(), details[1].text.as_str()), ("3", "2"));
    assert!(details[1].name.contains("Customers"));

    let cells = |all: &[&str]| {
        let cell = |id: &&str| Cell { mark: mark(id), x: (0.0, 1.0), y: (0.0, 1.0) };
        plot(&["a"], 1.0, vec![Layer::Cells { cells: all.iter().map(cell).collect() }])
    };
    let found = highlight(cells(&["a", "b"]), Some(cells(&["b"])), &words);
    assert_eq!(ids(&found), [("a", State::Faded), ("b", State::Normal)]);
}

#[test]
fn what_did_not_change_or_is_chosen_here_stays_as_it_is() {
    let words = Words::new(Locale::En);
    let whole = || plot(&["a"], 10.0, vec![bars(&[("a", 10.0)])]);
    let same = highlight(whole(), Some(whole()), &words);
    assert_eq!(ids(&same), [("a", State::Normal)]);
    let mut chosen = plot(&["a"], 10.0, vec![bars(&[("a", 9.0)])]);
    chosen.marks_mut().for_each(|mark| mark.state = State::Selected);
    assert_eq!(highlight(whole(), Some(chosen.clone()), &words), chosen);
    let gone = highlight(whole(), None, &words);
    assert_eq!(ids(&gone), [("a", State::Faded)]);
}
