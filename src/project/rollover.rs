//! A new year: the newest year's main document carried over, without what belongs to that year.
//!
//! In: the files of a project and what they say. Out: files to write, each of them new. Never: a value, date,
//! number or decision of the old year; a change of a file that is there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::base::allow;
use crate::base::code::{ACTION_WITHOUT_STATUS, CARRIED_OVER, PLACEHOLDER, VALUE_AWAITED};
use crate::base::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::base::failure::Failure;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::source::{Source, Sources, Span};
use crate::base::wording::{Facts as Words, Wording};
use crate::check;
use crate::doc::document_type::Field;
use crate::doc::draft::ClosedDraft;
use crate::doc::secrecy::Edition;
use crate::edition;
use crate::project::load;
use crate::project::rollover_markdown as markdown;
use crate::project::rollover_yaml::Change;
use crate::project::scaffold;
use crate::read::{self, Reading, translation};
use crate::value::date::Year;
use crate::value::document::DocumentId;

/// What a new year is made of.
pub struct Rollover {
    /// The year whose main document is carried over.
    pub from: Year,
    /// The new year.
    pub year: Year,
    /// The new files, by path.
    pub files: Vec<(ProjectPath, Vec<u8>)>,
    /// What of the old year is left behind: registers and other documents.
    pub left: Vec<ProjectPath>,
    /// What is to be done.
    pub to_do: LeftToDo,
}

/// What a new year leaves to be done, each with its file and line.
#[derive(Default)]
pub struct LeftToDo {
    /// Key figures that need a value, with their titles.
    pub values: Vec<(String, String)>,
    /// What is marked as to be filled in, with the words of the mark.
    pub marks: Vec<(String, String)>,
    /// Texts to read.
    pub texts: Vec<String>,
    /// Key figures that the texts ask for and that another document of the old year had, with their ids.
    pub missing: Vec<(String, String)>,
    /// Open actions that need a status, with their titles.
    pub actions: Vec<(String, String)>,
}

/// A project that a new year is made for: its problems and, when none of them forbids it, the plan.
pub struct Planned {
    /// What is wrong with the project as it is.
    pub diagnostics: Diagnostics,
    /// The texts.
    pub sources: Sources,
    /// What would be written; none when there is an error.
    pub rollover: Option<Rollover>,
}

/// Reads a project and plans its new year.
///
/// # Errors
/// When the machine will not let the project be read, there is no document to carry over, the year is not
/// later, a file of the year is there already, or a YAML file is written in a way that cannot be changed by
/// key.
pub fn plan(root: &Path, year: Year) -> Result<Planned, Failure> {
    let mut diagnostics = Diagnostics::default();
    let project = load(root, &mut diagnostics)?;
    let mut chosen = project.files.clone();
    translation::choose(&mut chosen, None, &mut Diagnostics::default());
    let reading = read::read(&chosen, &mut diagnostics).filter(|_| !diagnostics.has_errors());
    let rollover = match &reading {
        Some(reading) => Some(rollover(&project.files, reading, year)?),
        None => None,
    };
    Ok(Planned { diagnostics, sources: chosen.sources, rollover })
}

/// Plans the new year of a project that was read.
fn rollover(files: &Files, reading: &Reading, year: Year) -> Result<Rollover, Failure> {
    let main = reading.drafts.iter().filter(|draft| draft.id.is_main());
    let Some(draft) = main.max_by_key(|draft| draft.id.year) else {
        return Err(Failure::new("no-main-document", "content", year));
    };
    let from = draft.id.year;
    let folder = DocumentId { year, name: None }.folder();
    // Other documents of the year may have come first.
    let others_there = others(reading, year);
    let is_there = |path: &&ProjectPath| {
        let rest = path.as_str().strip_prefix(folder.as_str());
        let rest = rest.and_then(|rest| rest.strip_prefix('/'));
        rest.is_some_and(|rest| !others_there.contains(rest.split('/').next().unwrap_or(rest)))
    };
    let there: Vec<&str> = files.own.iter().filter(is_there).map(ProjectPath::as_str).collect();
    if !there.is_empty() {
        return Err(Failure::new("year-is-there", folder, shown(&there)));
    }
    if year <= from {
        return Err(Failure::new("year-is-not-later", year, from));
    }
    let maker = Maker {
        reading,
        draft,
        from,
        year,
        wording: Wording::new(reading.settings.language),
        has_open_action: has_open_action(reading, from),
        others: others(reading, from),
    };
    let (new, left) = maker.files(files)?;
    let to_do = maker.left_to_do(files, new.clone());
    Ok(Rollover { from, year, files: new, left, to_do })
}

/// Writes the files of a new year; none of them may be there.
///
/// # Errors
/// When the machine will not let a file be written.
pub fn write(root: &Path, rollover: &Rollover) -> Result<(), Failure> {
    for (path, bytes) in &rollover.files {
        scaffold::write_new(&root.join(path.as_str()), bytes)
            .map_err(|error| Failure::new("write", path, error))?;
    }
    Ok(())
}

