//! [`Words`]: from a key and its arguments to a sentence.

use crate::{CATALOGUES, Date, Locale, Numbers, Plain};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// An argument of a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A number; it also chooses the plural form. Printed with grouping and the decimals it has.
    Number(f64),
    /// A number, short.
    Compact(f64),
    /// A share, as whole per cent.
    Percent(f64),
    /// Money with its currency.
    Money(f64, Option<&'a str>),
    /// A day.
    Day(Date),
}

/// The words of one language. Missing ones come from English, and what is missing there shows as its key, so that
/// nothing is ever blank. Cheap to clone.
///
/// ```
/// use clientele_text::{Arg, Locale, Words};
/// let words = Words::new(Locale::En);
/// assert_eq!(words.get("rfm-segment-champions"), "Champions");
/// assert_eq!(words.with("chart-customers", &[("n", Arg::Number(1.0))]), "1 customer");
/// assert_eq!(words.with("chart-customers", &[("n", Arg::Number(1234.0))]), "1,234 customers");
/// assert_eq!(words.get("no-such-key"), "no-such-key");
/// ```
#[derive(Clone)]
pub struct Words {
    locale: Locale,
    bundles: Arc<[FluentBundle<FluentResource>]>,
    numbers: Arc<dyn Numbers>,
}

impl Words {
    /// The words of a language with the deterministic numbers.
    pub fn new(locale: Locale) -> Self {
        Self::with_numbers(locale, Arc::new(Plain(locale)))
    }

    /// The words of a language with numbers from elsewhere, such as the browser.
    pub fn with_numbers(locale: Locale, numbers: Arc<dyn Numbers>) -> Self {
        let chain = if locale == Locale::En { vec![locale] } else { vec![locale, Locale::En] };
        Self { locale, bundles: chain.into_iter().map(|locale| bundle(locale, |_| true)).collect(), numbers }
    }

    /// The words of one catalogue alone, without English behind them: what is not there is found missing.
    pub(crate) fn only(locale: Locale, catalogue: &str) -> Self {
        let bundles = Arc::new([bundle(locale, |name| name == catalogue)]);
        Self { locale, bundles, numbers: Arc::new(Plain(locale)) }
    }

    /// An attribute of a message.
    pub(crate) fn attribute(&self, key: &str, name: &str) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.get_attribute(name)?.value();
            Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
        })
    }

    /// The language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Numbers and dates of this language.
    pub fn numbers(&self) -> &dyn Numbers {
        self.numbers.as_ref()
    }

    /// A sentence without arguments. `key.attribute` asks for an attribute of a message, and gets its value in a language
    /// that does not need the attribute.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A sentence with arguments; one that the sentence needs and does not get shows as `{$name}`.
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// A sentence if any catalogue has the key.
    pub fn find(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, name)| (id, Some(name)));
        let args: FluentArgs = args.iter().map(|(name, arg)| (*name, self.value(arg))).collect();
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(id)?;
            let attribute = attribute.and_then(|name| message.get_attribute(name));
            let pattern = attribute.map(|found| found.value()).or(message.value())?;
            // Errors are missing arguments; the text then shows their names, which is what a reader can report.
            let mut errors = Vec::new();
            Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
        })
    }

    fn value<'a>(&self, arg: &Arg<'a>) -> FluentValue<'a> {
        match *arg {
            Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Arg::Number(value) => value.into(),
            Arg::Compact(value) => self.numbers.compact(value).into(),
            Arg::Percent(share) => self.numbers.percent(share, 0).into(),
            Arg::Money(value, currency) => self.numbers.money(value, currency).into(),
            Arg::Day(date) => self.numbers.date(date).into(),
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("locale", &self.locale).finish_non_exhaustive()
    }
}

fn bundle(locale: Locale, wanted: impl Fn(&str) -> bool) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(locale.tag().parse().into_iter().collect());
    // Isolation marks around arguments are invisible in HTML but break text measuring, file names and plain text.
    bundle.set_use_isolating(false);
    // All three languages group digits alike, so one function serves them.
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(plain_number(number.value)),
        _ => None,
    }));
    for catalogue in CATALOGUES.iter().filter(|catalogue| wanted(catalogue.name)) {
        // A syntax error costs its one message; a test keeps the catalogues free of them.
        let resource = FluentResource::try_new(catalogue.source(locale).to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
    }
    bundle
}

fn plain_number(value: f64) -> String {
    let decimals = (0..3).find(|&n| (value * 10f64.powi(n)).fract().abs() < 1e-9).unwrap_or(2);
    Plain(Locale::En).number(value, usize::try_from(decimals).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fall_back_to_english_and_then_to_the_key() {
        let words = Words::new(Locale::ZhHant);
        assert_eq!(words.get("not-there"), "not-there");
        assert_eq!(words.get("not-there.label"), "not-there.label");
        assert_eq!(words.get("rfm-segment-at-risk.subject"), words.get("rfm-segment-at-risk"));
        assert_ne!(words.get("rfm-title"), Words::new(Locale::En).get("rfm-title"));
    }

    #[test]
    fn numbers_in_sentences_are_grouped() {
        assert_eq!(plain_number(12_345.0), "12,345");
        assert_eq!(plain_number(0.25), "0.25");
        assert_eq!(plain_number(1.0 / 3.0), "0.33");
    }

    #[test]
    fn words_may_travel_between_threads() {
        fn check<T: Send + Sync + Clone>(_: &T) {}
        check(&Words::new(Locale::En));
    }
}
