//! Names: what a column or a question of a survey asks.

use serde::{Deserialize, Serialize};

/// What a question asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Is the customer satisfied?
    Satisfied,
    /// Would the customer come again?
    ComeAgain,
    /// Would the customer bring friends?
    BringFriends,
    /// Would the customer recommend us? Stands in for the third grade where nothing else asks for it.
    Recommend,
    /// How much effort did it take?
    Effort,
}

impl Kind {
    /// All kinds; the first three are the rungs of the ladder, from the lowest.
    pub(super) const ALL: [Self; 5] =
        [Self::Satisfied, Self::ComeAgain, Self::BringFriends, Self::Recommend, Self::Effort];

    /// What is asked where this is not.
    pub(super) fn stand_in(self) -> Option<Self> {
        match self {
            Self::BringFriends => Some(Self::Recommend),
            Self::Recommend => Some(Self::BringFriends),
            _ => None,
        }
    }
}

/// Words of their own, as names write them.
#[rustfmt::skip]
const WORDS: [(Kind, &[&str]); 3] = [
    (Kind::Recommend, &["nps", "ltr"]),
    (Kind::Effort, &["ces", "ease", "easy"]),
    (Kind::Satisfied, &["csat"]),
];

/// Parts of names. Those of the third grade go first: 是否愿意再次推荐.
#[rustfmt::skip]
const PARTS: [(Kind, &[&str]); 5] = [
    (Kind::BringFriends, &[
        "bringfriend", "bringsfriend", "bringafriend", "bringother", "带朋友", "帶朋友", "带人来", "帶人來", "带亲友", "帶親友",
    ]),
    (Kind::Recommend, &[
        "promoter", "recomm", "recomend", "empfehl", "tellfriend", "tellafriend", "推荐", "推薦", "介绍", "介紹", "口碑",
    ]),
    (Kind::ComeAgain, &[
        "again", "comeback", "revisit", "repurchase", "rebuy", "intention", "intent", "wouldreturn", "willreturn",
        "revenir", "reachat", "还会来", "還會來", "还会再", "還會再", "再来", "再來", "再购", "再購", "复购", "複購", "回购",
        "回購", "重购", "再次", "光顾", "光顧", "再访", "再訪", "回访意愿", "回訪意願",
    ]),
    (Kind::Effort, &["effort", "费力", "費力", "省力", "轻松", "輕鬆", "容易", "便捷程度"]),
    (Kind::Satisfied, &["satisf", "happy", "zufrieden", "satisfecho", "满意", "滿意"]),
];

/// What the name is not about although it holds such a word: it says the contrary, or what the customer did.
#[rustfmt::skip]
const NOT: [&str; 8] = ["dissatisf", "unsatisf", "reason", "comment", "不满意", "不滿意", "原因", "建议"];

/// What a column or question of this name asks; none where the name does not say.
pub(super) fn kind(name: &str) -> Option<Kind> {
    let (words, plain) = read(name);
    if NOT.iter().any(|part| plain.contains(part)) || names_referral(name) {
        return None;
    }
    let word = WORDS.iter().find(|(_, known)| words.iter().any(|word| known.contains(&word.as_str())));
    let part = || PARTS.iter().find(|(_, known)| known.iter().any(|part| plain.contains(part)));
    word.map(|(kind, _)| *kind).or_else(|| part().map(|(kind, _)| *kind))
}

/// Whether a name says that the scale is one of ten, whatever the answers reach.
pub(super) fn says_ten(name: &str) -> bool {
    let (words, plain) = read(name);
    words.iter().any(|word| word == "nps")
        || ["promoter", "净推荐", "淨推薦"].iter().any(|part| plain.contains(part))
}

/// Whether a question of effort asks how easy it was, so that a high score is good.
pub(super) fn asks_ease(name: &str) -> bool {
    let (words, plain) = read(name);
    words.iter().any(|word| word == "ease" || word == "easy")
        || ["省力", "轻松", "輕鬆", "容易", "便捷"].iter().any(|part| plain.contains(part))
}

/// Whether a column's name says that the customer brought somebody.
pub(super) fn names_referral(name: &str) -> bool {
    let (_, plain) = read(name);
    let parts = [
        "referral",
        "referred",
        "broughtfriend",
        "转介绍",
        "轉介紹",
        "推荐人数",
        "推薦人數",
        "带来人数",
        "帶來人數",
    ];
    parts.iter().any(|part| plain.contains(part))
}

/// The words of a name in lower case, and all letters and digits together.
fn read(name: &str) -> (Vec<String>, String) {
    let mut words = vec![String::new()];
    let mut before: Option<char> = None;
    for c in name.chars() {
        let joins = before.is_some_and(|before| {
            let hump = before.is_lowercase() && c.is_uppercase();
            !hump && before.is_alphabetic() == c.is_alphabetic() && before.is_ascii() == c.is_ascii()
        });
        if !joins {
            words.push(String::new());
        }
        if c.is_alphanumeric() {
            if let Some(word) = words.last_mut() {
                word.extend(c.to_lowercase());
            }
            before = Some(c);
        } else {
            before = None;
        }
    }
    words.retain(|word| !word.is_empty());
    let plain = words.concat();
    (words, plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_three_languages() {
        for (wanted, names) in [
            (Kind::Satisfied, "CSAT csat_score satisfaction 满意度 您對本次服務滿意嗎 OverallSatisfaction"),
            (Kind::ComeAgain, "would_come_again 还会来 還會來嗎 repurchase_intent intention 复购意愿"),
            (Kind::BringFriends, "会带朋友来 還會帶朋友來 bring_friends BringsFriends"),
            (Kind::Recommend, "NPS nps2024 WouldRecommend 推荐意愿 願意推薦給朋友 recommandation"),
            (Kind::Effort, "CES ces_2 customer_effort 费力度 easeOfUse 輕鬆程度"),
        ] {
            for name in names.split(' ') {
                assert_eq!(kind(name), Some(wanted), "{name}");
            }
        }
        assert_eq!(kind("How likely are you to recommend us to a friend?"), Some(Kind::Recommend));
        for name in
            ["services", "score", "评分", "不满意原因", "dissatisfied_reason", "saturday", "转介绍人数"]
        {
            assert_eq!(kind(name), None, "{name}");
        }
        assert!(asks_ease("easy_to_use") && asks_ease("省力程度") && !asks_ease("effort"));
        assert!(names_referral("referrals") && names_referral("转介绍人数") && !names_referral("recommend"));
    }
}
