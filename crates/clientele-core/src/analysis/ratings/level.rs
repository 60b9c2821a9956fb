//! What a rating is a rating of, as the heading of its column says.

use crate::analysis::headings::{places, plain, tokens, without};

/// What a rating is a rating of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Expectation,
    Perception,
    Performance,
    Importance,
    Minimum,
    Desired,
    /// What managers believe that customers expect.
    Belief,
    /// What the standards ask for.
    Standard,
    /// What staff deliver.
    Delivery,
    /// What was promised to customers.
    Promise,
    /// Points that a respondent gives to a dimension.
    Weight,
}

/// The marks of each level. Single letters count at either end of a name only.
#[rustfmt::skip]
const MARKS: [(Level, &[&str]); 11] = [
    (Level::Expectation, &[
        "expectations", "expectation", "expected", "expects", "expect", "exp", "e",
        "期望服务", "期望服務", "期望程度", "期望值", "期望度", "期望", "期待", "预期", "預期", "기대",
    ]),
    (Level::Perception, &[
        "perceptions", "perception", "perceived", "perceive", "percept", "perc", "per", "experienced", "experience", "actual", "p",
        "感知服务", "感知服務", "实际感知", "實際感知", "实际感受", "實際感受", "实际体验", "實際體驗", "感知程度", "感知值", "感知",
        "知觉", "知覺", "实际", "實際", "体验", "體驗", "感受", "인지", "지각",
    ]),
    (Level::Performance, &[
        "performance", "satisfaction", "satisfied", "perform", "perf", "sat", "p", "s",
        "满意程度", "滿意程度", "满意度", "滿意度", "满意", "滿意", "表现", "表現", "绩效", "績效", "만족",
    ]),
    (Level::Importance, &[
        "importance", "important", "imp", "i", "重要程度", "重要性", "重要度", "重要", "중요",
    ]),
    (Level::Minimum, &[
        "minimum", "minimal", "min", "adequate", "acceptable", "m",
        "最低期望", "最低服务", "最低服務", "最低可接受", "可接受服务", "可接受服務", "最低", "可接受",
    ]),
    (Level::Desired, &["desired", "desire", "ideal", "d", "理想期望", "理想服务", "理想服務", "理想", "渴望"]),
    (Level::Belief, &[
        "expectation_belief", "expectation belief", "belief_of_expectation", "beliefs", "belief", "believed", "believe",
        "经营者认知", "經營者認知", "管理者认知", "管理者認知", "管理层认知", "管理層認知", "认知", "認知", "认为", "認為", "理解",
    ]),
    (Level::Standard, &[
        "standards", "standard", "specifications", "specification", "spec", "服务标准", "服務標準", "标准", "標準", "规范", "規範",
    ]),
    (Level::Delivery, &[
        "delivery", "delivered", "deliver", "实际提供", "實際提供", "服务提供", "服務提供", "交付", "执行", "執行", "提供",
    ]),
    (Level::Promise, &[
        "promises", "promised", "promise", "communicated", "communication", "advertised", "对外承诺", "對外承諾", "承诺", "承諾", "宣传", "宣傳", "宣導",
    ]),
    (Level::Weight, &["weights", "weight", "points", "权重", "權重", "配分"]),
];

/// What a heading can be read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) level: Level,
    /// The name without its mark, as it is written.
    pub(super) rest: String,
    /// Characters of the mark: the longer, the surer.
    pub(super) length: usize,
}

impl Reading {
    /// What the headings of one item have in common: all of the rest, or else the number that a question begins with,
    /// where its wording differs ("3-1. should be quick", "3-2. is quick").
    pub(super) fn keys(&self) -> [Option<String>; 2] {
        [Some(plain(&self.rest)), number(&self.rest).map(|(digits, shape)| format!("#{digits}{shape}"))]
    }
}

/// The number at the beginning of a text and what follows it: `-` where it has parts (3-1).
pub(super) fn number(text: &str) -> Option<(&str, char)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, after) = text.split_at_checked(end)?;
    let mut after = after.chars();
    let shape = match (after.next(), after.next()) {
        (Some('-' | '.'), Some(part)) if part.is_ascii_digit() => '-',
        _ => '.',
    };
    (!digits.is_empty() && digits.len() < 5).then_some((digits, shape))
}

/// Every way in which a heading can be read as one of these levels, the longest mark of each level only.
pub(super) fn readings(name: &str, levels: &[Level]) -> Vec<Reading> {
    let tokens = tokens(name);
    let mut out = Vec::new();
    for (level, marks) in MARKS.iter().filter(|(level, _)| levels.contains(level)) {
        let found = marks.iter().find_map(|mark| {
            let places =
                if mark.contains([' ', '_']) { phrase(name, mark) } else { places(name, &tokens, mark) };
            (!places.is_empty()).then_some((mark, places))
        });
        let Some((mark, places)) = found else { continue };
        for (from, to) in places {
            let reading =
                Reading { level: *level, rest: without(name, from, to), length: mark.chars().count() };
            if !out.contains(&reading) {
                out.push(reading);
            }
        }
    }
    out
}

fn phrase(name: &str, mark: &str) -> Vec<(usize, usize)> {
    let lower = name.to_ascii_lowercase();
    lower.find(mark).map(|from| (from, from + mark.len())).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAIR: [Level; 2] = [Level::Expectation, Level::Perception];

    fn rests(name: &str, levels: &[Level]) -> Vec<(Level, String)> {
        readings(name, levels).into_iter().map(|reading| (reading.level, reading.rest)).collect()
    }

    #[test]
    fn headings_of_three_languages() {
        for (name, level, rest) in [
            ("E1", Level::Expectation, "1"),
            ("P22", Level::Perception, "22"),
            ("Q3_E", Level::Expectation, "Q3"),
            ("sq01_perceive", Level::Perception, "sq01"),
            ("Tangibles (expected)", Level::Expectation, "Tangibles"),
            ("设备先进_期望", Level::Expectation, "设备先进"),
            ("設備先進（實際感受）", Level::Perception, "設備先進"),
            ("感知1", Level::Perception, "1"),
        ] {
            assert!(
                rests(name, &PAIR).contains(&(level, rest.to_owned())),
                "{name}: {:?}",
                rests(name, &PAIR)
            );
        }
        assert_eq!(rests("期望", &PAIR), [(Level::Expectation, String::new())]);
        assert!(rests("Country", &PAIR).is_empty() && rests("customer_id", &PAIR).is_empty());
        let form = [Level::Belief, Level::Standard];
        assert_eq!(rests("expectation_belief", &form), [(Level::Belief, String::new())]);
    }

    #[test]
    fn questions_are_known_by_their_numbers() {
        assert_eq!(number("3-1. quick"), Some(("3", '-')));
        assert_eq!(number("12.1 quick"), Some(("12", '-')));
        assert_eq!(number("4. quick"), Some(("4", '.')));
        assert_eq!((number("quick"), number("2024010112")), (None, None));
    }
}
