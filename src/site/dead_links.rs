//! Links and fragments that lead nowhere in what would be written.
//!
//! Looks at the finished pages, so it sees what templates and raw HTML link to as well. Links that
//! an editor wrote in Markdown have been resolved long before.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use url::Url;

use crate::diagnostic::Diagnostic;
use crate::linkcheck::{self, Scanned};
use crate::plan::Output;
use crate::plan::route::Page;
use crate::site::{Payload, Site};
use crate::slug::percent_decode;

/// A link to a place on a page of the site.
struct Fragment {
    from: usize,
    to: usize,
    id: String,
}

/// Renders every page and reports its dead links; a page that cannot be rendered is reported too.
/// `progress` is told of each file that has been looked at.
pub fn dead_links(site: &Site, progress: &(dyn Fn(usize) + Sync)) -> Vec<Diagnostic> {
    let files: BTreeMap<&str, usize> =
        site.plan.files.iter().map(|(path, _)| path.as_str()).zip(0..).collect();
    let looked: Vec<(Vec<Diagnostic>, Vec<Fragment>)> = (0..site.plan.files.len())
        .into_par_iter()
        .map(|at| {
            let found = page(site, &files, at);
            progress(at);
            found
        })
        .collect();
    let (mut findings, mut fragments) = (Vec::new(), Vec::new());
    for (found, wanted) in looked {
        findings.extend(found);
        fragments.extend(wanted);
    }
    findings.extend(dead_fragments(site, &fragments));
    findings
}

/// A finished page, taken apart; nothing for what is no HTML.
fn scan(site: &Site, at: usize) -> Result<Option<Scanned>, Diagnostic> {
    let Some((path, output)) = site.plan.files.get(at) else { return Ok(None) };
    if !path.ends_with(".html")
        || !matches!(output, Output::Page(..) | Output::NotFound | Output::Redirect(_))
    {
        return Ok(None);
    }
    match site.render(at)? {
        Payload::Bytes(bytes) => Ok(Some(linkcheck::scan(&String::from_utf8_lossy(&bytes)))),
        Payload::Copy(_) => Ok(None),
    }
}

fn page(site: &Site, files: &BTreeMap<&str, usize>, at: usize) -> (Vec<Diagnostic>, Vec<Fragment>) {
    let scanned = match scan(site, at) {
        Ok(Some(scanned)) => scanned,
        Ok(None) => return (Vec::new(), Vec::new()),
        Err(finding) => return (vec![finding], Vec::new()),
    };
    let routes = &site.plan.routes;
    let own = routes.absolute(&routes.below(&site.plan.files[at].0));
    let Ok(own) = Url::parse(&own) else { return (Vec::new(), Vec::new()) };
    let (mut findings, mut fragments) = (Vec::new(), Vec::new());
    for link in scanned.links.iter().collect::<BTreeSet<_>>() {
        let Ok(url) = own.join(link) else {
            findings.push(dead(site, at, link, "is no valid address"));
            continue;
        };
        if url.origin() != own.origin() {
            continue;
        }
        match target(files, &routes.base, &url) {
            Some(to) => {
                if let Some(id) =
                    url.fragment().filter(|id| !id.is_empty() && *id != "top" && !id.starts_with(":~:"))
                {
                    fragments.push(Fragment { from: at, to, id: percent_decode(id) });
                }
            }
            None if url.path().starts_with(&routes.base) => {
                findings.push(dead(site, at, link, "does not exist"));
            }
            None => findings.push(dead(
                site,
                at,
                link,
                &format!("is outside the site, which lives under {}", routes.base),
            )),
        }
    }
    (findings, fragments)
}

/// The file that a server gives for an address.
fn target(files: &BTreeMap<&str, usize>, base: &str, url: &Url) -> Option<usize> {
    let path = percent_decode(url.path().strip_prefix(base)?);
    let file = |path: &str| files.get(path).copied();
    if path.is_empty() || path.ends_with('/') {
        return file(&format!("{path}index.html"));
    }
    file(&path).or_else(|| file(&format!("{path}/index.html")))
}

fn dead_fragments(site: &Site, fragments: &[Fragment]) -> Vec<Diagnostic> {
    let targets: BTreeSet<usize> = fragments.iter().map(|fragment| fragment.to).collect();
    let ids: BTreeMap<usize, BTreeSet<String>> = targets
        .into_par_iter()
        .filter_map(|at| Some((at, scan(site, at).ok()??.ids.into_iter().collect())))
        .collect();
    let missing = fragments
        .iter()
        .filter(|fragment| ids.get(&fragment.to).is_some_and(|ids| !ids.contains(&fragment.id)));
    missing
        .map(|fragment| {
            let path = &site.plan.files[fragment.to].0;
            let address = path.strip_suffix("index.html").unwrap_or(path);
            dead(site, fragment.from, &format!("/{address}#{}", fragment.id), "is not on that page")
        })
        .collect()
}

fn dead(site: &Site, at: usize, link: &str, what: &str) -> Diagnostic {
    let (path, output) = &site.plan.files[at];
    let source = match output {
        Output::Page(Page::Session(id), ..) | Output::Redirect(Page::Session(id)) => {
            site.digest.places.get(id).map(|ix| site.proceedings.session(*ix).source.clone())
        }
        Output::Page(Page::Series(id), ..) => {
            site.proceedings.series.get(id).map(|series| series.source.clone())
        }
        Output::Page(Page::Standalone(id), ..) => {
            site.proceedings.pages.get(id).map(|page| page.source.clone())
        }
        _ => None,
    };
    let source = source.unwrap_or_else(|| format!("themes/{}/templates", site.proceedings.config.skin));
    let address = path.strip_suffix("index.html").unwrap_or(path);
    Diagnostic::error(source, None, format!("the page /{address} links to `{link}`, which {what}"))
        .help("look for the link in this file, or in the template of the page")
}
