//! Links and fragments that lead nowhere in what would be written, and how much that would be.
//!
//! Looks at the finished pages, so it sees what templates and raw HTML link to as well. Links that
//! an editor wrote in Markdown have been resolved long before.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;
use url::Url;

use crate::diagnostic::Diagnostic;
use crate::linkcheck::{self, Scanned};
use crate::plan::route::Page;
use crate::plan::{Output, extent};
use crate::site::{Payload, Site};
use crate::slug::percent_decode;
use crate::source::{Content, Tree};
use crate::suggest;

/// What a look at every file of a site yields.
#[derive(Clone, Debug, Default)]
pub struct Looked {
    /// Dead links, and pages that cannot be rendered.
    pub findings: Vec<Diagnostic>,
    /// How many bytes each file has that is not copied, by its path.
    pub made: BTreeMap<String, u64>,
}

/// A site with all its files.
struct Files<'a> {
    site: &'a Site,
    files: Vec<(String, Output)>,
}

/// A link to a place on a page of the site.
struct Fragment {
    from: usize,
    to: usize,
    id: String,
}

/// Makes every file and reports dead links of pages, in the file of `tree` where they are written if it
/// can be told; a page that cannot be rendered is reported too. `progress` is told of each file that
/// has been looked at.
pub fn look(site: &Site, tree: &Tree, progress: &(dyn Fn(usize) + Sync)) -> Looked {
    let site = &Files { site, files: site.files() };
    let files: BTreeMap<&str, usize> = site.files.iter().map(|(path, _)| path.as_str()).zip(0..).collect();
    let looked: Vec<(Option<usize>, Vec<Diagnostic>, Vec<Fragment>)> = (0..site.files.len())
        .into_par_iter()
        .map(|at| {
            let (length, (found, wanted)) = match make(site, at) {
                Ok(Some(bytes)) => (Some(bytes.len()), page(site, tree, &files, at, &bytes)),
                Ok(None) => (None, Default::default()),
                Err(finding) => (None, (vec![finding], Vec::new())),
            };
            progress(at);
            (length, found, wanted)
        })
        .collect();
    let (mut looked_at, mut fragments) = (Looked::default(), Vec::new());
    for ((path, _), (length, found, wanted)) in site.files.iter().zip(looked) {
        looked_at.findings.extend(found);
        looked_at.made.extend(length.map(|length| (path.clone(), length as u64)));
        fragments.extend(wanted);
    }
    looked_at.findings.extend(dead_fragments(site, tree, &fragments));
    looked_at
}

/// The bytes of a file; nothing for one that is copied.
fn make(site: &Files<'_>, at: usize) -> Result<Option<Vec<u8>>, Diagnostic> {
    let Some((_, output)) = site.files.get(at) else { return Ok(None) };
    match site.site.make(output)? {
        Payload::Bytes(bytes) => Ok(Some(bytes)),
        Payload::Copy(_) | Payload::Smaller(..) => Ok(None),
    }
}

/// A finished page, taken apart; nothing for what is no page.
fn scan(site: &Files<'_>, at: usize, bytes: &[u8]) -> Option<Scanned> {
    let (path, output) = site.files.get(at)?;
    let is_page = path.ends_with(".html")
        && matches!(output, Output::Page(..) | Output::NotFound | Output::Redirect(_));
    is_page.then(|| linkcheck::scan(&String::from_utf8_lossy(bytes)))
}

