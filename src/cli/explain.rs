//! `berattelse explain CODE`: what a problem means and what to do.
//!
//! In: a code's name. Out: its explanation. Never: a project.

use crate::base::code;
use crate::base::diagnostic::Severity;
use crate::base::failure::Failure;
use crate::base::wording::Facts as Words;
use crate::check;
use crate::cli::Exit;
use crate::cli::terminal::Terminal;

/// Explain a problem's code, or list all codes.
#[derive(Debug, clap::Args)]
pub(super) struct Explain {
    /// The code in the brackets of a problem; all codes when it is left out
    code: Option<String>,
}

impl Explain {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let Some(name) = self.code else {
            let lines: String =
                code::ALL.iter().map(|code| format!("{}\n", code.name)).collect();
            terminal.result(&lines)?;
            return Ok(Exit::Ok);
        };
        let Some(code) = code::by_name(&name) else {
            terminal.refusal("cli-unknown-code", &Words::new().text("code", &name));
            return Ok(Exit::Usage);
        };
        let severity = match code.severity {
            Severity::Error => "cli-error",
            Severity::Warning => "cli-warning",
        };
        let severity = terminal.wording.say(severity);
        let say = |kind: &str| terminal.wording.say(&format!("{kind}-{}", code.name));
        let mut text = format!("{severity}[{}]\n\n{}\n", code.name, say("explain"));
        if let Some(rule) = check::rule(code) {
            let (bad, good) =
                (terminal.wording.say("cli-bad"), terminal.wording.say("cli-good"));
            text += &format!("\n{bad}\n    {}\n{good}\n    {}\n", say("bad"), say("good"));
            if !rule.is_default {
                text += &format!("\n{}\n", say_with(terminal, "cli-rule-off", code.name));
            }
            text += &format!("\n{}\n", say_with(terminal, "cli-rule-allow", code.name));
        }
        terminal.result(&text)?;
        Ok(Exit::Ok)
    }
}

fn say_with(terminal: &Terminal, key: &str, code: &str) -> String {
    terminal.wording.say_with(key, &Words::new().text("code", code))
}
