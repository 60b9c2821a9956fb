//! What kind of need a name speaks of: the course's human needs in three languages; every other need is basic.

use crate::analysis::headings::{plain, tokens};
use serde::{Deserialize, Serialize};

/// The needs that make customers buy.
pub(super) const BASIC: &str = "basic";
/// The needs that make them stay.
pub(super) const HUMAN: &str = "human";

/// A human need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Human {
    /// To feel well: warmth, belonging, joy.
    Emotional,
    /// To be respected: dignity, recognition, courtesy.
    Respect,
    /// To be safe: security, privacy, peace of mind.
    Safety,
}

#[rustfmt::skip]
const SIGNS: [(Human, &[&str], &[&str]); 3] = [
    (Human::Emotional, &["emotion", "emotions", "emotional", "feeling", "feelings", "warmth", "belonging", "joy"],
        &["情感", "感情", "情绪", "情緒", "关怀", "關懷", "温暖", "溫暖", "归属", "歸屬", "快乐", "快樂", "愉快", "감정"]),
    (Human::Respect, &["respect", "respected", "respectful", "dignity", "recognition", "esteem", "courtesy", "politeness"],
        &["尊重", "尊严", "尊嚴", "礼貌", "禮貌", "认可", "認可", "被重视", "被重視", "존중"]),
    (Human::Safety, &["safety", "safe", "security", "secure", "privacy"],
        &["安全", "隐私", "隱私", "放心", "安心", "保密", "안전", "개인정보"]),
];

/// The human need that a name speaks of.
pub(super) fn human(name: &str) -> Option<Human> {
    let words: Vec<&str> = tokens(name).into_iter().filter_map(|(from, to)| name.get(from..to)).collect();
    let says = |(_, latin, other): &&(Human, &[&str], &[&str])| {
        words.iter().any(|word| latin.iter().any(|sign| word.eq_ignore_ascii_case(sign)))
            || other.iter().any(|sign| name.contains(sign))
    };
    SIGNS.iter().find(says).map(|(human, ..)| *human)
}

/// The layer of a need: as the file says, or by its name.
pub(super) fn layer(said: Option<&str>, name: &str) -> String {
    let own = |human: Option<Human>| if human.is_some() { HUMAN } else { BASIC }.to_owned();
    let Some(said) = said else { return own(human(name)) };
    let folded = plain(said);
    let has = |signs: &[&str]| signs.iter().any(|sign| folded.contains(sign));
    if has(&["human", "人性", "人文", "情感", "高层", "高層"]) || human(said).is_some() {
        HUMAN.to_owned()
    } else if has(&["basic", "基本", "基础", "基礎", "功能"]) {
        BASIC.to_owned()
    } else {
        said.trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_needs() {
        for (name, expected) in [
            ("Respect", Some(Human::Respect)),
            ("data privacy", Some(Human::Safety)),
            ("情感需求", Some(Human::Emotional)),
            ("被尊重", Some(Human::Respect)),
            ("資料安全", Some(Human::Safety)),
            ("价格", None),
            ("careful packing", None),
        ] {
            assert_eq!(human(name), expected, "{name}");
        }
        assert_eq!(layer(None, "price"), "basic");
        assert_eq!(
            (layer(Some("人性需求"), "x"), layer(Some("基本需求"), "尊重")),
            ("human".into(), "basic".into())
        );
        assert_eq!(layer(Some("成长"), "x"), "成长");
    }
}