fn page(
    site: &Files<'_>,
    tree: &Tree,
    files: &BTreeMap<&str, usize>,
    at: usize,
    bytes: &[u8],
) -> (Vec<Diagnostic>, Vec<Fragment>) {
    let Some(scanned) = scan(site, at, bytes) else { return (Vec::new(), Vec::new()) };
    let routes = &site.site.plan.routes;
    let own = routes.absolute(&routes.below(&site.files[at].0));
    let Ok(own) = Url::parse(&own) else { return (Vec::new(), Vec::new()) };
    let (mut findings, mut fragments) = (Vec::new(), Vec::new());
    let ids: BTreeSet<&str> = scanned.ids.iter().map(String::as_str).collect();
    for link in scanned.links.iter().collect::<BTreeSet<_>>() {
        let Ok(url) = own.join(link) else {
            findings.push(dead(site, tree, at, link, "is no valid address"));
            continue;
        };
        if url.origin() != own.origin() {
            continue;
        }
        match target(files, &routes.base, &url) {
            Some(to) => {
                let fragment =
                    url.fragment().filter(|id| !id.is_empty() && *id != "top" && !id.starts_with(":~:"));
                // Every page leads to places of its own: for those it need not be rendered again.
                let wanted = fragment.map(percent_decode).filter(|id| to != at || !ids.contains(id.as_str()));
                fragments.extend(wanted.map(|id| Fragment { from: at, to, id }));
            }
            None if url.path().starts_with(&routes.base) => {
                findings.push(dead(site, tree, at, link, "does not exist"));
            }
            None => findings.push(dead(
                site,
                tree,
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

fn dead_fragments(site: &Files<'_>, tree: &Tree, fragments: &[Fragment]) -> Vec<Diagnostic> {
    let targets: BTreeSet<usize> = fragments.iter().map(|fragment| fragment.to).collect();
    let ids: BTreeMap<usize, BTreeSet<String>> = targets
        .into_par_iter()
        .filter_map(|at| Some((at, scan(site, at, &make(site, at).ok()??)?.ids.into_iter().collect())))
        .collect();
    let mut findings = Vec::new();
    for Fragment { from, to, id } in fragments {
        let Some(ids) = ids.get(to).filter(|ids| !ids.contains(id)) else { continue };
        let path = &site.files[*to].0;
        let address = path.strip_suffix("index.html").unwrap_or(path);
        findings.push(match written(site, tree, *from, |text| position(text, &format!("#{id}"), |_| true)) {
            Some((file, span)) => {
                // The ids of templates have a `_`, and are theirs to change.
                let headings = ids.iter().map(String::as_str).filter(|id| !id.contains('_'));
                let help = match suggest::nearest(id, headings) {
                    Some(near) => format!("did you mean `#{near}`?"),
                    None => {
                        "headings can be linked to: in small letters, with hyphens between the words".into()
                    }
                };
                Diagnostic::error(file, span, format!("the page that this leads to has no place `{id}`"))
                    .help(help)
            }
            None => dead(site, tree, *from, &format!("/{address}#{id}"), "is not on that page"),
        });
    }
    findings
}

fn dead(site: &Files<'_>, tree: &Tree, at: usize, link: &str, what: &str) -> Diagnostic {
    let before = |c: char| matches!(c, '(' | '<' | '"' | '\'' | '=') || c.is_whitespace();
    let in_text = written(site, tree, at, |text| position(text, link, before));
    let in_template = || {
        site.site.skin_files.templates.values().find_map(|template| {
            Some((template.path.clone(), position(&template.text, link, before)?, IN_TEMPLATE))
        })
    };
    if let Some((file, span, help)) = in_text.map(|(file, span)| (file, span, IN_TEXT)).or_else(in_template) {
        return Diagnostic::error(file, span, format!("this link leads nowhere: `{link}` {what}")).help(help);
    }
    let source = source(site, at)
        .map_or_else(|| format!("themes/{}/templates", site.site.proceedings.config.skin), str::to_owned);
    let path = &site.files[at].0;
    let address = path.strip_suffix("index.html").unwrap_or(path);
    Diagnostic::error(source, None, format!("the page /{address} links to `{link}`, which {what}"))
        .help("look for the link in this file, or in the template of the page")
}

const IN_TEXT: &str =
    "link to what is in the site by its file or its name, such as `../about.md` or `session:12`";
const IN_TEMPLATE: &str = "take addresses from what the template is given, and files from the skin's static/";

/// The file that a page's text is from, in the default language.
fn source<'a>(site: &'a Files<'_>, at: usize) -> Option<&'a str> {
    match &site.files[at].1 {
        Output::Page(page, ..) | Output::Redirect(page @ Page::Session(_)) => {
            extent::source(page, &site.site.proceedings, &site.site.index)
        }
        _ => None,
    }
}

/// Looks through the file that a page's text is from, the translation first.
fn written(
    site: &Files<'_>,
    tree: &Tree,
    at: usize,
    find: impl Fn(&str) -> Option<Range<usize>>,
) -> Option<(String, Range<usize>)> {
    let source = source(site, at)?;
    let translation = match &site.files[at].1 {
        Output::Page(_, lang, _) => source.strip_suffix(".md").map(|name| format!("{name}.{lang}.md")),
        _ => None,
    };
    translation.as_deref().into_iter().chain([source]).find_map(|path| {
        let Content::Read(bytes) = &tree.get(path)?.content else { return None };
        Some((path.to_owned(), find(std::str::from_utf8(bytes).ok()?)?))
    })
}

/// Where a link, or its end, is written as such.
fn position(text: &str, link: &str, before: impl Fn(char) -> bool) -> Option<Range<usize>> {
    if link.is_empty() {
        return None;
    }
    let after = |c: char| matches!(c, ')' | '>' | '"' | '\'') || c.is_whitespace();
    text.match_indices(link).map(|(at, _)| at..at + link.len()).find(|span| {
        text[..span.start].chars().next_back().is_some_and(&before)
            && text[span.end..].chars().next().is_none_or(after)
    })
}
