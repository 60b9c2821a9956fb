//! How common the characters of a text are in its language: what tells GBK from Big5 from EUC-KR.
//!
//! Wrongly decoded East Asian text is valid, but it is a random draw from some thousand characters, most of them
//! rare. Rightly decoded text is nearly all common ones, even a single cell of two. The lists hold the few hundred
//! most frequent characters of running text and those of business tables: column names, surnames, places, goods.

use super::Encoding;

/// Chinese characters written alike in the simplified and the traditional script.
const BOTH: &str = "\
    一丁三上下不且世中主久之乎也了事二五些交京亮人什今介他付代令以件任份似但位低住何作你佳使供侯便俊\
    保信修倒候值假偏做停傅像元充先光免入全公共其具典冀再冷出刀分切列初利到制刷券刻前力功加助勇包化北\
    十升午半南博卡印即卷原去又及友反取受口句另只叫可史右司各合吉同名向否吧吵吸告呢周味呵命和咖品哈哪\
    唐售唯商啊啡喜器四回因在地圳址型城基堂境夏外多夜大天太失奇套女奶她好如始姐姓姚姜娜娟婷子孔字存孟\
    孩它宇安宋完定宜客室家容富寸小少尤就尹尺局居屏展山崔川州工左巧差己已巾市希常帽幕平年幸序底店度康\
    廖建式引形彩彭影往待很徐得微心必志快念怎怕思怡性怪息您情惠想意感慢懂成我或戴房所手才打扣找技把抖\
    折拉拼拿持指按挺挽掉排接推提插搞摸支收改放故效敏教敢散整文料斤新方施旅日早明易星春是晚普景更曹曾\
    最月有朋服望期未本朱李村杜杭杯板林果查根格桂桌梁梅梓椅楚模次欣款正此步武死段母每比毛民水求江池汪\
    沈沉沙法波注洋洗津活派流浙浩浴海消涵淘深清渠港湘源漂潘火灰然照熊燕片版牌牙牛物特率玉王玩玲班理琳\
    瓶甘生用田由男界留疆白百的皖盒目直相省看真眼着睡知石破硬碗磊示社神票福秀科秦程稍空窗立站竟章童竹\
    笑第等答算管箱篇米粉精系紫缺置美翻老考者而耳肉股肯育胡能膏膜自至致舒般色花芳英茶菜董蒙蔡蔬薛藏行\
    街衣表袁被裙西要角解言象豪豫走起超越趣足跟路身近述退送通速造遇遍道那邱邵郝部郭都鄂配酒里重量金附\
    限除隔雄集雪零雷需霞青非靠面鞋音食餐首香高魏麻黎黑鼠\
";

/// Only simplified.
const SIMPLIFIED: &str = "\
    万与专业东两个丰临为丽么义乐乔习乡书买乱于云产亲亿仅从仓们价优会伟传体余儿兰关兴内册写军冯决况净\
    准几刘则刚别办务动区医华单卢卫却厅历厦县双发变台叶号吃后吕吗听启吴员响团园围国图场坏块垫声壳处备\
    复够头妆妈婴孙学宁宝实宽宾对导将尽层岁岛师帘带帮干并广庆床库应开异张强当怀态总惯愿戏户护择换据揽\
    携摄数断无旧时显晋机条来杨杰极柜标栋样楼欢气汉汤没洁涛润温游湾满灯点烦热爱状独猫环现琼电画盘码确\
    礼离种积称税笔签简类粤红级纸线细终绍经结给绝统续绿编网罗联肤脏脑艳节苏范荐萧蒋蓝虽补装裤见观规视\
    觉触计订认让议记讲许论设证评识诉词试话该语误说请读调谢谭账货质购贴贵贸费贺贾赖赣赵跃车轩转软轻较\
    辉边辽达过运还这进远连适选递邓邮邹郑释钟钱银销锅错键镇镜长门问间闷阅阎际陆陈陕随难静韩页顾预题额\
    风飞饭饮馆馈马驱鲁鹏黄龄龙龚\
";

/// Only traditional.
const TRADITIONAL: &str = "\
    並九亂來倉個們偉傑備傳僅價億優兒內兩冊別則剛劉動務區卻吳呂員問啓喫喬單嗎嘉國圍園圖團場塊墊壞夠妝\
    媽嬰孫學實寧寫寬寶將專對導層島巷師帳帶幫幹幾庫廈廣廳弄張強彰後從復悶愛態慣慶應懷戲戶投換擇據攜攝\
    攬數斷於時晉書會東栗桃條棟楊業極樂樓標樣機櫃歡歲歷殼氣決沒況淨湖湯準溫滿漢潔潤澎濤灣無煩熱燈營爲\
    牀狀獨現環瓊產畫異當發盡盤盧確碼禮稅種稱積筆節範簡簾籤粵紅紙級細紹終結絕給統經綠網線編縣總續羅義\
    習聯聲聽腦膚臨臺與興舊苗華萬葉蓮蔣蕭薦藍蘇蘭處號衛裏補裝褲見規視親覺觀觸訂計記設許訴註評詞試話該\
    認語誤說調請論講謝證識譚議護讀變讓豐豔貓貨貴買費貼貿賀賈賓質賬賴購贛趙躍車軍軒軟較輕輝轉辦這連進\
    遊運過達遞遠適選遼還邊郵鄉鄒鄧鄭鄰醫釋銀銷錢錯鍋鍵鍾鎮鏡長門開間閱閻關陝陳陸隆際隨雖雙離難雲電靜\
    韓響頁項預頭題額願類顧顯風飛飯飲餘館饋馬馮驅髒體魯鵬麗麼黃點齡龍龔\
";

