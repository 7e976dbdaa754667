//! Layer 2: the document: its tree, tables, pictures, cards, outline, labels and theme tokens.
//!
//! Never: what a number means, a file, an output format.

pub mod accessibility;
pub mod answer;
pub mod coverage;
pub mod document_type;
pub mod draft;
pub mod head;
pub mod report;
pub mod request;
pub mod secrecy;
pub mod table;
pub mod theme;
pub mod tree;
