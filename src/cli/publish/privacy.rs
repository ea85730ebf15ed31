//! What a publication says of people beside its pages: who publishes, and where the sources are.

use crate::cli::console::Console;
use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};
use crate::io::git::Branch;
use crate::model::session::Rule;
use crate::site::Site;

/// Warns if commits would name a person and the site has sessions under a rule of attribution.
pub(super) fn person_as_publisher(site: &Site) -> Option<Diagnostic> {
    let record = &site.proceedings;
    let is_ruled = |rule: Option<Rule>| rule.is_some_and(|rule| rule != Rule::OnRecord);
    let is_needed =
        record.config.publish.author.is_none() && record.with_planned().any(|session| is_ruled(session.rule));
    is_needed.then(|| {
        let message = "published commits name the person who publishes, from Git's settings";
        Diagnostic::warning(Code::PersonAsPublisher, CONFIG, None, message)
            .help("add `author = \"Institute <office@example.org>\"` to `[publish]`")
    })
}

/// What `init --github` and `publish` say of the sources.
pub(in crate::cli) const SOURCES_ARE_PUBLIC: &str = "\
    The sources are as public as their repository, with their history, internal passages, comments and drafts.\n\
    To keep them private, keep the sources in a private repository and publish to a public one: set `remote` in\n\
    `[publish]` in rapporteur.toml to the address of the public one.\n";

/// Says that the sources are public if they are in the repository that the site is published to.
pub(super) fn say_if_sources_are_public(console: Console, branch: &Branch<'_>) -> anyhow::Result<()> {
    if branch.repository.has_other_branches(branch.remote, branch.name)? {
        console.remark(SOURCES_ARE_PUBLIC)?;
    }
    Ok(())
}
