//! The encodings a file may be in, by name.

use encoding_rs as rs;
use serde::{Deserialize, Serialize};

/// An encoding the reader can decode. Serialised as its [`Encoding::id`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8, and ASCII.
    #[default]
    Utf8,
    /// UTF-16, low byte first: Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Simplified Chinese. GBK and GB 2312 are parts of it.
    Gb18030,
    /// Traditional Chinese, with the Hong Kong characters.
    Big5,
    /// Western European; Latin-1 is read as this, as browsers do.
    Windows1252,
    /// Japanese, code page 932.
    ShiftJis,
    /// Japanese, Unix.
    EucJp,
    /// Japanese, mail.
    Iso2022Jp,
    /// Korean, code page 949.
    EucKr,
    /// Central European.
    Windows1250,
    /// Cyrillic.
    Windows1251,
    /// Greek.
    Windows1253,
    /// Turkish.
    Windows1254,
    /// Hebrew.
    Windows1255,
    /// Arabic.
    Windows1256,
    /// Baltic.
    Windows1257,
    /// Vietnamese.
    Windows1258,
    /// Thai.
    Windows874,
    /// Central European, ISO.
    Iso8859_2,
    /// Baltic, ISO.
    Iso8859_4,
    /// Cyrillic, ISO.
    Iso8859_5,
    /// Arabic, ISO.
    Iso8859_6,
    /// Greek, ISO.
    Iso8859_7,
    /// Hebrew, ISO.
    Iso8859_8,
    /// Baltic Rim, ISO.
    Iso8859_13,
    /// Russian, KOI8.
    Koi8R,
    /// Ukrainian, KOI8.
    Koi8U,
    /// Cyrillic, DOS.
    Ibm866,
    /// Western European, old Macintosh.
    Macintosh,
}

/// Id and decoder of each, in the order a picker shows them.
static TABLE: [(Encoding, &str, &rs::Encoding); 30] = [
    (Encoding::Utf8, "utf-8", rs::UTF_8),
    (Encoding::Gb18030, "gb18030", rs::GB18030),
    (Encoding::Big5, "big5", rs::BIG5),
    (Encoding::Utf16Le, "utf-16le", rs::UTF_16LE),
    (Encoding::Utf16Be, "utf-16be", rs::UTF_16BE),
    (Encoding::Windows1252, "windows-1252", rs::WINDOWS_1252),
    (Encoding::ShiftJis, "shift-jis", rs::SHIFT_JIS),
    (Encoding::EucJp, "euc-jp", rs::EUC_JP),
    (Encoding::Iso2022Jp, "iso-2022-jp", rs::ISO_2022_JP),
    (Encoding::EucKr, "euc-kr", rs::EUC_KR),
    (Encoding::Windows1250, "windows-1250", rs::WINDOWS_1250),
    (Encoding::Windows1251, "windows-1251", rs::WINDOWS_1251),
    (Encoding::Windows1253, "windows-1253", rs::WINDOWS_1253),
    (Encoding::Windows1254, "windows-1254", rs::WINDOWS_1254),
    (Encoding::Windows1255, "windows-1255", rs::WINDOWS_1255),
    (Encoding::Windows1256, "windows-1256", rs::WINDOWS_1256),
    (Encoding::Windows1257, "windows-1257", rs::WINDOWS_1257),
    (Encoding::Windows1258, "windows-1258", rs::WINDOWS_1258),
    (Encoding::Windows874, "windows-874", rs::WINDOWS_874),
    (Encoding::Iso8859_2, "iso-8859-2", rs::ISO_8859_2),
    (Encoding::Iso8859_4, "iso-8859-4", rs::ISO_8859_4),
    (Encoding::Iso8859_5, "iso-8859-5", rs::ISO_8859_5),
    (Encoding::Iso8859_6, "iso-8859-6", rs::ISO_8859_6),
    (Encoding::Iso8859_7, "iso-8859-7", rs::ISO_8859_7),
    (Encoding::Iso8859_8, "iso-8859-8", rs::ISO_8859_8),
    (Encoding::Iso8859_13, "iso-8859-13", rs::ISO_8859_13),
    (Encoding::Koi8R, "koi8-r", rs::KOI8_R),
    (Encoding::Koi8U, "koi8-u", rs::KOI8_U),
    (Encoding::Ibm866, "ibm866", rs::IBM866),
    (Encoding::Macintosh, "macintosh", rs::MACINTOSH),
];

