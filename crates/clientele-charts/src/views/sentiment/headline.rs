//! The finding in one sentence: how many texts are good and bad, and how many words of them are known.

use super::{Report, names};
use crate::views::context::Context;
use clientele_core::analysis::sentiment::Label;

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let summary = &report.summary;
    let args = [
        ("n", context.count(summary.n)),
        ("positive", names::share(summary, Label::Positive, context)),
        ("negative", names::share(summary, Label::Negative, context)),
        ("mean", names::mean(summary, context)),
        ("coverage", context.share(report.coverage)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("sentiment-headline", &args)
}
