//! `cargo xtask`: builds the wasm, serves the page, drives the browser tests and the measurements.
//!
//! Arrows: `main` -> commands (`serve`, `suite`, `bench`, `size`) -> `site` (writes `dist/`) -> `toolchain`, `npm`.
//! Nothing here depends on the crates it builds.

mod api;
mod apt;
mod bench;
mod browser;
mod chunks;
mod debian;
mod demo;
mod http;
mod licences;
mod npm;
mod offline;
mod package;
mod precache;
mod process;
mod project;
mod serve;
mod site;
mod size;
mod suite;
mod toolchain;

use std::process::ExitCode;

/// A failure is one clear sentence for the person at the keyboard: what happened and what to run.
type Result<T = ()> = std::result::Result<T, String>;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]   build the site and serve it on 127.0.0.1
  build [--ship]     write the site to dist/ (--ship: fat LTO and wasm-opt)
  test               everything: native tests, the site, end-to-end tests in Chromium
  e2e [WORD...]      end-to-end tests only; with words, only the files whose name contains one
  api                write docs/elements.md and js/index.d.ts of js/elements.json
  bench [--rows N] [--runs N] [--only api|page|analyses|workbench|widgets]
                     measure the shipped site in Chromium (see tests/bench/README.md)
  package [--quick] [--twice]
                     the npm package in package/ (--quick: without LTO and wasm-opt; --twice: build it again from nothing and
                     compare)
  size               raw and brotli bytes of every file of the shipped site
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("error: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result {
    let Some((command, rest)) = arguments.split_first() else {
        print!("{HELP}");
        return Err("which command?".into());
    };
    if matches!(command.as_str(), "help" | "-h" | "--help") {
        print!("{HELP}");
        return Ok(());
    }
    let project = project::Project::find()?;
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    match (command.as_str(), rest.as_slice()) {
        ("serve", []) => serve::command(&project, None),
        ("serve", ["--port", port]) => serve::command(&project, Some(serve::parse_port(port)?)),
        ("build", []) => site::build(&project, site::Profile::Site).map(drop),
        ("build", ["--ship"]) => site::build(&project, site::Profile::Ship).map(drop),
        ("test", []) => suite::test(&project),
        ("e2e", words) => suite::e2e(&project, words),
        ("api", []) => api::command(&project),
        ("bench", options) => bench::command(&project, options),
        ("package", options) => {
            if let Some(unknown) = options.iter().find(|option| !["--quick", "--twice"].contains(*option)) {
                return Err(format!("`package {unknown}` is not understood; see cargo xtask help"));
            }
            let quick = options.contains(&"--quick");
            let profile = if quick { site::Profile::Site } else { site::Profile::Ship };
            package::command(&project, profile, options.contains(&"--twice"))
        }
        ("size", []) => size::command(&project),
        (command, rest) => {
            Err(format!("`{command} {}` is not understood; see cargo xtask help", rest.join(" ")))
        }
    }
}
