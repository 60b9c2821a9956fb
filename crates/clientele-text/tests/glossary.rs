//! The glossary is whole in three languages, and found by the words of any of them.

#![cfg(test)]

use clientele_text::glossary::{ENTRIES, search, terms};
use clientele_text::{CATALOGUES, Locale};
use std::collections::BTreeSet;

#[test]
fn every_language_has_every_entry() {
    let ids: BTreeSet<&str> = ENTRIES.iter().map(|entry| entry.id).collect();
    assert_eq!(ids.len(), ENTRIES.len(), "an entry is there twice");
    for locale in Locale::ALL {
        for term in terms(locale) {
            let id = term.entry.id;
            assert!(!term.name.starts_with("term-") && !term.text.is_empty(), "{id} {}", locale.tag());
            assert!(term.others.iter().all(|(_, name)| !name.starts_with("term-")), "{id}");
            assert!(term.text.ends_with(['.', '。']), "{id} {}: {}", locale.tag(), term.text);
        }
        let source = CATALOGUES.iter().find(|one| one.name == "glossary").unwrap().source(locale);
        let written =
            source.lines().filter_map(|line| line.strip_prefix("term-")?.split_once(" =")).map(|(id, _)| id);
        assert_eq!(written.collect::<BTreeSet<_>>(), ids, "{}", locale.tag());
    }
    for entry in ENTRIES {
        for other in entry.related {
            assert!(ids.contains(other) && *other != entry.id, "{}: {other} is no other entry", entry.id);
        }
    }
}

/// One name of each system that the course names, in its own script.
#[test]
fn the_words_of_the_course_are_found() {
    let words = [
        "RFM分析法",
        "最近购买时间",
        "购买频率",
        "消费金额",
        "20/80法则",
        "客户分级管理",
        "优质客户",
        "劣质客户",
        "客户细分",
        "客户区格",
        "客户分群",
        "老客户",
        "新客户",
        "摇摆客户",
        "对手客户",
        "顾客份额",
        "容纳占有率",
        "市场占有率",
        "基本型",
        "被动型",
        "负责型",
        "能动型",
        "伙伴型",
        "复杂的最终决定",
        "售后情绪失调",
        "习惯性购买",
        "多样化购买",
        "客户的识别与选择",
        "目标客户",
        "阶梯式会员体系",
        "积分兑换",
        "VIP",
        "客户生命周期",
        "停滞客户",
        "流失客户赢回",
        "客户留存",
        "客户保留",
        "客户流失",
        "客户终身价值",
        "CLV预测模型",
        "流失预警模型",
        "招揽新顾客的成本",
        "转移成本",
        "需求度",
        "认知度",
        "接受度",
        "满意度",
        "忠诚度",
        "注意",
        "兴趣",
        "愿望",
        "记忆",
        "行动",
        "销售机会管理",
        "口碑",
        "推荐机制",
        "社交裂变",
        "市场调查和预测",
        "新产品发布测试",
        "我满意",
        "我还会来",
        "还会带朋友来",
        "狩野模式",
        "基本特性",
        "多多益善特性",
        "愉悦特性",
        "理解差距",
        "程序差距",
        "行为差距",
        "促销差距",
        "感受差距",
        "预定时间",
        "等候时间",
        "回应时间",
        "服务时间",
        "交货时间",
        "保证时间",
        "修正之速度",
        "延迟时间",
        "情感分析",
        "NLP",
        "客户情绪波动",
        "挽回服务",
        "真诚致歉",
        "积极聆听",
        "提供解决方案",
        "采取补救行动",
        "情感需求",
        "尊重需求",
        "安全需求",
        "客户的两层需求",
        "啤酒和纸尿布",
        "交叉销售",
        "向上销售",
        "个性化推荐",
        "马尔可夫链",
        "Shapley值",
        "多点触控归因",
        "DM",
        "EDM",
        "SMS",
        "电话营销",
        "数据库营销",
        "整合营销传播",
        "相关分析",
        "回归分析",
        "灵敏分析",
        "财务模型",
        "全程控制跟踪",
        "千万个关键时刻",
        "基本细节",
        "商业细节",
        "个人细节",
        "后勤细节",
        "商业记录",
        "八大竞争法宝",
        "数据孤岛",
        "全渠道数据打通",
        "数据源",
        "数据集成",
        "目标数据",
        "客户画像",
        "识别",
        "区分",
        "互动",
        "定制",
        "企业在客户关系管理工作中的失误",
        "匿名化处理",
        "合规存储",
        "系统选型",
        "总拥有成本",
        "虚拟数据集",
        "高价值客户流失挽回",
        "B2B客户谈判模拟",
        "新零售场景",
        "学习效果评估",
    ];
    // Whatever language the reader has chosen.
    let terms = terms(Locale::En);
    let unknown: Vec<&str> = words.into_iter().filter(|word| search(&terms, word).is_empty()).collect();
    assert!(unknown.is_empty(), "not in the glossary: {unknown:?}");
}

#[test]
fn names_come_before_mentions_and_width_does_not_matter() {
    let terms = terms(Locale::ZhHant);
    let first = |query: &str| search(&terms, query).first().map(|term| term.entry.id);
    assert_eq!(first("ｒｆｍ"), Some("rfm"));
    assert_eq!(first("  Net Promoter "), Some("nps"));
    assert_eq!(first("客戶終身價值"), Some("clv"));
    assert_eq!(first("留存率"), Some("retention"));
    assert_eq!(search(&terms, "").len(), ENTRIES.len());
    assert!(search(&terms, "no such term").is_empty());
}
