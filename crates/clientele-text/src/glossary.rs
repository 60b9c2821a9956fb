//! The glossary: the terms of the course, each with a sentence, its names in all three languages, and where in the product
//! it is at work. The words are in `locales/*/glossary.ftl`, under `term-<id>`: the name, `.text`, and `.also` for other
//! names that it is looked for by.

use crate::{Locale, Words, is_there};

/// An entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Its id, the same in every language.
    pub id: &'static str,
    /// The id of the analysis where it is at work.
    pub at: &'static str,
    /// Entries to read beside it.
    pub related: &'static [&'static str],
}

/// An entry in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The entry.
    pub entry: Entry,
    /// Its name.
    pub name: String,
    /// Its names in the other languages.
    pub others: Vec<(Locale, String)>,
    /// What it means.
    pub text: String,
    /// Its names in all languages, folded.
    sought: Vec<String>,
}

/// Every entry in the words of a language, by topic. Cost: the glossary is read in all three languages; in the browser in those
/// that were fetched.
///
/// ```
/// use clientele_text::{Locale, glossary};
/// let terms = glossary::terms(Locale::En);
/// let found = glossary::search(&terms, "终身价值");
/// assert_eq!(found.first().map(|term| term.entry.id), Some("clv"));
/// ```
pub fn terms(locale: Locale) -> Vec<Term> {
    let there = Locale::ALL.into_iter().filter(|locale| is_there(*locale));
    let languages: Vec<_> = there.map(|locale| (locale, Words::only(locale, "glossary"))).collect();
    let one = |entry: &Entry| {
        let key = format!("term-{}", entry.id);
        let mut term = Term {
            entry: *entry,
            name: String::new(),
            others: Vec::new(),
            text: String::new(),
            sought: Vec::new(),
        };
        for (language, words) in &languages {
            let name = words.get(&key);
            let also = words.attribute(&key, "also").unwrap_or_default();
            term.sought.push(fold(&name));
            term.sought.extend(also.split(',').map(fold).filter(|name| !name.is_empty()));
            if *language == locale {
                term.text = words.attribute(&key, "text").unwrap_or_default();
                term.name = name;
            } else if !term.others.iter().any(|(_, known)| *known == name) {
                term.others.push((*language, name));
            }
        }
        term
    };
    ENTRIES.iter().map(one).collect()
}

/// The terms that a reader may mean, those first whose name begins with what he wrote; all of them for nothing written.
pub fn search<'a>(terms: &'a [Term], query: &str) -> Vec<&'a Term> {
    let query = fold(query);
    if query.is_empty() {
        return terms.iter().collect();
    }
    let rank = |term: &Term| {
        let names = || term.sought.iter();
        if names().any(|name| name.starts_with(&query)) {
            Some(0)
        } else if names().any(|name| name.contains(&query)) {
            Some(1)
        } else {
            fold(&term.text).contains(&query).then_some(2)
        }
    };
    let mut found: Vec<(u8, &Term)> = terms.iter().filter_map(|term| Some((rank(term)?, term))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, term)| term).collect()
}

/// Case, width and spaces do not matter.
fn fold(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    text.chars().filter(|c| !c.is_whitespace()).map(narrow).flat_map(char::to_lowercase).collect()
}

const fn entry(id: &'static str, at: &'static str, related: &'static [&'static str]) -> Entry {
    Entry { id, at, related }
}

