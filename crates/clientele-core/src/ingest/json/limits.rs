//! What is too much.

use crate::ingest::IngestError;

/// The largest JSON document that is read, in bytes. NDJSON has no limit.
pub const MOST_BYTES: usize = 512 << 20;

/// The most levels of nesting.
pub const MOST_LEVELS: u32 = 128;

/// The most columns. An object by customer id read the wrong way round has a column for each customer.
pub const MOST_COLUMNS: usize = 16_384;

/// How deep a text is nested at most must be known before anything is parsed: one level is one call on the stack.
pub(super) fn check_depth(bytes: &[u8]) -> Result<(), IngestError> {
    let (mut depth, mut quoted, mut escaped) = (0u32, false, false);
    for &byte in bytes {
        if quoted {
            (escaped, quoted) = (byte == b'\\' && !escaped, escaped || byte != b'"');
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'{' | b'[' => {
                depth += 1;
                if depth > MOST_LEVELS {
                    return Err(IngestError::TooDeep { limit: MOST_LEVELS });
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_strings_are_no_levels() {
        let deep = "[".repeat(128);
        assert!(check_depth(deep.as_bytes()).is_ok());
        assert_eq!(check_depth(format!("{deep}[").as_bytes()), Err(IngestError::TooDeep { limit: 128 }));
        assert!(check_depth(format!(r#"["{deep}{deep}\"{deep}"]"#).as_bytes()).is_ok());
        assert!(check_depth("[1],".repeat(1000).as_bytes()).is_ok());
    }
}
