//! Checks the links of the rendered site before it is written: broken links and fragments, and external
//! links.
//!
//! It works on the rendered HTML, which includes links of templates and raw HTML. Links in Markdown are
//! resolved earlier.

mod broken;
mod destinations;
mod passage_anchors;
mod positions;
mod references;
mod site_files;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use url::Url;

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::percent_decode;
use crate::site::Site;
use crate::source::Tree;

use destinations::Lead;
pub use passage_anchors::hidden_ids;
pub use positions::FilePosition;
use site_files::{AnchorLink, SiteFiles, make, scan};

/// Result of checking all files.
#[derive(Clone, Debug, Default)]
pub struct LinkReport {
    /// Broken links and rendering errors.
    pub diagnostics: Vec<Diagnostic>,
    /// Size in bytes of each file that is not copied, by path.
    pub made: BTreeMap<String, u64>,
    /// External URLs without fragments, with the positions of their links.
    pub external: BTreeMap<String, Vec<FilePosition>>,
}

/// Result of checking one file.
#[derive(Default)]
struct FileLinks {
    diagnostics: Vec<Diagnostic>,
    /// Size in bytes; `None` for a copied file.
    length: Option<usize>,
    fragments: Vec<AnchorLink>,
    /// External URLs, as written.
    external: BTreeSet<String>,
}

/// Renders every file and search document, and reports broken links, located in the source files if possible,
/// and rendering errors. `visit` is called with the path and bytes of each rendered file, `progress` for each
/// file.
pub fn check_links(
    site: &Site,
    tree: &Tree,
    visit: &(dyn Fn(&str, &[u8]) + Sync),
    progress: &(dyn Fn(usize) + Sync),
) -> LinkReport {
    let site = &SiteFiles { site, files: site.files() };
    let files: BTreeMap<&str, usize> = site.files.iter().map(|(path, _)| path.as_str()).zip(0..).collect();
    let found: Vec<FileLinks> = (0..site.files.len())
        .into_par_iter()
        .map(|at| {
            let found = match make(site, at) {
                Ok(Some(bytes)) => {
                    visit(&site.files[at].0, &bytes);
                    FileLinks { length: Some(bytes.len()), ..page(site, tree, &files, at, &bytes) }
                }
                Ok(None) => FileLinks::default(),
                Err(diagnostic) => FileLinks { diagnostics: vec![diagnostic], ..FileLinks::default() },
            };
            progress(at);
            found
        })
        .collect();
    let (mut report, mut fragments) = (LinkReport::default(), Vec::new());
    let mut external: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, found) in found.into_iter().enumerate() {
        report.diagnostics.extend(found.diagnostics);
        report.made.extend(found.length.map(|length| (site.files[at].0.clone(), length as u64)));
        fragments.extend(found.fragments);
        for link in found.external {
            external.entry(link).or_default().push(at);
        }
    }
    report.diagnostics.extend(broken::fragments(site, tree, &fragments));
    // Search documents are not files, so they are rendered here.
    let record = &site.site.proceedings;
    let mut mistakes =
        record.config.languages.iter().filter_map(|lang| site.site.findable(lang).find_map(Result::err));
    report.diagnostics.extend(mistakes.next());
    let places: Vec<(String, Vec<FilePosition>)> = external
        .into_par_iter()
        .filter_map(|(link, pages)| {
            Some((asked(&link, &record.config.base_url)?, positions::external(site, tree, &link, &pages)))
        })
        .collect();
    for (address, places) in places {
        report.external.entry(address).or_default().extend(places);
    }
    report
}

/// The URL to request: absolute, without a fragment.
fn asked(link: &str, site: &Url) -> Option<String> {
    let mut url = site.join(link).ok()?;
    url.set_fragment(None);
    Some(url.to_string())
}

fn page(
    site: &SiteFiles<'_>,
    tree: &Tree,
    files: &BTreeMap<&str, usize>,
    at: usize,
    bytes: &[u8],
) -> FileLinks {
    let mut found = FileLinks::default();
    let Some(scanned) = scan(site, at, bytes) else { return found };
    let routes = &site.site.plan.routes;
    let own = routes.absolute(&routes.below(&site.files[at].0));
    let Ok(own) = Url::parse(&own) else { return found };
    let ids: BTreeSet<&str> = scanned.ids.iter().map(String::as_str).collect();
    for link in scanned.links.iter().collect::<BTreeSet<_>>() {
        let Ok(url) = own.join(link) else {
            found.diagnostics.extend(broken::link(
                Code::InvalidUrl,
                site,
                tree,
                at,
                link,
                "is not a valid address",
            ));
            continue;
        };
        let path = match destinations::lead(link, &url, &own, &routes.base) {
            Lead::Inside(path) => path,
            Lead::Outside => {
                found.external.insert(link.clone());
                continue;
            }
            Lead::BesideBase => {
                let what = format!("is outside the site, which is published at {}", routes.base);
                found.diagnostics.extend(broken::link(Code::LinkToNothing, site, tree, at, link, &what));
                continue;
            }
            Lead::Other => continue,
        };
        match target(files, &path) {
            Some(to) => {
                let fragment =
                    url.fragment().filter(|id| !id.is_empty() && *id != "top" && !id.starts_with(":~:"));
                // Fragments of the same page are checked now, since the page is at hand.
                let wanted = fragment.map(percent_decode).filter(|id| to != at || !ids.contains(&**id));
                found.fragments.extend(wanted.map(|id| AnchorLink {
                    from: at,
                    to,
                    link: link.clone(),
                    id: id.into_owned(),
                }));
            }
            None => {
                found.diagnostics.extend(broken::link(
                    Code::LinkToNothing,
                    site,
                    tree,
                    at,
                    link,
                    "does not exist",
                ));
            }
        }
    }
    found
}

/// The file that a server returns for a path below the base path.
fn target(files: &BTreeMap<&str, usize>, path: &str) -> Option<usize> {
    let file = |path: &str| files.get(path).copied();
    if path.is_empty() || path.ends_with('/') {
        return file(&format!("{path}index.html"));
    }
    file(path).or_else(|| file(&format!("{path}/index.html")))
}
