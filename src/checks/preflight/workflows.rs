//! Checks the GitHub workflow that publishes the site.
//!
//! Workflows are YAML, but a search by line suffices.

use std::time::Duration;

use crate::content::parse::{fields, front_matter};
use crate::diagnostic::{Code, Diagnostic};
use crate::site::Site;
use crate::source::Tree;
use crate::time::moment::Moment;

/// A GitHub Actions workflow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workflow {
    /// Path of the file, relative to the site's root.
    pub path: String,
    /// Source of the workflow.
    pub text: String,
}

/// Placeholder written by `init --github`.
const TO_FILL_IN: &str = "OWNER/rapporteur@COMMIT";

/// GitHub disables scheduled workflows of public repositories after this many days without activity:
/// <https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule>
const QUIET_DAYS: u64 = 60;
const DAY: u64 = 24 * 60 * 60;

impl Workflow {
    /// Line numbers and lines without comments.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = (1..).zip(self.text.lines());
        lines
            .map(|(number, line)| (number, line.split(" #").next().unwrap_or(line).trim()))
            .filter(|(_, line)| !line.starts_with('#'))
    }

    /// Whether it runs on a schedule and uses Rapporteur.
    fn is_scheduled(&self) -> bool {
        self.lines().any(|(_, line)| line.contains("schedule:"))
            && self.lines().any(|(_, line)| line.to_ascii_lowercase().contains("rapporteur"))
    }

    /// Warns of an unreplaced placeholder.
    pub(super) fn unfinished(&self) -> Option<Diagnostic> {
        let (number, _) = self.lines().find(|(_, line)| line.contains(TO_FILL_IN))?;
        Some(
            Diagnostic::warning(
                Code::UnfinishedWorkflow,
                &self.path,
                None,
                format!("line {number} still has a placeholder, so GitHub cannot run this workflow"),
            )
            .help(format!(
                "replace OWNER and COMMIT in `{TO_FILL_IN}` with the account and the commit of Rapporteur; \
                 the comment above the line explains where to find them"
            )),
        )
    }
}

/// Warns of the first embargo that ends after the scheduled workflow may have been disabled. `site` includes
/// sessions under embargo; `at` is the time of the check.
pub(super) fn pause(site: &Site, tree: &Tree, workflows: &[Workflow], at: Moment) -> Option<Diagnostic> {
    let workflow = workflows.iter().find(|workflow| workflow.is_scheduled())?;
    let limit = Duration::from_secs(QUIET_DAYS * DAY);
    let late = || {
        let sessions = site.proceedings.with_planned();
        let embargoes = sessions.filter_map(|session| Some((session.embargo?, &session.source)));
        embargoes.filter(|(until, _)| until.after(at).is_some_and(|wait| wait > limit))
    };
    let (until, source) = late().min()?;
    let days = until.after(at)?.as_secs() / DAY;
    let others = match late().count() - 1 {
        0 => String::new(),
        1 => "; one more embargo ends later".to_owned(),
        more => format!("; {more} more embargoes end later"),
    };
    let message = format!(
        "this embargo ends in {days} days; GitHub disables scheduled workflows of a public repository \
         after {QUIET_DAYS} days without activity"
    );
    Some(Diagnostic::warning(Code::EmbargoAfterSchedule, source, place(tree, source), message).help(format!(
        "push to the repository in the {QUIET_DAYS} days before {until}, or enable {} again on GitHub \
         under Actions; otherwise the report is not published automatically{others}",
        workflow.path.rsplit('/').next().unwrap_or_default()
    )))
}

/// Byte range of `embargo` in a session's front matter.
fn place(tree: &Tree, path: &str) -> Option<std::ops::Range<usize>> {
    let file = tree.get(path)?;
    let (node, _) = front_matter::read(file, fields::SESSION, "this session", &mut Vec::new())?;
    Some(node.get("embargo")?.span.clone())
}
