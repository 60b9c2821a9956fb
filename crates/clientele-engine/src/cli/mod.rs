//! `clientele`: list, inspect, convert and analyze. Reports go to standard output as JSON, issues to standard error as
//! JSON lines; a file that cannot be used ends with exit code 2 and one sentence.

mod args;
mod figure;

use crate::protocol::{self, Export, Failure, LoadOptions, Question, Request};
use crate::{Service, csv};
use args::{Analyze, Args, Command};
use clientele_core::cx::Silent;
use clientele_core::ingest::Feed;
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
            let (_, summary) = load(args, file)?;
            print(&summary)
        }
        Command::Convert { file, out } => {
            let (service, _) = load(args, file)?;
            issues(&service);
            let loaded = service.loaded().map_err(|failure| sentence(args, &failure))?;
            write(out, csv::verbatim(&loaded.dataset.table).as_bytes())
        }
        Command::Analyze(analyze) => self::analyze(args, analyze),
    }
}

fn analyze(args: &Args, analyze: &Analyze) -> Result<(), String> {
    let (mut service, _) = load(args, &analyze.file)?;
    issues(&service);
    let question = Question {
        id: analyze.id.clone(),
        params: analyze.params.clone(),
        filter: analyze.filter.clone(),
        as_of: analyze.as_of,
        seed: analyze.seed,
    };
    let say = |failure: Failure| sentence(args, &failure);
    let report = service.analyze(&question).map_err(say)?;
    if let Some(out) = &analyze.customers {
        let request = Request::Export {
            what: Export::Customers,
            question: question.clone(),
            labels: Default::default(),
        };
        let text = service.handle(request).map_err(|failure| sentence(args, &failure))?;
        write(out, text.as_bytes())?;
    }
    if let Some(out) = &analyze.figure {
        figure::write(args, analyze, &report, out)?;
    }
    print(&report)
}

/// Read a file through the service, as the page does.
fn load(args: &Args, path: &str) -> Result<(Service<Silent>, String), String> {
    let mut service = Service::new(Silent);
    let mut read = args.read.clone();
    read.name = path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
    let options = LoadOptions { read, mapping: None, readings: Default::default() };
    service.begin(options);
    loop {
        let mut file = std::fs::File::open(path).map_err(|error| format!("{path}: {error}"))?;
        if feed(&mut service, &mut file, path).map_err(|failure| named(args, path, &failure))? == Feed::Again
        {
            continue;
        }
        if let Some(mut summary) = service.finish().map_err(|failure| named(args, path, &failure))? {
            if !args.mapping.0.is_empty() {
                summary = remap(&mut service, args)?;
            }
            return Ok((service, summary));
        }
    }
}

/// Roles given on the command line change those roles; the others stay as guessed.
fn remap(service: &mut Service<Silent>, args: &Args) -> Result<String, String> {
    let say = |failure: Failure| sentence(args, &failure);
    let mut mapping = service.loaded().map_err(say)?.dataset.mapping.clone();
    for (role, column) in &args.mapping.0 {
        if column.is_empty() {
            mapping.0.remove(role)
        } else {
            mapping.0.insert(*role, column.clone())
        };
    }
    service.handle(Request::Configure { mapping: Some(mapping), readings: Default::default() }).map_err(say)
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
    let Ok(loaded) = service.loaded() else { return };
    let mut out = BufWriter::new(std::io::stderr().lock());
    for issue in &loaded.facts.issues.first {
        let line = serde_json::to_string(issue).unwrap_or_default();
        if writeln!(out, "{line}").is_err() {
            return;
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
