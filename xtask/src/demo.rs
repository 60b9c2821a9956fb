//! The demonstrations that need a library: bundled, so that no page of ours fetches from elsewhere.

use crate::{Result, package, project::Project};
use std::{fs, path::Path};

const BUNDLED: [&str; 2] = ["react", "vue"];

const OPTIONS: [&str; 5] = [
    "--format=esm",
    "--define:process.env.NODE_ENV=\"production\"",
    "--define:__VUE_OPTIONS_API__=false",
    "--define:__VUE_PROD_DEVTOOLS__=false",
    "--define:__VUE_PROD_HYDRATION_MISMATCH_DETAILS__=false",
];

/// Bundles each into its own place; what was written stays beside it, for the gallery.
pub(crate) fn write(project: &Project, dist: &Path) -> Result {
    let folder = dist.join("demo");
    for name in BUNDLED {
        let (goal, source) = (folder.join(format!("{name}.js")), folder.join(format!("{name}.source.js")));
        fs::rename(&goal, &source)
            .map_err(|error| format!("{} could not be renamed: {error}", goal.display()))?;
        package::bundle(project, &source, &goal, &OPTIONS)?;
    }
    Ok(())
}
