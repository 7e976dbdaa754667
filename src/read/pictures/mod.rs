//! Picture files: decoded once, and without what is not picture.
//!
//! In: the files of a project. Out: files to embed, which every output can show, or what is wrong with
//! them. Never: a diagnostic of its own; those who name a picture report its fault at their place.

mod fault;
mod jpeg;
mod png;
mod svg;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::sync::Arc;

use image::ImageDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::metadata::Orientation;

use crate::base::files::Files;
use crate::base::parallel::in_parallel;
use crate::base::path::ProjectPath;
use crate::doc::report::ImageFile;
use crate::read::glyphs::Covers;

pub use fault::Fault;

/// How many pixels a picture may have: 40 megapixels.
const MAX_PIXELS: u64 = 40_000_000;

/// The picture files of a project, each ready to be embedded or with its fault.
#[derive(Default)]
pub struct Pictures {
    files: BTreeMap<ProjectPath, Result<ImageFile, Fault>>,
}

impl Pictures {
    /// Reads all files with the name of a picture.
    pub fn read(files: &Files, covers: Covers<'_>) -> Self {
        let named: Vec<(&ProjectPath, &Arc<[u8]>)> =
            files.binaries.iter().filter(|(path, _)| is_named_picture(path)).collect();
        let decoded = in_parallel(&named, |(path, bytes)| picture(path, bytes));
        let legible = |decoded: Result<Decoded, Fault>| {
            let Decoded { file, letters } = decoded?;
            match letters.into_iter().find(|letter| !letter.is_whitespace() && !covers(*letter))
            {
                Some(letter) => Err(Fault::MissingGlyph(letter)),
                None => Ok(file),
            }
        };
        let paths = named.into_iter().map(|(path, _)| path.clone());
        Self { files: paths.zip(decoded.into_iter().map(legible)).collect() }
    }

    /// The picture at a path; none when there is no such file.
    pub fn get(&self, path: &ProjectPath) -> Option<&Result<ImageFile, Fault>> {
        self.files.get(path)
    }

    /// All paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &ProjectPath> {
        self.files.keys()
    }
}

/// Whether a file's extension is one of a picture.
pub fn is_named_picture(path: &ProjectPath) -> bool {
    matches!(path.extension().to_ascii_lowercase().as_str(), "png" | "jpg" | "jpeg" | "svg")
}

/// A picture and the characters that are written in it.
struct Decoded {
    file: ImageFile,
    letters: BTreeSet<char>,
}

/// Reads one file as its extension says.
fn picture(path: &ProjectPath, bytes: &[u8]) -> Result<Decoded, Fault> {
    let (media_type, bytes, letters) = match path.extension().to_ascii_lowercase().as_str() {
        "png" => {
            let bytes = png::picture_only(bytes)?;
            decode(PngDecoder::new(Cursor::new(&bytes)))?;
            ("image/png", bytes, BTreeSet::new())
        }
        "svg" => {
            let (bytes, letters) = svg::picture_only(bytes)?;
            ("image/svg+xml", bytes, letters)
        }
        _ => {
            let bytes = jpeg::picture_only(bytes)?;
            decode(JpegDecoder::new(Cursor::new(&bytes)))?;
            ("image/jpeg", bytes, BTreeSet::new())
        }
    };
    Ok(Decoded { file: ImageFile { media_type, bytes: Arc::from(bytes) }, letters })
}

/// Decodes a picture whole, to see that it can be.
fn decode(decoder: image::ImageResult<impl ImageDecoder>) -> Result<(), Fault> {
    let damaged = |error: image::ImageError| Fault::Damaged(error.to_string());
    let decoder = decoder.map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(Fault::TooLarge { width, height });
    }
    // At most eight bytes a pixel, which the limit above keeps small.
    let size = usize::try_from(decoder.total_bytes()).unwrap_or(usize::MAX);
    let mut pixels = vec![0; size];
    decoder.read_image(&mut pixels).map_err(damaged)
}

/// How Exif data, from its byte order mark on, say that a picture is to be turned; none when it
/// stands upright.
fn turned(exif: &[u8]) -> Option<u8> {
    let orientation = Orientation::from_exif_chunk(exif)?;
    (orientation != Orientation::NoTransforms).then(|| orientation.to_exif())
}
