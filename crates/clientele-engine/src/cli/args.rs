//! The command line's arguments.

use clientele_core::Day;
use clientele_core::filter::Filter;
use clientele_core::ingest::Options;
use clientele_core::mapping::{Mapping, Role};
use clientele_text::{Locale, Words};
use serde_json::Value;

pub(super) const HELP: &str = "\
clientele list                          the analyses, with roles and parameters, as JSON
clientele inspect FILE                  what was found in a file
clientele convert FILE OUT.csv          the table as it was understood: UTF-8, RFC 4180
clientele analyze ID FILE...            a report as JSON; files of the same customers are joined

Options of analyze:
  --map ROLE=COLUMN     a column's role (again for each); ROLE= takes a role away
  --params JSON         the analysis's parameters
  --filter JSON         the filter
  --as-of YYYY-MM-DD    the as-of date
  --seed N              the seed of resampling
  --customers OUT.csv   one row a customer with the analysis's columns
  --figure OUT.svg      the analysis's figures (OUT.svg, OUT-2.svg ...)
Options of every command that reads a file:
  --encoding E  --delimiter D  --quote Q  --header N  --sheet S
  --lang en|zh-Hans|zh-Hant";

/// A parsed command line.
pub(super) struct Args {
    pub(super) command: Command,
    pub(super) read: Options,
    pub(super) mapping: Mapping,
    words: Words,
}

pub(super) enum Command {
    Help,
    List,
    Inspect { file: String },
    Convert { file: String, out: String },
    Analyze(Box<Analyze>),
}

pub(super) struct Analyze {
    pub(super) id: String,
    pub(super) files: Vec<String>,
    pub(super) params: Value,
    pub(super) filter: Filter,
    pub(super) as_of: Option<Day>,
    pub(super) seed: Option<u64>,
    pub(super) customers: Option<String>,
    pub(super) figure: Option<String>,
}

impl Args {
    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    pub(super) fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut plain = Vec::new();
        let mut read = serde_json::Map::new();
        let mut mapping = Mapping::default();
        let mut locale = Locale::En;
        let (mut params, mut filter) = (Value::Null, Filter::default());
        let (mut as_of, mut seed, mut customers, mut figure) = (None, None, None, None);
        while let Some(argument) = arguments.next() {
            let Some(option) = argument.strip_prefix("--") else {
                plain.push(argument);
                continue;
            };
            if option == "help" {
                plain.insert(0, "help".to_owned());
                continue;
            }
            let value =
                arguments.next().ok_or_else(|| format!("{argument} wants a value; see clientele help"))?;
            let wrong = |what: &dyn std::fmt::Display| format!("{argument} {value}: {what}");
            match option {
                "map" => {
                    let (role, column) = value.split_once('=').ok_or_else(|| wrong(&"wants ROLE=COLUMN"))?;
                    let role = Role::ALL.into_iter().find(|known| known.id() == role);
                    mapping.0.insert(role.ok_or_else(|| wrong(&"no such role"))?, column.to_owned());
                }
                "params" => params = serde_json::from_str(&value).map_err(|error| wrong(&error))?,
                "filter" => filter = serde_json::from_str(&value).map_err(|error| wrong(&error))?,
                "as-of" => as_of = Some(value.parse().map_err(|error| wrong(&error))?),
                "seed" => seed = Some(value.parse().map_err(|_| wrong(&"wants a whole number"))?),
                "customers" => customers = Some(value),
                "figure" => figure = Some(value),
                "lang" => locale = Locale::negotiate([value.as_str()]),
                "header" => {
                    let rows: u64 = value.parse().map_err(|_| wrong(&"wants a whole number"))?;
                    read.insert("header".to_owned(), rows.into());
                }
                "encoding" | "delimiter" | "quote" | "sheet" => {
                    read.insert(option.to_owned(), value.into());
                }
                _ => return Err(format!("no option {argument}; see clientele help")),
            }
        }
        let mut plain = plain.into_iter();
        let mut next = || plain.next().ok_or_else(|| format!("something is missing:\n{HELP}"));
        let command = match next().unwrap_or_else(|_| "help".to_owned()).as_str() {
            "help" => Command::Help,
            "list" => Command::List,
            "inspect" => Command::Inspect { file: next()? },
            "convert" => Command::Convert { file: next()?, out: next()? },
            "analyze" => {
                let (id, file) = (next()?, next()?);
                let files = std::iter::once(file).chain(plain).collect();
                Command::Analyze(Box::new(Analyze {
                    id,
                    files,
                    params,
                    filter,
                    as_of,
                    seed,
                    customers,
                    figure,
                }))
            }
            other => return Err(format!("no command {other}:\n{HELP}")),
        };
        let read = serde_json::from_value(Value::Object(read)).map_err(|error| error.to_string())?;
        Ok(Self { command, read, mapping, words: Words::new(locale) })
    }
}
