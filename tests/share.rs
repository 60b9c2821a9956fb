//! What leaves as a document: every figure of the sample's analyses as slides and as a report, and a hostile file that stays
//! text in both. The files are kept in the target folder's `tmp`, to be opened by other programs.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use clientele_charts::document::{About, Deck, Document, Hidden, Section, html, slides};
use clientele_charts::figure::{Datum, Figure};
use clientele_charts::{PlainMeasure, ViewOptions, figures, headline};
use clientele_core::cx::Silent;
use clientele_core::sample;
use clientele_engine::protocol::Question;
use clientele_engine::{Service, Sheet, slides as engine, workbook};
use clientele_text::{Locale, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Everything that can be asked of a file, as one document.
fn document(service: &Service<Silent>, words: &Words) -> Document {
    let mut sections = Vec::new();
    for analysis in clientele_core::analysis::ALL {
        let question = Question { id: analysis.id.to_owned(), ..Question::default() };
        let Ok(report) = service.analyze(&question) else { continue };
        let options = ViewOptions::default();
        sections.push(Section {
            title: words.get(&format!("{}-title", analysis.id)),
            headline: headline(analysis.id, &report, words, &options).unwrap(),
            numbers: vec![(words.get("chart-customers-name"), "1".to_owned())],
            figures: figures(analysis.id, &report, words, &options).unwrap(),
            about: About {
                analysis: words.get(&format!("{}-title", analysis.id)),
                filter: words.get("share-about-no-filter"),
                as_of: "2025-01-01".to_owned(),
                method: words.get(&format!("{}-method", analysis.id)),
                ..About::default()
            },
        });
    }
    Document { title: "Clientele".to_owned(), lines: vec!["sample.csv".to_owned()], sections }
}

fn sampled(locale: Locale) -> Service<Silent> {
    let options: sample::Options =
        serde_json::from_value(serde_json::json!({ "seed": 7, "customers": 600, "locale": locale.tag() }))
            .unwrap();
    common::load(sample::orders(&options).as_bytes(), &BTreeMap::new())
}

fn keep(name: &str, bytes: &[u8]) {
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), bytes).unwrap();
}

/// Elements of a page, by name.
fn elements(page: &str) -> BTreeSet<String> {
    let tags = page.split('<').skip(1).map(|rest| rest.trim_start_matches('/'));
    tags.map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric()).collect()).collect()
}

const KNOWN: [&str; 38] = [
    "",
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "header",
    "section",
    "h1",
    "h2",
    "h3",
    "p",
    "dl",
    "div",
    "dt",
    "dd",
    "figure",
    "figcaption",
    "svg",
    "desc",
    "g",
    "rect",
    "circle",
    "path",
    "text",
    "small",
    "details",
    "summary",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "footer",
    "doctype",
];

fn deck_of(deck: &Deck) -> engine::Deck {
    serde_json::from_value(serde_json::to_value(deck).unwrap()).unwrap()
}

#[test]
fn every_figure_becomes_a_slide_and_stands_in_the_report() {
    for locale in Locale::ALL {
        let words = Words::new(locale);
        let document = document(&sampled(locale), &words);
        let n: usize = document.sections.iter().map(|section| section.figures.len()).sum();
        assert!(n > 20, "{n} figures");
        let deck = slides(&document, &words, &PlainMeasure).unwrap();
        assert_eq!(deck.slides.len(), n);
        for slide in &deck.slides {
            assert!(
                !slide.title.is_empty() && !slide.subtitle.is_empty() && slide.notes.len() > 2,
                "{}",
                slide.title
            );
            assert!(slide.width <= 2_100.0, "{} is too small to read", slide.title);
        }
        // A picture of one point: what a browser draws is its business.
        let picture = vec![PIXEL.to_vec(); n];
        keep(&format!("share-{}.pptx", locale.tag()), &engine::slides(&deck_of(&deck), &picture).unwrap());
        let page = html(&document, &words, &PlainMeasure).unwrap();
        assert_eq!(page.matches("<figure>").count(), n);
        assert!(elements(&page).iter().all(|name| KNOWN.contains(&name.as_str())), "{:?}", elements(&page));
        let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id is there twice");
        keep(&format!("share-{}.html", locale.tag()), page.as_bytes());
    }
}

/// A PNG of one white point.
const PIXEL: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00,
    0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00,
    0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0xf8, 0x0f, 0x00, 0x01, 0x01, 0x01, 0x00,
    0xb1, 0x38, 0xf6, 0x14, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "]]><evil/>",
    "{{7*7}}${7*7}",
    "=HYPERLINK(\"http://evil.example\")",
    "\u{202e}desrever\u{2066}",
    "javascript:alert(1)",
];

