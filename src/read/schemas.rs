//! JSON Schemas of all YAML files, for editors.
//!
//! In: the types that the files are read into. Out: files by name. Never: a rule that reading does
//! not have.

use crate::read::actions::ActionsFile;
use crate::read::frameworks::FrameworkFile;
use crate::read::measures;
use crate::read::report::ReportFile;
use crate::read::settings::SettingsFile;
use crate::read::theme::ThemeFile;
use crate::read::yaml::json_schema;

/// The schemas as file name and text, by name.
pub fn schemas() -> Vec<(String, String)> {
    let mut schemas = vec![
        ("actions".to_owned(), json_schema::<ActionsFile>()),
        ("framework".to_owned(), json_schema::<FrameworkFile>()),
        ("project".to_owned(), json_schema::<SettingsFile>()),
        ("report".to_owned(), json_schema::<ReportFile>()),
        ("theme".to_owned(), json_schema::<ThemeFile>()),
    ];
    for (kind, schema) in measures::schemas() {
        schemas.push((format!("key-figure.{kind}"), schema));
    }
    schemas.sort_by(|left, right| left.0.cmp(&right.0));
    let text = |(name, schema)| (format!("{name}.json"), format!("{schema:#}\n"));
    schemas.into_iter().map(text).collect()
}
