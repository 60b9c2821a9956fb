//! A header's text folded to what matters: one case, one width, one script, words apart.

use crate::ingest::cells::half_width;

/// A folded name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Name {
    /// The words, lower case, Simplified where the script differs, without accents.
    pub(crate) words: Vec<String>,
    /// All words as one.
    pub(crate) joined: String,
}

/// Fold a name: `CustomerID`, `customer_id`, `ＣＵＳＴＯＭＥＲ　ＩＤ` are the words customer and id; `客戶編號` is 客户编号.
pub(crate) fn fold(name: &str) -> Name {
    let half = half_width(name);
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    let mut before: Option<char> = None;
    let mut chars = half.chars().peekable();
    while let Some(c) = chars.next() {
        if !c.is_alphanumeric() {
            (open, before) = (false, None);
            continue;
        }
        let ends = before.is_some_and(|before| {
            let hump = before.is_lowercase() && c.is_uppercase();
            // The last capital of a run belongs to the word that follows: IDNumber is ID and Number.
            let run = before.is_uppercase()
                && c.is_uppercase()
                && chars.peek().is_some_and(|next| next.is_lowercase());
            hump || run || is_han(before) != is_han(c)
        });
        if !open || ends {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            plain(c, word);
        }
        (open, before) = (true, Some(c));
    }
    let joined = words.concat();
    Name { words, joined }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Append a letter in lower case, without its accent, Simplified.
fn plain(c: char, word: &mut String) {
    let c = TRADITIONAL.iter().find_map(|&(from, to)| (from == c).then_some(to)).unwrap_or(c);
    for c in c.to_lowercase() {
        match c {
            'à' | 'á' | 'â' | 'ã' | 'å' | 'ä' => word.push('a'),
            'ç' => word.push('c'),
            'è' | 'é' | 'ê' | 'ë' => word.push('e'),
            'ì' | 'í' | 'î' | 'ï' => word.push('i'),
            'ñ' => word.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => word.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => word.push('u'),
            'ß' => word.push_str("ss"),
            _ => word.push(c),
        }
    }
}

/// Traditional characters that occur in names of columns, each with its Simplified form.
#[rustfmt::skip]
const TRADITIONAL: [(char, char); 152] = [
    ('戶', '户'), ('編', '编'), ('號', '号'), ('會', '会'), ('員', '员'), ('顧', '顾'), ('買', '买'), ('賣', '卖'),
    ('單', '单'), ('訂', '订'), ('時', '时'), ('間', '间'), ('額', '额'), ('實', '实'), ('際', '际'), ('應', '应'),
    ('總', '总'), ('價', '价'), ('銷', '销'), ('數', '数'), ('產', '产'), ('類', '类'), ('別', '别'), ('門', '门'),
    ('國', '国'), ('區', '区'), ('縣', '县'), ('費', '费'), ('發', '发'), ('稱', '称'), ('關', '关'), ('狀', '状'),
    ('態', '态'), ('來', '来'), ('購', '购'), ('貨', '货'), ('賬', '账'), ('帳', '账'), ('碼', '码'), ('識', '识'),
    ('標', '标'), ('條', '条'), ('運', '运'), ('獲', '获'), ('長', '长'), ('約', '约'), ('週', '周'), ('歲', '岁'),
    ('電', '电'), ('話', '话'), ('機', '机'), ('聯', '联'), ('繫', '系'), ('繋', '系'), ('樣', '样'), ('項', '项'),
    ('給', '给'), ('結', '结'), ('業', '业'), ('務', '务'), ('績', '绩'), ('淨', '净'), ('稅', '税'), ('幣', '币'),
    ('進', '进'), ('離', '离'), ('網', '网'), ('節', '节'), ('臺', '台'), ('錢', '钱'), ('倉', '仓'), ('計', '计'),
    ('賓', '宾'), ('據', '据'), ('憑', '凭'), ('證', '证'), ('開', '开'), ('寶', '宝'), ('貝', '贝'), ('個', '个'),
    ('營', '营'), ('獻', '献'), ('貢', '贡'), ('鋪', '铺'), ('攬', '揽'), ('郵', '邮'), ('題', '题'), ('規', '规'),
    ('優', '优'), ('紅', '红'), ('滿', '满'), ('減', '减'), ('積', '积'), ('點', '点'), ('潤', '润'), ('餘', '余'),
    ('續', '续'), ('註', '注'), ('冊', '册'), ('後', '后'), ('創', '创'), ('錄', '录'), ('庫', '库'), ('確', '确'),
    ('認', '认'), ('職', '职'), ('級', '级'), ('備', '备'), ('佔', '占'), ('頻', '频'), ('評', '评'), ('顏', '颜'),
    ('種', '种'), ('齡', '龄'), ('紀', '纪'), ('記', '记'), ('歷', '历'), ('層', '层'), ('團', '团'), ('線', '线'),
    ('論', '论'), ('覆', '复'), ('饋', '馈'), ('見', '见'), ('訴', '诉'), ('響', '响'), ('決', '决'), ('閉', '闭'),
    ('辦', '办'), ('諾', '诺'), ('經', '经'), ('負', '负'), ('責', '责'), ('補', '补'), ('償', '偿'), ('賠', '赔'),
    ('師', '师'), ('專', '专'), ('問', '问'), ('內', '内'), ('損', '损'), ('遲', '迟'), ('預', '预'), ('這', '这'),
    ('資', '资'), ('訊', '讯'), ('報', '报'), ('傳', '传'), ('轉', '转'), ('體', '体'), ('載', '载'), ('處', '处'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name() {
        for name in [
            "CustomerID",
            "customer_id",
            "Customer Id",
            "CUSTOMER ID",
            "ＣＵＳＴＯＭＥＲ　ＩＤ",
            "customer.id",
        ] {
            assert_eq!(fold(name).words, ["customer", "id"], "{name}");
        }
        assert_eq!(fold("customerid").joined, "customerid");
        assert_eq!(fold("IDNumber").words, ["id", "number"]);
        assert_eq!(fold("客戶編號"), fold("客户编号"));
        assert_eq!(fold("客户ID").words, ["客户", "id"]);
        assert_eq!(fold("Código de Cliente").words, ["codigo", "de", "cliente"]);
        assert_eq!(fold("金额（元）").words, ["金额", "元"]);
        assert_eq!(fold(" - "), Name::default());
    }
}
