//! The command line: the same engine without a page.

use std::process::ExitCode;

fn main() -> ExitCode {
    clientele_engine::cli::main(std::env::args().skip(1))
}
