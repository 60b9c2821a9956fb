//! The parts that differ from deck to deck. Lengths are English Metric Units: 914,400 an inch.

use super::text::{FINDING, NOTE, TITLE, escaped, paragraphs};
use super::{Deck, Slide};

/// What every part of a presentation declares.
pub(super) const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// Where a figure stands: x, y, width, height; below the finding, above the small print.
const STAGE: [f64; 4] = [548_640.0, 1_640_000.0, 11_094_720.0, 4_690_000.0];

const GROUP: &str =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";

pub(super) fn properties(deck: &Deck) -> String {
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>Clientele</dc:creator>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&deck.title, TITLE),
        escaped(&deck.lang, 20),
    )
}

/// The list of slides; their relations begin behind those of master, notes and theme.
pub(super) fn presentation(n: usize) -> String {
    let slides: String =
        (0..n).map(|at| format!("<p:sldId id=\"{}\" r:id=\"rId{}\"/>", 256 + at, 4 + at)).collect();
    format!(
        "<p:presentation {NAMESPACES} saveSubsetFonts=\"1\">\
         <p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>\
         <p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>\
         <p:sldIdLst>{slides}</p:sldIdLst>\
         <p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"
    )
}

/// A text in a placeholder of the layout.
fn placed(id: u32, name: &str, kind: &str, body: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr/>\
         <p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>{body}</p:txBody></p:sp>"
    )
}

fn slide(shapes: &str) -> String {
    format!(
        "<p:sld {NAMESPACES}><p:cSld><p:spTree>{GROUP}{shapes}</p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )
}

/// The first slide.
pub(super) fn title_slide(deck: &Deck) -> String {
    let title = paragraphs([&deck.title], &deck.lang, TITLE);
    let lines = paragraphs(&deck.lines, &deck.lang, FINDING);
    slide(
        &(placed(2, "Title", "type=\"ctrTitle\"", &title)
            + &placed(3, "Subtitle", "type=\"subTitle\" idx=\"1\"", &lines)),
    )
}

/// A slide with its figure: relation 3 is the picture, 4 the vectors that a program draws instead if it can.
pub(super) fn figure_slide(deck: &Deck, figure: &Slide) -> String {
    let text = |text: &String, most| paragraphs([text], &deck.lang, most);
    let [x, y, width, height] = fit(figure.width, figure.height);
    let alt = escaped(&figure.alt, FINDING * 2);
    let picture = format!(
        "<p:pic><p:nvPicPr><p:cNvPr id=\"4\" name=\"Figure\" descr=\"{alt}\"/>\
         <p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\
         <p:blipFill><a:blip r:embed=\"rId3\"><a:extLst><a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\">\
         <asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rId4\"/>\
         </a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>\
         <p:spPr><a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>"
    );
    slide(
        &(placed(2, "Title", "type=\"title\"", &text(&figure.title, TITLE))
            + &placed(3, "Finding", "type=\"body\" idx=\"1\"", &text(&figure.subtitle, FINDING))
            + &picture
            + &placed(5, "Footer", "type=\"body\" idx=\"2\"", &text(&figure.footer, FINDING))),
    )
}

/// The place of a picture: as large as it gets in its shape, in the middle.
fn fit(width: f64, height: f64) -> [i64; 4] {
    let [left, top, wide, high] = STAGE;
    let (width, height) = if width > 0.0 && height > 0.0 { (width, height) } else { (wide, high) };
    let scale = (wide / width).min(high / height);
    let (width, height) = (width * scale, height * scale);
    let x = left + (wide - width) / 2.0;
    [x, top, width, height].map(|length| length.round() as i64)
}

/// What the speaker is told.
pub(super) fn notes(deck: &Deck, lines: &[String]) -> String {
    let body = paragraphs(lines, &deck.lang, NOTE);
    format!(
        "<p:notes {NAMESPACES}><p:cSld><p:spTree>{GROUP}\
         <p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" \
         noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>{}\
         </p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
        placed(3, "Notes", "type=\"body\" idx=\"1\"", &body)
    )
}
