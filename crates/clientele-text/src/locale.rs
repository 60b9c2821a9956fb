//! The three languages, and which of them a reader gets.

/// The system font of each platform by name. Not `system-ui`: in a Chinese Windows that is a Chinese font, whose Latin
/// letters are poor, and on many a Linux one that is a fifth wider than all others.
macro_rules! latin {
    () => {
        "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial"
    };
}

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Chinese in simplified script.
    ZhHans,
    /// Chinese in traditional script, in the terms used in Taiwan.
    ZhHant,
}

impl Locale {
    /// All three, in the order of menus.
    pub const ALL: [Self; 3] = [Self::En, Self::ZhHans, Self::ZhHant];

    /// The BCP 47 tag, also the folder under `locales/`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
        }
    }

    /// The name of the language in itself, for menus.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhHans => "简体中文",
            Self::ZhHant => "繁體中文",
        }
    }

    /// The units of short numbers, largest first, with what stands for them.
    pub const fn units(self) -> &'static [(f64, &'static str)] {
        match self {
            Self::En => &[(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K"), (1.0, "")],
            Self::ZhHans => &[(1e12, "万亿"), (1e8, "亿"), (1e4, "万"), (1.0, "")],
            Self::ZhHant => &[(1e12, "兆"), (1e8, "億"), (1e4, "萬"), (1.0, "")],
        }
    }

    /// System fonts for this script, never downloaded. Canvas needs them spelled out: with Han unification the same
    /// code point has another shape in another language's font.
    pub const fn fonts(self) -> &'static str {
        match self {
            Self::En => concat!(latin!(), ", sans-serif"),
            Self::ZhHans => {
                concat!(latin!(), ", 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif")
            }
            Self::ZhHant => {
                concat!(latin!(), ", 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', sans-serif")
            }
        }
    }

    /// The language of one tag: `zh-CN`, `zh-SG`, `zh-Hans-*` and plain `zh` are simplified; `zh-TW`, `zh-HK`, `zh-MO`
    /// and `zh-Hant-*` traditional; a script beats a region. None for a language that is not spoken here.
    ///
    /// ```
    /// use clientele_text::Locale;
    /// assert_eq!(Locale::of_tag("zh-TW"), Some(Locale::ZhHant));
    /// assert_eq!(Locale::of_tag("zh-Hans-HK"), Some(Locale::ZhHans));
    /// assert_eq!(Locale::of_tag("fr"), None);
    /// ```
    pub fn of_tag(tag: &str) -> Option<Self> {
        let mut parts = tag.trim().split(['-', '_']).map(str::to_ascii_lowercase);
        match parts.next()?.as_str() {
            "en" => Some(Self::En),
            "zh" | "cmn" | "yue" => {
                let rest: Vec<String> = parts.collect();
                let has = |wanted: &[&str]| rest.iter().any(|part| wanted.contains(&part.as_str()));
                let traditional = has(&["hant"]) || (!has(&["hans"]) && has(&["tw", "hk", "mo"]));
                Some(if traditional { Self::ZhHant } else { Self::ZhHans })
            }
            _ => None,
        }
    }

    /// The first of the reader's languages that is spoken here, else English.
    pub fn negotiate<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter().find_map(Self::of_tag).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_languages() {
        let cases = [
            ("en-GB", Some(Locale::En)),
            ("zh", Some(Locale::ZhHans)),
            ("zh_CN", Some(Locale::ZhHans)),
            ("zh-SG", Some(Locale::ZhHans)),
            ("zh-HK", Some(Locale::ZhHant)),
            ("ZH-mo", Some(Locale::ZhHant)),
            ("zh-Hant-CN", Some(Locale::ZhHant)),
            ("de", None),
            ("", None),
        ];
        for (tag, locale) in cases {
            assert_eq!(Locale::of_tag(tag), locale, "{tag}");
        }
    }

    #[test]
    fn the_first_language_spoken_here_wins() {
        assert_eq!(Locale::negotiate(["fr-FR", "zh-TW", "en"]), Locale::ZhHant);
        assert_eq!(Locale::negotiate(["fr-FR"]), Locale::En);
        assert_eq!(Locale::negotiate([]), Locale::En);
    }

    #[test]
    fn every_language_reads_its_own_tag() {
        for locale in Locale::ALL {
            assert_eq!(Locale::of_tag(locale.tag()), Some(locale));
        }
    }
}
