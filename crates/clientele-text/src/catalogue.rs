//! The catalogues under `locales/`, embedded: each language a file of its own in the browser.

use crate::Locale;
use clientele_chunk::{Chunk, Missing, chunk};

/// One file of messages in the three languages.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue {
    /// File name without its ending.
    pub name: &'static str,
}

impl Catalogue {
    /// The Fluent source in one language; nothing, in the browser, before that language was fetched.
    pub fn source(&self, locale: Locale) -> &'static str {
        let at = CATALOGUES.iter().position(|other| other.name == self.name);
        let source = at.and_then(|at| language(locale).get()?.get(at));
        source.copied().unwrap_or_default()
    }
}

/// Brings the words of a language. Errors: its file could not be fetched; asking again tries again.
pub async fn fetch(locale: Locale) -> Result<(), Missing> {
    language(locale).fetch().await.map(drop)
}

/// Whether the words of a language are there: natively always, in the browser after [`fetch`].
pub fn is_there(locale: Locale) -> bool {
    language(locale).get().is_some()
}

fn language(locale: Locale) -> &'static Chunk<Sources> {
    match locale {
        Locale::En => &EN,
        Locale::ZhHans => &HANS,
        Locale::ZhHant => &HANT,
    }
}

/// The sources of all catalogues, in their order.
type Sources = [&'static str; COUNT];

macro_rules! catalogues {
    ($($name:literal),* $(,)?) => {
        const COUNT: usize = [$($name),*].len();

        /// Every catalogue; a new file is a line here.
        pub static CATALOGUES: [Catalogue; COUNT] = [$(Catalogue { name: $name }),*];

        static EN: Chunk<Sources> =
            chunk!(words_en: Sources = [$(include_str!(concat!("../../../locales/en/", $name, ".ftl"))),*]);
        static HANS: Chunk<Sources> =
            chunk!(words_hans: Sources = [$(include_str!(concat!("../../../locales/zh-Hans/", $name, ".ftl"))),*]);
        static HANT: Chunk<Sources> =
            chunk!(words_hant: Sources = [$(include_str!(concat!("../../../locales/zh-Hant/", $name, ".ftl"))),*]);
    };
}

catalogues![
    "analyse",
    "board",
    "charts",
    "churn",
    "clocks",
    "clusters",
    "clv",
    "cohorts",
    "comfort",
    "contrast",
    "customers",
    "economics",
    "errors",
    "explain",
    "glossary",
    "kano",
    "lifecycle",
    "load",
    "mapping",
    "needs",
    "offline",
    "pareto",
    "ratings",
    "recovery",
    "rfm",
    "satisfaction",
    "sentiment",
    "servqual",
    "share",
    "survival",
    "templates",
    "ui",
    "widgets"
];
