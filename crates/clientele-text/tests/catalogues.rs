//! The three languages say the same things: same keys, same variables, no syntax errors, each in its own script.

#![cfg(test)]

use clientele_text::{CATALOGUES, Locale};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

type Messages = BTreeMap<String, BTreeSet<String>>;

/// Key (and `key.attribute`) -> the variables it uses.
fn messages(name: &str, source: &str) -> Messages {
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut out = Messages::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let mut keep = |key: String, pattern: &Pattern<&str>| {
                    let mut used = BTreeSet::new();
                    variables(pattern, &mut used);
                    assert!(out.insert(key.clone(), used).is_none(), "{name}: {key} is there twice");
                };
                if let Some(pattern) = &message.value {
                    keep(key.to_owned(), pattern);
                }
                for attribute in &message.attributes {
                    keep(format!("{key}.{}", attribute.id.name), &attribute.value);
                }
            }
            Entry::Junk { content } => panic!("{name}: {content}"),
            _ => {}
        }
    }
    out
}

fn variables(pattern: &Pattern<&str>, used: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => inline_variables(inline, used),
                Expression::Select { selector, variants } => {
                    inline_variables(selector, used);
                    variants.iter().for_each(|variant| variables(&variant.value, used));
                }
            }
        }
    }
}

fn inline_variables(inline: &InlineExpression<&str>, used: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            used.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|argument| inline_variables(argument, used));
        }
        _ => {}
    }
}

#[test]
fn every_language_has_the_same_keys_with_the_same_variables() {
    for catalogue in CATALOGUES {
        let english = messages(catalogue.name, catalogue.source(Locale::En));
        assert!(!english.is_empty(), "{} is empty", catalogue.name);
        for locale in [Locale::ZhHans, Locale::ZhHant] {
            let other = messages(catalogue.name, catalogue.source(locale));
            let (left, right): (BTreeSet<_>, BTreeSet<_>) =
                (english.keys().collect(), other.keys().collect());
            // An attribute is for languages that need it.
            let lacking: Vec<_> =
                left.symmetric_difference(&right).filter(|key| !key.contains('.')).collect();
            assert!(lacking.is_empty(), "{} {}: only on one side: {lacking:?}", catalogue.name, locale.tag());
            for (key, used) in &english {
                let same = other.get(key).unwrap_or(used);
                assert_eq!(used, same, "{} {}: variables of {key}", catalogue.name, locale.tag());
            }
        }
    }
}

#[test]
fn no_key_is_in_two_files() {
    let mut seen = BTreeMap::new();
    for catalogue in CATALOGUES {
        for key in messages(catalogue.name, catalogue.source(Locale::En)).into_keys() {
            let first = seen.insert(key.clone(), catalogue.name);
            assert!(first.is_none(), "{key} is in {} and {}", first.unwrap_or_default(), catalogue.name);
        }
    }
}

