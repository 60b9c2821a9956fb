//! What the whole-system tests share.
#![allow(dead_code, reason = "each test binary uses a part of it")]

pub(crate) mod cases;

use clientele_core::cx::Silent;
use clientele_core::ingest::{Feed, Options};
use clientele_core::mapping::Mapping;
use clientele_engine::Service;
use clientele_engine::protocol::LoadOptions;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A real file of the data sets beside the repository. Where they are absent, the test says so and checks nothing of
/// them.
pub(crate) fn datasets(file: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("CLIENTELE_DATASETS").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/datasets")),
        PathBuf::from,
    );
    let path = folder.join(file);
    let found = std::fs::read(&path).ok();
    if found.is_none() {
        eprintln!("skipped: no data set {}", path.display());
    }
    found
}

/// A service with a file loaded, as the page loads it. Roles given change the guessed ones.
pub(crate) fn load(bytes: &[u8], mapping: &BTreeMap<String, String>) -> Service<Silent> {
    load_with(bytes, Options::default(), mapping)
}

/// The same, with the user's word on how the file is written.
pub(crate) fn load_with(bytes: &[u8], read: Options, mapping: &BTreeMap<String, String>) -> Service<Silent> {
    let mut service = Service::new(Silent);
    service.begin(LoadOptions { read, ..LoadOptions::default() });
    loop {
        let fed =
            bytes.chunks(100_003).map(|chunk| service.feed(chunk).unwrap()).find(|fed| *fed == Feed::Again);
        if fed.is_none() && service.finish().unwrap().is_some() {
            break;
        }
    }
    let mut merged = serde_json::to_value(&service.files()[0].mapping).unwrap();
    for (role, column) in mapping {
        merged[role] = column.clone().into();
    }
    let mapping: Mapping = serde_json::from_value(merged).unwrap();
    let configure = clientele_engine::protocol::Request::Configure {
        mapping: Some(mapping),
        readings: BTreeMap::new(),
        kind: None,
        file: 0,
    };
    service.handle(configure).unwrap();
    service
}
