//! The catalogues under `locales/`, embedded.

use crate::Locale;

/// One file of messages in the three languages.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue {
    /// File name without its ending.
    pub name: &'static str,
    en: &'static str,
    hans: &'static str,
    hant: &'static str,
}

impl Catalogue {
    /// The Fluent source in one language.
    pub const fn source(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::ZhHans => self.hans,
            Locale::ZhHant => self.hant,
        }
    }
}

macro_rules! catalogues {
    ($($name:literal),* $(,)?) => {
        &[$(Catalogue {
            name: $name,
            en: include_str!(concat!("../../../locales/en/", $name, ".ftl")),
            hans: include_str!(concat!("../../../locales/zh-Hans/", $name, ".ftl")),
            hant: include_str!(concat!("../../../locales/zh-Hant/", $name, ".ftl")),
        }),*]
    };
}

/// Every catalogue; a new file is a line here.
pub static CATALOGUES: &[Catalogue] = catalogues![
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
