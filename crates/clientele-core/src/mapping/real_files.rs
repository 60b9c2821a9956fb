//! Kinds and roles of real transaction files.

use super::{Mapping, Role, guess};
use crate::cx::Cx;
use crate::ingest::cells::{Hints, read_table};
use crate::issue::{IssueCode, Issues};
use crate::table::{ColumnBuilder, Kind, Table};

/// A delimited file of the data sets as a table, read and with its issues; `None` where there are none.
fn load(path: &str, delimiter: u8, has_header: bool) -> Option<(Table, Issues)> {
    let root = std::env::var("CLIENTELE_DATASETS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/datasets").into());
    let Ok(bytes) = std::fs::read(format!("{root}/{path}")) else {
        eprintln!("skipped: no data sets ({root}/{path})");
        return None;
    };
    let mut table = split(&bytes, delimiter, has_header);
    let mut issues = Issues::default();
    read_table(&mut table, &Hints::default(), &mut issues, &Cx::silent()).unwrap();
    Some((table, issues))
}

/// At most 100,000 rows: enough for the guesses, and quick without optimisation.
fn split(bytes: &[u8], delimiter: u8, has_header: bool) -> Table {
    let mut reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    let (mut rest, mut output, mut ends) = (bytes, vec![0; 1 << 20], vec![0; 1000]);
    let (mut names, mut columns, mut n_rows) = (Vec::new(), Vec::<ColumnBuilder>::new(), 0usize);
    while n_rows < 100_000 {
        let (result, read, _, n) = reader.read_record(rest, &mut output, &mut ends);
        rest = &rest[read..];
        match result {
            csv_core::ReadRecordResult::InputEmpty => continue,
            csv_core::ReadRecordResult::Record => {}
            _ => break,
        }
        let starts = [0].into_iter().chain(ends[..n].iter().copied());
        // Aligned by blanks: a run of them is one delimiter.
        let cells = starts.zip(&ends[..n]).map(|(from, to)| &output[from..*to]);
        let cells: Vec<&[u8]> = cells.filter(|cell| delimiter != b' ' || !cell.is_empty()).collect();
        if columns.is_empty() {
            columns = cells.iter().map(|_| ColumnBuilder::default()).collect();
            names = cells.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
            if has_header {
                continue;
            }
            names = vec![String::new(); cells.len()];
        }
        columns.iter_mut().zip(cells).for_each(|(column, cell)| column.push(cell));
        n_rows += 1;
        columns.iter_mut().for_each(|column| column.pad(n_rows));
    }
    let columns = columns.into_iter().zip(names).map(|(column, name)| column.finish(name)).collect();
    Table { columns, n_rows, ..Table::default() }
}

/// `role=column` for every guess, and the least confidence.
fn roles(table: &Table) -> (String, f64) {
    let guesses = guess(table);
    let Mapping(mapping) = Mapping::from_guesses(&guesses);
    let pairs: Vec<String> = mapping.iter().map(|(role, column)| format!("{}={column}", role.id())).collect();
    (pairs.join(" "), guesses.iter().map(|guess| guess.confidence).fold(1.0, f64::min))
}

fn kinds(table: &Table) -> Vec<Kind> {
    table.columns.iter().map(|column| column.reading.kind).collect()
}

#[test]
fn online_retail() {
    let Some((table, issues)) = load("online_retail/online_retail.csv", b',', true) else { return };
    use Kind::{Category, DateTime, Decimal, Integer, Text};
    assert_eq!(kinds(&table), [Text, Text, Text, Integer, DateTime, Decimal, Integer, Category]);
    assert!(issues.is_empty(), "{:?}", issues.counts);
    let (roles, least) = roles(&table);
    assert_eq!(
        roles,
        "customer=CustomerID date=InvoiceDate quantity=Quantity price=UnitPrice order=InvoiceNo \
         product=StockCode region=Country"
    );
    assert!(least > 0.9);
}

#[test]
fn cdnow() {
    let Some((table, _)) = load("cdnow/cdnow_sample.csv", b',', true) else { return };
    assert_eq!(kinds(&table), [Kind::Text, Kind::Text, Kind::Date, Kind::Integer, Kind::Decimal]);
    assert_eq!(roles(&table).0, "customer=master_id date=date amount=amount quantity=quantity");

    let Some((table, _)) = load("cdnow/CDNOW_sample.txt", b' ', false) else { return };
    assert_eq!(kinds(&table), [Kind::Text, Kind::Text, Kind::Date, Kind::Integer, Kind::Decimal]);
    let (roles, least) = roles(&table);
    assert_eq!((roles.as_str(), least), ("customer=#1 date=#3 amount=#5", 0.5));
}

