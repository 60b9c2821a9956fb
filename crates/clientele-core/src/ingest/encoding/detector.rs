//! The encoding of a whole file.

use super::common::{Fluency, fluency};
use super::utf8::Census;
use super::utf16::Zeros;
use super::{Encoding, quick};
use crate::order::Order;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use serde::{Deserialize, Serialize};

/// What the detector found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EncodingGuess {
    /// The encoding.
    pub encoding: Encoding,
    /// The file begins with a byte-order mark.
    pub bom: bool,
    /// False where the user should have a look at the preview.
    pub certain: bool,
}

/// What the page knows of its user, to break a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hint {
    /// Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// Traditional Chinese.
    #[serde(rename = "zh-Hant")]
    ZhHant,
}

/// Looks at a whole file, in pieces, and keeps at most [`Detector::SAMPLE`] bytes of it.
///
/// Cost: one pass at the speed of UTF-8 validation, then the sample through `chardetng` and five decoders.
#[derive(Debug, Default)]
pub struct Detector {
    head: Vec<u8>,
    census: Census,
    zeros: Zeros,
    lines: HotLines,
}

impl Detector {
    /// Bytes of lines beyond ASCII that are kept. They may come from anywhere in the file: one whose first 300 KB
    /// are plain ASCII is judged by what comes after.
    pub const SAMPLE: usize = 1 << 20;

    /// The next piece of the file.
    pub fn feed(&mut self, bytes: &[u8]) {
        let missing = 4usize.saturating_sub(self.head.len());
        self.head.extend(bytes.iter().take(missing));
        self.census.feed(bytes);
        self.zeros.feed(bytes);
        self.lines.feed(bytes);
    }

    /// The verdict at the end of the file.
    pub fn finish(mut self, hint: Option<Hint>) -> EncodingGuess {
        self.census.finish();
        if let Some((encoding, _)) = quick::mark(&self.head) {
            return EncodingGuess { encoding, bom: true, certain: true };
        }
        if let Some(encoding) = self.zeros.verdict() {
            return EncodingGuess { encoding, bom: false, certain: true };
        }
        if self.census.ascii() && has_iso_2022(&self.lines.kept) {
            return EncodingGuess { encoding: Encoding::Iso2022Jp, bom: false, certain: true };
        }
        if self.census.strict() || self.census.damaged() {
            return EncodingGuess { encoding: Encoding::Utf8, bom: false, certain: self.census.strict() };
        }
        legacy(&self.lines.kept, hint)
    }
}

/// The escape sequences of ISO-2022-JP that switch to two-byte characters.
pub(super) fn has_iso_2022(bytes: &[u8]) -> bool {
    memchr::memmem::find(bytes, b"\x1b$B").is_some() || memchr::memmem::find(bytes, b"\x1b$@").is_some()
}

/// Share of common characters from which East Asian text is taken for what it seems.
const FLUENT: f64 = 0.6;

/// Between two encodings whose shares differ by less, the language of the page decides.
const TIE: f64 = 0.1;

fn legacy(sample: &[u8], hint: Option<Hint>) -> EncodingGuess {
    let mut general = EncodingDetector::new(Iso2022JpDetection::Deny);
    general.feed(sample, true);
    let general = |tld: Option<&[u8]>| {
        Encoding::from_rs(general.guess(tld, Utf8Detection::Deny)).unwrap_or(Encoding::Windows1252)
    };
    let unhinted = general(None);

    let mut ranked =
        [Encoding::Gb18030, Encoding::Big5, Encoding::EucKr, Encoding::ShiftJis, Encoding::EucJp]
            .map(|encoding| (fluency(sample, encoding), encoding));
    // A stable sort: at equal shares the order above stands.
    ranked.order_by(|a, b| b.0.share.total_cmp(&a.0.share));
    let [(best, encoding), (second, runner_up), ..] = ranked;

    if best.share >= FLUENT {
        let tied = best.share - second.share < TIE;
        let preferred = match hint {
            Some(Hint::ZhHans) => Encoding::Gb18030,
            Some(Hint::ZhHant) => Encoding::Big5,
            None => unhinted,
        };
        let encoding = if tied && runner_up == preferred { runner_up } else { encoding };
        return EncodingGuess { encoding, bom: false, certain: plain(best, second) };
    }
    // Neither list knows the characters: rare ones, or another part of the world.
    let east_asian = |guess| matches!(guess, Encoding::Gb18030 | Encoding::Big5);
    let encoding = match hint {
        Some(Hint::ZhHans) if east_asian(unhinted) => general(Some(b"cn")),
        Some(Hint::ZhHant) if east_asian(unhinted) => general(Some(b"tw")),
        _ => unhinted,
    };
    EncodingGuess { encoding, bom: false, certain: false }
}

