//! One Chinese script: Traditional characters as Simplified ones, for texts that are compared, never for texts that are shown.

use std::sync::OnceLock;

/// The Simplified form of a Traditional character, of those that occur in names of columns and in the words of
/// [`crate::analysis::sentiment`]; every other character is itself.
pub(crate) fn simplified(c: char) -> char {
    static TABLE: OnceLock<Vec<char>> = OnceLock::new();
    let at = (c as usize).wrapping_sub(FIRST);
    if at > LAST - FIRST {
        return c;
    }
    TABLE.get_or_init(table).get(at).copied().unwrap_or(c)
}

/// The block of the common characters of both scripts.
const FIRST: usize = 0x4e00;
const LAST: usize = 0x9fff;

/// What each character of the block becomes.
fn table() -> Vec<char> {
    let mut table: Vec<char> = (FIRST..=LAST).filter_map(|code| char::from_u32(code as u32)).collect();
    let mut pairs = PAIRS.chars().filter(|c| !c.is_whitespace());
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        if let Some(slot) = table.get_mut((from as usize).wrapping_sub(FIRST)) {
            *slot = to;
        }
    }
    table
}

/// Traditional and Simplified by turns, in the order of their codes.
#[rustfmt::skip]
const PAIRS: &str = "\
    丟丢並并乾干亂乱亞亚佈布佔占併并來来侷局係系俠侠俬私倉仓個个倖幸倫伦傑杰備备傢家傳传傷伤僅仅價价儀仪儘尽償偿優优兒儿內内兩两冊册凈净凍冻別别剛刚創创劃划劇剧勁劲動动務务勝胜勞劳勢势勵励勸劝匱匮區区協协\
    卻却卽即厭厌厲厉參参員员唸念問问喪丧喫吃單单嗆呛嗇啬嗎吗嗚呜嘆叹嘔呕嘩哗嘰叽噁恶噓嘘噠哒噴喷噹当嚇吓嚥咽嚴严囂嚣囉啰國国圓圆圖图團团埰采堅坚報报場场塗涂塢坞塵尘壓压壞坏壯壮夠够夢梦夾夹奐奂奧奥奮奋妳你\
    姦奸媽妈嬌娇孃娘學学寀采實实寧宁寫写寬宽寵宠寶宝將将專专對对導导尷尴屢屡層层嶄崭巔巅帥帅師师帳账帶带幀帧幣币幫帮幹干幾几庫库廁厕廠厂廢废廣广弔吊張张強强彆别彈弹彔录彿佛後后從从復复徹彻恥耻悅悦悶闷悽凄\
    惡恶惱恼愛爱愜惬態态慘惨慮虑慶庆慾欲憂忧憊惫憐怜憑凭憤愤憶忆懇恳應应懞蒙懶懒懷怀戀恋戲戏戶户捱挨掃扫掛挂採采揚扬換换損损搶抢摯挚摳抠摺折撈捞撐撑撿捡擁拥擇择擊击擔担據据擠挤擱搁擺摆擾扰攢攒攬揽敗败敵敌\
    數数斃毙斷断於于旣既昇升時时暈晕暢畅曬晒書书會会朮术東东枴拐柺拐條条棄弃業业極极榦干槓杠樂乐樓楼標标樣样樹树機机橫横檔档檢检檯台權权欽钦歎叹歡欢歲岁歷历歸归殘残殭僵殺杀毀毁氣气氾泛汎泛汙污決决沒没沖冲\
    況况洩泄涼凉淒凄淚泪淨净淩凌淺浅減减湊凑湯汤準准溫温溼湿滾滚滿满漬渍漲涨潔洁潤润潰溃澀涩濃浓濕湿濛蒙濫滥瀉泻灑洒灕漓災灾為为無无煙烟煩烦熱热燈灯燒烧燙烫營营燬毁爐炉爛烂爭争爲为爾尔牀床牠它牽牵狀状狹狭\
    猶犹獃呆獨独獲获獻献現现瑣琐瑪玛環环產产産产甯宁畫画異异當当痠酸瘋疯療疗癒愈癟瘪癢痒癮瘾發发皁皂皺皱盃杯盜盗盡尽盤盘眞真眾众睏困矇蒙矯矫確确碼码祇只禍祸禮礼稅税種种稱称積积穎颖穩稳穫获窩窝窮穷竊窃筆笔\
    箇个節节範范簡简簽签籌筹籤签糰团糾纠紀纪約约紅红紋纹純纯紙纸級级紛纷紮扎細细終终絃弦結结絕绝絡络給给絲丝絶绝綁绑綑捆經经綫线維维網网綵彩緊紧線线編编緩缓練练緻致縣县縫缝縮缩總总績绩繋系繞绕繫系繼继續续\
    纍累纏缠纔才罰罚罵骂罷罢羅罗義义翫玩翹翘聞闻聯联聰聪聲声職职聽听脅胁脣唇脩修脫脱腦脑腳脚腸肠膚肤膠胶膩腻臉脸臟脏臥卧臨临臺台與与興兴舉举舊旧艷艳華华菸烟萊莱萬万著着葯药蒼苍蓆席蓋盖蔘参薦荐藍蓝藥药藹蔼\
    蘭兰處处虛虚號号虧亏蟲虫蠅蝇蠟蜡蠻蛮衆众術术衕同衚胡衛卫衝冲衹只裏里補补裝装裡里製制複复襬摆襲袭覆复見见規规視视親亲覺觉觀观觸触訂订計计訊讯討讨訓训託托記记設设許许訴诉診诊註注証证詐诈評评詞词試试詫诧\
    詭诡話话該该詳详誇夸認认語语誠诚誤误說说説说誰谁調调談谈諉诿請请論论諸诸諾诺謂谓謐谧謙谦講讲謝谢謬谬謹谨譁哗證证識识譜谱譟噪譭毁議议護护譽誉讀读變变讓让讚赞豈岂豐丰豔艳貓猫貝贝負负貢贡貨货貪贪責责貴贵\
    買买費费貼贴資资賊贼賓宾賞赏賠赔賣卖質质賬账賴赖賺赚購购贈赠贊赞趕赶跡迹踰逾蹟迹蹤踪車车軍军軟软較较載载輕轻輪轮輸输轉转辦办辯辩農农迴回這这連连週周進进運运過过達达違违遙遥遜逊遞递遠远適适遲迟選选遺遗\
    還还邊边郵邮醜丑醫医釋释釦扣鈍钝鈴铃鉅巨銀银銷销鋪铺鋼钢錄录錢钱錯错録录錶表鍋锅鍵键鍾钟鏡镜鏽锈鐘钟鐵铁長长門门閃闪閉闭開开閑闲閒闲間间閤合闆板闇暗闊阔關关陞升陰阴陳陈陽阳隊队際际隨随險险隱隐隻只雜杂\
    雞鸡離离難难雲云電电霑沾靈灵靜静韆千響响頁页頂顶項项順顺須须預预頓顿頗颇領领頭头頻频顆颗題题額额顏颜顔颜願愿類类顧顾顯显風风颱台颳刮颼飕飄飘飛飞飲饮飽饱養养餓饿餘余餬糊餿馊饋馈馬马騎骑騙骗騰腾騷骚驕骄\
    驗验驚惊驢驴骯肮髒脏體体髮发鬆松鬍胡鬚须鬧闹鬱郁魚鱼魯鲁鮮鲜鱖鳜鳥鸟鴿鸽鹹咸麗丽麪面麵面麼么麽么黃黄點点黨党黴霉齊齐齡龄齣出龍龙龜龟";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_becomes_simplified_and_stays() {
        let fold = |text: &str| text.chars().map(simplified).collect::<String>();
        assert_eq!(fold("不滿意，服務態度很差！"), "不满意，服务态度很差！");
        assert_eq!(fold("客戶編號"), "客户编号");
        let mut last = '\0';
        let pairs: Vec<char> = PAIRS.chars().collect();
        for pair in pairs.chunks(2) {
            let &[from, to] = pair else { panic!("{pair:?}") };
            assert!(from > last && from != to, "{from}");
            assert_eq!(simplified(from), to);
            assert_eq!(simplified(to), to, "{from} becomes {to}, which becomes another");
            last = from;
        }
    }
}