#[test]
fn rfm_orders() {
    let Some((table, _)) = load("rfm/rfm_data_orders.csv", b',', true) else { return };
    assert_eq!(roles(&table).0, "customer=customer_id date=order_date amount=revenue");
}

#[test]
fn complete_journey() {
    let path = "completejourney/completejourney_transactions_sample.csv";
    let Some((table, _)) = load(path, b',', true) else { return };
    assert_eq!(
        roles(&table).0,
        "customer=household_id date=transaction_timestamp amount=sales_value quantity=quantity \
         order=basket_id product=product_id channel=store_id"
    );
}

#[test]
fn groceries() {
    let Some((table, _)) = load("groceries/groceries_long.csv", b',', true) else { return };
    assert_eq!(roles(&table).0, "order=transaction_id product=item");
}

#[test]
fn telco() {
    let Some((table, issues)) = load("telco/Telco-Customer-Churn.csv", b',', true) else { return };
    let kind = |name| table.column(name).unwrap().reading.kind;
    assert_eq!(kind("TotalCharges"), Kind::Decimal);
    assert_eq!(
        (kind("Churn"), kind("SeniorCitizen"), kind("Contract")),
        (Kind::Boolean, Kind::Boolean, Kind::Category)
    );
    assert_eq!(issues.count(IssueCode::NotANumber), 0);
    assert_eq!(roles(&table).0, "customer=customerID amount=TotalCharges churned=Churn tenure=tenure");
}

/// Rows of cells under a header, read.
fn table(text: &str) -> Table {
    let mut table = split(text.replace(' ', "").as_bytes(), b',', true);
    read_table(&mut table, &Hints::default(), &mut Issues::default(), &Cx::silent()).unwrap();
    table
}

#[test]
fn a_line_total_wins() {
    let table = table(
        "user,day,amount,unit_price,qty,extended\n
         a,2024-01-01,59.5,10.5,3,31.5\n a,2024-01-01,59.5,14,2,28\n b,2024-01-02,7.25,7.25,1,7.25\n c,2024-01-03,30,5,6,30\n",
    );
    let guesses = Mapping::from_guesses(&guess(&table));
    assert_eq!(guesses.get(Role::Amount), Some("extended"));
    assert_eq!((guesses.get(Role::Quantity), guesses.get(Role::Price)), (Some("qty"), Some("unit_price")));
}

#[test]
fn an_order_total_on_every_line_is_no_amount() {
    let table = table(
        "订单号,会员号,下单时间,订单金额,单价,数量\n
         1,a,2024-01-01,61,10.5,3\n 1,a,2024-01-01,61,14,2\n 1,a,2024-01-01,61,1.5,1\n
         2,b,2024-01-02,20,5,2\n 2,b,2024-01-02,20,10,1\n 3,c,2024-01-03,9,9,1\n",
    );
    let guesses = Mapping::from_guesses(&guess(&table));
    assert_eq!((guesses.get(Role::Amount), guesses.get(Role::Price)), (None, Some("单价")));
}

#[test]
fn a_price_is_an_amount_only_without_quantity() {
    let with =
        guess(&table("client,date,price,qty\na,2024-01-01,5.5,2\nb,2024-01-02,6,1\na,2024-01-03,7,3\n"));
    let without = guess(&table("client,date,price\na,2024-01-01,5.5\nb,2024-01-02,6\na,2024-01-03,7\n"));
    let role =
        |guesses: &[super::RoleGuess], role| Mapping::from_guesses(guesses).get(role).map(str::to_owned);
    assert_eq!((role(&with, Role::Amount), role(&with, Role::Price)), (None, Some("price".into())));
    assert_eq!(role(&without, Role::Amount), Some("price".into()));
}

#[test]
fn cells_that_do_not_fit_get_no_role_and_an_empty_column_keeps_its_name() {
    let guesses = guess(&table("amount,date,customer\nmuch,soon,\nlittle,later,\n"));
    let roles: Vec<Role> = guesses.iter().map(|guess| guess.role).collect();
    assert_eq!(roles, [Role::Customer], "{guesses:?}");
}
