//! How figures came about, in words.

use clientele_text::Words;

/// How figures came about. Every field is a sentence or a list in the reader's language; empty ones are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The analysis.
    pub analysis: String,
    /// The data: file, rows used, customers, period.
    pub data: String,
    /// The filter; "none" where nothing is filtered.
    pub filter: String,
    /// The as-of date.
    pub as_of: String,
    /// Settings that are not the usual ones.
    pub settings: String,
    /// How it is computed.
    pub method: String,
    /// Reservations.
    pub caveats: Vec<String>,
    /// What was left out on purpose: small cells.
    pub hidden: String,
    /// Program and file.
    pub source: String,
}

impl About {
    /// Names and texts, in the order of a reader's questions.
    ///
    /// ```
    /// use clientele_charts::document::About;
    /// use clientele_text::{Locale, Words};
    /// let about = About { filter: "none".into(), as_of: "Dec 10, 2011".into(), ..About::default() };
    /// let facts = about.facts(&Words::new(Locale::En));
    /// assert_eq!(facts, [("Filter".into(), "none".into()), ("As of".into(), "Dec 10, 2011".into())]);
    /// ```
    pub fn facts(&self, words: &Words) -> Vec<(String, String)> {
        let one = [
            ("share-about-analysis", &self.analysis),
            ("share-about-data", &self.data),
            ("share-about-filter", &self.filter),
            ("share-about-as-of", &self.as_of),
            ("share-about-settings", &self.settings),
            ("share-about-method", &self.method),
        ];
        let caveats = self.caveats.iter().map(|caveat| ("share-about-caveat", caveat));
        let last = [("share-about-hidden", &self.hidden), ("share-about-source", &self.source)];
        one.into_iter()
            .chain(caveats)
            .chain(last)
            .filter(|(_, text)| !text.is_empty())
            .map(|(key, text)| (words.get(key), text.clone()))
            .collect()
    }

    /// The same, one line each: `Filter: none`.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        self.facts(words).iter().map(|(name, text)| line(words, name, text)).collect()
    }

    /// What belongs below a picture: analysis, filter, as-of date and source.
    pub fn footer(&self, words: &Words) -> String {
        let parts = [
            ("", &self.analysis),
            ("share-about-filter", &self.filter),
            ("share-about-as-of", &self.as_of),
            ("", &self.hidden),
            ("", &self.source),
        ];
        let parts = parts.iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| match *key {
            "" => text.to_string(),
            key => line(words, &words.get(key), text),
        });
        parts.collect::<Vec<_>>().join(" · ")
    }
}

fn line(words: &Words, name: &str, text: &str) -> String {
    use clientele_text::Arg;
    words.with("share-about-line", &[("name", Arg::Text(name)), ("text", Arg::Text(text))])
}
