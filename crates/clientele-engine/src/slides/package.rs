//! The package: which parts there are, what they are, and which of them knows which.

use super::parts::{self, NAMESPACES};
use super::text::escaped;
use super::{Deck, Slide};
use std::io::{Cursor, Write};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// All parts in one file. The same deck is the same bytes: no part tells the time.
pub(super) fn zip(deck: &Deck, pictures: &[Vec<u8>]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let n = deck.slides.len();
    for (name, xml) in fixed(deck, n) {
        part(&mut zip, name, &xml)?;
    }
    slide(&mut zip, 1, &parts::title_slide(deck), &deck.lines, deck, &[("slideLayout", "slideLayout1.xml")])?;
    for ((at, figure), picture) in (2..).zip(&deck.slides).zip(pictures) {
        media(&mut zip, at, figure, picture)?;
        let images = [format!("image{at}.png"), format!("image{at}.svg")];
        let related: Vec<(&str, &str)> = std::iter::once(("slideLayout", "slideLayout2.xml"))
            .chain(images.iter().map(|name| ("image", name.as_str())))
            .collect();
        slide(&mut zip, at, &parts::figure_slide(deck, figure), &figure.notes, deck, &related)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The parts that every deck has.
fn fixed(deck: &Deck, n: usize) -> Vec<(&'static str, String)> {
    let font = match deck.lang.as_str() {
        "zh-Hans" => "Microsoft YaHei",
        "zh-Hant" => "Microsoft JhengHei",
        _ => "",
    };
    let theme = include_str!("theme.xml").replace("EAST_ASIAN", font);
    let master = include_str!("master.xml").replace("NAMESPACES", NAMESPACES);
    let layout = |xml: &str| xml.replace("NAMESPACES", NAMESPACES);
    let to_master = relations(&[("slideMaster", "../slideMasters/slideMaster1.xml".into())]);
    vec![
        ("[Content_Types].xml", content_types(n)),
        (
            "_rels/.rels",
            relations(&[
                ("officeDocument", "ppt/presentation.xml".into()),
                ("metadata/core-properties", "docProps/core.xml".into()),
            ]),
        ),
        ("docProps/core.xml", parts::properties(deck)),
        ("ppt/presentation.xml", parts::presentation(n + 1)),
        ("ppt/_rels/presentation.xml.rels", presentation_relations(n + 1)),
        ("ppt/theme/theme1.xml", theme.clone()),
        ("ppt/theme/theme2.xml", theme),
        ("ppt/slideMasters/slideMaster1.xml", master),
        (
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            relations(&[
                ("slideLayout", "../slideLayouts/slideLayout1.xml".into()),
                ("slideLayout", "../slideLayouts/slideLayout2.xml".into()),
                ("theme", "../theme/theme1.xml".into()),
            ]),
        ),
        ("ppt/slideLayouts/slideLayout1.xml", layout(include_str!("layout_title.xml"))),
        ("ppt/slideLayouts/slideLayout2.xml", layout(include_str!("layout_figure.xml"))),
        ("ppt/slideLayouts/_rels/slideLayout1.xml.rels", to_master.clone()),
        ("ppt/slideLayouts/_rels/slideLayout2.xml.rels", to_master),
        ("ppt/notesMasters/notesMaster1.xml", layout(include_str!("notes_master.xml"))),
        (
            "ppt/notesMasters/_rels/notesMaster1.xml.rels",
            relations(&[("theme", "../theme/theme2.xml".into())]),
        ),
    ]
}

/// A slide with its notes; `related` are its other relations, in the order of their ids from `rId2`.
fn slide(
    zip: &mut ZipWriter<Cursor<Vec<u8>>>,
    at: usize,
    xml: &str,
    notes: &[String],
    deck: &Deck,
    related: &[(&str, &str)],
) -> ZipResult<()> {
    let folder = |kind: &str| if kind == "image" { "media" } else { "slideLayouts" };
    let notes_part = ("notesSlide", format!("../notesSlides/notesSlide{at}.xml"));
    let related = related.iter().map(|(kind, name)| (*kind, format!("../{}/{name}", folder(kind))));
    let all: Vec<(&str, String)> = std::iter::once(notes_part).chain(related).collect();
    part(zip, &format!("ppt/slides/slide{at}.xml"), xml)?;
    part(zip, &format!("ppt/slides/_rels/slide{at}.xml.rels"), &relations(&all))?;
    part(zip, &format!("ppt/notesSlides/notesSlide{at}.xml"), &parts::notes(deck, notes))?;
    let back = [
        ("notesMaster", "../notesMasters/notesMaster1.xml".to_owned()),
        ("slide", format!("../slides/slide{at}.xml")),
    ];
    part(zip, &format!("ppt/notesSlides/_rels/notesSlide{at}.xml.rels"), &relations(&back))
}

fn part(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, xml: &str) -> ZipResult<()> {
    zip.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated))?;
    if !xml.starts_with("<?xml") {
        zip.write_all(HEAD.as_bytes())?;
    }
    Ok(zip.write_all(xml.as_bytes())?)
}

