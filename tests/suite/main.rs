//! What the program promises, in one binary.

#![allow(clippy::pedantic, reason = "tests say things plainly")]

mod any_text;
mod bad_input;
mod broken;
mod chart;
mod chart_hostile;
mod chart_rules;
mod chart_samples;
mod chart_shapes;
mod cli;
mod colours;
mod commonmark;
mod content;
mod contract;
mod data;
mod determinism;
mod documents;
mod editions;
mod engines;
mod generated;
mod golden;
mod hand_made;
mod hand_made_parts;
mod house;
mod html;
mod markdown;
mod measure;
mod output_folder;
mod pdf;
mod pdf_sample;
mod pdf_text;
mod pictures;
mod project;
mod projects;
mod publication;
mod read_aloud;
mod risk_register;
mod rules;
mod same_text;
mod series;
mod spec;
mod tree;
mod typst_faults;
mod wording;
mod yaml;
