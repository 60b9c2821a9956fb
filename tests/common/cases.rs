//! Reports of every analysis, for tests of what all figures and explanations have in common.

use super::load;
use clientele_charts::csv_of_rows;
use clientele_core::sample;
use clientele_engine::protocol::{LoadOptions, Question};
use clientele_text::{Locale, Template, Words};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

/// An analysis, what it is called, its report.
pub(crate) type Case = (&'static str, &'static str, String);

/// The report of an analysis of a text.
pub(crate) fn ask(text: &str, roles: &[(&str, &str)], id: &str, params: Value) -> String {
    let roles: BTreeMap<String, String> =
        roles.iter().map(|(role, column)| ((*role).to_owned(), (*column).to_owned())).collect();
    let service = load(text.as_bytes(), &roles);
    service.analyze(&Question { id: id.to_owned(), params, ..Question::default() }).unwrap()
}

/// The same of the first of two files of the same people.
fn ask_both(files: [&str; 2], id: &str, params: Value) -> String {
    let [first, second] = files;
    let mut service = load(first.as_bytes(), &BTreeMap::new());
    service.begin(LoadOptions { beside: true, ..LoadOptions::default() });
    service.feed(second.as_bytes()).unwrap();
    service.finish().unwrap();
    service.analyze(&Question { id: id.to_owned(), params, ..Question::default() }).unwrap()
}

/// Orders of those who complained and of as many who did not, before and after March.
fn orders() -> String {
    let mut text = String::from("customer,date,amount\n");
    for row in 0..200_usize {
        writeln!(text, "c{row},2024-02-{:02},{}", 1 + row % 28, 10 + row % 3 * 20).unwrap();
        if row % 3 != 0 {
            writeln!(text, "c{row},2024-04-{:02},{}", 1 + row % 28, 10 + row % 5).unwrap();
        }
    }
    text + "c199,2024-08-01,10\n"
}

/// Three hundred customers of a shop.
pub(crate) fn shop() -> String {
    sample::orders(&sample::Options { customers: 300, ..Default::default() })
}

fn of_template(template: Template) -> String {
    csv_of_rows(&template.rows(&Words::new(Locale::En)))
}

/// Answers of forty guests: a score, three grades, four rated needs and an overall rating.
fn guests() -> String {
    let mut text = String::from("id,recommend,satisfied,come again,bring friends");
    for name in ["price", "speed", "respect", "safety"] {
        write!(text, ",{name} importance,{name} satisfaction").unwrap();
    }
    for row in 0..40_usize {
        let (a, b, yes) = (row % 2, row % 3, |n: usize| if row % n == 0 { "no" } else { "yes" });
        write!(
            text,
            "\nc{row},{},{},{},{},{},4,{},4,{},{},5,5",
            row * 7 % 11,
            yes(5),
            yes(4),
            yes(3),
            2 + a,
            3 + b,
            4 + a,
            1 + b
        )
        .unwrap();
    }
    text
}

fn ratings() -> String {
    let mut text = String::from("overall,room,welcome\n");
    for row in 0..60_usize {
        let (room, welcome) = (1 + row % 5, 1 + row / 5 % 5);
        let overall = (1 + (room + welcome + row % 2) / 2).min(5);
        writeln!(text, "{overall},{room},{welcome}").unwrap();
    }
    text
}

fn kano() -> String {
    const WORDS: [&str; 5] = ["like", "expect", "neutral", "live with", "dislike"];
    let mut text = String::from("id,wifi with,wifi without,desk with,desk without\n");
    for row in 0..60_usize {
        let desk = if row % 3 == 0 { "like,neutral" } else { "like,dislike" };
        writeln!(text, "c{row},{},{},{desk}", WORDS[row % 5], WORDS[row * 3 / 2 % 5]).unwrap();
    }
    text
}

fn tickets() -> String {
    let mut text =
        String::from("customer,opened,first_response,resolved,agent,score,apology,solution,remedy\n");
    for row in 0..120_usize {
        let (day, hour) = (1 + row / 6, 9 + row * 7 % 13);
        let resolved =
            if row % 11 == 0 { String::new() } else { format!("2024-03-{:02} {hour:02}:30", day + row % 4) };
        let yes = |n: usize| if row % n == 0 { "no" } else { "yes" };
        writeln!(
            text,
            "c{row},2024-03-{day:02} 09:00,2024-03-{day:02} {hour:02}:00,{resolved},{},{},{},{},{}",
            ["Li", "Wu", "Tang"][row % 3],
            1 + row % 5,
            yes(2),
            yes(3),
            yes(4)
        )
        .unwrap();
    }
    text
}

