//! Files and style inside the page: `data:` addresses and the policy that allows the style.
//!
//! In: bytes. Out: base64 and SHA-256 as the web writes them. Never: an address that leaves the page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// A `data:` address that holds the bytes.
pub fn data_url(media_type: &str, bytes: &[u8]) -> String {
    format!("data:{media_type};base64,{}", STANDARD.encode(bytes))
}

/// The content security policy of a page whose only style element holds exactly `css`.
pub fn policy(css: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(css.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; img-src data:; font-src data:; \
         base-uri 'none'; form-action 'none'"
    )
}
