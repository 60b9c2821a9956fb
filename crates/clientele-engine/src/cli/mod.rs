//! `clientele`: list, inspect, convert and analyze. Reports go to standard output as JSON, issues to standard error as
//! JSON lines; a file that cannot be used ends with exit code 2 and one sentence.

mod args;
mod figure;

use crate::protocol::{self, Export, Failure, LoadOptions, Question, Request};
use crate::{Service, csv};
use args::{Analyze, Args, Command};
use clientele_core::cx::Silent;
use clientele_core::ingest::Feed;
use clientele_core::mapping::Mapping;
use clientele_core::model::Dataset;
use clientele_text::Arg;
use std::io::{BufWriter, Read, Write};
use std::process::ExitCode;

/// Run a command line.
pub fn main(arguments: impl Iterator<Item = String>) -> ExitCode {
    match Args::parse(arguments).and_then(|args| run(&args)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("clientele: {sentence}");
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args) -> Result<(), String> {
    match &args.command {
        Command::Help => print(args::HELP),
        Command::List => print(&protocol::analyses()),
        Command::Inspect { file } => {
            let (_, summary) = load(args, std::slice::from_ref(file))?;
            print(&summary)
        }
        Command::Convert { file, out } => {
            let (service, _) = load(args, std::slice::from_ref(file))?;
            issues(&service);
            let (dataset, _) = service.file(0).map_err(|failure| sentence(args, &failure))?;
            write(out, csv::verbatim(&dataset.table).as_bytes())
        }
        Command::Analyze(analyze) => self::analyze(args, analyze),
    }
}

fn analyze(args: &Args, analyze: &Analyze) -> Result<(), String> {
    let (mut service, _) = load(args, &analyze.files)?;
    issues(&service);
    let question = Question {
        id: analyze.id.clone(),
        params: analyze.params.clone(),
        filter: analyze.filter.clone(),
        as_of: analyze.as_of,
        seed: analyze.seed,
        file: None,
        columns: Vec::new(),
    };
    let say = |failure: Failure| sentence(args, &failure);
    let report = service.analyze(&question).map_err(say)?;
    if let Some(out) = &analyze.customers {
        let request = Request::Export {
            what: Export::Customers,
            question: question.clone(),
            window: Default::default(),
            labels: Default::default(),
            exact: false,
        };
        let text = service.handle(request).map_err(|failure| sentence(args, &failure))?;
        write(out, text.as_bytes())?;
    }
    if let Some(out) = &analyze.figure {
        figure::write(args, analyze, &report, out)?;
    }
    print(&report)
}

/// Read files through the service, as the page does; the summary of all.
fn load(args: &Args, paths: &[String]) -> Result<(Service<Silent>, String), String> {
    let mut service = Service::new(Silent);
    let mut summary = String::new();
    for path in paths {
        summary = load_one(&mut service, args, path).map_err(|failure| named(args, path, &failure))?;
    }
    if !args.mapping.0.is_empty() {
        summary = remap(&mut service, args).map_err(|failure| sentence(args, &failure))?;
    }
    Ok((service, summary))
}

fn load_one(service: &mut Service<Silent>, args: &Args, path: &str) -> Result<String, Failure> {
    let mut read = args.read.clone();
    read.name = path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
    service.begin(LoadOptions { read, beside: true, ..LoadOptions::default() });
    loop {
        let mut file = std::fs::File::open(path).map_err(|error| unreadable(path, &error))?;
        if feed(service, &mut file, path)? == Feed::Again {
            continue;
        }
        if let Some(summary) = service.finish()? {
            return Ok(summary);
        }
    }
}

/// Roles given on the command line change those roles, in every file that has the column (in all, where none has it:
/// then the mapping is told to be wrong); the others stay as guessed.
fn remap(service: &mut Service<Silent>, args: &Args) -> Result<String, Failure> {
    let has = |data: &Dataset, column: &str| column.is_empty() || data.table.column(column).is_some();
    let mut mappings: Vec<Mapping> = service.files().iter().map(|data| data.mapping.clone()).collect();
    for (role, column) in &args.mapping.0 {
        let nowhere = !service.files().iter().any(|data| has(data, column));
        for (data, mapping) in service.files().iter().zip(&mut mappings) {
            if column.is_empty() {
                mapping.0.remove(role);
            } else if nowhere || has(data, column) {
                mapping.0.insert(*role, column.clone());
            }
        }
    }
    let mut summary = String::new();
    for (file, mapping) in mappings.into_iter().enumerate() {
        let change =
            Request::Configure { mapping: Some(mapping), readings: Default::default(), kind: None, file };
        summary = service.handle(change)?;
    }
    Ok(summary)
}

fn feed(service: &mut Service<Silent>, file: &mut std::fs::File, path: &str) -> Result<Feed, Failure> {
    let mut buffer = vec![0; 256 << 10];
    loop {
        let n = file.read(&mut buffer).map_err(|error| unreadable(path, &error))?;
        let fed = service.feed(buffer.get(..n).unwrap_or_default())?;
        if n == 0 || fed == Feed::Again {
            return Ok(fed);
        }
    }
}

fn unreadable(path: &str, error: &std::io::Error) -> Failure {
    Failure::Request(protocol::BadRequest::Unreadable { message: format!("{path}: {error}") })
}

fn named(args: &Args, path: &str, failure: &Failure) -> String {
    format!("{path}: {}", sentence(args, failure))
}

/// A failure in the user's language.
fn sentence(args: &Args, failure: &Failure) -> String {
    let Ok(serde_json::Value::Object(fields)) = serde_json::from_str(&failure.json()) else {
        return failure.json();
    };
    let code = fields.get("code").and_then(serde_json::Value::as_str).unwrap_or("unknown");
    let fields: Vec<(&str, Arg<'_>)> = fields
        .iter()
        .filter_map(|(name, value)| match (value.as_str(), value.as_f64()) {
            (Some(text), _) => Some((name.as_str(), Arg::Text(text))),
            (_, Some(number)) => Some((name.as_str(), Arg::Number(number))),
            _ => None,
        })
        .collect();
    args.words().with(&format!("error-{code}"), &fields)
}

fn issues(service: &Service<Silent>) {
    let mut out = BufWriter::new(std::io::stderr().lock());
    for at in 0..service.files().len() {
        let Ok((_, about)) = service.file(at) else { return };
        for issue in &about.facts.issues.first {
            let line = serde_json::to_string(issue).unwrap_or_default();
            if writeln!(out, "{line}").is_err() {
                return;
            }
        }
    }
}

fn write(path: &str, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|error| format!("{path}: {error}"))
}

/// A closed pipe is no failure: `clientele list | head` is in order.
fn print(text: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{}", text.trim_end()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}
