//! Figures as SVG files: the same views and the same drawing as the page's.

use super::args::{Analyze, Args};
use clientele_charts::{Ground, PlainMeasure, Stage, ViewOptions, figures, layout, palette, svg};

/// Width of a picture in css px.
const WIDTH: f32 = 960.0;

/// Write every figure of a report: `OUT.svg`, `OUT-2.svg` and so on.
pub(super) fn write(args: &Args, analyze: &Analyze, report: &str, out: &str) -> Result<(), String> {
    let options = ViewOptions { params: analyze.params.clone(), ..ViewOptions::default() };
    let words = args.words();
    let figures = figures(&analyze.id, report, words, &options).map_err(|error| error.to_string())?;
    let (stem, ending) = out.rsplit_once('.').unwrap_or((out, "svg"));
    for (figure, number) in figures.iter().zip(1..) {
        let height = figure.height_with_heading(WIDTH.into()) as f32;
        // A slide is higher than a page's column; a table is as high as it is.
        let height = if figure.panels.is_empty() { height } else { height.max(540.0) };
        let stage = Stage::new(WIDTH, height, &PlainMeasure, words).with_heading();
        let scene = layout(figure, &stage).map_err(|error| error.to_string())?;
        let path = if number == 1 { out.to_owned() } else { format!("{stem}-{number}.{ending}") };
        super::write(&path, svg(&scene, &palette::Theme::LIGHT, Ground::Surface).as_bytes())?;
    }
    Ok(())
}
