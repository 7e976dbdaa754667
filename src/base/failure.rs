//! Failures: the machine, not the content, is wrong.
//!
//! In: an act, what it was done to, the system's words. Out: one printable value. Never: a problem of
//! the content; that is a diagnostic.

use std::fmt;

/// Something the machine would not do.
#[derive(Debug)]
pub struct Failure {
    /// "cannot read", "cannot write", "cannot start": a message `failure-…` without its prefix.
    pub act: &'static str,
    /// The file, folder or program.
    pub subject: String,
    /// The system's words.
    pub reason: String,
}

impl Failure {
    /// A failure of an act on something; `act` is the end of a message id `failure-<act>`.
    pub fn new(act: &'static str, subject: impl ToString, reason: impl ToString) -> Self {
        Self { act, subject: subject.to_string(), reason: reason.to_string() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} `{}`: {}", self.act, self.subject, self.reason)
    }
}

impl std::error::Error for Failure {}