/// Simplified and traditional shapes of characters met in business software; only pairs in which the simplified one is
/// not itself a traditional character.
const PAIRS: &str = "们們 这這 说說 时時 个個 来來 对對 会會 发發 样樣 见見 过過 还還 问問 种種 无無 业業 产產 动動 东東 车車 长長 \
    门門 应應 头頭 书書 两兩 点點 现現 实實 进進 关關 间間 学學 经經 开開 数數 据據 处處 设設 计計 认認 识識 让讓 请請 选選 择擇 \
    区區 别別 细細 组組 类類 项項 级級 纪紀 纸紙 线線 结結 续續 维維 网網 络絡 绝絕 统統 给給 终終 约約 红紅 绿綠 载載 输輸 边邊 \
    达達 运運 远遠 连連 迟遲 适適 递遞 邮郵 释釋 钟鐘 钱錢 销銷 错錯 键鍵 锁鎖 闭閉 闻聞 队隊 阶階 际際 陆陸 险險 随隨 难難 页頁 \
    顶頂 顺順 须須 顾顧 预預 领領 频頻 题題 颜顏 额額 风風 飞飛 馆館 验驗 骤驟 鲜鮮 齐齊 龄齡 龙龍 购購 贸貿 费費 贴貼 资資 质質 \
    贡貢 负負 账賬 货貨 贝貝 财財 败敗 贵貴 买買 卖賣 价價 优優 传傳 伤傷 众眾 余餘 侧側 值値 偿償 储儲 儿兒 兑兌 兰蘭 养養 内內 \
    军軍 农農 冲衝 决決 况況 净淨 减減 凭憑 击擊 创創 则則 刚剛 删刪 剂劑 办辦 务務 动動 励勵 劳勞 势勢 协協 单單 卫衛 压壓 厂廠 \
    厅廳 历歷 县縣 参參 双雙 变變 叠疊 号號 叹嘆 听聽 启啟 员員 响響 哑啞 唤喚 图圖 团團 园園 围圍 国國 圆圓 场場 块塊 坏壞 墙牆 \
    壮壯 声聲 备備 复復 够夠 夹夾 奖獎 妇婦 宁寧 宝寶 审審 宽寬 宾賓 导導 寻尋 将將 尝嘗 尽盡 层層 属屬 岁歲 岛島 币幣 帐帳 带帶 \
    帮幫 库庫 庆慶 异異 弃棄 张張 弹彈 强強 归歸 录錄 忆憶 怀懷 态態 总總 恶惡 惊驚 愿願 户戶 执執 扩擴 扫掃 护護 报報 担擔 拟擬 \
    拥擁 拣揀 挂掛 挥揮 换換 损損 摇搖 摆擺 撤撤 择擇 敌敵 断斷 无無 旧舊 显顯 晓曉 暂暫 术術 机機 杂雜 权權 条條 极極 构構 标標 \
    树樹 检檢 楼樓 榄欖 欢歡 毕畢 气氣 汇匯 没沒 泪淚 洁潔 测測 济濟 浏瀏 润潤 渐漸 温溫 满滿 滚滾 滞滯 潜潛 灭滅 灵靈 炉爐 烦煩 \
    热熱 爱愛 牵牽 状狀 独獨 狮獅 环環 畅暢 疗療 监監 盖蓋 盘盤 码碼 确確 础礎 礼禮 离離 稳穩 穷窮 筛篩 签簽 简簡 紧緊 罗羅 罚罰 \
    职職 联聯 聪聰 肃肅 胜勝 脑腦 脚腳 节節 营營 虑慮 虚虛 补補 装裝 规規 视視 览覽 觉覺 触觸 订訂 讨討 训訓 议議 讯訊 记記 讲講 \
    许許 论論 证證 评評 诉訴 诊診 词詞 试試 诚誠 话話 询詢 该該 详詳 语語 误誤 读讀 课課 调調 谈談 谓謂 谢謝 谱譜 贷貸 赏賞 赔賠 \
    赖賴 赚賺 趋趨 跃躍 践踐 踪蹤 轨軌 转轉 轮輪 软軟 轻輕 较較 辑輯 迁遷 违違 迹跡 逻邏 遗遺 酱醬 里裡";

/// Pairs whose simplified shape is also read in traditional text, or the other way round.
const BOTH: &[&str] = &["值値", "撤撤", "里裡", "余餘", "冲衝"];

fn pairs() -> impl Iterator<Item = (char, char)> {
    PAIRS.split_whitespace().filter(|pair| !BOTH.contains(pair)).filter_map(|pair| {
        let mut chars = pair.chars();
        chars.next().zip(chars.next())
    })
}

#[test]
fn each_chinese_is_in_its_own_script() {
    for catalogue in CATALOGUES {
        let (hans, hant) = (catalogue.source(Locale::ZhHans), catalogue.source(Locale::ZhHant));
        for (simplified, traditional) in pairs() {
            assert!(!hant.contains(simplified), "{}: {simplified} in zh-Hant", catalogue.name);
            assert!(!hans.contains(traditional), "{}: {traditional} in zh-Hans", catalogue.name);
        }
    }
}

#[test]
fn traditional_chinese_uses_the_terms_of_taiwan() {
    let terms = [
        ("數據", "資料"),
        ("文件", "檔案"),
        ("軟件", "軟體"),
        ("信息", "資訊"),
        ("默認", "預設"),
        ("導入", "匯入"),
        ("導出", "匯出"),
        ("屏幕", "螢幕"),
        ("鼠標", "滑鼠"),
        ("拖動", "拖曳"),
        ("保存", "儲存"),
        ("打印", "列印"),
        ("鏈接", "連結"),
        ("質量", "品質"),
        ("置信區間", "信賴區間"),
        ("客戶細分", "客戶分群"),
    ];
    for catalogue in CATALOGUES {
        for (foreign, own) in terms {
            assert!(
                !catalogue.source(Locale::ZhHant).contains(foreign),
                "{}: {foreign} should be {own}",
                catalogue.name
            );
        }
    }
}