fn media(zip: &mut ZipWriter<Cursor<Vec<u8>>>, at: usize, figure: &Slide, picture: &[u8]) -> ZipResult<()> {
    let packed = SimpleFileOptions::default();
    zip.start_file(format!("ppt/media/image{at}.png"), packed.compression_method(CompressionMethod::Stored))?;
    zip.write_all(picture)?;
    zip.start_file(
        format!("ppt/media/image{at}.svg"),
        packed.compression_method(CompressionMethod::Deflated),
    )?;
    Ok(zip.write_all(figure.svg.as_bytes())?)
}

/// Relations with ids `rId1`, `rId2` ... in this order.
fn relations(related: &[(&str, String)]) -> String {
    let mut out = String::from(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    );
    for (at, (kind, target)) in (1..).zip(related) {
        let base = if kind.starts_with("metadata") {
            "http://schemas.openxmlformats.org/package/2006/relationships"
        } else {
            OFFICE
        };
        out.push_str(&format!(
            "<Relationship Id=\"rId{at}\" Type=\"{base}/{kind}\" Target=\"{}\"/>",
            escaped(target, usize::MAX)
        ));
    }
    out + "</Relationships>"
}

fn presentation_relations(n: usize) -> String {
    let slides = (1..=n).map(|at| ("slide", format!("slides/slide{at}.xml")));
    let others = [
        ("slideMaster", "slideMasters/slideMaster1.xml".to_owned()),
        ("notesMaster", "notesMasters/notesMaster1.xml".to_owned()),
        ("theme", "theme/theme1.xml".to_owned()),
    ];
    relations(&others.into_iter().chain(slides).collect::<Vec<_>>())
}

fn content_types(n: usize) -> String {
    const KIND: &str = "application/vnd.openxmlformats-officedocument.presentationml";
    let mut out = String::from(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>",
    );
    let mut say = |part: &str, kind: String| {
        out.push_str(&format!("<Override PartName=\"/{part}\" ContentType=\"{kind}\"/>"));
    };
    let theme = "application/vnd.openxmlformats-officedocument.theme+xml";
    say("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned());
    say("ppt/presentation.xml", format!("{KIND}.presentation.main+xml"));
    say("ppt/theme/theme1.xml", theme.to_owned());
    say("ppt/theme/theme2.xml", theme.to_owned());
    say("ppt/slideMasters/slideMaster1.xml", format!("{KIND}.slideMaster+xml"));
    say("ppt/slideLayouts/slideLayout1.xml", format!("{KIND}.slideLayout+xml"));
    say("ppt/slideLayouts/slideLayout2.xml", format!("{KIND}.slideLayout+xml"));
    say("ppt/notesMasters/notesMaster1.xml", format!("{KIND}.notesMaster+xml"));
    for at in 1..=n + 1 {
        say(&format!("ppt/slides/slide{at}.xml"), format!("{KIND}.slide+xml"));
        say(&format!("ppt/notesSlides/notesSlide{at}.xml"), format!("{KIND}.notesSlide+xml"));
    }
    out + "</Types>"
}
