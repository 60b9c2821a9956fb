use super::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "]]></a:t></a:r><a:evil/>",
    "{{7*7}} ${7*7} &lt; javascript:alert(1)",
    "=cmd|' /C calc'!A0",
    "\u{0}\u{8}tab\there \u{fffe}",
];

fn deck() -> Deck {
    let slide = |text: &&str| Slide {
        title: (*text).to_owned(),
        subtitle: (*text).to_owned(),
        footer: (*text).to_owned(),
        notes: vec![(*text).to_owned(), "Method".to_owned()],
        alt: (*text).to_owned(),
        svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>".to_owned(),
        width: 4.0,
        height: 2.0,
    };
    Deck {
        lang: "zh-Hans".to_owned(),
        title: HOSTILE[0].to_owned(),
        lines: HOSTILE.map(str::to_owned).to_vec(),
        slides: HOSTILE.iter().map(slide).collect(),
    }
}

fn parts(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// Every text, attribute and element name of a part; panics where it is not well-formed.
fn read(xml: &str) -> (Vec<String>, Vec<(String, String)>, Vec<String>) {
    let (mut texts, mut attributes, mut names) = (Vec::new(), Vec::new(), Vec::new());
    let mut reader = Reader::from_str(xml);
    let mut text = String::new();
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                depth += 1;
                names.push(tag.name().as_ref().to_owned());
                attributes.extend(attributes_of(&tag));
                text.clear();
            }
            Event::Empty(tag) => {
                names.push(tag.name().as_ref().to_owned());
                attributes.extend(attributes_of(&tag));
            }
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(reference) => text.push(match &*reference {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "quot" => '"',
                other => panic!("entity {other}"),
            }),
            Event::End(_) => {
                depth -= 1;
                texts.push(std::mem::take(&mut text));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    (texts, attributes, names)
}

fn attributes_of(tag: &quick_xml::events::BytesStart<'_>) -> Vec<(String, String)> {
    tag.attributes()
        .map(|attribute| {
            let attribute = attribute.unwrap();
            (attribute.key.as_ref().to_owned(), attribute.value.to_string())
        })
        .collect()
}

#[test]
fn every_part_is_well_formed_known_and_reached() {
    let deck = deck();
    let parts = parts(slides(&deck, &vec![b"PNG".to_vec(); deck.slides.len()]).unwrap());
    let text = |name: &str| String::from_utf8(parts[name].clone()).unwrap();
    let types = text("[Content_Types].xml");
    for name in parts.keys().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
        read(&text(name));
        let known = name.ends_with(".rels") || name == "[Content_Types].xml";
        assert!(known || types.contains(&format!("\"/{name}\"")), "{name} has no type");
    }
    for (name, bytes) in parts.iter().filter(|(name, _)| name.ends_with(".rels")) {
        let folder =
            name.replace("_rels/", "").rsplit_once('/').map_or(String::new(), |(path, _)| path.to_owned());
        let (_, attributes, _) = read(std::str::from_utf8(bytes).unwrap());
        for (_, target) in attributes.iter().filter(|(name, _)| name == "Target") {
            let path = match target.strip_prefix("../") {
                Some(rest) => format!("{}/{rest}", folder.rsplit_once('/').unwrap().0),
                None if folder.is_empty() => target.clone(),
                None => format!("{folder}/{target}"),
            };
            assert!(parts.contains_key(&path), "{name} wants {path}");
        }
    }
    assert_eq!(parts.keys().filter(|name| name.starts_with("ppt/slides/slide")).count(), HOSTILE.len() + 1);
}

#[test]
fn texts_of_a_file_are_texts_and_nothing_else() {
    let deck = deck();
    let parts = parts(slides(&deck, &vec![b"PNG".to_vec(); deck.slides.len()]).unwrap());
    for (at, hostile) in HOSTILE.iter().enumerate() {
        let clean: String = hostile
            .chars()
            .filter(|c| !"\u{0}\u{8}\u{fffe}".contains(*c))
            .collect::<String>()
            .replace('\t', " ");
        for part in
            [format!("ppt/slides/slide{}.xml", at + 2), format!("ppt/notesSlides/notesSlide{}.xml", at + 2)]
        {
            let (texts, _, names) = read(std::str::from_utf8(&parts[&part]).unwrap());
            assert!(texts.contains(&clean), "{part}: {texts:?}");
            assert!(
                names.iter().all(|name| name.starts_with("p:")
                    || name.starts_with("a:")
                    || name.starts_with("asvg:"))
            );
            assert!(!names.contains(&"a:evil".to_owned()));
        }
    }
}

#[test]
fn long_words_are_cut_and_directions_stay_as_they_are() {
    assert_eq!(text::escaped("\u{202e}abc\u{2066}", 9), "abc");
    assert_eq!(text::escaped(&"w".repeat(500), text::TITLE), "w".repeat(text::TITLE) + "…");
}

#[test]
fn the_same_deck_is_the_same_bytes_and_each_slide_wants_its_picture() {
    let deck = deck();
    let pictures = vec![b"PNG".to_vec(); deck.slides.len()];
    assert_eq!(slides(&deck, &pictures).unwrap(), slides(&deck, &pictures).unwrap());
    assert!(matches!(slides(&deck, &[]), Err(Failure::Request(BadRequest::NotUnderstood { .. }))));
}
