//! What is to be said of a site before it is published, beyond what stands in the way of building it.
//!
//! Only judges: what the remote is, how large files are and what other servers say is found out at the
//! edge and handed in.

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
use crate::render::sources::Static;
use crate::site::{Inputs, Site};
use crate::source::Content;
use crate::source::toml_tree::{self, Node};

pub use external_links::{Answer, outside};
pub use github::GithubRepository;
pub use workflows::Workflow;

/// Whether `base_url` is where the site will be, as far as `cname` and the address of the remote tell.
/// An address from the command line is taken on trust: whoever gives it knows where he publishes.
pub fn address(inputs: &Inputs, site: &Site, remote: Option<&str>) -> Vec<Diagnostic> {
    if inputs.overrides.base_url.is_some() {
        return Vec::new();
    }
    let written = written(inputs, CONFIG);
    let repository = remote.and_then(GithubRepository::of_remote);
    address::diagnostics(&written, &site.proceedings.config, repository.as_ref())
}

/// Whether GitHub takes a site whose files have these bytes, by their paths. Nothing is said if the site
/// will not be there, as far as its configuration and the address of the remote tell.
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

/// Whether the workflows of the site's repository can publish it. `all` is the site with the sessions under embargo, if
/// there are any.
pub fn workflows(inputs: &Inputs, all: Option<&Site>, workflows: &[Workflow]) -> Vec<Diagnostic> {
    let unfinished = workflows.iter().filter_map(Workflow::unfinished);
    let pause = all.zip(inputs.overrides.embargoes.at);
    let pause = pause.and_then(|(site, at)| workflows::pause(site, &inputs.tree, workflows, at));
    unfinished.chain(pause).collect()
}

/// Names and paths of files that some file systems do not take.
pub fn names(inputs: &Inputs, site: &Site) -> Vec<Diagnostic> {
    let mut files = site.files();
    // Pages before what lies beside them, and what is above before what is below: the first is told.
    files.sort_by_cached_key(|(path, output)| {
        (!matches!(output, Output::Page(..)), path.matches('/').count(), path.clone())
    });
    let vocabularies = vocabularies(inputs);
    names::diagnostics(files.iter().map(|(path, _)| path.as_str()), &|path, end| {
        place(site, &vocabularies, path, end)
    })
}

/// Where the name is given that a path has up to `end`: by an old address, a file, or the id of
/// something in a vocabulary.
fn place(site: &Site, vocabularies: &[(&str, Node)], path: &str, end: &str) -> names::NameSource {
    let given = match site.output_at(path) {
        Some(Output::Redirect(..)) => {
            let chosen = site.plan.chosen(path);
            chosen.map(|(file, span)| {
                span.map_or(names::NameSource::file(file), |span| names::NameSource::words(file, span))
            })
        }
        Some(Output::Page(page, ..) | Output::Feed(page, _)) => {
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

/// What the vocabularies say, for the places of their ids.
fn vocabularies(inputs: &Inputs) -> Vec<(&'static str, Node)> {
    [THEMES, ORGANISATIONS, GROUPS].into_iter().map(|path| (path, written(inputs, path))).collect()
}

/// The file that a file of the site is a copy of, if it is one.
fn copied(site: &Site, path: &str) -> Option<String> {
    match site.output_at(path)? {
        Output::Copy(source) | Output::Resized(source, _) => Some(source),
        Output::Skin(name) => match site.skin_files.statics.get(&name) {
            Some(Static::Own(source)) => Some(source.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// What a TOML file of the site says, for the places of what is in it.
fn written(inputs: &Inputs, path: &str) -> Node {
    let text = inputs.tree.get(path).and_then(|file| match &file.content {
        Content::Text(bytes) => std::str::from_utf8(bytes).ok(),
        Content::Copied(_) => None,
    });
    // What is wrong with it has been reported.
    toml_tree::read(text.unwrap_or_default(), 0, path, &mut Vec::new())
}
