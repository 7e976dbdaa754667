//! Projects to measure: the sample, and generated ones of any size.
//!
//! In: how much of everything. Out: a folder with a project. Never: chance; the same size is the same
//! project.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// How much a generated project has.
#[derive(Clone, Copy)]
pub struct Size {
    /// Years; every report tells all years before it.
    pub years: u16,
    /// Reports a year.
    pub reports: u16,
    /// Key figures a report, each with a chart and a table.
    pub key_figures: usize,
    /// Sections of prose a report, each with three paragraphs.
    pub sections: usize,
}

/// A project in a temporary folder.
pub struct Project {
    folder: TempDir,
}

impl Project {
    /// The sample: five documents.
    pub fn sample() -> Self {
        let project = Self::empty();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &project.path("content"));
        project
    }

    /// A generated project.
    pub fn generated(size: Size) -> Self {
        let project = Self::empty();
        project.write(
            "content/project.yaml",
            "organisation: Region Mått\nlanguage: sv\nareas:\n  - {id: ett, title: Ett}\n",
        );
        for year in (1900..).take(usize::from(size.years)) {
            project.report(year, "", size);
            for report in 1..size.reports {
                project.report(year, &format!("del-{report}"), size);
            }
        }
        project
    }

    fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// A path in it.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Writes a year's main document, or another one under its name.
    fn report(&self, year: u16, name: &str, size: Size) {
        let (folder, prefix) = match name {
            "" => (format!("content/{year}"), "matt".to_owned()),
            name => (format!("content/{year}/{name}"), format!("{name}-matt")),
        };
        let mut chapters = String::new();
        for at in 0..size.sections.max(1) {
            writeln!(chapters, "  - chapters/{at}.md").expect("a string");
            let mut text = format!("# Kapitel {at} {{#kapitel-{at}}}\n\n");
            for _ in 0..3 {
                text += PARAGRAPH;
                text += "\n\n";
            }
            // The key figures are spread over the chapters.
            for id in (at..size.key_figures).step_by(size.sections.max(1)) {
                write!(
                    text,
                    "## Mått {id}\n\nAndelen är {{{{ {prefix}-{id}.share }}}}, se \
                     @fig:{prefix}-{id}.\n\n{{{{ chart: {prefix}-{id} }}}}\n\n{{{{ table: \
                     {prefix}-{id} }}}}\n\n"
                )
                .expect("a string");
            }
            self.write(&format!("{folder}/chapters/{at}.md"), &text);
        }
        self.write(
            &format!("{folder}/report.yaml"),
            &format!(
                "type: annual-report\ntitle: Mätning {name}\ndate: {}-03-18\nversion: \"1.0\"\n\
                 status: draft\nresponsible: Chefen\nchapters:\n{chapters}",
                year + 1
            ),
        );
        for id in 0..size.key_figures {
            let units: String = (1..=8)
                .map(|unit| {
                    let part = 10 * unit + id % 10;
                    format!("    - {{name: Enhet {unit}, part: {part}, whole: 100}}\n")
                })
                .collect();
            self.write(
                &format!("{folder}/key-figures/{prefix}-{id}.yaml"),
                &format!(
                    "kind: share\ntitle: Mått {id}\narea: ett\nsource: {{name: Register}}\nas_of: \
                     {year}-12-31\ntarget: 95\ndirection: higher\nreporting: |\n  {PARAGRAPH}\n\
                     value:\n  part: 500\n  whole: 1000\n  unit: {{one: person, other: \
                     personer}}\n  units:\n{units}"
                ),
            );
        }
    }
}

const PARAGRAPH: &str = "Regionen arbetar systematiskt och riskbaserat med informationssäkerhet. \
    Verksamheterna klassar sina informationstillgångar, bedömer riskerna och väljer åtgärder efter \
    vad som är värt att skydda. Resultatet redovisas **varje år** för regionstyrelsen, som beslutar \
    om *inriktningen* för det kommande året och om vilka åtgärder som ska genomföras först.";

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}
