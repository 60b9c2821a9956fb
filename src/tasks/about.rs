//! What is said about figures that leave: which data, which filter, from which day, how, and with what reservations.

use crate::board::Tile;
use crate::inquiry::{Inquiry, Report};
use crate::parts::board_head::title_of;
use crate::parts::filter_chips::in_words;
use crate::session::Session;
use crate::state::Page;
use clientele_charts::document::{About, Document, Hidden, Section};
use clientele_charts::figure::Figure;
use clientele_core::Day;
use clientele_core::filter::Filter;
use clientele_text::Arg;
use leptos::prelude::*;
use serde_json::{Map, Value};

/// The page's analysis as a document; `only` one of its figures, or all; without counts below `small`. None before there is a
/// report.
pub(crate) fn document(
    session: Session,
    inquiry: Inquiry,
    only: Option<&str>,
    small: Option<u64>,
) -> Option<Document> {
    untrack(|| {
        if is_board(session) {
            return board(session, only, small);
        }
        let answer = inquiry.answer.get();
        let report = answer.report()?;
        let about = about(session, report, small);
        let title = about.analysis.clone();
        let lines = vec![about.data.clone(), named(session, "filter", &about.filter)];
        let numbers = numbers(session, report);
        let section = Section {
            title: title.clone(),
            headline: inquiry.headline.get(),
            numbers,
            figures: figures(session, inquiry, only, small),
            about,
        };
        Some(Document { title, lines, sections: vec![section] })
    })
}

/// The board is what is shown.
pub(crate) fn is_board(session: Session) -> bool {
    session.view.with(|view| view.page == Page::Board && !view.board.is_empty())
}

/// Figures that can be handed out, by id and title.
pub(crate) fn at_hand(session: Session) -> Vec<(String, String)> {
    let named = |figure: &Figure| (figure.id.clone(), figure.title.clone());
    if is_board(session) {
        return tiles(session).iter().filter_map(|(_, _, figure)| figure.as_ref().map(named)).collect();
    }
    session.shown.figures.with(|figures| figures.iter().map(|figure| named(figure)).collect())
}

/// The tiles of the shown page that have an answer: whose, the report, and the figure under the tile's own title.
fn tiles(session: Session) -> Vec<(Inquiry, Report, Option<Figure>)> {
    let tiles =
        session.view.with(|view| view.board.sheet().map(|page| page.tiles.clone())).unwrap_or_default();
    let answered = |tile: Tile| {
        let inquiry = session.asked.with_value(|asked| asked.get(&tile.analysis).copied())?;
        let report = inquiry.answer.with(|answer| answer.report().cloned())?;
        let figure = inquiry.figures.with(|figures| {
            let wanted =
                |figure: &&std::sync::Arc<Figure>| tile.figure.is_empty() || figure.id == tile.figure;
            figures.iter().find(wanted).map(|figure| figure.as_ref().clone())
        });
        let figure = figure.map(|figure| Figure {
            title: if tile.title.is_empty() { figure.title } else { tile.title },
            notes: figure.notes.into_iter().chain(Some(tile.note).filter(|note| !note.is_empty())).collect(),
            ..figure
        });
        Some((inquiry, report, figure))
    };
    tiles.into_iter().filter_map(answered).collect()
}

/// The shown page of the board: a section for each analysis, in the order of the tiles.
fn board(session: Session, only: Option<&str>, small: Option<u64>) -> Option<Document> {
    let mut sections: Vec<(String, Section)> = Vec::new();
    for (inquiry, report, figure) in tiles(session) {
        let figure = figure.filter(|figure| only.is_none_or(|only| only == figure.id));
        if only.is_some() && figure.is_none() {
            continue;
        }
        let figures = leaving(session, figure.iter(), small);
        match sections.iter_mut().find(|(id, _)| *id == report.id) {
            Some((_, section)) => section.figures.extend(figures),
            None => {
                let about = about(session, &report, small);
                let section = Section {
                    title: about.analysis.clone(),
                    headline: inquiry.headline.get(),
                    numbers: numbers(session, &report),
                    figures,
                    about,
                };
                sections.push((report.id, section));
            }
        }
    }
    let (_, first) = sections.first()?;
    let lines = vec![first.about.data.clone(), named(session, "filter", &first.about.filter)];
    let title = session.view.with(|view| title_of(session, &view.board));
    Some(Document { title, lines, sections: sections.into_iter().map(|(_, section)| section).collect() })
}

/// The figures as they may leave.
fn figures(session: Session, inquiry: Inquiry, only: Option<&str>, small: Option<u64>) -> Vec<Figure> {
    let all = inquiry.figures.get();
    leaving(
        session,
        all.iter().map(AsRef::as_ref).filter(|figure| only.is_none_or(|only| only == figure.id)),
        small,
    )
}

fn leaving<'a>(
    session: Session,
    wanted: impl Iterator<Item = &'a Figure>,
    small: Option<u64>,
) -> Vec<Figure> {
    let hidden = small.map(Hidden::below);
    session.words.with(|words| {
        let leaving =
            |figure: &Figure| hidden.map_or_else(|| figure.clone(), |hidden| hidden.figure(figure, words));
        wanted.map(leaving).collect()
    })
}

