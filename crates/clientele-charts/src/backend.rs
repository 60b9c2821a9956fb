//! plotters' backend: it draws nothing, it records a display list.
//!
//! plotters counts in whole pixels; the recorder says that it is [`K`] times as large as it is, so that places are
//! exact to a quarter of a css px. Colours are inks in disguise. Text is measured by the page's measure, never by
//! plotters, whose own way touches the document.

use crate::display::{Anchor, Item, Label, Paint, Rect, SceneMark, Shape, Stroke};
use crate::figure::Mark;
use crate::palette::Ink;
use crate::text::{Font, TextMeasure};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    FontTransform,
};
use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

/// plotters' pixels in a css px.
pub(crate) const K: f32 = 4.0;

/// Lines of one text are this many times their size apart.
pub(crate) const LINE: f32 = 1.25;

/// What is being drawn: the list so far, and what plotters' styles have no place for.
#[derive(Default)]
pub(crate) struct Sheet {
    pub(crate) items: Vec<Item>,
    pub(crate) marks: Vec<SceneMark>,
    pub(crate) mark: Option<usize>,
    pub(crate) dashed: bool,
    pub(crate) halo: bool,
}

impl Sheet {
    /// Begin a mark: what is drawn until [`Self::end`] is part of it.
    pub(crate) fn begin(&mut self, mark: &Mark, series: usize) {
        self.mark = Some(self.marks.len());
        self.marks.push(SceneMark { mark: mark.clone(), series, bounds: Rect::default() });
    }

    /// End a mark.
    pub(crate) fn end(&mut self) {
        self.mark = None;
    }

    fn push(&mut self, shape: Shape, paint: Paint) {
        if paint.opacity <= 0.0 {
            return;
        }
        if let Some(mark) = self.mark.and_then(|at| self.marks.get_mut(at))
            && !matches!(shape, Shape::Text(_))
        {
            let bounds = shape.bounds();
            let first = mark.bounds == Rect::default();
            mark.bounds = if first { bounds } else { mark.bounds.around(&bounds) };
        }
        self.items.push(Item { shape, paint, mark: self.mark });
    }
}

/// The recording backend.
pub(crate) struct Recorder<'a> {
    size: (u32, u32),
    sheet: Rc<RefCell<Sheet>>,
    measure: &'a dyn TextMeasure,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Recorder<'a> {
    /// A recorder of a picture of this size in css px.
    pub(crate) fn new(
        width: f32,
        height: f32,
        sheet: Rc<RefCell<Sheet>>,
        measure: &'a dyn TextMeasure,
    ) -> Self {
        Self { size: ((width * K).round() as u32, (height * K).round() as u32), sheet, measure }
    }

    fn push(&self, shape: Shape, paint: Paint) -> Drawn {
        self.sheet.borrow_mut().push(shape, paint);
        Ok(())
    }

    fn fill(style: &impl BackendStyle) -> Paint {
        let BackendColor { alpha, rgb } = style.color();
        Paint { ink: Ink::from_bytes(rgb), opacity: alpha as f32, stroke: None }
    }

    fn paint(&self, style: &impl BackendStyle, filled: bool) -> Paint {
        let fill = Self::fill(style);
        if filled {
            return fill;
        }
        let stroke = Stroke { width: style.stroke_width() as f32 / K, dashed: self.sheet.borrow().dashed };
        Paint { stroke: Some(stroke), ..fill }
    }
}

