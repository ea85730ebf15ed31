//! What is to be said of a site before it is published, beyond what stands in the way of building it.
//!
//! Only judges: what the remote is, how large files are and what other servers say is found out at the
//! edge and handed in.

mod address;
mod github;
mod limits;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::parse::config::PATH;
use crate::plan::Output;
use crate::render::sources::Static;
use crate::site::{Inputs, Site};
use crate::source::Content;
use crate::toml_tree::{self, Node};

pub use github::Repository;

/// Whether `base_url` is where the site will be, as far as `cname` and the address of the remote tell.
/// An address from the command line is taken on trust: whoever gives it knows where he publishes.
pub fn address(inputs: &Inputs, site: &Site, remote: Option<&str>) -> Vec<Diagnostic> {
    if inputs.overrides.base_url.is_some() {
        return Vec::new();
    }
    let written = configuration(inputs);
    let repository = remote.and_then(Repository::of_remote);
    address::findings(&written, &site.proceedings.config, repository.as_ref())
}

/// Whether GitHub takes a site whose files have these bytes, by their paths. Nothing is said if the site
/// will not be there, as far as its configuration and the address of the remote tell.
pub fn limits(site: &Site, remote: Option<&str>, sizes: &BTreeMap<String, u64>) -> Vec<Diagnostic> {
    let config = &site.proceedings.config;
    let is_github = remote.is_some_and(|it| Repository::of_remote(it).is_some())
        || config.publish.cname.is_some()
        || github::is_pages(&config.base_url);
    if !is_github {
        return Vec::new();
    }
    limits::findings(sizes, &|path| copied(site, path))
}

/// The file that a file of the site is a copy of, if it is one.
fn copied(site: &Site, path: &str) -> Option<String> {
    match site.output_at(path)? {
        Output::Copy(source) | Output::Smaller(source, _) => Some(source),
        Output::Skin(name) => match site.skin_files.statics.get(&name) {
            Some(Static::Own(source)) => Some(source.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// The configuration as it is written, for the places of what is in it.
fn configuration(inputs: &Inputs) -> Node {
    let text = inputs.tree.get(PATH).and_then(|file| match &file.content {
        Content::Read(bytes) => std::str::from_utf8(bytes).ok(),
        Content::Copied(_) => None,
    });
    // What is wrong with it has been reported.
    toml_tree::read(text.unwrap_or_default(), 0, PATH, &mut Vec::new())
}