impl Encoding {
    /// All of them, in the order a picker shows.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        TABLE.iter().map(|&(encoding, ..)| encoding)
    }

    /// The name used in files, links and translations: `utf-8`, `gb18030`, `windows-1252` ...
    pub fn id(self) -> &'static str {
        TABLE.iter().find(|entry| entry.0 == self).map_or("utf-8", |entry| entry.1)
    }

    /// The encoding of a label as people and programs write it: `GBK`, `cp936`, `latin1`, `ms950`, `UTF8` ...
    /// GBK and GB 2312 give [`Encoding::Gb18030`], Latin-1 gives [`Encoding::Windows1252`], `UTF-16` the low byte
    /// first.
    ///
    /// ```
    /// use clientele_core::ingest::encoding::Encoding;
    /// assert_eq!(Encoding::from_label("CP936"), Some(Encoding::Gb18030));
    /// assert_eq!(Encoding::from_label("latin1"), Some(Encoding::Windows1252));
    /// assert_eq!(Encoding::from_label("no such"), None);
    /// ```
    pub fn from_label(label: &str) -> Option<Self> {
        let written = label.trim().to_ascii_lowercase();
        let label = written.replace('_', "-");
        if let Some(entry) = TABLE.iter().find(|entry| entry.1 == label) {
            return Some(entry.0);
        }
        // Code pages by number, which the WHATWG labels mostly lack.
        let page = ["windows-", "windows", "cp-", "cp", "ms-", "ms", "ibm-"]
            .iter()
            .find_map(|prefix| label.strip_prefix(prefix))
            .unwrap_or(&label);
        let standard = match page {
            "936" | "54936" | "20936" => "gb18030",
            "950" | "951" => "big5",
            "932" | "31j" | "943" => "shift_jis",
            "949" | "51949" => "euc-kr",
            "1200" => "utf-16le",
            "1201" => "utf-16be",
            "65001" => "utf-8",
            "28591" | "819" => "latin1",
            "1250" | "1251" | "1252" | "1253" | "1254" | "1255" | "1256" | "1257" | "1258" | "874" => {
                return Self::from_rs(rs::Encoding::for_label(format!("windows-{page}").as_bytes())?);
            }
            _ => &written,
        };
        Self::from_rs(rs::Encoding::for_label(standard.as_bytes())?)
    }

    pub(super) fn from_rs(known: &'static rs::Encoding) -> Option<Self> {
        if known == rs::GBK {
            return Some(Self::Gb18030);
        }
        if known == rs::ISO_8859_8_I {
            return Some(Self::Iso8859_8);
        }
        TABLE.iter().find(|entry| entry.2 == known).map(|entry| entry.0)
    }

    pub(super) fn rs(self) -> &'static rs::Encoding {
        TABLE.iter().find(|entry| entry.0 == self).map_or(rs::UTF_8, |entry| entry.2)
    }
}

impl From<Encoding> for String {
    fn from(encoding: Encoding) -> Self {
        encoding.id().to_owned()
    }
}

impl TryFrom<String> for Encoding {
    type Error = String;

    fn try_from(label: String) -> Result<Self, String> {
        Self::from_label(&label).ok_or_else(|| format!("unknown encoding {label:?}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_has_an_id_that_leads_back() {
        assert_eq!(Encoding::all().len(), TABLE.len());
        for encoding in Encoding::all() {
            assert_eq!(Encoding::from_label(encoding.id()), Some(encoding));
            assert_eq!(Encoding::from_rs(encoding.rs()), Some(encoding));
            let json = serde_json::to_string(&encoding).unwrap();
            assert_eq!(json, format!("{:?}", encoding.id()));
            assert_eq!(serde_json::from_str::<Encoding>(&json).unwrap(), encoding);
        }
    }

    #[test]
    fn labels_as_people_write_them() {
        for (label, expected) in [
            ("gbk", Encoding::Gb18030),
            ("GB2312", Encoding::Gb18030),
            ("ms936", Encoding::Gb18030),
            ("cp950", Encoding::Big5),
            ("Big5-HKSCS", Encoding::Big5),
            ("cp949", Encoding::EucKr),
            ("ks_c_5601-1987", Encoding::EucKr),
            ("sjis", Encoding::ShiftJis),
            ("Shift_JIS", Encoding::ShiftJis),
            ("windows-31j", Encoding::ShiftJis),
            ("ISO-8859-1", Encoding::Windows1252),
            ("cp1251", Encoding::Windows1251),
            ("UTF8", Encoding::Utf8),
            ("utf-16", Encoding::Utf16Le),
            ("ascii", Encoding::Windows1252),
        ] {
            assert_eq!(Encoding::from_label(label), Some(expected), "{label}");
        }
        assert_eq!(Encoding::from_label(""), None);
        assert!(serde_json::from_str::<Encoding>("\"klingon\"").is_err());
    }
}
