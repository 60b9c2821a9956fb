//! [`Pen`]: drawing in css px and inks on plotters' area.

use super::LayoutError;
use crate::backend::{K, Recorder, Sheet};
use crate::display::{Anchor, Rect, SceneMark};
use crate::figure::{Mark, State};
use crate::palette::Ink;
use crate::text::{Font, TextMeasure};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{
    Color, FontDesc, FontFamily, FontStyle, FontTransform, RGBAColor, ShapeStyle, TextStyle,
};
use std::cell::RefCell;
use std::rc::Rc;

pub(crate) type Drawn = Result<(), LayoutError>;

/// plotters' whole area and the sheet behind it.
pub(crate) struct Pen<'a> {
    root: DrawingArea<Recorder<'a>, Shift>,
    sheet: Rc<RefCell<Sheet>>,
}

/// A css length in plotters' pixels.
pub(crate) fn fixed(length: f32) -> i32 {
    (length * K).round() as i32
}

/// An ink as one of plotters' colours.
pub(crate) fn colour(ink: Ink, opacity: f64) -> RGBAColor {
    let (red, green, blue) = ink.to_bytes();
    RGBAColor(red, green, blue, opacity)
}

/// A filled shape.
pub(crate) fn fill(ink: Ink, opacity: f64) -> ShapeStyle {
    colour(ink, opacity).filled()
}

/// A drawn shape.
pub(crate) fn stroke(ink: Ink, width: f32) -> ShapeStyle {
    colour(ink, 1.0).stroke_width(fixed(width).max(1).unsigned_abs())
}

/// A text of plotters.
pub(crate) fn text_style(font: Font, ink: Ink, anchor: Anchor, v: VPos, turned: bool) -> TextStyle<'static> {
    let style = if font.bold { FontStyle::Bold } else { FontStyle::Normal };
    let desc = FontDesc::new(FontFamily::SansSerif, f64::from(font.size * K), style);
    let desc = if turned { desc.transform(FontTransform::Rotate270) } else { desc };
    let h = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle { font: desc, color: colour(ink, 1.0).to_backend_color(), pos: Pos::new(h, v) }
}

/// The same style, denser or fainter.
pub(crate) fn at_density(style: ShapeStyle, density: f64) -> ShapeStyle {
    ShapeStyle { color: style.color.mix(density), ..style }
}

/// How dense a mark is drawn: what is not selected recedes.
pub(crate) fn density(mark: &Mark) -> f64 {
    if mark.state == State::Faded { 0.25 } else { 1.0 }
}

/// The ink of a text beside a mark.
pub(crate) fn label_ink(mark: &Mark) -> Ink {
    if mark.state == State::Faded { Ink::Muted } else { Ink::Text }
}

impl<'a> Pen<'a> {
    /// A pen on an empty sheet.
    pub(crate) fn new(width: f32, height: f32, measure: &'a dyn TextMeasure) -> Self {
        let sheet = Rc::new(RefCell::new(Sheet::default()));
        let root = Recorder::new(width, height, sheet.clone(), measure).into_drawing_area();
        Self { root, sheet }
    }

    /// What was drawn.
    pub(crate) fn finish(self) -> Sheet {
        self.sheet.take()
    }

    /// A part of the area as plotters' own.
    pub(crate) fn area(&self, rect: Rect) -> DrawingArea<Recorder<'a>, Shift> {
        let size = (fixed(rect.width), fixed(rect.height));
        self.root.clone().shrink((fixed(rect.x), fixed(rect.y)), size)
    }

    /// Draw something as a mark.
    pub(crate) fn marked(&self, mark: &Mark, series: usize, draw: impl FnOnce(&Self) -> Drawn) -> Drawn {
        self.sheet.borrow_mut().begin(mark, series);
        let drawn = draw(self);
        self.sheet.borrow_mut().end();
        drawn
    }

    /// Something that is a mark without being drawn apart: a point of a line.
    pub(crate) fn place(&self, mark: &Mark, series: usize, bounds: Rect) {
        self.sheet.borrow_mut().marks.push(SceneMark { mark: mark.clone(), series, bounds });
    }

    /// The number of a series that begins after all marks so far.
    pub(crate) fn next_series(&self) -> usize {
        self.sheet.borrow().marks.last().map_or(0, |last| last.series + 1)
    }

    /// Draw something with broken lines.
    pub(crate) fn dashed(&self, dashed: bool, draw: impl FnOnce(&Self) -> Drawn) -> Drawn {
        self.sheet.borrow_mut().dashed = dashed;
        let drawn = draw(self);
        self.sheet.borrow_mut().dashed = false;
        drawn
    }

    /// Draw texts with an edge in the colour of the surface.
    pub(crate) fn haloed(&self, draw: impl FnOnce(&Self) -> Drawn) -> Drawn {
        self.sheet.borrow_mut().halo = true;
        let drawn = draw(self);
        self.sheet.borrow_mut().halo = false;
        drawn
    }

    pub(crate) fn rect(&self, rect: Rect, style: ShapeStyle) -> Drawn {
        let corners = [point([rect.x, rect.y]), point([rect.right(), rect.bottom()])];
        Ok(self.root.draw(&Rectangle::new(corners, style))?)
    }

    pub(crate) fn line(&self, points: &[[f32; 2]], style: ShapeStyle) -> Drawn {
        let points: Vec<(i32, i32)> = points.iter().copied().map(point).collect();
        Ok(self.root.draw(&PathElement::new(points, style))?)
    }

    pub(crate) fn polygon(&self, points: &[[f32; 2]], style: ShapeStyle) -> Drawn {
        let points: Vec<(i32, i32)> = points.iter().copied().map(point).collect();
        Ok(self.root.draw(&Polygon::new(points, style))?)
    }

    pub(crate) fn circle(&self, middle: [f32; 2], radius: f32, style: ShapeStyle) -> Drawn {
        Ok(self.root.draw(&Circle::new(point(middle), fixed(radius), style))?)
    }

    /// A text; `v` says which of its edges stands at the point.
    pub(crate) fn text(
        &self,
        text: &str,
        at: [f32; 2],
        font: Font,
        ink: Ink,
        anchor: Anchor,
        v: VPos,
    ) -> Drawn {
        Ok(self.root.draw_text(text, &text_style(font, ink, anchor, v, false), point(at))?)
    }

    /// A text that runs upwards and ends at the point.
    pub(crate) fn turned_text(&self, text: &str, at: [f32; 2], font: Font, ink: Ink) -> Drawn {
        let style = text_style(font, ink, Anchor::End, VPos::Center, true);
        Ok(self.root.draw_text(text, &style, point(at))?)
    }

    /// The line around a selected mark.
    pub(crate) fn ring(&self, mark: &Mark, rect: Rect) -> Drawn {
        if mark.state != State::Selected {
            return Ok(());
        }
        self.rect(rect.inset(1.0, 1.0, 1.0, 1.0), stroke(Ink::Accent, 2.0))
    }
}

fn point([x, y]: [f32; 2]) -> (i32, i32) {
    (fixed(x), fixed(y))
}
