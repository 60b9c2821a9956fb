//! `size`: what people download, raw and as brotli sends it.

use crate::{
    Result, process,
    project::Project,
    site::{self, Profile},
};

pub(crate) fn command(project: &Project) -> Result {
    let dist = site::build(project, Profile::Ship)?;
    process::run(project.command("node").arg("tests/bench/size.mjs").arg(dist))
}
