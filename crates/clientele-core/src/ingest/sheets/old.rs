//! Compound files: old spreadsheets, and new ones behind a password.

use crate::ingest::IngestError;

/// Whether the file is a Microsoft compound file ([MS-CFB] 2.2).
pub(super) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

/// A spreadsheet behind a password is a compound file with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4).
pub(super) fn why(bytes: &[u8]) -> IngestError {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if memchr::memmem::find(bytes, &name).is_some() {
        IngestError::Encrypted
    } else {
        IngestError::OldSpreadsheet
    }
}
