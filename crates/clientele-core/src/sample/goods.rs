//! What the made-up shop sells, in three languages.

use super::Language;

/// Names of one language; products are (name, category, price in cents).
pub(super) struct Goods {
    pub(super) header: &'static str,
    pub(super) products: &'static [(&'static str, &'static str, u64)],
    pub(super) channels: &'static [&'static str],
    pub(super) regions: &'static [&'static str],
}

pub(super) fn of(locale: Language) -> Goods {
    match locale {
        Language::En => Goods {
            header: "Order,Date,Customer,Product,Category,Quantity,Price,Channel,Region",
            products: &[
                ("Longjing green 100 g", "Green tea", 1890),
                ("Jasmine pearls 100 g", "Green tea", 1450),
                ("Sencha 100 g", "Green tea", 1290),
                ("Tieguanyin 100 g", "Oolong", 2150),
                ("Dongding oolong 75 g", "Oolong", 2390),
                ("Oriental Beauty 50 g", "Oolong", 3200),
                ("Keemun 100 g", "Black tea", 1390),
                ("Dianhong gold 100 g", "Black tea", 1780),
                ("Earl Grey 100 g", "Black tea", 990),
                ("Puer cake 357 g", "Puer", 4850),
                ("Puer mini 10 pcs", "Puer", 1250),
                ("White Peony 50 g", "White tea", 1690),
                ("Gaiwan", "Ware", 2600),
                ("Glass teapot", "Ware", 3450),
                ("Strainer", "Ware", 780),
                ("Gift box", "Gifts", 5600),
            ],
            channels: &["Shop", "Web", "App", "Phone"],
            regions: &["North", "East", "South", "West", "Overseas"],
        },
        Language::ZhHans => Goods {
            header: "订单号,下单时间,会员号,商品,类别,数量,单价,渠道,地区",
            products: &[
                ("西湖龙井 100克", "绿茶", 1890),
                ("茉莉龙珠 100克", "绿茶", 1450),
                ("煎茶 100克", "绿茶", 1290),
                ("铁观音 100克", "乌龙茶", 2150),
                ("冻顶乌龙 75克", "乌龙茶", 2390),
                ("东方美人 50克", "乌龙茶", 3200),
                ("祁门红茶 100克", "红茶", 1390),
                ("滇红金针 100克", "红茶", 1780),
                ("伯爵红茶 100克", "红茶", 990),
                ("普洱饼茶 357克", "普洱", 4850),
                ("小沱普洱 10粒", "普洱", 1250),
                ("白牡丹 50克", "白茶", 1690),
                ("盖碗", "茶具", 2600),
                ("玻璃茶壶", "茶具", 3450),
                ("茶滤", "茶具", 780),
                ("礼盒", "礼品", 5600),
            ],
            channels: &["门店", "网店", "小程序", "电话"],
            regions: &["华北", "华东", "华南", "西部", "海外"],
        },
        Language::ZhHant => Goods {
            header: "訂單編號,訂購時間,會員編號,商品,類別,數量,單價,通路,地區",
            products: &[
                ("西湖龍井 100克", "綠茶", 1890),
                ("茉莉龍珠 100克", "綠茶", 1450),
                ("煎茶 100克", "綠茶", 1290),
                ("鐵觀音 100克", "烏龍茶", 2150),
                ("凍頂烏龍 75克", "烏龍茶", 2390),
                ("東方美人 50克", "烏龍茶", 3200),
                ("祁門紅茶 100克", "紅茶", 1390),
                ("滇紅金針 100克", "紅茶", 1780),
                ("伯爵紅茶 100克", "紅茶", 990),
                ("普洱餅茶 357克", "普洱", 4850),
                ("小沱普洱 10粒", "普洱", 1250),
                ("白牡丹 50克", "白茶", 1690),
                ("蓋碗", "茶具", 2600),
                ("玻璃茶壺", "茶具", 3450),
                ("濾茶器", "茶具", 780),
                ("禮盒", "禮品", 5600),
            ],
            channels: &["門市", "網路商店", "行動應用", "電話"],
            regions: &["北部", "東部", "南部", "西部", "海外"],
        },
    }
}
