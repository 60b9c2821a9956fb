//! A 2D canvas as the surface that figures are drawn on, and as the measure of their texts.

use clientele_charts::display::Anchor;
use clientele_charts::palette::{Rgb, Theme};
use clientele_charts::{Font, Run, Surface, TextMeasure, display::Scene, replay};
use clientele_text::Locale;
use js_sys::{Array, Promise};
use std::cell::RefCell;
use std::collections::HashMap;
use std::f64::consts::FRAC_PI_2;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d as Context, HtmlCanvasElement};

use crate::wire::Fault;

/// Draw a scene at `scale` device px to a css px; the canvas takes the scene's size.
pub(crate) fn draw(canvas: &HtmlCanvasElement, scene: &Scene, theme: &Theme, scale: f64, ground: bool) {
    let pixels = |length: f32| (f64::from(length) * scale).round().max(1.0) as u32;
    // Setting the size also clears.
    canvas.set_width(pixels(scene.width));
    canvas.set_height(pixels(scene.height));
    let Some(context) = context(canvas) else { return };
    if ground {
        context.set_fill_style_str(&theme.surface.to_string());
        context.fill_rect(0.0, 0.0, canvas.width().into(), canvas.height().into());
    }
    replay(scene, theme, scale as f32, &mut Paper(context));
}

/// A scene as a PNG of its own.
pub(crate) async fn png(scene: &Scene, theme: &Theme, scale: f64) -> Result<Blob, Fault> {
    let canvas = blank().ok_or_else(|| Fault::new("unexpected"))?;
    draw(&canvas, scene, theme, scale, true);
    let made = Promise::new(&mut |resolve, reject| {
        let take = Closure::once_into_js(move |blob: Option<Blob>| {
            // A canvas beyond the browser's limits gives nothing.
            let _ = match blob {
                Some(blob) => resolve.call1(&JsValue::UNDEFINED, &blob),
                None => reject.call1(&JsValue::UNDEFINED, &JsValue::from("too large")),
            };
        });
        let _ = canvas.to_blob(take.unchecked_ref());
    });
    JsFuture::from(made).await.map(JsCast::unchecked_into).map_err(|_| Fault::new("picture-too-large"))
}

fn blank() -> Option<HtmlCanvasElement> {
    web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()
}

fn context(canvas: &HtmlCanvasElement) -> Option<Context> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}

/// The context as a surface.
struct Paper(Context);

fn css(Rgb(red, green, blue): Rgb, opacity: f32) -> String {
    format!("rgb({red} {green} {blue} / {opacity})")
}

impl Surface for Paper {
    fn begin(&mut self) {
        self.0.begin_path();
    }

    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x.into(), y.into());
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x.into(), y.into());
    }

    fn close(&mut self) {
        self.0.close_path();
    }

    fn rect(&mut self, x: f32, y: f32, width: f32, height: f32) {
        self.0.rect(x.into(), y.into(), width.into(), height.into());
    }

    fn arc(&mut self, x: f32, y: f32, radius: f32, from: f32, to: f32) {
        // Fails only for a negative radius.
        let _ = self.0.arc(x.into(), y.into(), radius.max(0.0).into(), from.into(), to.into());
    }

    fn fill(&mut self, colour: Rgb, opacity: f32) {
        self.0.set_fill_style_str(&css(colour, opacity));
        self.0.fill();
    }

    fn stroke(&mut self, colour: Rgb, opacity: f32, width: f32, dash: &[f32]) {
        let pattern: Array = dash.iter().map(|length| JsValue::from(*length)).collect();
        let _ = self.0.set_line_dash(&pattern);
        self.0.set_stroke_style_str(&css(colour, opacity));
        self.0.set_line_width(width.into());
        self.0.stroke();
    }

    fn text(&mut self, run: &Run<'_>) {
        let context = &self.0;
        context.save();
        context.set_font(&run.font);
        context.set_text_align(match run.anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        });
        // Neither can fail with finite numbers.
        let _ = context.translate(run.x.into(), run.y.into());
        if run.turned {
            let _ = context.rotate(-FRAC_PI_2);
        }
        if let Some((colour, width)) = run.halo {
            context.set_line_join("round");
            context.set_line_width(width.into());
            context.set_stroke_style_str(&css(colour, run.opacity));
            let _ = context.stroke_text(run.text, 0.0, 0.0);
        }
        context.set_fill_style_str(&css(run.colour, run.opacity));
        let _ = context.fill_text(run.text, 0.0, 0.0);
        context.restore();
    }
}

/// Measures text in the fonts of one language, and remembers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measure(pub Locale);

thread_local! {
    static RULER: Option<Context> = blank().as_ref().and_then(context);
    static WIDTHS: RefCell<HashMap<(Locale, bool, String), f32>> = RefCell::default();
}

/// Widths are measured at this size and scaled: one entry serves all sizes.
const SIZE: f32 = 100.0;
/// More texts than figures have; a threshold dragged for an hour does not fill the memory.
const REMEMBERED: usize = 4_096;

impl TextMeasure for Measure {
    fn width(&self, text: &str, font: Font) -> f32 {
        let key = (self.0, font.bold, text.to_owned());
        let known = WIDTHS.with_borrow(|widths| widths.get(&key).copied());
        let width = known.unwrap_or_else(|| {
            let width = self.ask(text, font.bold);
            WIDTHS.with_borrow_mut(|widths| {
                if widths.len() >= REMEMBERED {
                    widths.clear();
                }
                widths.insert(key, width);
            });
            width
        });
        width * font.size / SIZE
    }
}

impl Measure {
    fn ask(self, text: &str, bold: bool) -> f32 {
        RULER.with(|ruler| {
            let Some(ruler) = ruler else { return 0.0 };
            let weight = if bold { "600 " } else { "" };
            ruler.set_font(&format!("{weight}{SIZE}px {}", self.0.fonts()));
            ruler.measure_text(text).map_or(0.0, |metrics| metrics.width() as f32)
        })
    }
}
