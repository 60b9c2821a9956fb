//! SVG text: for files, print and tests. Text stays text, every colour is an attribute, nothing is fetched.

use crate::display::{Anchor, Item, Label, Paint, Rect, Scene, Shape, Stroke};
use crate::document::Escaped;
use crate::palette::{Ink, Theme};
use std::collections::BTreeSet;
use std::fmt::Write;

/// What lies behind an exported picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The theme's surface.
    Surface,
    /// Nothing.
    Transparent,
}

/// The scene as a document of its own.
///
/// Marks are groups with their name and values as `<title>`, which viewers show on hover. Strings of the user's file
/// occur only as escaped text.
pub fn svg(scene: &Scene, theme: &Theme, ground: Ground) -> String {
    write(scene, ground, &mut Dress { theme, dark: None })
}

/// The same without a ground, for a document whose style sheet gives it the colours of `dark` by classes; the rules that it
/// needs are put to the others.
pub(crate) fn svg_paired(scene: &Scene, light: &Theme, dark: &Theme, rules: &mut BTreeSet<String>) -> String {
    write(scene, Ground::Transparent, &mut Dress { theme: light, dark: Some((dark, rules)) })
}

/// What colours a picture: a theme, and a second one that a style sheet may put in its place.
struct Dress<'a> {
    theme: &'a Theme,
    dark: Option<(&'a Theme, &'a mut BTreeSet<String>)>,
}

impl Dress<'_> {
    /// The classes of a shape whose attributes (`fill`, `stroke`) have these inks.
    fn class(&mut self, painted: &[(&str, Ink)]) -> String {
        let Some((dark, rules)) = &mut self.dark else { return String::new() };
        let mut names = Vec::new();
        for (attribute, ink) in painted {
            let (from, to) = (self.theme.colour(*ink).to_string(), dark.colour(*ink).to_string());
            let initial = attribute.get(..1).unwrap_or_default();
            let name = format!("{initial}{}-{}", from.trim_start_matches('#'), to.trim_start_matches('#'));
            rules.insert(format!(".{name}{{{attribute}:{to}}}"));
            names.push(name);
        }
        format!(" class=\"{}\"", names.join(" "))
    }
}

fn write(scene: &Scene, ground: Ground, dress: &mut Dress<'_>) -> String {
    let mut out = String::with_capacity(256 + scene.items.len() * 96);
    let (width, height) = (Px(scene.width), Px(scene.height));
    let id = Escaped(&scene.id);
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" lang=\"{lang}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" \
         font-family=\"{fonts}\" font-variant=\"tabular-nums\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{summary}</desc>",
        lang = scene.locale.tag(),
        fonts = scene.locale.fonts(),
        title = Escaped(&scene.title),
        summary = Escaped(&scene.summary),
    );
    if ground == Ground::Surface {
        let rect = Rect { x: 0.0, y: 0.0, width: scene.width, height: scene.height };
        shape(&mut out, &Shape::Rect(rect), &Paint { ink: Ink::Surface, opacity: 1.0, stroke: None }, dress);
    }
    let mut open = None;
    for item in &scene.items {
        if item.mark != open {
            if open.is_some() {
                out.push_str("</g>\n");
            }
            if let Some(mark) = item.mark.and_then(|at| scene.marks.get(at)) {
                let _ = writeln!(out, "<g><title>{}</title>", Escaped(&mark.mark.spoken()));
            }
            open = item.mark;
        }
        draw(&mut out, item, dress);
    }
    if open.is_some() {
        out.push_str("</g>\n");
    }
    out.push_str("</svg>\n");
    out
}

fn draw(out: &mut String, item: &Item, dress: &mut Dress<'_>) {
    match &item.shape {
        Shape::Text(label) => text(out, label, &item.paint, dress),
        other => shape(out, other, &item.paint, dress),
    }
}

