//! PNG files: only the chunks that the picture needs.
//!
//! In: the bytes of a file. Out: the same picture, byte by byte, without texts, times, Exif and
//! whatever else a program added. Never: an image decoded; that is done with what comes out.
//! The chunks are those of the PNG specification, third edition (2025).

use super::{Fault, turned};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";

/// Chunks that are the picture, or say how its colours and size are meant.
const KEPT: [&[u8; 4]; 12] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"pHYs",
];

/// The picture alone.
pub(super) fn picture_only(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut rest = bytes.strip_prefix(SIGNATURE).ok_or(Fault::Format)?;
    let mut kept = SIGNATURE.to_vec();
    while let Some((chunk, after)) = chunk(rest) {
        if KEPT.contains(&&chunk.name) {
            kept.extend_from_slice(chunk.bytes);
        }
        match &chunk.name {
            b"IEND" => return Ok(kept),
            b"acTL" => return Err(Fault::Variant("animated")),
            // Not every browser turns a PNG.
            b"eXIf" if turned(chunk.data).is_some() => return Err(Fault::Variant("turned")),
            _ => {}
        }
        rest = after;
    }
    Err(Fault::Damaged("the file breaks off before its end".to_owned()))
}

/// A piece of a PNG file.
struct Chunk<'a> {
    name: [u8; 4],
    data: &'a [u8],
    /// Length, name, data and check sum.
    bytes: &'a [u8],
}

/// The first chunk and what stands after it; none when the bytes end before it does.
fn chunk(bytes: &[u8]) -> Option<(Chunk<'_>, &[u8])> {
    let length = u32::from_be_bytes(*bytes.first_chunk()?);
    let end = usize::try_from(length).ok()?.checked_add(12)?;
    let (chunk, after) = bytes.split_at_checked(end)?;
    let name = *chunk[4..].first_chunk()?;
    Some((Chunk { name, data: &chunk[8..end - 4], bytes: chunk }, after))
}
