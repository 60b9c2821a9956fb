//! Every kind of picture that the vocabulary has, on made-up numbers: none is cut, none empty, all look as they did.

#![cfg(test)]

use clientele_charts::display::Scene;
use clientele_charts::figure::{
    Area, Axis, AxisKind, Bar, Body, Brush, DataTable, Dimension, Direction, Dot, Figure, Flow, Format,
    Layer, Line, Link, Mark, Node, Panel, Plot, Radial, Rule, Side, Slice, Zone,
};
use clientele_charts::palette::{Ink, Theme};
use clientele_charts::{Ground, PlainMeasure, Stage, layout, svg};
use clientele_core::Day;
use clientele_text::{Locale, Words};

fn figure(id: &str, panels: Vec<Panel>) -> Figure {
    Figure {
        id: id.to_owned(),
        title: id.to_owned(),
        subtitle: "Made-up numbers".to_owned(),
        summary: String::new(),
        panels,
        keys: Vec::new(),
        notes: Vec::new(),
        table: DataTable::default(),
    }
}

fn plot(id: &str, plot: Plot) -> Figure {
    figure(id, vec![Panel::only(Body::Plot(Box::new(plot)))])
}

fn mark(id: impl Into<String>, ink: Ink) -> Mark {
    let id = id.into();
    Mark::new(id.clone(), id, ink)
}

fn day(text: &str) -> f64 {
    f64::from(text.parse::<Day>().unwrap().0)
}

/// Three lines over a year of months with a band, a promotion, a target.
fn lines() -> Figure {
    let months: Vec<f64> = (1..=12).map(|month| day(&format!("2024-{month:02}-01"))).collect();
    let line = |name: &str, ink, slope: f64| {
        let dots = months.iter().enumerate().map(|(at, x)| {
            let value = 40.0 + slope * at as f64 + 6.0 * (at as f64 * 1.3).sin();
            Dot::new(mark(format!("{name}:{at}"), ink), *x, value)
        });
        Line::new(name, ink, dots.collect())
    };
    let band = |line: &Line| {
        let points = line.dots.iter().map(|dot| (dot.x, dot.y - 5.0, dot.y + 5.0)).collect();
        Layer::Area(Area { mark: None, ink: line.ink, opacity: 0.18, points, stepped: false })
    };
    let shop = line("Shop", Ink::Category(0), 3.0);
    let web = Line { dashed: true, dotted: false, ..line("Web shop", Ink::Category(5), 2.6) };
    let phone = line("Telephone", Ink::Category(1), -1.5);
    let x = AxisKind::Time { lo: months[0], hi: months[11] };
    let layers = vec![band(&shop), Layer::Line(shop), Layer::Line(web), Layer::Line(phone)];
    let mut out = Plot::new(
        Axis::new("", x, Format::Month),
        Axis::amounts("Revenue", 82.0, Format::Money { currency: Some("EUR".into()) }),
        layers,
    );
    out.zones.push(Zone { from: months[3], to: months[5], label: String::new() });
    out.zones.push(Zone { from: months[5], to: months[7], label: "Promotion".into() });
    out.rules.push(Rule { axis: Dimension::Y, at: 60.0, label: "Target".into() });
    out.brush = Some(Brush::Marks { free: false });
    plot("lines", out)
}

/// A survival curve in steps with its band, and a rule at the median.
fn steps() -> Figure {
    let at = [(0.0, 1.0), (20.0, 0.9), (45.0, 0.72), (80.0, 0.55), (120.0, 0.4), (200.0, 0.33)];
    let dots = at.iter().map(|(x, y)| Dot::new(mark(format!("t{x}"), Ink::Primary), *x, *y)).collect();
    let points = at.iter().map(|(x, y)| (*x, (y - 0.08f64).max(0.0), (y + 0.08f64).min(1.0))).collect();
    let line = Line { stepped: true, dotted: false, ..Line::new("All customers", Ink::Primary, dots) };
    let band = Area { mark: None, ink: Ink::Primary, opacity: 0.15, points, stepped: true };
    let x = AxisKind::Linear { lo: 0.0, hi: 200.0, nice: false };
    let mut out = Plot::new(
        Axis::new("Days since first order", x, Format::Number),
        Axis::amounts("Still customers", 1.0, Format::Percent),
        vec![Layer::Area(band), Layer::Line(line)],
    );
    out.rules.push(Rule { axis: Dimension::X, at: 98.0, label: "Median 98 days".into() });
    plot("steps", out)
}

/// Columns with whiskers and values, one below zero.
fn columns() -> Figure {
    let names = ["Email", "Search", "Social", "Referral", "Store"];
    let bars = names.iter().zip([12.0, 8.5, -3.0, 5.0, 1.2]).enumerate().map(|(at, (name, value))| Bar {
        mark: mark(*name, if value < 0.0 { Ink::Negative } else { Ink::Primary }).line(format!("{value}")),
        across: (at as f64 + 0.2, at as f64 + 0.8),
        along: (0.0, value),
        interval: Some((value - 1.5, value + 1.5)),
    });
    let y = AxisKind::Linear { lo: -5.0, hi: 14.0, nice: true };
    plot(
        "columns",
        Plot::new(
            Axis::bands("", names.map(str::to_owned).into()),
            Axis::new("Uplift", y, Format::Number),
            vec![Layer::Bars { direction: Direction::Up, bars: bars.collect() }],
        ),
    )
}