/// Every entry, by topic: value, lifecycle, satisfaction, marketing, the customer file, the classroom.
pub static ENTRIES: &[Entry] = &[
    entry("rfm", "rfm", &["recency", "frequency", "monetary", "segmentation"]),
    entry("recency", "rfm", &["rfm", "frequency"]),
    entry("frequency", "rfm", &["rfm", "recency"]),
    entry("monetary", "rfm", &["rfm", "frequency"]),
    entry("segmentation", "rfm", &["clusters", "rfm", "targeting"]),
    entry("clusters", "clusters", &["segmentation", "gap-statistic", "stability"]),
    entry("gap-statistic", "clusters", &["clusters", "stability"]),
    entry("stability", "clusters", &["clusters", "gap-statistic"]),
    entry("pareto", "pareto", &["abc", "gini", "tiers"]),
    entry("abc", "pareto", &["pareto", "tiers"]),
    entry("tiers", "pareto", &["pareto", "good-bad", "membership"]),
    entry("good-bad", "pareto", &["tiers", "clv"]),
    entry("gini", "pareto", &["pareto", "abc"]),
    entry("regression-to-the-mean", "pareto", &["pareto", "stability"]),
    entry("allegiance", "lifecycle", &["old-customer", "new-customer", "swing-customer", "rival-customer"]),
    entry("old-customer", "lifecycle", &["allegiance", "retention"]),
    entry("new-customer", "lifecycle", &["allegiance", "acquisition"]),
    entry("swing-customer", "lifecycle", &["allegiance", "wallet"]),
    entry("rival-customer", "lifecycle", &["allegiance", "win-back"]),
    entry("wallet", "wallet", &["market-share", "swing-customer"]),
    entry("market-share", "wallet", &["wallet"]),
    entry("relationship-levels", "relationship", &["tiers"]),
    entry("involvement", "involvement", &["segmentation"]),
    entry("targeting", "targeting", &["segmentation"]),
    entry("membership", "tiers", &["points", "tiers"]),
    entry("points", "tiers", &["membership"]),
    entry("lifecycle", "lifecycle", &["new-customer", "dormant", "retention"]),
    entry("dormant", "lifecycle", &["lifecycle", "win-back"]),
    entry("win-back", "lifecycle", &["dormant", "churn", "recovery"]),
    entry("cohort", "cohorts", &["retention", "churn"]),
    entry("retention", "cohorts", &["churn", "cohort", "clv"]),
    entry("churn", "churn", &["retention", "early-warning", "censoring"]),
    entry("early-warning", "churn", &["churn", "logistic", "p-alive"]),
    entry("survival", "survival", &["censoring", "retention"]),
    entry("censoring", "survival", &["survival"]),
    entry("clv", "clv", &["p-alive", "discounting", "retention"]),
    entry("p-alive", "clv", &["clv", "early-warning"]),
    entry("sbg", "clv", &["clv", "retention"]),
    entry("discounting", "economics", &["clv"]),
    entry("acquisition", "economics", &["retention", "clv", "switching-cost"]),
    entry("switching-cost", "economics", &["retention", "acquisition"]),
    entry("ladder", "ladder", &["grades", "aidmas"]),
    entry("aidmas", "funnel", &["ladder", "pipeline"]),
    entry("pipeline", "funnel", &["aidmas"]),
    entry("word-of-mouth", "referral", &["referral", "nps"]),
    entry("referral", "referral", &["word-of-mouth"]),
    entry("forecast", "forecast", &["new-product-test"]),
    entry("new-product-test", "forecast", &["forecast"]),
    entry("grades", "satisfaction", &["csat", "nps", "ladder"]),
    entry("nps", "satisfaction", &["csat", "word-of-mouth", "interval"]),
    entry("csat", "satisfaction", &["nps", "ces"]),
    entry("ces", "satisfaction", &["csat"]),
    entry("interval", "satisfaction", &["standard-error", "nps"]),
    entry("standard-error", "satisfaction", &["interval", "t-test"]),
    entry("kano", "kano", &["kano-basic", "kano-one-dimensional", "kano-attractive", "better-worse"]),
    entry("kano-basic", "kano", &["kano"]),
    entry("kano-one-dimensional", "kano", &["kano"]),
    entry("kano-attractive", "kano", &["kano"]),
    entry("better-worse", "kano", &["kano", "fong"]),
    entry("fong", "kano", &["kano", "interval"]),
    entry("penalty-reward", "contrast", &["kano", "regression"]),
    entry("servqual", "servqual", &["five-gaps", "dimensions", "alpha"]),
    entry("five-gaps", "servqual", &["servqual"]),
    entry("dimensions", "servqual", &["servqual"]),
    entry("alpha", "servqual", &["servqual"]),
    entry("t-test", "servqual", &["standard-error", "interval"]),
    entry("ipa", "needs", &["two-layers", "servqual"]),
    entry("two-layers", "needs", &["emotional-needs", "ipa"]),
    entry("emotional-needs", "needs", &["two-layers"]),
    entry("clocks", "clocks", &["service-level", "percentile"]),
    entry("service-level", "clocks", &["clocks", "percentile"]),
    entry("percentile", "clocks", &["clocks"]),
    entry("sentiment", "sentiment", &["lexicon", "mood", "kappa"]),
    entry("mood", "sentiment", &["sentiment"]),
    entry("lexicon", "sentiment", &["sentiment"]),
    entry("kappa", "sentiment", &["sentiment"]),
    entry("recovery", "recovery", &["recovery-paradox", "win-back"]),
    entry("recovery-paradox", "recovery", &["recovery"]),
    entry("basket", "basket", &["cross-selling"]),
    entry("cross-selling", "basket", &["basket", "up-selling"]),
    entry("up-selling", "basket", &["cross-selling"]),
    entry("recommendation", "recommend", &["basket"]),
    entry("attribution", "attribution", &["markov", "shapley"]),
    entry("markov", "attribution", &["attribution"]),
    entry("shapley", "attribution", &["attribution"]),
    entry("direct-channels", "response", &["database-marketing", "imc"]),
    entry("database-marketing", "response", &["direct-channels"]),
    entry("imc", "response", &["direct-channels"]),
    entry("correlation", "drivers", &["regression"]),
    entry("regression", "drivers", &["correlation", "logistic", "sensitivity"]),
    entry("logistic", "churn", &["regression", "precision"]),
    entry("precision", "churn", &["early-warning"]),
    entry("sensitivity", "drivers", &["financial-model"]),
    entry("financial-model", "drivers", &["sensitivity"]),
    entry("journey", "paths", &["moments-of-truth"]),
    entry("moments-of-truth", "paths", &["journey"]),
    entry("record", "file", &["eight-treasures"]),
    entry("eight-treasures", "file", &["record"]),
    entry("data-silo", "identity", &["omnichannel"]),
    entry("omnichannel", "identity", &["data-silo", "new-retail"]),
    entry("portrait", "portrait", &["segmentation"]),
    entry("idic", "idic", &["portrait", "segmentation"]),
    entry("crm-failures", "health", &["idic"]),
    entry("anonymisation", "privacy", &["compliant-storage"]),
    entry("compliant-storage", "privacy", &["anonymisation"]),
    entry("system-selection", "selection", &["tco"]),
    entry("tco", "selection", &["system-selection"]),
    entry("virtual-data", "generator", &["assessment"]),
    entry("winback-case", "winback", &["win-back", "recovery"]),
    entry("negotiation", "negotiate", &["winback-case"]),
    entry("new-retail", "newretail", &["omnichannel"]),
    entry("assessment", "assess", &["virtual-data"]),
];
