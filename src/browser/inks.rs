//! The host's `--cl-*` colours as the colours of figures: a canvas knows no custom properties, so they are asked of an element
//! and read back as pixels, in whatever notation they are written.

use crate::browser::engine::object;
use clientele_charts::palette::{Rgb, Theme};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement, HtmlElement};

/// What the page around wants.
pub(crate) struct Wanted {
    /// Its colour scheme is dark.
    pub dark: bool,
    /// Its colours over those of the theme; none where it sets none.
    pub theme: Option<Theme>,
}

/// Read through an element that has the class `cl-probe`.
pub(crate) fn wanted(probe: &HtmlElement) -> Option<Wanted> {
    let computed = web_sys::window()?.get_computed_style(probe).ok()??;
    let ink = computed.get_property_value("color").ok()?;
    let dark = pixel(&ink)? == Rgb::WHITE;
    let own = if dark { Theme::DARK } else { Theme::LIGHT };
    let asked = Asked { probe: probe.style(), computed };
    let theme = asked.over(&own);
    Some(Wanted { dark, theme: (theme != own).then_some(theme) })
}

struct Asked {
    probe: CssStyleDeclaration,
    computed: CssStyleDeclaration,
}

impl Asked {
    /// The colour of a property, where the host sets it.
    fn colour(&self, name: &str) -> Option<Rgb> {
        const ASKED: &str = "outline-color"; // of all colours the one that has no transition
        let set = self.computed.get_property_value(name).ok().filter(|text| !text.trim().is_empty());
        set?;
        self.probe.set_property(ASKED, &format!("var({name})")).ok()?;
        let text = self.computed.get_property_value(ASKED).ok();
        let _ = self.probe.remove_property(ASKED);
        pixel(&text?)
    }

    fn over(&self, own: &Theme) -> Theme {
        let or = |name: &str, own: Rgb| self.colour(name).unwrap_or(own);
        let categories: Vec<Rgb> = own
            .categories
            .iter()
            .enumerate()
            .map(|(at, own)| or(&format!("--cl-series-{}", at + 1), *own))
            .collect();
        let [low, high] = ["--cl-seq-low", "--cl-seq-high"].map(|name| self.colour(name));
        let sequential = match (low, high) {
            (None, None) => own.sequential,
            (low, high) => {
                let [first, .., last] = own.sequential;
                let (low, high) = (low.unwrap_or(first), high.unwrap_or(last));
                [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| low.mix(high, share))
            }
        };
        Theme {
            surface: or("--cl-host-color-surface", own.surface),
            text: or("--cl-host-color-text", own.text),
            muted: or("--cl-host-color-muted", own.muted),
            grid: or("--cl-grid-color", own.grid),
            axis: or("--cl-axis-color", own.axis),
            primary: or("--cl-host-color-accent", own.primary),
            accent: or("--cl-host-color-selection", own.accent),
            positive: or("--cl-host-color-positive", own.positive),
            negative: or("--cl-host-color-negative", own.negative),
            categories: categories.try_into().unwrap_or(own.categories),
            sequential,
            ..own.clone()
        }
    }
}

/// A colour as the screen shows it; on white, where it lets through.
fn pixel(colour: &str) -> Option<Rgb> {
    thread_local! {
        static PAPER: Option<CanvasRenderingContext2d> = paper();
    }
    PAPER.with(|paper| {
        let paper = paper.as_ref()?;
        for colour in ["#ffffff", colour] {
            paper.set_fill_style_str(colour);
            paper.fill_rect(0.0, 0.0, 1.0, 1.0);
        }
        match paper.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data().0.as_slice() {
            [red, green, blue, ..] => Some(Rgb(*red, *green, *blue)),
            _ => None,
        }
    })
}

fn paper() -> Option<CanvasRenderingContext2d> {
    let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(1);
    canvas.set_height(1);
    let options = object(&[("willReadFrequently", &true.into())]);
    canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()
}
