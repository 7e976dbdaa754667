//! Links and picture files: where prose may lead.
//!
//! In: a target as the parser gives it, entities decoded. Out: a `LinkTarget`, or what is wrong
//! with it. Never: asking whether the target exists.

use crate::base::code::{
    CONTROL_CHARACTER, Code, EMPTY_LINK, IMAGE_FORMAT, LINK_SCHEME, PATH_OUTSIDE_PROJECT,
};
use crate::base::path::ProjectPath;
use crate::doc::tree::LinkTarget;
use crate::read::glyphs;

/// What is wrong with a target: the code, and the fact its sentence names.
pub type Refused = (&'static Code, (&'static str, String));

/// Reads a link's target.
pub fn target(written: &str) -> Result<LinkTarget, Refused> {
    let target = written.trim();
    // Browsers drop tabs and line ends inside an address and take `\` for `/`.
    if let Some(character) = target.chars().find(|c| glyphs::is_control(*c) || *c == '\t') {
        return Err((&CONTROL_CHARACTER, ("character", glyphs::code_point(character))));
    }
    if target.is_empty() || target == "#" {
        return Err((&EMPTY_LINK, ("part", "target".to_owned())));
    }
    if let Some(anchor) = target.strip_prefix('#') {
        return Ok(LinkTarget::Anchor(anchor.to_owned()));
    }
    if let Some(scheme) = scheme(target) {
        let rest = &target[scheme.len() + 1..];
        let is_allowed = match scheme.to_ascii_lowercase().as_str() {
            "https" | "http" => {
                rest.strip_prefix("//").is_some_and(|host| host.starts_with(is_host))
            }
            "mailto" => rest
                .split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && host.starts_with(is_host)),
            _ => false,
        };
        let is_allowed = is_allowed && !target.contains('\\');
        return if is_allowed {
            Ok(LinkTarget::Address(target.to_owned()))
        } else {
            Err((&LINK_SCHEME, ("found", target.to_owned())))
        };
    }
    if target.contains('\\') || target.starts_with("//") {
        return Err((&LINK_SCHEME, ("found", target.to_owned())));
    }
    let path = target.split(['?', '#']).next().unwrap_or(target);
    match ProjectPath::new(path) {
        Some(_) => Ok(LinkTarget::Relative(target.to_owned())),
        None => Err((&PATH_OUTSIDE_PROJECT, ("path", target.to_owned()))),
    }
}

/// Checks a picture's path, which counts from the year's folder `year_folder`.
pub fn image(written: &str, year_folder: &ProjectPath) -> Result<String, Refused> {
    let path = written.trim();
    if scheme(path).is_some() || path.starts_with("//") || path.contains('\\') {
        return Err((&LINK_SCHEME, ("found", path.to_owned())));
    }
    let Some(full) = year_folder.join(path) else {
        return Err((&PATH_OUTSIDE_PROJECT, ("path", path.to_owned())));
    };
    let extension = full.extension().to_ascii_lowercase();
    if !["png", "jpg", "jpeg", "svg"].contains(&extension.as_str()) {
        return Err((&IMAGE_FORMAT, ("found", path.to_owned())));
    }
    Ok(path.to_owned())
}

/// What stands before the first colon, when no `/`, `?` or `#` comes earlier.
fn scheme(target: &str) -> Option<&str> {
    let at = target.find([':', '/', '?', '#'])?;
    target[at..].starts_with(':').then(|| &target[..at])
}

fn is_host(character: char) -> bool {
    character.is_alphanumeric() || character == '['
}