/// At most eight names.
fn shown(names: &[&str]) -> String {
    let more = if names.len() > 8 { ", …" } else { "" };
    names[..names.len().min(8)].join(", ") + more
}

/// The names of a year's other documents.
fn others(reading: &Reading, year: Year) -> BTreeSet<String> {
    let names = reading.drafts.iter().filter(|draft| draft.id.year == year);
    names.filter_map(|draft| draft.id.name.as_ref()).map(ToString::to_string).collect()
}

/// Whether an action was open at the end of a year.
fn has_open_action(reading: &Reading, year: Year) -> bool {
    let facts = edition::disclose(reading.facts.clone(), Edition::Internal);
    let facts = facts.facts();
    facts.actions.iter().any(|action| {
        let is_open = action.content.content().is_none_or(|content| {
            action.fate(content, facts.replacement(content), year).is_open()
        });
        action.year <= year && is_open
    })
}

/// Makes the new files.
struct Maker<'a> {
    reading: &'a Reading,
    draft: &'a ClosedDraft,
    from: Year,
    year: Year,
    /// The report's language.
    wording: Wording,
    /// Whether there is something to follow up.
    has_open_action: bool,
    /// The names of the old year's other documents.
    others: BTreeSet<String>,
}

/// New files, and the old ones that are left behind.
type Made = (Vec<(ProjectPath, Vec<u8>)>, Vec<ProjectPath>);