fn shape(out: &mut String, shape: &Shape, paint: &Paint, dress: &mut Dress<'_>) {
    let _ = match shape {
        Shape::Rect(Rect { x, y, width, height }) => write!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            Px(*x),
            Px(*y),
            Px(*width),
            Px(*height)
        ),
        Shape::Circle { x, y, radius } => {
            write!(out, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", Px(*x), Px(*y), Px(*radius))
        }
        Shape::Path { points, closed } => {
            out.push_str("<path d=\"");
            for (at, [x, y]) in points.iter().enumerate() {
                let _ = write!(out, "{}{} {}", if at == 0 { 'M' } else { 'L' }, Px(*x), Px(*y));
            }
            out.push_str(if *closed { "Z\"" } else { "\"" });
            Ok(())
        }
        Shape::Text(_) => Ok(()),
    };
    let colour = dress.theme.colour(paint.ink);
    let _ = match paint.stroke {
        None => write!(out, " fill=\"{colour}\""),
        Some(Stroke { width, dashed }) => {
            let dash = if dashed { " stroke-dasharray=\"4 3\"" } else { "" };
            let crisp = if width <= 1.0 && is_level(shape) { " shape-rendering=\"crispEdges\"" } else { "" };
            write!(out, " fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\"{dash}{crisp}", Px(width))
        }
    };
    if paint.opacity < 1.0 {
        let _ = write!(out, " opacity=\"{}\"", Px(paint.opacity));
    }
    let attribute = if paint.stroke.is_none() { "fill" } else { "stroke" };
    out.push_str(&dress.class(&[(attribute, paint.ink)]));
    out.push_str("/>\n");
}

/// A line along an axis, which must not be blurred over two rows of pixels.
fn is_level(shape: &Shape) -> bool {
    matches!(shape, Shape::Path { points, .. }
        if matches!(points.as_slice(), [[x0, y0], [x1, y1]] if x0 == x1 || y0 == y1))
}

fn text(out: &mut String, label: &Label, paint: &Paint, dress: &mut Dress<'_>) {
    let (x, y) = (Px(label.x), Px(label.y));
    let _ = write!(out, "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\"", Px(label.size));
    out.push_str(match label.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    });
    if label.bold {
        out.push_str(" font-weight=\"600\"");
    }
    if label.turned {
        let _ = write!(out, " transform=\"rotate(-90 {x} {y})\"");
    }
    let _ = write!(out, " fill=\"{}\"", dress.theme.colour(paint.ink));
    let mut painted = vec![("fill", paint.ink)];
    if label.halo {
        painted.push(("stroke", Ink::Surface));
        let surface = dress.theme.colour(Ink::Surface);
        let _ = write!(
            out,
            " stroke=\"{surface}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        );
    }
    out.push_str(&dress.class(&painted));
    let _ = writeln!(out, ">{}</text>", Escaped(&label.text));
}

/// A length without useless digits.
struct Px(f32);

impl std::fmt::Display for Px {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rounded = (f64::from(self.0) * 100.0).round() / 100.0;
        // No minus before a zero.
        write!(f, "{}", if rounded == 0.0 { 0.0 } else { rounded })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sink::tests::scene;

    #[test]
    fn names_from_the_file_are_text_and_nothing_else() {
        let picture = svg(&scene("<script>alert(\"1\")</script>\u{1}"), &Theme::LIGHT, Ground::Surface);
        assert!(!picture.contains("<script"), "{picture}");
        assert!(picture.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"));
        assert!(!picture.contains('\u{1}'));
    }

    #[test]
    fn nothing_needs_a_style_or_the_network() {
        let picture = svg(&scene("a"), &Theme::DARK, Ground::Transparent);
        for forbidden in ["style=", "<style", "href", "url(", "@import"] {
            assert!(!picture.contains(forbidden), "{forbidden}");
        }
        assert!(!picture.contains(&Theme::DARK.surface.to_string()), "a transparent picture has no ground");
    }

    #[test]
    fn marks_say_their_name_and_values() {
        let picture = svg(&scene("Champions"), &Theme::LIGHT, Ground::Surface);
        assert!(picture.contains("<title>Champions. n: 1</title>"), "{picture}");
        assert_eq!(picture.matches("<g>").count(), picture.matches("</g>").count());
    }
}
