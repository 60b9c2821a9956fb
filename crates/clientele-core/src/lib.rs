//! Clientele's engine room: ingest, model, statistics and analyses. Pure Rust: no browser, no clock, no words.
