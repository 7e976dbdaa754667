//! Layer 4: the kinds of key figure, frameworks, history, actions: data, what must hold,
//! derived values, tables, and which shapes show them.
//!
//! Never: YAML, SVG, HTML.

pub mod action;
pub mod answers;
pub mod assessment;
pub mod compliance;
pub mod count;
pub mod events;
pub mod facts;
pub mod framework;
pub mod goals;
pub mod history;
pub mod key_figure;
pub mod kind;
pub mod masks;
pub mod maturity;
pub mod progress;
pub mod risk_register;
mod risk_tables;
pub mod risks;
pub mod series;
pub mod share;
pub mod statement;
mod trend;
mod years;