impl Maker<'_> {
    fn files(&self, files: &Files) -> Result<Made, Failure> {
        let folder = format!("{}/", self.draft.id.folder());
        let has_follow_up = files.texts.iter().any(|(path, id)| {
            let is_chapter = path.extension() == "md" && self.is_own(path, &folder);
            is_chapter && markdown::follows_up(&files.sources.get(*id).text)
        });
        let adds_follow_up = self.has_open_action && !has_follow_up;
        let (mut new, mut left) = (Vec::new(), BTreeSet::new());
        for path in &files.own {
            let Some(rest) = path.as_str().strip_prefix(&folder) else { continue };
            if !self.is_own(path, &folder) {
                let name = rest.split('/').next().unwrap_or(rest);
                left.extend(ProjectPath::new(&format!("{folder}{name}")));
                continue;
            }
            let Some(to) = ProjectPath::new(&format!("content/{}/{rest}", self.year)) else {
                continue;
            };
            let parts: Vec<&str> = rest.split('/').collect();
            match (parts.as_slice(), files.text(path)) {
                (["report.yaml"], Some(source)) => {
                    new.push((to, self.head(source, adds_follow_up)?.into_bytes()));
                }
                (["key-figures", ..], Some(source)) if path.extension() == "yaml" => {
                    new.push((to, self.key_figure(source)?.into_bytes()));
                }
                (["key-figures", ..], _) => {
                    left.insert(path.clone());
                }
                (_, Some(source)) if path.extension() == "md" => {
                    new.push((to, self.chapter(source).into_bytes()));
                }
                _ => new.extend(files.bytes(path).map(|bytes| (to, bytes.to_vec()))),
            }
        }
        if adds_follow_up {
            let name = self.wording.say("rollover-follow-up-file");
            let path = ProjectPath::new(&format!("content/{}/{name}", self.year));
            let text = self.wording.say("rollover-follow-up-title");
            let text = format!("# {text} {{#{}}}\n\n{{{{ follow_up }}}}\n", stem(&name));
            new.extend(path.map(|path| (path, text.into_bytes())));
        }
        Ok((new, left.into_iter().collect()))
    }

    /// Whether a file below the old year belongs to its main document.
    fn is_own(&self, path: &ProjectPath, folder: &str) -> bool {
        path.as_str()
            .strip_prefix(folder)
            .is_some_and(|rest| !self.others.contains(rest.split('/').next().unwrap_or(rest)))
    }

    /// The head: a draft of the new year, with nothing that only the old one had.
    fn head(&self, source: &Source, adds_follow_up: bool) -> Result<String, Failure> {
        let mut change = changed(source)?;
        self.mark(&mut change);
        let date = self.wording.say("rollover-date");
        change.replace_line("date", &format!("{}-12-31  # {date}", self.year));
        change.replace("version", "\"0.1\"");
        change.replace("status", "draft");
        let record_number = self.wording.say("rollover-record-number");
        change.replace(Field::RecordNumbers.name(), &format!("[{record_number}]"));
        for field in [Field::Decision, Field::Replaces, Field::Period] {
            let of_type = self.draft.document_type.field(field);
            if of_type.is_none_or(|field| !field.is_required) {
                change.remove(&[field.name()]);
            }
        }
        if adds_follow_up {
            change.append("chapters", &self.wording.say("rollover-follow-up-file"));
        }
        Ok(change.text())
    }

    /// A key figure without its value, its days and what was true of the old value alone.
    fn key_figure(&self, source: &Source) -> Result<String, Failure> {
        let mut change = changed(source)?;
        self.mark(&mut change);
        let year_of = |year: Year| Words::new().text("year", year);
        let heading = self.wording.say_with("rollover-old-value", &year_of(self.from));
        // What an earlier year left as a comment, when nobody took it away.
        let old_heading = |line: &str| {
            let year = line.chars().filter(char::is_ascii_digit).collect::<String>();
            let earlier = year.parse().ok().and_then(Year::new).filter(|it| *it < self.from);
            earlier.is_some_and(|earlier| {
                line == self.wording.say_with("rollover-old-value", &year_of(earlier))
            })
        };
        if change.has("value") || change.has("not_reportable") {
            change.remove_comment(old_heading);
        }
        change.comment_out("value", &heading);
        change.comment_out("not_reportable", &heading);
        for keys in [&["as_of"][..], &["method_break"], &["invented"], &["source", "taken"]] {
            change.remove(keys);
        }
        Ok(change.text())
    }

    /// Marks a file as carried over; an older mark stays, since it is still true.
    fn mark(&self, change: &mut Change<'_>) {
        if !change.has("carried_over") {
            let remark = self.wording.say("rollover-remark");
            change.begin_with(&format!("carried_over: {}  # {remark}\n", self.from));
        }
    }

    fn chapter(&self, source: &Source) -> String {
        let shift = |year: Year| {
            let moved = Year::new(i64::from(year.number()) + self.years())?;
            let has_actions = self.reading.facts.actions.iter().any(|it| it.year == moved);
            has_actions.then_some(moved)
        };
        let text = markdown::with_years(&source.text, shift);
        let text = markdown::with_documents(&text, self.from, &self.others);
        markdown::marked(&text, self.from)
    }

    /// How many years are between the old and the new one.
    fn years(&self) -> i64 {
        i64::from(self.year.number()) - i64::from(self.from.number())
    }

    /// What the new files leave to be done: what `check` will say of them.
    fn left_to_do(&self, files: &Files, new: Vec<(ProjectPath, Vec<u8>)>) -> LeftToDo {
        let mut files = files.clone();
        for (path, bytes) in new {
            if let Ok(text) = String::from_utf8(bytes) {
                let id = files.sources.add(path.clone(), text);
                files.texts.insert(path.clone(), id);
                files.own.insert(path);
            }
        }
        let mut diagnostics = Diagnostics::default();
        translation::choose(&mut files, None, &mut diagnostics);
        let mut left = LeftToDo::default();
        let Some(reading) = read::read(&files, &mut diagnostics) else { return left };
        check::check(&reading, &files.sources, &mut diagnostics);
        allow::settle(&mut diagnostics, &files.sources);
        let main = DocumentId { year: self.year, name: None };
        for draft in reading.drafts.iter().filter(|draft| draft.id == main) {
            let missing = check::trace::without_year(&reading, &files.sources, draft);
            left.missing
                .extend(missing.into_iter().map(|(id, span)| (line_of(&files, span), id)));
        }
        let folder = format!("content/{}/", self.year);
        let facts = edition::disclose(reading.facts.clone(), Edition::Internal);
        for Diagnostic { code, place, facts: told, .. } in diagnostics.sorted(&files.sources) {
            let Place::Span(span) = place else { continue };
            let source = files.sources.get(span.source);
            let place = line_of(&files, span);
            let is_new = source.path.as_str().starts_with(&folder);
            let fact = |name| told.iter().find(|(it, _)| *it == name).map(|(_, fact)| fact);
            if *code == VALUE_AWAITED && is_new {
                let key_figures = reading.facts.key_figures.values().flat_map(BTreeMap::values);
                let found = key_figures.into_iter().find(|it| it.span.source == span.source);
                left.values.push((place, found.map_or(String::new(), |it| it.title.clone())));
            } else if *code == PLACEHOLDER && is_new {
                left.marks.push((place, fact("found").cloned().unwrap_or_default()));
            } else if *code == CARRIED_OVER && is_new {
                left.texts.push(place);
            } else if *code == ACTION_WITHOUT_STATUS
                && fact("year") == Some(&self.year.to_string())
            {
                let mut actions = facts.facts().actions.iter();
                let action =
                    actions.find(|it| fact("id").is_some_and(|id| it.id.as_str() == id));
                let title =
                    action.and_then(|it| it.content.content()).map(|it| it.title.clone());
                left.actions.push((place, title.unwrap_or_default()));
            }
        }
        left
    }
}

/// `content/2025/report.yaml:3`
fn line_of(files: &Files, span: Span) -> String {
    let source = files.sources.get(span.source);
    format!("{}:{}", source.path, source.position(span.start as usize).line)
}

fn changed(source: &Source) -> Result<Change<'_>, Failure> {
    Change::of(source).ok_or_else(|| Failure::new("roll-over", &source.path, ""))
}

/// `chapters/uppfoljning.md` → `uppfoljning`
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}
