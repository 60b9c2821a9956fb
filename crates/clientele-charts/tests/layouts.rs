//! What a reader would call broken, over every figure of every analysis in every language, as narrow as on a phone and as
//! wide as on a desk: a picture without its marks, a text that is cut, two texts on each other.

#![cfg(test)]

use clientele_charts::display::{Anchor, Label, Rect, Scene, Shape};
use clientele_charts::figure::{AxisKind, Body, Figure, Plot};
use clientele_charts::{Font, PlainMeasure, Stage, TextMeasure, ViewOptions, figures, layout};
use clientele_core::analysis;
use clientele_core::filter::Filter;
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, ingest, sample};
use clientele_text::{Locale, Words};
use serde_json::{Value, json};

const WIDTHS: [f32; 2] = [341.0, 1040.0];
/// A plot lower or narrower than this shows nothing; rows may be as low as this.
const LEAST: f32 = 72.0;
const ROW: f32 = 20.0;

const ROLES: &str =
    r#"{"customer":"Customer","date":"Date","quantity":"Quantity","price":"Price","order":"Order"}"#;

/// Every analysis that the sample can answer, as it comes and in the shapes that its figures take.
fn reports() -> Vec<(&'static str, String)> {
    let text = sample::orders(&sample::Options { customers: 300, ..Default::default() });
    let mapping: Mapping = serde_json::from_str(ROLES).unwrap();
    let data = Dataset::new(ingest::read_text(&text).unwrap().table, mapping);
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    let run = |id: &str, params: &Value| (analysis::find(id).unwrap().run)(&view, params, &Cx::silent());
    let found =
        analysis::ALL.iter().filter_map(|analysis| Some((analysis.id, run(analysis.id, &Value::Null).ok()?)));
    let more = [
        ("survival", json!({ "group": "rfm" })),
        ("survival", json!({ "clock": "repeat" })),
        ("lifecycle", json!({ "period": "quarter" })),
        ("cohorts", json!({ "period": "quarter" })),
    ];
    let more = more.map(|(id, params)| (id, run(id, &params).unwrap()));
    found.chain(more).chain(survey()).chain(texts_of_guests()).chain(answers()).collect()
}

