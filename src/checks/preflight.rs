//! Checks before publication, in addition to those of the build.
//!
//! It is pure: the remote, file sizes and responses of other servers are inputs.

mod address;
mod github;
mod limits;
mod names;
mod external_links;
mod workflows;

use std::collections::BTreeMap;

use crate::content::parse::files::CONFIG;
use crate::content::resolve::vocabulary::{GROUPS, ORGANISATIONS, THEMES};
use crate::diagnostic::Diagnostic;
use crate::pages::{Output, inventory};
use crate::site::{Inputs, Site};
use crate::source::toml_tree::{self, Node};

pub use address::is_example;
pub use external_links::{Answer, outside};
pub use github::GithubRepository;
pub use workflows::Workflow;

/// Whether `base_url` matches `cname` and the remote. Not checked if it is set on the command line.
pub fn address(inputs: &Inputs, site: &Site, remote: Option<&str>) -> Vec<Diagnostic> {
    if inputs.overrides.base_url.is_some() {
        return Vec::new();
    }
    let parse_toml = parse_toml(inputs, CONFIG);
    let repository = remote.and_then(GithubRepository::of_remote);
    address::diagnostics(&parse_toml, &site.proceedings.config, repository.as_ref())
}

/// Whether the files exceed GitHub's limits. `sizes` are bytes by path. Not checked if the site is not hosted
/// on GitHub.
pub fn limits(site: &Site, remote: Option<&str>, sizes: &BTreeMap<String, u64>) -> Vec<Diagnostic> {
    let config = &site.proceedings.config;
    let is_github = remote.is_some_and(|it| GithubRepository::of_remote(it).is_some())
        || config.publish.cname.is_some()
        || github::is_pages(&config.base_url);
    if !is_github {
        return Vec::new();
    }
    limits::diagnostics(sizes, &|path| copied(site, path))
}

/// Whether the workflows in the repository can publish the site. `all` is the site including sessions under
/// embargo, if there are any.
pub fn workflows(inputs: &Inputs, all: Option<&Site>, workflows: &[Workflow]) -> Vec<Diagnostic> {
    let unfinished = workflows.iter().filter_map(Workflow::unfinished);
    let pause = all.zip(inputs.overrides.embargoes.at);
    let pause = pause.and_then(|(site, at)| workflows::pause(site, &inputs.tree, workflows, at));
    unfinished.chain(pause).collect()
}

/// File names and paths that some file systems do not support.
pub fn names(inputs: &Inputs, site: &Site) -> Vec<Diagnostic> {
    let mut files = site.files();
    // Pages first and parents before children: only the first of several equal errors is reported.
    files.sort_by_cached_key(|(path, output)| {
        (!matches!(output, Output::Page(..)), path.matches('/').count(), path.clone())
    });
    let vocabularies = vocabularies(inputs);
    names::diagnostics(files.iter().map(|(path, _)| path.as_str()), &|path, end| {
        place(site, &vocabularies, path, end)
    })
}

/// Source of the name at the end of `end`, a prefix of `path`: an old address, a file, or an id in a
/// vocabulary.
fn place(site: &Site, vocabularies: &[(&str, Node)], path: &str, end: &str) -> names::NameSource {
    let given = match site.output_at(path) {
        Some(Output::Redirect(..)) => {
            let chosen = site.plan.chosen(path);
            chosen.map(|(file, span)| {
                span.map_or(names::NameSource::file(file), |span| names::NameSource::words(file, span))
            })
        }
        Some(Output::Page(page, ..) | Output::Feed(page, _) | Output::Calendar(page, _)) => {
            inventory::source(&page, &site.proceedings, &site.index).map(names::NameSource::file)
        }
        _ => copied(site, path).map(names::NameSource::file),
    };
    let in_vocabulary = || {
        end.rsplit('/').find_map(|name| {
            vocabularies.iter().find_map(|(path, entries)| {
                let entry = entries.entries().iter().find(|entry| entry.key == name)?;
                Some(names::NameSource::words(*path, &entry.key_span))
            })
        })
    };
    given.or_else(in_vocabulary).unwrap_or_else(|| names::NameSource::file(CONFIG))
}

/// The parsed vocabularies, to locate their ids.
fn vocabularies(inputs: &Inputs) -> Vec<(&'static str, Node)> {
    [THEMES, ORGANISATIONS, GROUPS].into_iter().map(|path| (path, parse_toml(inputs, path))).collect()
}

/// The source of a copied or resized file.
fn copied(site: &Site, path: &str) -> Option<String> {
    match site.output_at(path)? {
        Output::Copy(source) | Output::Resized(source, _) => Some(source),
        Output::Skin(name) => site.own_static(&name).map(str::to_owned),
        _ => None,
    }
}

/// A parsed TOML file of the site.
fn parse_toml(inputs: &Inputs, path: &str) -> Node {
    let text = inputs.tree.get(path).and_then(|file| file.content.as_str());
    // Errors are already reported.
    toml_tree::read(text.unwrap_or_default(), 0, path, &mut Vec::new())
}