fn servqual() -> String {
    let items = ["tangibles 1", "tangibles 2", "reliability 1", "reliability 2", "empathy 1", "empathy 2"];
    let mut text = String::from("id");
    for item in items {
        write!(text, ",{item} expectation,{item} perception").unwrap();
    }
    for row in 0..30_usize {
        write!(text, "\nc{row}").unwrap();
        for at in 0..items.len() {
            write!(text, ",{},{}", 5 + (row + at) % 3, 2 + (row * (at / 2 + 1) + at) % 5).unwrap();
        }
    }
    text
}

/// Every analysis on files of our own, some in several ways.
pub(crate) fn cases() -> Vec<Case> {
    let shop = shop();
    let of_orders =
        ["rfm", "pareto", "clusters", "lifecycle", "cohorts", "survival", "clv", "churn", "economics"];
    let mut cases: Vec<Case> = of_orders
        .into_iter()
        .map(|id| (id, "shop", ask(&shop, &[], id, json!({ "returns": "net" }))))
        .collect();
    let mut more = |id, name, report| cases.push((id, name, report));
    more("rfm", "nested", ask(&shop, &[], "rfm", json!({ "scheme": "nested" })));
    more("cohorts", "revenue", ask(&shop, &[], "cohorts", json!({ "measure": "revenue" })));
    more("clv", "mbg_nbd", ask(&shop, &[], "clv", json!({ "model": "mbg_nbd" })));
    more("clv", "bg_nbd", ask(&shop, &[], "clv", json!({ "model": "bg_nbd" })));
    let table = "period,high end,regular\n0,1000,1000\n1,869,631\n2,743,468\n3,653,382\n4,593,326\n";
    more(
        "survival",
        "renewals",
        ask(table, &[], "survival", json!({ "survivors": ["high end", "regular"] })),
    );
    more("satisfaction", "guests", ask(&guests(), &[("customer", "id")], "satisfaction", Value::Null));
    more("satisfaction", "survey", ask(&of_template(Template::Survey), &[], "satisfaction", Value::Null));
    for measure in ["csat", "ces"] {
        let score = "id,score\n1,5\n2,4\n3,2\n4,5\n5,1\n6,3\n";
        let params = json!({ "measure": measure });
        more("satisfaction", measure, ask(score, &[("score", "score")], "satisfaction", params));
    }
    more("needs", "guests", ask(&guests(), &[("customer", "id")], "needs", Value::Null));
    more("contrast", "ratings", ask(&ratings(), &[("score", "overall")], "contrast", Value::Null));
    more("kano", "guests", ask(&kano(), &[("customer", "id")], "kano", Value::Null));
    more("servqual", "guests", ask(&servqual(), &[("customer", "id")], "servqual", Value::Null));
    let weights = json!({ "weights": { "tangibles": 20, "reliability": 50, "empathy": 30 } });
    more("servqual", "weights", ask(&servqual(), &[("customer", "id")], "servqual", weights));
    let forms = [of_template(Template::Servqual), of_template(Template::Forms)];
    more("servqual", "forms", ask_both(forms.each_ref().map(String::as_str), "servqual", Value::Null));
    more("servqual", "template", ask(&of_template(Template::Servqual), &[], "servqual", Value::Null));
    for id in ["clocks", "recovery"] {
        let roles = [("customer", "customer"), ("score", "score")];
        more(id, "tickets", ask(&tickets(), &roles, id, json!({})));
    }
    let study = json!({ "before": 60, "window": 60 });
    more("recovery", "orders", ask_both([&tickets(), &orders()], "recovery", study));
    more("sentiment", "template", ask(&of_template(Template::Texts), &[], "sentiment", Value::Null));
    let labelled = "text,label\ngood,positive\nnot good,negative\nbad,negative\nfine and good,negative\n";
    let params = json!({ "label_column": "label" });
    more("sentiment", "labelled", ask(labelled, &[("text", "text")], "sentiment", params));
    cases
}
