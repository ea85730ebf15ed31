//! Whether the workflow that publishes a site will do so.
//!
//! Read line by line: workflows are YAML, of which only two things matter here.

use std::time::Duration;

use crate::content::parse::{fields, front_matter};
use crate::diagnostic::{Code, Diagnostic};
use crate::site::Site;
use crate::source::Tree;
use crate::time::moment::Moment;

/// A workflow of GitHub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workflow {
    /// Its file, relative to the site's root.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The line that `init --github` leaves to be filled in.
const TO_FILL_IN: &str = "OWNER/rapporteur@COMMIT";

/// After how many days without activity GitHub turns scheduled workflows of public repositories off:
/// <https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule>
const QUIET_DAYS: u64 = 60;
const DAY: u64 = 24 * 60 * 60;

impl Workflow {
    /// The lines that are no comments, with their numbers.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = (1..).zip(self.text.lines());
        lines
            .map(|(number, line)| (number, line.split(" #").next().unwrap_or(line).trim()))
            .filter(|(_, line)| !line.starts_with('#'))
    }

    /// Whether it runs at certain times, and has to do with a site.
    fn is_scheduled(&self) -> bool {
        self.lines().any(|(_, line)| line.contains("schedule:"))
            && self.lines().any(|(_, line)| line.to_ascii_lowercase().contains("rapporteur"))
    }

    /// That a line has yet to be filled in.
    pub(super) fn unfinished(&self) -> Option<Diagnostic> {
        let (number, _) = self.lines().find(|(_, line)| line.contains(TO_FILL_IN))?;
        Some(
            Diagnostic::warning(
                Code::UnfinishedWorkflow,
                &self.path,
                None,
                format!("line {number} is not filled in, so GitHub cannot run this workflow"),
            )
            .help(format!(
                "put the account and the commit that Rapporteur is from in the place of `{TO_FILL_IN}`; the lines above it say where to find them"
            )),
        )
    }
}

/// Warns of the first embargo that ends so late that the scheduled workflow may have been turned off by then. `site` has
/// the sessions under embargo, `at` is the moment that it is checked for.
pub(super) fn pause(site: &Site, tree: &Tree, workflows: &[Workflow], at: Moment) -> Option<Diagnostic> {
    let workflow = workflows.iter().find(|workflow| workflow.is_scheduled())?;
    let limit = Duration::from_secs(QUIET_DAYS * DAY);
    let late = || {
        let sessions = site.proceedings.sessions.iter();
        let embargoes = sessions.filter_map(|session| Some((session.embargo?, &session.source)));
        embargoes.filter(|(until, _)| until.after(at).is_some_and(|wait| wait > limit))
    };
    let (until, source) = late().min()?;
    let days = until.after(at)?.as_secs() / DAY;
    let others = match late().count() - 1 {
        0 => String::new(),
        1 => "; another embargo ends later".to_owned(),
        more => format!("; {more} other embargoes end later"),
    };
    let message = format!(
        "this embargo ends in {days} days; in a public repository, GitHub turns scheduled workflows off after {QUIET_DAYS} days without activity"
    );
    Some(Diagnostic::warning(Code::EmbargoAfterSchedule, source, place(tree, source), message).help(format!(
        "push to the repository in the {QUIET_DAYS} days before {until}, or enable {} again on GitHub under Actions; else the report is not published by itself{others}",
        workflow.path.rsplit('/').next().unwrap_or_default()
    )))
}

/// Where a session says how long its embargo lasts.
fn place(tree: &Tree, path: &str) -> Option<std::ops::Range<usize>> {
    let file = tree.get(path)?;
    let (node, _) = front_matter::read(file, fields::SESSION, "this session", &mut Vec::new())?;
    Some(node.get("embargo")?.span.clone())
}
