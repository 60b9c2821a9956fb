//! `bench`: the shipped site, measured by the scripts in `tests/bench`.

use crate::{
    Result, browser, npm, process,
    project::Project,
    serve,
    site::{self, Profile},
};

pub(crate) fn command(project: &Project, options: &[&str]) -> Result {
    npm::ready(project)?;
    let chromium = browser::chromium()?;
    let url = serve::in_background(site::build(project, Profile::Ship)?)?;
    process::run(
        project
            .command("node")
            .arg("tests/bench/bench.mjs")
            .args(options)
            .env("CLIENTELE_URL", url)
            .env("CLIENTELE_BENCH_DATA", project.target.join("bench-data"))
            .env("CHROMIUM", chromium),
    )
}