/// A questionnaire of six features with long and short names, in two groups.
fn survey() -> [(&'static str, String); 2] {
    const NAMES: [&str; 6] =
        ["wifi", "parking in front of the shop", "自动续杯", "loyalty card", "terrace", "toys"];
    const WORDS: [&str; 5] = ["like", "expect", "neutral", "live with", "dislike"];
    let heads = NAMES.map(|name| format!("{name} functional,{name} dysfunctional"));
    let mut text = format!("id,city,{}\n", heads.join(","));
    for row in 0..60_usize {
        let city = ["Zürich", "Taipei"][row % 2];
        let answers = (0..12).map(|at| WORDS[(row * row + at * (row % 7) + at) % 5]).collect::<Vec<_>>();
        text.push_str(&format!("c{row},{city},{}\n", answers.join(",")));
    }
    let mapping: Mapping = serde_json::from_str(r#"{"customer":"id"}"#).unwrap();
    let data = Dataset::new(ingest::read_text(&text).unwrap().table, mapping);
    let view = View::all(&data, data.rows());
    let run = |params| (analysis::find("kano").unwrap().run)(&view, &params, &Cx::silent()).unwrap();
    [("kano", run(json!({ "group": "city" }))), ("kano", run(json!({ "split": "mean", "feature": "toys" })))]
}

/// Texts in two languages over three months, with labels of all kinds.
fn texts_of_guests() -> [(&'static str, String); 1] {
    const TEXTS: [&str; 8] = [
        "服务态度很好，上菜也快，就是停车不太方便",
        "等了一个多小时还没上菜，催了三次也没人理，太慢了！",
        "退款拖了半个月，客服爱理不理，再也不来了",
        "前台很热情，房间干净，位置也好，值得推荐",
        "The delivery was late, but the courier was friendly and apologized",
        "Terrible wait times, rude staff and an overpriced room!!",
        "I came at noon",
        "The booking was easy, the room spotless, the breakfast delicious and everybody was kind to us",
    ];
    let mut text = String::from("customer,date,branch,comment,label\n");
    for row in 0..96_usize {
        let comment = TEXTS[(row * row + row / 7) % 8];
        let label = ["negative", "neutral", "positive"][row % 3];
        let branch = ["Zürich main station", "台北101"][row % 2];
        text.push_str(&format!("c{row},2024-0{}-11,{branch},\"{comment}\",{label}\n", row % 3 + 1));
    }
    let roles = r#"{"customer":"customer","date":"date","text":"comment"}"#;
    let data = Dataset::new(ingest::read_text(&text).unwrap().table, serde_json::from_str(roles).unwrap());
    let params = json!({ "group": "branch", "label_column": "label" });
    let view = View::all(&data, data.rows());
    [("sentiment", (analysis::find("sentiment").unwrap().run)(&view, &params, &Cx::silent()).unwrap())]
}

/// Answers to four questions with orders of the same customers beside, by every measure and from one score alone.
fn answers() -> [(&'static str, String); 4] {
    let mut survey = String::from("id,day,city,satisfaction,would_come_again,nps,effort,referrals\n");
    let mut orders = String::from("id,day,amount\n");
    for at in 0..300_usize {
        let (month, city) = (at % 9 + 1, ["Zürich", "Taipei", "San Pedro de Macorís"][at % 3]);
        let scores = [at * at % 5 + 1, at % 7 + 1, at * 7 % 11, at * 3 % 7 + 1];
        let [good, again, nps, effort] = scores.map(|score| score.to_string());
        survey.push_str(&format!("c{at},2022-0{month}-15,{city},{good},{again},{nps},{effort},{}\n", at % 2));
        orders.push_str(&format!("c{at},20{:02}-01-01,20\n", 19 + at % 3));
        orders.push_str(&format!("c{at},20{:02}-10-01,{}\n", 22 + at % 2, at * 40));
    }
    orders.push_str("c0,2024-12-31,5\n");
    let load = |text: &str, roles: &str| {
        let mapping: Mapping = serde_json::from_str(roles).unwrap();
        Dataset::new(ingest::read_text(text).unwrap().table, mapping)
    };
    let orders = load(&orders, r#"{"customer":"id","date":"day","amount":"amount"}"#);
    let files = [load(&survey, r#"{"customer":"id","date":"day"}"#), orders];
    let view = Filter::default().among(&files, 0, &Cx::silent()).unwrap();
    let asked = ["nps", "csat", "ces"].map(|measure| json!({ "measure": measure, "group": "city" }));
    let run =
        |params: Value| (analysis::find("satisfaction").unwrap().run)(&view, &params, &Cx::silent()).unwrap();
    let [nps, csat, ces] = asked.map(run);
    let alone = load("id,score\n1,10\n2,9\n3,0\n4,7\n", r#"{"score":"score"}"#);
    let view = View::all(&alone, alone.rows());
    let one = (analysis::find("satisfaction").unwrap().run)(&view, &Value::Null, &Cx::silent()).unwrap();
    [nps, csat, ces, one].map(|report| ("satisfaction", report))
}

/// Each figure laid out as on a page.
fn each(mut check: impl FnMut(&Figure, &Scene, &str)) {
    for (id, report) in reports() {
        for locale in Locale::ALL {
            let words = Words::new(locale);
            let options = ViewOptions { currency: Some("GBP".into()), ..ViewOptions::default() };
            for figure in figures(id, &report, &words, &options).unwrap() {
                for width in WIDTHS {
                    let height = figure.height(width.into()) as f32;
                    let scene = layout(&figure, &Stage::new(width, height, &PlainMeasure, &words)).unwrap();
                    check(&figure, &scene, &format!("{} at {width} in {}", figure.id, locale.tag()));
                    let height = figure.height_with_heading(width.into()) as f32;
                    let stage = Stage::new(width, height, &PlainMeasure, &words).with_heading();
                    let scene = layout(&figure, &stage).unwrap();
                    check(&figure, &scene, &format!("{} at {width} in {}, alone", figure.id, locale.tag()));
                }
            }
        }
    }
}

fn texts(scene: &Scene) -> impl Iterator<Item = &Label> {
    scene.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(label) if !label.text.trim().is_empty() => Some(label),
        _ => None,
    })
}

/// The box around the ink of a text: capitals above the base line, no descenders.
fn place(label: &Label) -> Rect {
    let width = PlainMeasure.width(&label.text, Font { size: label.size, bold: label.bold });
    let back = match label.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => width / 2.0,
        Anchor::End => width,
    };
    let rise = label.size * 0.72;
    if label.turned {
        Rect { x: label.x - rise, y: label.y + back - width, width: rise, height: width }
    } else {
        Rect { x: label.x - back, y: label.y - rise, width, height: rise }
    }
}

#[test]
fn every_plot_has_room_for_its_marks() {
    let mut bad = Vec::new();
    each(|figure, scene, what| {
        let plots: Vec<&Plot> = figure
            .panels
            .iter()
            .filter_map(|panel| match &panel.body {
                Body::Plot(plot) => Some(&**plot),
                _ => None,
            })
            .collect();
        if scene.frames.len() < plots.len() {
            bad.push(format!("{what}: {} of {} plots", scene.frames.len(), plots.len()));
        }
        for (frame, plot) in scene.frames.iter().zip(plots) {
            let least = match &plot.y.kind {
                AxisKind::Band { names } => ROW * names.len() as f32,
                _ => LEAST,
            };
            if frame.area.height < least || frame.area.width < LEAST {
                bad.push(format!("{what}: {:?}", frame.area));
            }
        }
    });
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn no_text_is_cut_by_the_edge() {
    let mut bad = Vec::new();
    each(|_, scene, what| {
        // Half a pixel is a rounding.
        let paper = Rect { x: -0.5, y: -0.5, width: scene.width + 1.0, height: scene.height + 1.0 };
        for label in texts(scene) {
            let at = place(label);
            if !paper.contains([at.x, at.y]) || !paper.contains([at.right(), at.bottom()]) {
                bad.push(format!("{what}: {:?} at {at:?}", label.text));
            }
        }
    });
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn no_text_lies_on_another() {
    let mut bad = Vec::new();
    each(|_, scene, what| {
        let all: Vec<(&Label, Rect)> = texts(scene).map(|label| (label, place(label))).collect();
        for (at, (a, here)) in all.iter().enumerate() {
            for (b, there) in all.iter().skip(at + 1) {
                if here.inset(0.5, 0.5, 0.5, 0.5).overlaps(there) {
                    bad.push(format!("{what}: {:?} and {:?}", a.text, b.text));
                }
            }
        }
    });
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}
