//! Allowances: what an author lets stand, each at its place and with its reason: warnings, and an error
//! that is found in how prose is worded.
//!
//! In: `{{ allow: code, reason }}` before a block and `allow:` in YAML, as readers find them. Out: the
//! problems that are left, and what was let stand. Never: another error let stand; a reason that is empty.

use crate::base::code::{
    self, ALLOW_WITHOUT_REASON, CARRIED_OVER, Code, UNKNOWN_WARNING, UNUSED_ALLOW,
};
use crate::base::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::base::source::{SourceId, Sources, Span};

/// A warning that may stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow {
    /// The warning.
    pub code: &'static Code,
    /// Why.
    pub reason: String,
    /// Where it is written.
    pub span: Span,
    /// Where the warning may begin; a whole file's span covers warnings of the file too, and of a
    /// register beside it.
    pub scope: Span,
}

/// An allowance and how many warnings it let stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// What is allowed where, and why.
    pub allow: Allow,
    /// How many; 0 is reported.
    pub count: usize,
}

impl Allow {
    /// Reads the code and the reason that were written at `span`; `scope` may still be unknown, and
    /// is `span` then. Reports `unknown-warning` and `allow-without-reason`.
    pub fn read(
        name: &str,
        reason: &str,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let Some(code) = code::by_name(name).filter(|code| code.may_stand) else {
            let may_stand = code::ALL.iter().filter(|code| code.may_stand);
            let names = may_stand.map(|code| code.name);
            diagnostics
                .report(&UNKNOWN_WARNING, span)
                .with("code", name)
                .did_you_mean(name, names);
            return None;
        };
        if reason.trim().is_empty() {
            diagnostics
                .report(&ALLOW_WITHOUT_REASON, span)
                .with("code", name)
                .hint("hint-give-reason", &[]);
            return None;
        }
        Some(Self { code, reason: reason.trim().to_owned(), span, scope: span })
    }

    fn covers(
        &self,
        diagnostic: &Diagnostic,
        sources: &Sources,
        parts: &[(SourceId, SourceId)],
    ) -> bool {
        if diagnostic.code != self.code {
            return false;
        }
        let source = sources.get(self.scope.source);
        match &diagnostic.place {
            Place::Path(path) => source.path == *path && self.scope == source.span(),
            Place::Span(span) => {
                let is_inside = self.scope.start <= span.start && span.start < self.scope.end;
                let is_part = || parts.contains(&(span.source, self.scope.source));
                (span.source == self.scope.source && is_inside)
                    || (self.scope == source.span() && is_part())
            }
        }
    }
}

/// Takes away the warnings that are allowed, and reports an allowance that allows nothing, unless
/// errors kept its warning from being looked for, or nobody has read its file since an earlier year.
pub fn settle(diagnostics: &mut Diagnostics, sources: &Sources) -> Vec<Allowed> {
    let unread = diagnostics.sources_with(&CARRIED_OVER);
    let mut settled: Vec<Allowed> = Vec::new();
    let parts = diagnostics.parts();
    for allow in diagnostics.take_allows() {
        if settled.iter().any(|other| other.allow == allow) {
            continue;
        }
        let count = diagnostics.remove(|diagnostic| allow.covers(diagnostic, sources, &parts));
        settled.push(Allowed { allow, count });
    }
    let is_complete = !diagnostics.has_errors();
    let is_unused = |each: &&Allowed| {
        each.count == 0 && is_complete && !unread.contains(&each.allow.span.source)
    };
    for Allowed { allow, .. } in settled.iter().filter(is_unused) {
        diagnostics
            .report(&UNUSED_ALLOW, allow.span)
            .with("code", allow.code.name)
            .hint("hint-remove-allow", &[]);
    }
    settled.sort_by_key(|each| {
        (sources.get(each.allow.span.source).path.as_str().to_owned(), each.allow.span.start)
    });
    settled
}
