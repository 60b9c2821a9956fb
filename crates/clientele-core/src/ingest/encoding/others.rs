//! What only files that are no UTF-8 need: a part of its own, because its tables are a sixth of the engine.

use super::lossy::REPLACEMENT;
use super::{Detector, Encoding, EncodingGuess, Hint};
use crate::chunk;
use clientele_chunk::Chunk;
use encoding_rs::DecoderResult;

pub(in crate::ingest) struct Others {
    pub(super) decoder: fn(Encoding) -> encoding_rs::Decoder,
    /// Decodes a piece, and says how many byte sequences were replaced.
    pub(super) decode: fn(&mut encoding_rs::Decoder, &[u8], bool, &mut Vec<u8>) -> u64,
    /// The verdict at the end of the file.
    pub(in crate::ingest) verdict: fn(Detector, Option<Hint>) -> EncodingGuess,
}

static OTHERS: Chunk<Others> = chunk!(encodings: Others = Others {
    decoder: |encoding| encoding.rs().new_decoder_with_bom_removal(),
    decode,
    verdict: Detector::finish,
});

/// The part, if it is there.
pub(in crate::ingest) fn here() -> Option<&'static Others> {
    OTHERS.now()
}

/// Most bytes of room made at a time.
const STEP: usize = 64 << 10;

fn decode(decoder: &mut encoding_rs::Decoder, mut bytes: &[u8], last: bool, out: &mut Vec<u8>) -> u64 {
    let (mut filled, mut replaced) = (out.len(), 0);
    loop {
        // Room is made in steps and kept after a bad byte: a file of nothing but bad bytes must not be slow.
        let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(STEP);
        let needed = filled + room.clamp(16, STEP);
        if out.len() < needed {
            out.resize(needed, 0);
        }
        let space = out.get_mut(filled..).unwrap_or_default();
        let (result, read, written) = decoder.decode_to_utf8_without_replacement(bytes, space, last);
        filled += written;
        bytes = bytes.get(read..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => {
                replaced += 1;
                if out.len() < filled + REPLACEMENT.len() {
                    out.resize(filled + REPLACEMENT.len(), 0);
                }
                if let Some(hole) = out.get_mut(filled..filled + REPLACEMENT.len()) {
                    hole.copy_from_slice(REPLACEMENT);
                }
                filled += REPLACEMENT.len();
            }
        }
    }
    out.truncate(filled);
    replaced
}
