//! A document as one file that any browser opens, without the net and without a script: light or dark as the reader's
//! system is, and for paper. It is a document of its own with a policy of its own, which is why it may have a style
//! element.

use super::{Document, Escaped, Section};
use crate::figure::{Align, DataTable, Figure};
use crate::palette::Theme;
use crate::sink::svg_paired;
use crate::{LayoutError, Stage, TextMeasure, layout};
use clientele_text::{Arg, Words};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Width of a figure in css px.
const WIDTH: f32 = 880.0;
/// Rows of a table; who wants more takes the workbook.
const ROWS: usize = 500;
/// Nothing may be fetched, run, embedded or sent; only the file's own styles count.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The report: title, data, and for each section its finding, numbers, figures with their tables, reservations, and how it
/// came about in words. Errors: of the layout. Cost: that of drawing each figure.
///
/// ```
/// use clientele_charts::{PlainMeasure, document::{Document, html}};
/// use clientele_text::{Locale, Words};
/// let document = Document { title: "<script>".into(), ..Document::default() };
/// let page = html(&document, &Words::new(Locale::En), &PlainMeasure).unwrap();
/// assert!(page.contains("<h1>&lt;script&gt;</h1>") && !page.contains("<script"));
/// ```
pub fn html(document: &Document, words: &Words, measure: &dyn TextMeasure) -> Result<String, LayoutError> {
    let mut rules = BTreeSet::new();
    let mut body = String::new();
    // Writing to a string cannot fail.
    let _ = write!(body, "<header><h1>{}</h1>", Escaped(&document.title));
    for line in &document.lines {
        let _ = write!(body, "<p class=\"muted\">{}</p>", Escaped(line));
    }
    body.push_str("</header>\n");
    for (at, section) in document.sections.iter().enumerate() {
        write_section(&mut body, section, at, words, measure, &mut rules)?;
    }
    let dark = "--bg:#0f1317;--paper:#171b21;--text:#e9edf1;--muted:#a3adb8;--line:#2b323b;--accent:#7db0f7";
    let rules: String = rules.into_iter().collect();
    Ok(format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"Clientele\">\n<title>{title}</title>\n\
         <style>\n{css}@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }}\n{rules} }}\n</style>\n\
         </head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        lang = words.locale().tag(),
        title = Escaped(&document.title),
        css = include_str!("report.css"),
    ))
}

fn write_section(
    out: &mut String,
    section: &Section,
    at: usize,
    words: &Words,
    measure: &dyn TextMeasure,
    rules: &mut BTreeSet<String>,
) -> Result<(), LayoutError> {
    let heading = if section.headline.is_empty() { &section.title } else { &section.headline };
    let _ = write!(
        out,
        "<section>\n<p class=\"eyebrow\">{}</p><h2>{}</h2>\n",
        Escaped(&section.title),
        Escaped(heading)
    );
    list(out, "numbers", &section.numbers);
    for (number, figure) in section.figures.iter().enumerate() {
        let mut figure = figure.clone();
        if figure.summary == section.headline {
            figure.summary.clear();
        }
        // Ids are unique in a document, whatever analyses stand in it.
        figure.id = format!("s{at}-{number}-{}", figure.id);
        write_figure(out, &figure, words, measure, rules)?;
    }
    list(out, "about", &section.about.facts(words));
    out.push_str("</section>\n");
    Ok(())
}

fn write_figure(
    out: &mut String,
    figure: &Figure,
    words: &Words,
    measure: &dyn TextMeasure,
    rules: &mut BTreeSet<String>,
) -> Result<(), LayoutError> {
    let _ = write!(out, "<figure>\n<figcaption><h3>{}</h3>", Escaped(&figure.title));
    for line in [&figure.subtitle, &figure.summary].into_iter().filter(|line| !line.is_empty()) {
        let _ = write!(out, "<p>{}</p>", Escaped(line));
    }
    out.push_str("</figcaption>\n");
    if figure.panels.is_empty() {
        write_table(out, &figure.table, words);
    } else {
        let height = figure.height(WIDTH.into()) as f32;
        let scene = layout(figure, &Stage::new(WIDTH, height, measure, words))?;
        let picture = svg_paired(&scene, &Theme::LIGHT, &Theme::DARK, rules);
        // Where it is wider than a phone, it scrolls: by keyboard too.
        let _ = write!(out, "<div class=\"picture\" tabindex=\"0\">{picture}</div>");
    }
    for note in &figure.notes {
        let _ = write!(out, "<p><small>{}</small></p>", Escaped(note));
    }
    if !figure.panels.is_empty() && !figure.table.rows.is_empty() {
        let _ = write!(out, "<details><summary>{}</summary>", Escaped(&words.get("share-table")));
        write_table(out, &figure.table, words);
        out.push_str("</details>");
    }
    out.push_str("</figure>\n");
    Ok(())
}

fn write_table(out: &mut String, table: &DataTable, words: &Words) {
    let class = |align| if align == Align::End { " class=\"end\"" } else { "" };
    out.push_str("<div class=\"rows\" tabindex=\"0\"><table><thead><tr>");
    for column in &table.columns {
        let _ =
            write!(out, "<th scope=\"col\"{}>{}</th>", class(column.kind.align()), Escaped(&column.label));
    }
    out.push_str("</tr></thead><tbody>\n");
    for row in table.rows.iter().take(ROWS) {
        out.push_str("<tr>");
        for (cell, column) in row.iter().zip(&table.columns) {
            let _ = write!(out, "<td{}>{}</td>", class(column.kind.align()), Escaped(&cell.text));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></div>\n");
    let left_out = table.rows.len().saturating_sub(ROWS);
    if left_out > 0 {
        let more = words.with("share-rows-left-out", &[("n", Arg::Number(left_out as f64))]);
        let _ = write!(out, "<p><small>{}</small></p>", Escaped(&more));
    }
}

fn list(out: &mut String, class: &str, pairs: &[(String, String)]) {
    if pairs.is_empty() {
        return;
    }
    let _ = write!(out, "<dl class=\"{class}\">");
    for (name, text) in pairs {
        let _ = write!(out, "<div><dt>{}</dt><dd>{}</dd></div>", Escaped(name), Escaped(text));
    }
    out.push_str("</dl>\n");
}
