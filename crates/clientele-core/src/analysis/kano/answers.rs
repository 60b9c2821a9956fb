//! Answers: the five of a Kano question, in words of three languages or as numbers from 1 to 5.

use crate::ingest::cells::half_width;
use crate::model::is_missing;
use crate::table::Column;

/// Positions of the answers, from "I like it that way" to "I dislike it that way".
const LIKE: u8 = 0;
const EXPECT: u8 = 1;
const NEUTRAL: u8 = 2;
const LIVE_WITH: u8 = 3;
const DISLIKE: u8 = 4;

/// How many answers there are.
pub(super) const ANSWERS: usize = 5;
/// Codes beyond the five: an empty cell, and one that says something else.
pub(super) const BLANK: u8 = 5;
/// See [`BLANK`].
pub(super) const UNKNOWN: u8 = 6;
/// How many codes there are.
pub(super) const CODES: usize = 7;

/// What a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// One of the five, in words.
    Answer(u8),
    /// A number on the scale, 1 to 5.
    Score(u8),
    Blank,
    /// Nothing known, or a number off the scale.
    Unknown,
}

/// The first rule with a sign that the text holds decides: "I dislike it, but I can live with it" is before dislike, and
/// "I cannot accept it" before "I can accept it". Texts are compared in lower case, letters and digits only.
#[rustfmt::skip]
const RULES: [(u8, &[&str]); 6] = [
    (DISLIKE, &[
        "cantlive", "cannotlive", "canttolerate", "cannottolerate", "cantaccept", "cannotaccept", "cantstand",
        "cannotstand", "unacceptable", "intolerable", "hate",
        "无法接受", "無法接受", "不能接受", "难以接受", "難以接受", "不可接受", "无法忍受", "無法忍受", "不能忍受",
        "难以忍受", "難以忍受", "无法容忍", "無法容忍", "不能容忍",
    ]),
    (LIVE_WITH, &[
        "livewith", "tolerat", "accept", "putup", "bearable",
        "忍受", "容忍", "勉强", "勉強", "接受", "将就", "將就", "凑合", "湊合",
    ]),
    (NEUTRAL, &[
        "neutral", "dontcare", "donotcare", "indifferent", "dontmind", "doesntmatter", "doesnotmatter", "nofeeling",
        "noopinion",
        "无所谓", "無所謂", "无感", "無感", "没感觉", "沒感覺", "没有感觉", "沒有感覺", "中立", "一般", "普通", "不在乎",
        "都可以", "没意见", "沒意見", "没有意见", "沒有意見",
    ]),
    (DISLIKE, &[
        "dislike", "dontlike", "donotlike", "notlike", "displeas", "unhappy", "dissatisf", "frustrat", "annoy",
        "不喜欢", "不喜歡", "讨厌", "討厭", "厌恶", "厭惡", "反感", "不满", "不滿", "不高兴", "不高興", "不开心", "不開心",
    ]),
    (EXPECT, &[
        "must", "expect", "necess", "takenforgranted", "shouldbe", "oughtto", "requirement",
        "理所当然", "理所當然", "理应", "理應", "应该", "應該", "应当", "應當", "必须", "必須", "必需", "必要", "必备", "必備",
        "本该", "本該", "本来就", "本來就", "预期", "預期",
    ]),
    (LIKE, &[
        "like", "enjoy", "delight", "love", "happy", "pleas", "helpful",
        "喜欢", "喜歡", "满意", "滿意", "高兴", "高興", "开心", "開心", "愉快", "享受", "很棒",
    ]),
];

/// Read one text.
pub(super) fn read(text: &str) -> Said {
    if is_missing(text) {
        return Said::Blank;
    }
    let half = half_width(text);
    if let Ok(score) = half.trim().trim_end_matches('分').parse::<f64>() {
        let on_scale = (1.0..=5.0).contains(&score) && score.fract() == 0.0;
        return if on_scale { Said::Score(score as u8) } else { Said::Unknown };
    }
    let plain: String = half.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    // "Likely" is an answer of other questionnaires.
    let known = |(_, signs): &&(u8, &[&str])| signs.iter().any(|sign| plain.contains(sign));
    match RULES.iter().find(known) {
        Some(&(answer, _)) if !plain.contains("likely") => Said::Answer(answer),
        _ => Said::Unknown,
    }
}

/// The answers of a column, by dictionary code.
pub(super) fn of_codes(column: &Column, like_is_one: bool) -> Vec<u8> {
    let code = |text: &str| match read(text) {
        Said::Answer(answer) => answer,
        Said::Score(score) if like_is_one => score.saturating_sub(1),
        Said::Score(score) => 5u8.saturating_sub(score),
        Said::Blank => BLANK,
        Said::Unknown => UNKNOWN,
    };
    column.dict.iter().map(code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordings_in_three_languages() {
        let wordings: [(u8, &[&str]); 5] = [
            (
                LIKE,
                &[
                    "I like it that way",
                    "I enjoy it that way",
                    "我喜欢这样",
                    "很喜歡",
                    "1. I like it",
                    "非常满意",
                ],
            ),
            (
                EXPECT,
                &[
                    "I must be that way",
                    "It is a basic necessity or I expect it that way",
                    "理所当然",
                    "理應如此",
                ],
            ),
            (NEUTRAL, &["I am neutral", "I don’t care", "无所谓", "無所謂", "沒感覺"]),
            (
                LIVE_WITH,
                &[
                    "I can live with it that way",
                    "I dislike it, but I can live with it that way",
                    "I can tolerate it",
                    "可以忍受",
                    "勉强接受",
                    "不喜欢，但可以接受",
                ],
            ),
            (
                DISLIKE,
                &[
                    "I dislike it that way",
                    "I dislike it, and I can’t accept it",
                    "不喜欢",
                    "很不喜歡",
                    "无法接受",
                ],
            ),
        ];
        for (answer, texts) in wordings {
            for text in texts {
                assert_eq!(read(text), Said::Answer(answer), "{text}");
            }
        }
    }

    #[test]
    fn numbers_blanks_and_other_answers() {
        assert_eq!(
            (read(" 3 "), read("５"), read("4.0"), read("2分")),
            (Said::Score(3), Said::Score(5), Said::Score(4), Said::Score(2))
        );
        for text in ["0", "6", "2.5", "yes", "Very likely", "9 - Extremely important"] {
            assert_eq!(read(text), Said::Unknown, "{text}");
        }
        assert_eq!((read(""), read("NA")), (Said::Blank, Said::Blank));
    }
}