fn named(session: Session, part: &str, text: &str) -> String {
    let name = session.t(&format!("share-about-{part}"));
    session.tn("share-about-line", &[("name", Arg::Text(&name)), ("text", Arg::Text(text))])
}

/// How a report came about.
fn about(session: Session, report: &Report, small: Option<u64>) -> About {
    let id = &report.id;
    let field = |name: &str| report.question.get(name).cloned().unwrap_or(Value::Null);
    let filter: Filter = serde_json::from_value(field("filter")).unwrap_or_default();
    let clauses: Vec<String> = filter.all.iter().map(|clause| in_words(session, clause)).collect();
    let as_of = report.value.get("as_of").and_then(Value::as_str).and_then(|day| day.parse::<Day>().ok());
    let caveats = report.value.get("caveats").and_then(Value::as_array);
    About {
        analysis: session.t(&format!("{id}-title")),
        data: data(session),
        filter: if clauses.is_empty() { session.t("share-about-no-filter") } else { clauses.join("; ") },
        as_of: as_of.map(|day| session.day(day)).unwrap_or_default(),
        settings: settings(session, id, &field("params")),
        method: session.t(&format!("{id}-method")),
        caveats: caveats.into_iter().flatten().map(|caveat| sentence(session, caveat)).collect(),
        hidden: small
            .map(|k| session.words.with(|words| Hidden::below(k).sentence(words)))
            .unwrap_or_default(),
        source: session.tn(
            "share-about-made",
            &[("files", Arg::Text(&files(session))), ("version", Arg::Text(env!("CARGO_PKG_VERSION")))],
        ),
    }
}

fn sentence(session: Session, caveat: &Value) -> String {
    let code = caveat.get("code").and_then(Value::as_str).unwrap_or_default();
    let args: Map<String, Value> = caveat.get("args").and_then(Value::as_object).cloned().unwrap_or_default();
    session.sentence(&format!("caveat-{code}"), &args)
}

fn files(session: Session) -> String {
    let names = session.data.with(|data| {
        let files = data.iter().flat_map(|data| &data.files);
        files.map(|file| file.summary.name.clone()).filter(|name| !name.is_empty()).collect::<Vec<_>>()
    });
    names.join(", ")
}

/// Files, rows that count, customers and period.
fn data(session: Session) -> String {
    let summary = session.summary();
    let audit = summary.as_ref().and_then(|summary| summary.audit.as_ref());
    let counts = session.counts.get();
    let rows = audit.map(|audit| (audit.rows_used, audit.rows_read));
    let used = rows.map(|(used, read)| {
        let used = counts.as_ref().map_or(used, |counts| counts.rows_used);
        session.tn("status-used", &[("used", Arg::Number(used as f64)), ("read", Arg::Number(read as f64))])
    });
    let customers = counts.filter(|counts| counts.customers > 0);
    let customers =
        customers.map(|counts| session.tn("chart-customers", &[("n", Arg::Number(counts.customers as f64))]));
    let days = audit.and_then(|audit| audit.first_day.zip(audit.last_day)).map(|(from, to)| {
        let (from, to) = (session.day(from), session.day(to));
        session.tn("chart-range", &[("lo", Arg::Text(&from)), ("hi", Arg::Text(&to))])
    });
    let parts = [Some(files(session)), used, customers, days];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The few numbers that every report of purchases has.
fn numbers(session: Session, report: &Report) -> Vec<(String, String)> {
    let number = |field: &str| report.value.get(field).and_then(Value::as_f64);
    let currency = session.currency();
    session.words.with(|words| {
        let count =
            |key: &str, field: &str| Some((words.get(key), words.numbers().number(number(field)?, 0)));
        let revenue = || {
            let money = words.numbers().money_compact(number("revenue")?, currency.as_deref());
            Some((words.get("chart-revenue-name"), money))
        };
        let all =
            [count("chart-customers-name", "n_customers"), count("chart-orders-name", "n_orders"), revenue()];
        all.into_iter().flatten().collect()
    })
}

/// Settings that are not the usual ones, by name.
fn settings(session: Session, id: &str, params: &Value) -> String {
    let Value::Object(params) = params else { return String::new() };
    let one = |(name, value): (&String, &Value)| {
        let label = session.t(&format!("{id}-param-{}", name.replace('_', "-")));
        format!("{label} = {}", setting(session, id, name, value))
    };
    params.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn setting(session: Session, id: &str, name: &str, value: &Value) -> String {
    match value {
        Value::String(option) => {
            let option_key = option.replace('_', "-");
            let keys = [name, "map", "feature"].map(|part| format!("{id}-{part}-{option_key}"));
            let word = session.words.with(|words| keys.iter().find_map(|key| words.find(key, &[])));
            word.unwrap_or_else(|| option.clone())
        }
        Value::Array(list) => {
            list.iter().map(|value| setting(session, id, name, value)).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}
