//! Unpacks what one-file pages have inside: lzip, a third smaller than what browsers unpack by themselves.

use lzma_rust2::LzipReader;
use std::io::Read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::*;

/// The bytes as they were. Errors: the packed ones are cut off or changed, in words for the console.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    LzipReader::new(packed).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lzma_rust2::{LzipOptions, LzipWriter};
    use std::io::Write;

    #[test]
    fn what_was_packed_comes_back_and_a_change_is_told() {
        let text = "customer,date,amount\n".repeat(500).into_bytes();
        let mut writer = LzipWriter::new(Vec::new(), LzipOptions::with_preset(9));
        writer.write_all(&text).unwrap();
        let mut packed = writer.finish().unwrap();
        assert!(packed.len() < text.len() / 10);
        assert_eq!(unpack(&packed).unwrap(), text);
        assert!(unpack(packed.get(..packed.len() - 9).unwrap()).is_err());
        let middle = packed.len() / 2;
        packed[middle] ^= 4;
        assert!(unpack(&packed).is_err());
    }
}