/// Japanese, beyond those above.
const JAPANESE: &str = "\
    七万井仕仙伊休会佐価健児八六兵円割区千単古台号坂埼売奈媛宮屋岐岡岩崎帯幌広府座徳恵戸払抜携数斎既\
    曜木札松枚栃梨森楽横橋歌残氏沖浜渡満滋潟点状町番益県眠祝秋秒称税籍粧経縄群舗良茨荷藤辺込返週郎野\
    鈴阜阪阿静鳥鹿齢\
";

/// Korean syllables.
const HANGUL: &str = "\
    가각간감강개객거것게겠격견결경계고곳공과곽관광교구국군권규그근금급기길김까낌나날남내널네녀년노뉴\
    느는능니다단달담답당대던도동되된두드든들등때떤라락람래량런렇력렴로료류률른를름리린립마만매맹메면\
    명모목무문미민및박반방배백번범법변별보복봉부북분불비빈쁘사산상색생서석선설성세션소손송수숙순쉬스\
    습승시식신심십아안않애액야약양어언엄업없에여역연염영예오옥온와완왕요용우울움워원월위유육윤으은을\
    음읍응의이익인일임입있자잔장재저적전절점정제조족종좋좌주준줄중즐지직진집짜째차채처천철청총최추출\
    충취치친카쿠크큼키탁탈태택터통트판패팽페편평포폰표푸품프필하한할함합항해핵했행허험혁현형호홍화확\
    환활황회효후훈휴흥희\
";

/// The more frequent half of the half-width katakana. As single bytes they look like capitals of other scripts.
const HALF_WIDTH: &str = "ｱｲｳｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾗﾘﾝﾞｰ";

/// How well a text reads in the language of its encoding.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Fluency {
    /// Share of common characters among all beyond ASCII, 0..1; bad bytes count as rare ones.
    pub(super) share: f64,
    /// How many characters were judged.
    pub(super) n: u32,
}

/// Decode a sample and judge it.
pub(super) fn fluency(sample: &[u8], encoding: Encoding) -> Fluency {
    let (text, _) = encoding.rs().decode_without_bom_handling(sample);
    let (mut common, mut n) = (0.0, 0u32);
    for char in text.chars().filter(|char| !char.is_ascii()) {
        let Some(weight) = weight(char, encoding) else { continue };
        common += weight;
        n += 1;
    }
    Fluency { share: if n == 0 { 0.0 } else { common / f64::from(n) }, n }
}

/// 1 for a common character, 0 for a rare one, `None` for what says nothing.
fn weight(char: char, encoding: Encoding) -> Option<f64> {
    let listed = |lists: &[&str]| Some(f64::from(u8::from(lists.iter().any(|list| list.contains(char)))));
    match (char, encoding) {
        // Ideographic punctuation and full-width forms, but not half-width katakana.
        ('\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}', _) => None,
        ('¥' | '£' | '€' | '°' | '·' | '…' | '—' | '‘'..='”' | '①'..='⑳' | '※' | '№' | '℃', _) => {
            None
        }
        ('\u{3041}'..='\u{30fe}', Encoding::ShiftJis | Encoding::EucJp) => Some(1.0),
        ('\u{ff61}'..='\u{ff9f}', Encoding::ShiftJis) => {
            Some(if HALF_WIDTH.contains(char) { 1.0 } else { 0.2 })
        }
        ('\u{4e00}'..='\u{9fff}', Encoding::ShiftJis | Encoding::EucJp) => {
            listed(&[BOTH, JAPANESE, TRADITIONAL])
        }
        ('\u{4e00}'..='\u{9fff}', Encoding::Gb18030) => listed(&[BOTH, SIMPLIFIED, TRADITIONAL]),
        ('\u{4e00}'..='\u{9fff}', Encoding::Big5) => listed(&[BOTH, TRADITIONAL]),
        ('\u{ac00}'..='\u{d7a3}', Encoding::EucKr) => Some(if HANGUL.contains(char) { 1.0 } else { 0.1 }),
        _ => Some(0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_encoding_reads_best() {
        let candidates =
            [Encoding::Gb18030, Encoding::Big5, Encoding::EucKr, Encoding::ShiftJis, Encoding::EucJp];
        for (text, right) in [
            ("客户编号,订单日期,金额", Encoding::Gb18030),
            ("北京", Encoding::Gb18030),
            ("客戶編號,訂單日期,金額", Encoding::Big5),
            ("臺北", Encoding::Big5),
            ("고객번호,주문일,금액", Encoding::EucKr),
            ("顧客番号,注文日,金額", Encoding::ShiftJis),
            ("お客様のメールアドレス", Encoding::EucJp),
        ] {
            let (bytes, _, lossy) = right.rs().encode(text);
            assert!(!lossy);
            let best = candidates
                .into_iter()
                .max_by(|a, b| fluency(&bytes, *a).share.total_cmp(&fluency(&bytes, *b).share));
            assert_eq!(best, Some(right), "{text}: {:?}", candidates.map(|c| fluency(&bytes, c)));
        }
    }
}
