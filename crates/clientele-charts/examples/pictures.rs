//! Writes every figure of a report as SVG, in three languages, two themes and two sizes, to look at:
//! `cargo run -p clientele-charts --example pictures -- rfm report.json OUT_FOLDER [CURRENCY] [SELECTED_SEGMENT]`

use clientele_charts::palette::Theme;
use clientele_charts::{Ground, PlainMeasure, Stage, ViewOptions, figures, layout, svg};
use clientele_core::filter::{Clause, Test};
use clientele_text::{Locale, Words};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [id, report, folder, rest @ ..] = args.as_slice() else {
        return Err("pictures ID REPORT.json OUT_FOLDER [CURRENCY] [SELECTED_SEGMENT]".into());
    };
    let json = std::fs::read_to_string(report)?;
    let segment = |segment: &String| Clause::Members {
        analysis: id.clone(),
        params: serde_json::Value::Null,
        is: [("segment".to_owned(), Test::Any(vec![segment.clone()]))].into(),
    };
    let options = ViewOptions {
        currency: rest.first().cloned(),
        selection: rest.get(1).map(segment).into_iter().collect(),
        ..ViewOptions::default()
    };
    for locale in Locale::ALL {
        let words = Words::new(locale);
        for figure in figures(id, &json, &words, &options)? {
            for (theme, name) in [(Theme::LIGHT, "light"), (Theme::DARK, "dark")] {
                let suited = |width: f32| figure.height(f64::from(width)) as f32 + 90.0;
                for (width, height) in
                    [(1040.0, 400.0), (340.0, 300.0), (341.0, suited(341.0)), (640.0, suited(640.0))]
                {
                    let stage = Stage::new(width, height, &PlainMeasure, &words).with_heading();
                    let picture = svg(&layout(&figure, &stage)?, &theme, Ground::Surface);
                    let file = format!("{folder}/{}-{}-{name}-{width}.svg", figure.id, locale.tag());
                    std::fs::write(file, picture)?;
                }
            }
        }
    }
    Ok(())
}