/// Enough characters, nearly all common, and nothing else comes near.
fn plain(best: Fluency, second: Fluency) -> bool {
    best.n >= 20 && best.share >= 0.8 && best.share - second.share >= 0.3
}

/// Keeps the lines that hold anything beyond ASCII.
#[derive(Debug, Default)]
struct HotLines {
    kept: Vec<u8>,
    /// The end of the current line's ASCII beginning, a little context for `chardetng`.
    lead: Vec<u8>,
    hot: bool,
}

impl HotLines {
    const LEAD: usize = 64;

    fn feed(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() && self.kept.len() < Detector::SAMPLE {
            if self.hot {
                // A line feed is never the second byte of a character in any of these encodings.
                let end = memchr::memchr2(b'\n', b'\r', bytes);
                let (line, rest) = bytes.split_at(end.map_or(bytes.len(), |at| at + 1));
                self.kept.extend(line.iter().take(Detector::SAMPLE - self.kept.len()));
                self.hot = end.is_none();
                bytes = rest;
            } else {
                let plain = encoding_rs::Encoding::ascii_valid_up_to(bytes);
                let plain = memchr::memchr(0x1b, bytes.get(..plain).unwrap_or_default()).unwrap_or(plain);
                let (ascii, rest) = bytes.split_at(plain);
                let line = memchr::memrchr2(b'\n', b'\r', ascii).map_or(0, |at| at + 1);
                if line > 0 {
                    self.lead.clear();
                }
                let line = ascii.get(line..).unwrap_or_default();
                self.lead.extend(line.iter().skip(line.len().saturating_sub(Self::LEAD)));
                let surplus = self.lead.len().saturating_sub(Self::LEAD);
                self.lead.drain(..surplus);
                self.hot = !rest.is_empty();
                if self.hot {
                    self.kept.append(&mut self.lead);
                }
                bytes = rest;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn detect(bytes: &[u8], hint: Option<Hint>) -> EncodingGuess {
        let mut detector = Detector::default();
        for piece in bytes.chunks(7919) {
            detector.feed(piece);
        }
        detector.finish(hint)
    }

    fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
        let (bytes, _, lossy) = encoding.rs().encode(text);
        assert!(!lossy, "{text} in {encoding:?}");
        bytes.into_owned()
    }

    const HINTS: [Option<Hint>; 3] = [None, Some(Hint::ZhHans), Some(Hint::ZhHant)];

    #[test]
    fn east_asian_tables_under_every_hint() {
        let ascii_rows: String =
            (0..200).map(|n| format!("{n},2024-01-{:02},{}.50\n", n % 28 + 1, n * 7)).collect();
        let rows = |header: &str, names: &[&str]| -> String {
            let body: String =
                (0..60).map(|n| format!("{n},{},{}.00\n", names[n % names.len()], n * 13)).collect();
            format!("{header}\n{body}")
        };
        let cases = [
            (format!("客户编号,订单日期,金额\n{ascii_rows}"), Encoding::Gb18030),
            (format!("id,city\n{ascii_rows}9,北京,1\n"), Encoding::Gb18030),
            (format!("id,性别\n{ascii_rows}"), Encoding::Gb18030),
            (rows("编号,城市,销售额", &["上海", "广州", "深圳", "杭州"]), Encoding::Gb18030),
            (rows("编号,姓名,消费", &["王芳", "李强", "欧阳娜娜", "司马懿"]), Encoding::Gb18030),
            (rows("編號,姓名,金額", &["張偉", "陳麗華", "劉德華"]), Encoding::Gb18030),
            (rows("编号,姓名,金额", &["𠮷野", "㐂子", "王䶮"]), Encoding::Gb18030),
            (format!("客戶編號,訂單日期,金額\n{ascii_rows}"), Encoding::Big5),
            (format!("id,city\n{ascii_rows}9,臺北,1\n"), Encoding::Big5),
            (rows("編號,縣市,營業額", &["新北市", "高雄市", "桃園市"]), Encoding::Big5),
            (rows("編號,姓名,消費", &["張雅婷", "陳冠宇", "林志玲"]), Encoding::Big5),
            (format!("顧客番号,注文日,金額\n{ascii_rows}"), Encoding::ShiftJis),
            (rows("番号,氏名,売上", &["佐藤", "鈴木", "高橋"]), Encoding::ShiftJis),
            (rows("番号,フリガナ,売上", &["ヤマダ", "サトウ", "さくら"]), Encoding::ShiftJis),
            (rows("ﾊﾞﾝｺﾞｳ,ｼﾒｲ,ｷﾝｶﾞｸ", &["ﾔﾏﾀﾞ", "ｻﾄｳ"]), Encoding::ShiftJis),
            (format!("顧客番号,注文日,金額\n{ascii_rows}"), Encoding::EucJp),
            (rows("番号,お名前,売上", &["佐藤", "鈴木", "ジョン"]), Encoding::EucJp),
            (format!("고객번호,주문일,금액\n{ascii_rows}"), Encoding::EucKr),
            (rows("번호,이름,매출", &["김민준", "이서연", "박지훈"]), Encoding::EucKr),
            (format!("id,지역\n{ascii_rows}7,서울,1\n"), Encoding::EucKr),
        ];
        for (text, encoding) in &cases {
            for hint in HINTS {
                let guess = detect(&encode(text, *encoding), hint);
                let start: String = text.chars().take(24).collect();
                assert_eq!(guess.encoding, *encoding, "{start} {hint:?}");
                assert!(!guess.bom);
            }
        }
    }

    /// Customer tables in the languages around us, as a clerk's program would save them.
    #[test]
    fn the_rest_of_the_world() {
        let cases = [
            (
                "Kundennummer;Straße;Ort;Umsatz\n1;Mühlweg 3;Köln;12,50\n2;Königsallee;Düsseldorf;8,00\n",
                Encoding::Windows1252,
            ),
            (
                "client;prénom;ville;montant\n1;Zoé;Orléans;12,50\n2;Jérôme;Nîmes;8,00\n3;François;Besançon;3\n",
                Encoding::Windows1252,
            ),
            (
                "cliente;dirección;población\n1;Calle Peñón;Málaga\n2;Avenida Núñez;A Coruña\n",
                Encoding::Windows1252,
            ),
            (
                "cliente;endereço;cidade\n1;Praça da Sé;São Paulo\n2;Rua São João;Brasília\n",
                Encoding::Windows1252,
            ),
            ("kund;ort;belopp\n1;Malmö;100\n2;Göteborg;200\n3;Växjö;50\n", Encoding::Windows1252),
            (
                "klient;miasto;kwota\n1;Łódź;12,50\n2;Kraków;8,00\n3;Gdańsk;9\n4;Świętochłowice;2\n",
                Encoding::Windows1250,
            ),
            (
                "zákazník;město;částka\n1;Říčany;12\n2;Žďár nad Sázavou;8\n3;Plzeň;7\n4;Třebíč;5\n",
                Encoding::Windows1250,
            ),
            ("клиент;город;сумма\n1;Москва;12,50\n2;Санкт-Петербург;8,00\n", Encoding::Windows1251),
            ("πελάτης;πόλη;ποσό\n1;Αθήνα;12\n2;Θεσσαλονίκη;8\n", Encoding::Windows1253),
            (
                "müşteri;şehir;tutar\n1;İstanbul;12\n2;Şanlıurfa;8\n3;Muğla;7\n4;Eskişehir;4\n",
                Encoding::Windows1254,
            ),
            ("לקוח;עיר;סכום\n1;תל אביב;12\n2;ירושלים;8\n", Encoding::Windows1255),
            ("العميل;المدينة;المبلغ\n1;القاهرة;12\n2;الرياض;8\n", Encoding::Windows1256),
            ("ลูกค้า,เมือง,ยอดเงิน\n1,กรุงเทพมหานคร,12\n2,เชียงใหม่,8\n", Encoding::Windows874),
        ];
        let mut wrong = Vec::new();
        for (text, encoding) in cases {
            let bytes = encode(text, encoding);
            let guess = detect(&bytes, None);
            let read = guess.encoding.rs().decode_without_bom_handling(&bytes).0;
            if read != text {
                wrong.push((encoding, guess.encoding));
            }
        }
        assert_eq!(wrong, []);
    }

    #[test]
    fn what_comes_late_counts() {
        let ascii = "1000,2024-01-05,London,12.50\n".repeat(20_000);
        let late = format!("id,date,city,amount\n{ascii}7,2024-01-05,客户服务中心,3\n");
        assert_eq!(detect(&encode(&late, Encoding::Gb18030), None).encoding, Encoding::Gb18030);
        assert_eq!(detect(late.as_bytes(), None).encoding, Encoding::Utf8);
    }

    #[test]
    fn marks_and_utf16() {
        let text = "编号,客户\n1,王芳\n";
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        assert_eq!(
            detect(&marked, None),
            EncodingGuess { encoding: Encoding::Utf8, bom: true, certain: true }
        );
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(
            detect(&little, None),
            EncodingGuess { encoding: Encoding::Utf16Le, bom: false, certain: true }
        );
        let marked = [b"\xff\xfe", little.as_slice()].concat();
        assert_eq!(
            detect(&marked, None),
            EncodingGuess { encoding: Encoding::Utf16Le, bom: true, certain: true }
        );
        let ascii = EncodingGuess { encoding: Encoding::Utf8, bom: false, certain: true };
        assert_eq!(detect(b"id,name\n1,Anna\n", None), ascii);
        assert_eq!(detect(b"", None), ascii);
        let mail = b"id,\x1b$B8\\5R\x1b(B\n";
        assert_eq!(detect(mail, None).encoding, Encoding::Iso2022Jp);
    }

    proptest! {
        #[test]
        fn one_stray_byte_never_flips_a_file(
            which in 0usize..4,
            at in any::<usize>(),
            stray in 0x80u8..,
            hint in 0usize..3,
        ) {
            let (text, encoding) = [
                ("客户编号,订单日期,金额\n1,2024-01-05,上海\n2,2024-01-06,广州\n", Encoding::Utf8),
                ("Kunde;Straße\n1;Mühlweg\n2;Königsallee\n3;Düsseldorf\n", Encoding::Utf8),
                ("客户编号,订单日期,金额\n1,2024-01-05,上海客户服务\n2,2024-01-06,广州\n", Encoding::Gb18030),
                ("客戶編號,訂單日期,金額\n1,2024-01-05,臺北客戶服務\n2,2024-01-06,高雄\n", Encoding::Big5),
            ][which];
            let mut bytes = encode(text, encoding);
            bytes.insert(at % (bytes.len() + 1), stray);
            prop_assert_eq!(detect(&bytes, HINTS[hint]).encoding, encoding);
        }

        #[test]
        fn cuts_change_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..400), size in 1usize..50) {
            let mut detector = Detector::default();
            for piece in bytes.chunks(size) {
                detector.feed(piece);
            }
            prop_assert_eq!(detector.finish(None), detect(&bytes, None));
        }
    }

    #[test]
    fn real_files() {
        let root = std::env::var_os("CLIENTELE_DATASETS")
            .map_or("../../../shared/datasets".into(), std::path::PathBuf::from);
        for (file, expected) in [
            ("nps/benavent_nps_fr_latin1.csv", Encoding::Windows1252),
            ("servqual/kiosk_servqual_kano_ipa_cp949.csv", Encoding::EucKr),
            ("servqual/kiosk_codebook_utf8.csv", Encoding::Utf8),
            ("kano/reppl_features.csv", Encoding::Utf8),
            ("cdnow/CDNOW_sample.txt", Encoding::Utf8),
        ] {
            match std::fs::read(root.join(file)) {
                Ok(bytes) => assert_eq!(detect(&bytes, None).encoding, expected, "{file}"),
                Err(_) => eprintln!("skipped: no data sets ({file})"),
            }
        }
    }
}
