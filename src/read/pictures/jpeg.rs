//! JPEG files: only the segments that the picture needs.
//!
//! In: the bytes of a file. Out: the same picture, byte by byte, without Exif (where it was taken and
//! with what), XMP, thumbnails and comments; which way is up stays. Never: an image decoded; that is
//! done with what comes out. The markers are those of ITU-T T.81, table B.1.

use super::{Fault, turned};

const START: u8 = 0xD8;
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;

/// The picture alone.
pub(super) fn picture_only(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut rest = bytes.strip_prefix(&[0xFF, START, 0xFF]).ok_or(Fault::Format)?;
    let mut jfif = Vec::new();
    let mut orientation = None;
    let mut kept = Vec::with_capacity(bytes.len());
    loop {
        let Some((&marker, after)) = rest.split_first() else {
            return Err(broken_off());
        };
        match marker {
            // Any number of fill bytes may stand before a marker.
            0xFF => {
                rest = after;
                continue;
            }
            END => break,
            0x01 | 0xD0..=0xD7 => {
                kept.extend_from_slice(&[0xFF, marker]);
                rest = after;
            }
            _ => {
                let (segment, after) = segment(after).ok_or_else(broken_off)?;
                let data = &segment[2..];
                match marker {
                    0xE0 if data.starts_with(b"JFIF\0") => jfif = density(data),
                    0xE1 => {
                        let exif = data.strip_prefix(b"Exif\0\0");
                        orientation = orientation.or_else(|| exif.and_then(turned));
                    }
                    _ if is_picture(marker, data)? => {
                        kept.extend_from_slice(&[0xFF, marker]);
                        kept.extend_from_slice(segment);
                    }
                    _ => {}
                }
                rest = after;
                if marker == SCAN {
                    let end = end_of_scan(rest).ok_or_else(broken_off)?;
                    kept.extend_from_slice(&rest[..end]);
                    rest = &rest[end..];
                }
            }
        }
        // A marker begins with FF; decoders forgive what stands before it.
        let at = rest.iter().position(|byte| *byte == 0xFF).ok_or_else(broken_off)?;
        rest = &rest[at + 1..];
    }
    let mut file = vec![0xFF, START];
    file.extend(jfif);
    file.extend(orientation.map(exif_with).unwrap_or_default());
    file.extend(kept);
    file.extend([0xFF, END]);
    Ok(file)
}

fn broken_off() -> Fault {
    Fault::Damaged("the file breaks off before its end".to_owned())
}

/// A segment with its two bytes of length, and what stands after it.
fn segment(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = usize::from(u16::from_be_bytes(*bytes.first_chunk()?));
    bytes.split_at_checked(length).filter(|_| length >= 2)
}

/// Whether a segment belongs to the picture; else it is what a camera or program added.
fn is_picture(marker: u8, data: &[u8]) -> Result<bool, Fault> {
    match marker {
        // Tables of codes, not frames.
        0xC4 | 0xCC => Ok(true),
        0xC0..=0xC2 => check_frame(data).map(|()| true),
        // Lossless, hierarchical and arithmetic coding.
        0xC3..=0xCF => Err(Fault::Variant("coding")),
        0xE2 => Ok(data.starts_with(b"ICC_PROFILE\0")),
        // How the colours are coded.
        0xEE => Ok(data.starts_with(b"Adobe")),
        0xE0..=0xEF | 0xFE => Ok(false),
        _ => Ok(true),
    }
}

/// Frames have eight bits a sample, and grey or three colours.
fn check_frame(data: &[u8]) -> Result<(), Fault> {
    match (data.first(), data.get(5)) {
        (Some(8), Some(1 | 3)) => Ok(()),
        (Some(8), Some(4)) => Err(Fault::Variant("cmyk")),
        (Some(8) | None, _) => Err(Fault::Damaged("a frame without colours".to_owned())),
        (Some(_), _) => Err(Fault::Variant("depth")),
    }
}

/// Where the entropy-coded data end: at the `FF` of a marker that is no restart.
fn end_of_scan(bytes: &[u8]) -> Option<usize> {
    let is_end = |two: &[u8]| two[0] == 0xFF && !matches!(two[1], 0x00 | 0xD0..=0xD7 | 0xFF);
    bytes.windows(2).position(is_end)
}

/// The JFIF segment with its density and without its thumbnail.
fn density(data: &[u8]) -> Vec<u8> {
    let mut segment = vec![0xFF, 0xE0, 0x00, 0x10];
    segment.extend(data.iter().take(12));
    segment.resize(16, 0);
    segment.extend([0, 0]);
    segment
}

/// An Exif segment that says which way is up and nothing else: one directory with one entry,
/// `Orientation` (0x0112), a short.
fn exif_with(orientation: u8) -> Vec<u8> {
    let mut segment = vec![0xFF, 0xE1, 0x00, 0x22];
    segment.extend(b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    segment.extend([orientation, 0, 0, 0, 0, 0, 0]);
    segment
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exif_segment_that_stays_is_as_long_as_it_says_and_is_understood() {
        let segment = exif_with(6);
        assert_eq!(segment.len(), 2 + 0x22);
        assert_eq!(turned(&segment[10..]), Some(6));
        assert_eq!(turned(&exif_with(1)[10..]), None);
    }
}
