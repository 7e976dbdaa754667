//! Ids: the names that files and authors call things by.
//!
//! In: text. Out: `Id`. Never: spaces, capitals, anything a request could misread.

use std::borrow::Borrow;
use std::fmt;

/// A name such as `training` or `msbfs-2020-6`: `a`–`z` first, then `a`–`z`, `0`–`9`, `-`, `_`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Takes `text` as an id when it is one.
    pub fn new(text: &str) -> Option<Self> {
        let starts = text.starts_with(|c: char| c.is_ascii_lowercase());
        let rest =
            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        (starts && text.len() <= 64 && text.chars().all(rest)).then(|| Self(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}