/// Lying bars with long names, in two panels.
fn panels() -> Figure {
    let names = ["Potential loyalists", "Customers who need attention", "New customers"];
    let panel = |title: &str, factor: f64| {
        let bars = names.iter().enumerate().map(|(at, name)| Bar {
            mark: mark(*name, Ink::Category(at as u8)).line(format!("{:.0}", factor * (at + 1) as f64)),
            across: (at as f64 + 0.15, at as f64 + 0.85),
            along: (0.0, factor * (at + 1) as f64),
            interval: None,
        });
        let plot = Plot::new(
            Axis::amounts("Customers", factor * 3.0, Format::Number),
            Axis::bands("", names.map(str::to_owned).into()),
            vec![Layer::Bars { direction: Direction::Right, bars: bars.collect() }],
        );
        Panel { title: title.to_owned(), body: Body::Plot(Box::new(plot)) }
    };
    figure("panels", vec![panel("Last year", 120.0), panel("This year", 260.0)])
}

/// Labels above dots.
fn labelled() -> Figure {
    let dots = [("Price", 4.2, 3.1), ("Service", 3.0, 4.4), ("Speed", 4.6, 4.5), ("Range", 2.1, 2.4)];
    let dots = dots.iter().map(|(name, x, y)| {
        let mark = mark(*name, Ink::Primary).line(*name);
        Dot { side: Side::Above, y_interval: Some((y - 0.2, y + 0.2)), ..Dot::new(mark, *x, *y) }
    });
    let axis =
        |title: &str| Axis::new(title, AxisKind::Linear { lo: 1.0, hi: 5.0, nice: false }, Format::Number);
    let layers = vec![Layer::Points { dots: dots.collect() }];
    plot("labelled", Plot::new(axis("Importance"), axis("Performance"), layers))
}

fn flow() -> Figure {
    let node = |name: &str, column, ink| Node { mark: mark(name, ink), column };
    let link =
        |from, to, weight| Link { mark: mark(format!("{from}-{to}"), Ink::Receding), from, to, weight };
    let flow = Flow {
        nodes: vec![
            node("Search", 0, Ink::Category(0)),
            node("Email", 0, Ink::Category(1)),
            node("Visit", 1, Ink::Category(2)),
            node("Basket", 1, Ink::Category(4)),
            node("Order", 2, Ink::Category(3)),
            node("Left", 2, Ink::Other),
        ],
        links: vec![
            link(0, 2, 60.0),
            link(0, 3, 15.0),
            link(1, 3, 30.0),
            link(2, 4, 20.0),
            link(2, 5, 40.0),
            link(3, 4, 35.0),
            link(3, 5, 10.0),
        ],
    };
    figure("flow", vec![Panel::only(Body::Flow(flow))])
}

fn ring() -> Figure {
    let slice = |name: &str, ink, weight: f64| Slice {
        mark: mark(name, ink).line(name).line(format!("{weight}%")),
        weight,
    };
    let slices = vec![
        slice("Promoters", Ink::Positive, 58.0),
        slice("Passives", Ink::Receding, 25.0),
        slice("Detractors", Ink::Negative, 17.0),
    ];
    let radial = Radial { slices, centre: vec!["41".into(), "NPS".into()] };
    figure("ring", vec![Panel::only(Body::Radial(radial))])
}

fn all() -> [Figure; 7] {
    [lines(), steps(), columns(), panels(), labelled(), flow(), ring()]
}

fn scene(figure: &Figure, width: f32, height: f32) -> Scene {
    let words = Words::new(Locale::En);
    layout(figure, &Stage::new(width, height, &PlainMeasure, &words).with_heading()).unwrap()
}

#[test]
fn every_kind_looks_as_it_did() {
    for figure in all() {
        let picture = svg(&scene(&figure, 640.0, 360.0), &Theme::LIGHT, Ground::Surface);
        assert!(picture.len() <= 20 << 10, "{}: {} bytes", figure.id, picture.len());
        insta::assert_snapshot!(figure.id.clone(), picture);
    }
}

#[test]
fn every_mark_is_drawn_inside_the_picture() {
    for figure in all() {
        for (width, height) in [(640.0, 360.0), (340.0, 300.0)] {
            let scene = scene(&figure, width, height);
            assert_eq!(scene.marks.len(), figure.marks().count(), "{}", figure.id);
            for mark in &scene.marks {
                let (bounds, id) = (mark.bounds, &mark.mark.id);
                assert!(bounds.x >= -1.0 && bounds.right() <= width + 1.0, "{}: {id}: {bounds:?}", figure.id);
                assert!(
                    bounds.y >= -1.0 && bounds.bottom() <= height + 1.0,
                    "{}: {id}: {bounds:?}",
                    figure.id
                );
            }
        }
    }
}
