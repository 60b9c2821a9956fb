//! Words that name columns.

/// Whether a text is, or ends in, a word that tables name their columns with.
pub(super) fn is_name_word(text: &str) -> bool {
    let lower = text.to_lowercase();
    let last = lower.rsplit([' ', '_', '-', '.']).find(|word| !word.is_empty()).unwrap_or_default();
    let first = lower.split([' ', '_', '-', '.']).next().unwrap_or_default();
    let short = lower.chars().count() <= 40;
    short
        && (WORDS.contains(&last)
            || WORDS.contains(&first) && lower.split(' ').count() <= 3
            || lower.chars().count() <= 12
                && HAN.iter().any(|end| lower.trim_end_matches(['）', ')', '元', '（', '(']).ends_with(end)))
}

#[rustfmt::skip]
const WORDS: [&str; 86] = [
    "id", "key", "no", "nr", "num", "number", "code", "name", "title", "label", "type", "kind", "class", "category",
    "group", "segment", "status", "state", "date", "time", "timestamp", "day", "week", "month", "year", "quarter",
    "period", "age", "sex", "gender", "birthday", "email", "mail", "phone", "tel", "address", "street", "city", "town",
    "region", "country", "province", "zip", "postcode", "url", "customer", "client", "user", "member", "company",
    "order", "invoice", "product", "item", "sku", "description", "comment", "comments", "note", "notes", "text",
    "review", "score", "rating", "price", "cost", "amount", "total", "qty", "quantity", "units", "count", "value",
    "revenue", "sales", "discount", "currency", "channel", "source", "store", "brand", "department", "campaign",
    "kunde", "ort", "datum",
];

/// Endings of Chinese, Japanese and Korean column names.
#[rustfmt::skip]
const HAN: [&str; 64] = [
    "编号", "編號", "番号", "번호", "号", "號", "名称", "名稱", "姓名", "名", "이름", "名前", "氏名", "性别", "性別", "성별", "年龄", "年齡",
    "年齢", "나이", "日期", "日", "时间", "時間", "일자", "날짜", "金额", "金額", "금액", "价", "價", "价格", "價格", "가격", "单价", "單價",
    "数量", "數量", "수량", "额", "額", "率", "量", "类型", "類型", "类别", "類別", "分类", "状态", "狀態", "地址", "住所", "城市", "省份",
    "地区", "地區", "지역", "电话", "電話", "手机", "邮箱", "备注", "備註", "渠道",
];