fn px((x, y): BackendCoord) -> [f32; 2] {
    [x as f32 / K, y as f32 / K]
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        let [x, y] = px(point);
        self.push(Shape::Rect(Rect { x, y, width: 1.0 / K, height: 1.0 / K }), Self::fill(&color))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.push(Shape::Path { points: vec![px(from), px(to)], closed: false }, self.paint(style, false))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.push(Shape::Rect(Rect::between(px(a), px(b))), self.paint(style, fill))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<[f32; 2]> = path.into_iter().map(px).collect();
        let closed = points.len() > 2 && points.first() == points.last();
        self.push(Shape::Path { points, closed }, self.paint(style, false))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let [x, y] = px(center);
        self.push(Shape::Circle { x, y, radius: radius as f32 / K }, self.paint(style, fill))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        let points = points.into_iter().map(px).collect();
        self.push(Shape::Path { points, closed: true }, Self::fill(style))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Drawn {
        let size = style.size() as f32 / K;
        let (anchor, turned) = (style.anchor(), matches!(style.transform(), FontTransform::Rotate270));
        let lines: Vec<&str> = text.split('\n').collect();
        let extent = size * (1.0 + LINE * (lines.len() as f32 - 1.0));
        // From the upper edge of the block to the first base line; capitals and digits are 0.72 em high.
        let first = match anchor.v_pos {
            VPos::Top => size * 0.86,
            VPos::Center => size * 0.86 - extent / 2.0,
            VPos::Bottom => size * 0.86 - extent,
        };
        let color = style.color();
        let paint = Paint { ink: Ink::from_bytes(color.rgb), opacity: color.alpha as f32, stroke: None };
        let halo = self.sheet.borrow().halo;
        for (at, line) in lines.into_iter().enumerate().filter(|(_, line)| !line.is_empty()) {
            let down = first + at as f32 * size * LINE;
            let [x, y] = px(pos);
            let label = Label {
                x: if turned { x + down } else { x },
                y: if turned { y } else { y + down },
                text: line.to_owned(),
                size,
                bold: matches!(style.style(), FontStyle::Bold),
                anchor: match anchor.h_pos {
                    HPos::Left => Anchor::Start,
                    HPos::Center => Anchor::Middle,
                    HPos::Right => Anchor::End,
                },
                turned,
                halo,
            };
            self.push(Shape::Text(label), paint)?;
        }
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let font = Font { size: style.size() as f32 / K, bold: matches!(style.style(), FontStyle::Bold) };
        let widths = text.split('\n').map(|line| self.measure.width(line, font));
        let (width, lines) = widths.fold((0.0f32, 0), |(width, lines), line| (width.max(line), lines + 1));
        let height = font.size * (1.0 + LINE * (lines as f32 - 1.0).max(0.0));
        Ok(((width * K).ceil() as u32, (height * K).ceil() as u32))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::PlainMeasure;
    use plotters::coord::Shift;
    use plotters::prelude::{
        Color, DrawingArea, IntoDrawingArea, IntoTextStyle, RGBColor, Rectangle, TRANSPARENT,
    };

    fn record(draw: impl FnOnce(&DrawingArea<Recorder<'_>, Shift>)) -> Vec<Item> {
        let sheet = Rc::new(RefCell::new(Sheet::default()));
        let root = Recorder::new(100.0, 50.0, sheet.clone(), &PlainMeasure).into_drawing_area();
        draw(&root);
        drop(root);
        sheet.take().items
    }

    #[test]
    fn places_are_quarters_of_a_pixel_and_colours_are_inks() {
        let (red, green, blue) = Ink::Category(2).to_bytes();
        let items = record(|root| {
            let style = RGBColor(red, green, blue).filled();
            root.draw(&Rectangle::new([(1, 2), (9, 12)], style)).unwrap();
        });
        let [item] = items.as_slice() else { panic!("{items:?}") };
        assert_eq!(item.shape, Shape::Rect(Rect { x: 0.25, y: 0.5, width: 2.0, height: 2.5 }));
        assert_eq!(item.paint, Paint { ink: Ink::Category(2), opacity: 1.0, stroke: None });
    }

    #[test]
    fn text_is_measured_by_the_measure_and_split_into_lines() {
        let items = record(|root| {
            let style = ("sans-serif", 10.0 * f64::from(K)).into_text_style(root);
            assert_eq!(root.estimate_text_size("客户\n分群客", &style).unwrap(), (120, 90));
            root.draw_text("客户\n分群客", &style, (40, 40)).unwrap();
        });
        let texts: Vec<(&str, f32)> = items
            .iter()
            .filter_map(|item| match &item.shape {
                Shape::Text(label) => Some((label.text.as_str(), label.y)),
                _ => None,
            })
            .collect();
        assert_eq!(texts, [("客户", 18.6), ("分群客", 31.1)]);
    }

    #[test]
    fn what_cannot_be_seen_is_not_recorded() {
        let items = record(|root| {
            root.draw(&Rectangle::new([(1, 2), (9, 12)], TRANSPARENT.filled())).unwrap();
        });
        assert_eq!(items, []);
    }
}
