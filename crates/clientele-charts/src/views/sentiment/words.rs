//! The words that made the scores.

use super::{ID, Report, names};
use crate::figure::{
    Axis, AxisKind, Bar, Body, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Panel,
    Plot,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::sentiment::{Label, Word};

/// So many words of each side are drawn; the table has all.
const MOST: usize = 12;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let good: Vec<&Word> = report.words.iter().filter(|word| word.effect > 0.0).take(MOST).collect();
    let bad: Vec<&Word> = report.words.iter().filter(|word| word.effect < 0.0).take(MOST).collect();
    let most = good.iter().chain(&bad).map(|word| word.effect.abs()).fold(0.0, f64::max);
    let sides = [(&good, Label::Positive), (&bad, Label::Negative)];
    let panels: Vec<Panel> = (sides.into_iter())
        .filter(|(words, _)| !words.is_empty())
        .map(|(words, side)| panel(words, side, most, context))
        .collect();
    if panels.is_empty() {
        return None;
    }
    let list = |words: &[&Word]| {
        let words: Vec<&str> = words.iter().take(3).map(|word| word.word.as_str()).collect();
        if words.is_empty() { "–".to_owned() } else { words.join(", ") }
    };
    let args = [("good", list(&good)), ("bad", list(&bad))];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Some(Figure {
        id: format!("{ID}-words"),
        title: context.say("sentiment-words-title"),
        subtitle: context.say("sentiment-words-subtitle"),
        summary: context.fill("sentiment-words-summary", &args),
        panels,
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(report, context),
    })
}

fn panel(words: &[&Word], side: Label, most: f64, context: &Context<'_>) -> Panel {
    let bar = |(at, word): (usize, &&Word)| {
        let middle = at as f64;
        let along = (0.0, word.effect.abs());
        let mark = mark(word, names::ink(side), context);
        Bar { mark, across: (middle + 0.15, middle + 0.85), along, interval: None }
    };
    let bars = words.iter().enumerate().map(bar).collect();
    let x = AxisKind::Linear { lo: 0.0, hi: most, nice: true };
    let x = Axis::new(context.say("sentiment-effect"), x, Format::Number);
    let y = Axis::bands("", words.iter().map(|word| word.word.clone()).collect());
    let plot = Plot::new(x, y, vec![Layer::Bars { direction: Direction::Right, bars }]);
    Panel { title: names::label(side, context), body: Body::Plot(Box::new(plot)) }
}

fn mark(word: &Word, ink: Ink, context: &Context<'_>) -> Mark {
    Mark::new(format!("word:{}", word.word), &word.word, ink)
        .detail(context.say("sentiment-effect"), names::score(word.effect, context))
        .detail(context.say("sentiment-times"), context.count(word.n))
        .detail(context.say("sentiment-turned"), context.count(word.n_turned))
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("word", "sentiment-word", ColumnKind::Text),
        context.column("effect", "sentiment-effect", ColumnKind::Number),
        context.column("n", "sentiment-times", ColumnKind::Number),
        context.column("n_turned", "sentiment-turned", ColumnKind::Number),
    ];
    let row = |word: &Word| {
        vec![
            Datum::text(&word.word),
            Datum::number(word.effect, names::score(word.effect, context)),
            context.count_datum(word.n),
            context.tally_datum(word.n_turned),
        ]
    };
    DataTable { columns, rows: report.words.iter().map(row).collect() }
}
