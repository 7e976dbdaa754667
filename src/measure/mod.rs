//! Layer 4: the kinds of key figure, frameworks, history, actions: data, what must hold,
//! derived values, tables, and which shapes show them.
//!
//! Never: YAML, SVG, HTML.

pub mod action;
pub mod count;
pub mod facts;
pub mod framework;
pub mod history;
pub mod key_figure;
pub mod kind;
