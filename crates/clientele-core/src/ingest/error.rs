//! STUB
use serde::{Deserialize, Serialize};
/// d
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum IngestError {
    Empty,
    NotText { kind: super::signature::Signature },
    TooLarge { limit: u64, found: u64 },
    NoSuchEncoding { encoding: String },
    Cancelled,
}
impl From<crate::Cancelled> for IngestError {
    fn from(_: crate::Cancelled) -> Self {
        Self::Cancelled
    }
}