/// Orders whose every text is hostile.
fn hostile() -> Service<Silent> {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut csv = String::from(
        "\"customer <script>x</script>\",order date,amount,\"category <img src=x onerror=y>\"\r\n",
    );
    for n in 0..160 {
        let text = HOSTILE[n % HOSTILE.len()];
        for order in 0..=n % 3 {
            let day = format!("2025-{:02}-{:02}", 1 + (n + order * 4) % 12, 1 + n % 28);
            let name = quoted(&format!("{text} {n}"));
            csv += &format!("{name},{day},{}.50,{}\r\n", 10 + n, quoted(text));
        }
    }
    let roles = [("customer", "customer <script>x</script>"), ("date", "order date"), ("amount", "amount")];
    common::load(csv.as_bytes(), &roles.map(|(role, column)| (role.to_owned(), column.to_owned())).into())
}

#[test]
fn a_hostile_file_is_text_in_slides_report_and_workbook() {
    let words = Words::new(Locale::En);
    let mut document = document(&hostile(), &words);
    let hostile = HOSTILE.map(str::to_owned);
    assert!(document.sections.len() > 4, "{} analyses answered", document.sections.len());
    document.title = HOSTILE[0].to_owned();
    document.lines = hostile.to_vec();
    for section in &mut document.sections {
        (section.title, section.headline) = (HOSTILE[1].to_owned(), HOSTILE[2].to_owned());
        section.about.filter = hostile.join("; ");
        for figure in &mut section.figures {
            infest(figure);
        }
    }
    let page = html(&document, &words, &PlainMeasure).unwrap();
    assert!(elements(&page).iter().all(|name| KNOWN.contains(&name.as_str())), "{:?}", elements(&page));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !page.contains('\u{202e}'));
    keep("share-hostile.html", page.as_bytes());

    let deck = slides(&document, &words, &PlainMeasure).unwrap();
    for slide in &deck.slides {
        let svg = elements(&slide.svg);
        assert!(svg.iter().all(|name| KNOWN.contains(&name.as_str())), "{svg:?}");
    }
    let pictures = vec![PIXEL.to_vec(); deck.slides.len()];
    keep("share-hostile.pptx", &engine::slides(&deck_of(&deck), &pictures).unwrap());

    let sheet =
        |figure: &Figure| Sheet { name: figure.title.clone(), rows: clientele_charts::rows(&figure.table) };
    let sheets: Vec<Sheet> =
        document.sections.iter().flat_map(|section| section.figures.iter().map(sheet)).collect();
    keep("share-hostile.xlsx", &workbook(&sheets).unwrap());
}

/// Put hostile texts wherever a figure has one.
fn infest(figure: &mut Figure) {
    let mut next = (0..).map(|at: usize| HOSTILE[at % HOSTILE.len()].to_owned());
    let mut text = || next.next().unwrap();
    (figure.title, figure.subtitle, figure.summary) = (text(), text(), text());
    figure.notes = vec![text(), text(), "W".repeat(400)];
    figure.keys.iter_mut().for_each(|key| key.label = text());
    figure.table.columns.iter_mut().for_each(|column| column.label = text());
    figure.table.rows.iter_mut().flatten().filter(|cell| cell.value.is_none()).for_each(|cell| {
        *cell = Datum::text(text());
    });
    for mark in figure.marks_mut() {
        mark.label = text();
        mark.lines.iter_mut().for_each(|line| *line = text());
        mark.details.iter_mut().for_each(|detail| (detail.name, detail.text) = (text(), text()));
    }
}

#[test]
fn no_small_count_is_left_in_any_figure_of_the_sample() {
    let words = Words::new(Locale::En);
    let mut hidden = 0;
    for section in document(&sampled(Locale::En), &words).sections {
        for before in &section.figures {
            let after = Hidden::below(10).figure(before, &words);
            for (row, cells) in after.table.rows.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| cell.is_count) {
                    let n = cell.value.unwrap();
                    assert!(n == 0.0 || n >= 10.0, "{}: {n} in {row}, {column}", after.id);
                }
            }
            let names: BTreeSet<&str> = std::iter::once("Customers")
                .chain(before.table.columns.iter().enumerate().filter_map(|(at, column)| {
                    before.table.rows.first()?.get(at)?.is_count.then_some(column.label.as_str())
                }))
                .collect();
            for detail in
                after.marks().flat_map(|mark| &mark.details).filter(|detail| names.contains(&*detail.name))
            {
                let small = detail.text.parse::<u64>().is_ok_and(|n| n > 0 && n < 10);
                assert!(!small, "{}: {} {}", after.id, detail.name, detail.text);
                hidden += usize::from(detail.text == "hidden");
            }
            assert!(clientele_charts::csv(&after.table).lines().count() <= before.table.rows.len() + 1);
        }
    }
    assert!(hidden > 0, "the sample has small cells");
}
