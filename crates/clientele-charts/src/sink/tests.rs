//! A small scene that the tests of all sinks share.

use crate::display::{Anchor, Item, Label, Paint, Rect, Scene, SceneMark, Shape, Stroke};
use crate::figure::Mark;
use crate::palette::Ink;
use clientele_text::Locale;

/// Two bars of 20 x 30 that are marks, a line below them and a name.
pub(super) fn scene(name: &str) -> Scene {
    let places = [10.0, 40.0].map(|x| Rect { x, y: 10.0, width: 20.0, height: 30.0 });
    let paint = |ink, stroke| Paint { ink, opacity: 1.0, stroke };
    let mut items: Vec<Item> = places
        .iter()
        .enumerate()
        .map(|(at, rect)| Item {
            shape: Shape::Rect(*rect),
            paint: paint(Ink::Primary, None),
            mark: Some(at),
        })
        .collect();
    let points = vec![[0.0, 50.4], [100.0, 50.4]];
    let line = Stroke { width: 1.0, dashed: false };
    items.push(Item {
        shape: Shape::Path { points, closed: false },
        paint: paint(Ink::Axis, Some(line)),
        mark: None,
    });
    let label = Label {
        x: 10.0,
        y: 70.0,
        text: name.to_owned(),
        size: 12.0,
        bold: false,
        anchor: Anchor::Start,
        turned: false,
        halo: false,
    };
    items.push(Item { shape: Shape::Text(label), paint: paint(Ink::Text, None), mark: None });
    let mark = |rect: &Rect| SceneMark {
        mark: Mark::new("m", name, Ink::Primary).detail("n", "1"),
        series: 0,
        bounds: *rect,
    };
    Scene {
        id: "test".into(),
        title: name.to_owned(),
        summary: name.to_owned(),
        locale: Locale::En,
        width: 100.0,
        height: 80.0,
        items,
        marks: places.iter().map(mark).collect(),
        frames: Vec::new(),
    }
}
