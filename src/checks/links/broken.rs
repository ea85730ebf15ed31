//! Reports broken links and missing fragments.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::positions::{before, position, source, written};
use super::site_files::{AnchorLink, SiteFiles, make, scan};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::suggest;
use crate::source::Tree;

const IN_TEXT: &str =
    "link to a page by its Markdown file or its name, such as `../about.md` or `session:12`";
const IN_TEMPLATE: &str = "use the addresses in the template's variables, and files in the skin's static/ \
    folder";

/// Reports links to fragments that do not exist on their page.
pub(super) fn fragments(site: &SiteFiles<'_>, tree: &Tree, wanted: &[AnchorLink]) -> Vec<Diagnostic> {
    let targets: BTreeSet<usize> = wanted.iter().map(|fragment| fragment.to).collect();
    let ids: BTreeMap<usize, BTreeSet<String>> = targets
        .into_par_iter()
        .filter_map(|at| Some((at, scan(site, at, &make(site, at).ok()??)?.ids.into_iter().collect())))
        .collect();
    let mut diagnostics = Vec::new();
    for AnchorLink { from, to, id } in wanted {
        let Some(ids) = ids.get(to).filter(|ids| !ids.contains(id)) else { continue };
        let path = &site.files[*to].0;
        let address = path.strip_suffix("index.html").unwrap_or(path);
        diagnostics.push(
            match written(site, tree, *from, |text| position(text, &format!("#{id}"), |_| true)) {
                Some((file, span)) => {
                    // Ids with `_` belong to templates and may change.
                    let headings = ids.iter().map(String::as_str).filter(|id| !id.contains('_'));
                    let help = match suggest::nearest(id, headings) {
                        Some(near) => format!("did you mean `#{near}`?"),
                        None => "link to a heading by its text in lower case, with hyphens between the \
                            words"
                            .into(),
                    };
                    Diagnostic::error(
                        Code::UnknownAnchor,
                        file,
                        span,
                        format!("the linked page has no heading or anchor `#{id}`"),
                    )
                    .help(help)
                }
                None => link(
                    Code::UnknownAnchor,
                    site,
                    tree,
                    *from,
                    &format!("/{address}#{id}"),
                    "is not on that page",
                ),
            },
        );
    }
    diagnostics
}

/// Reports a broken link on a page.
pub(super) fn link(
    code: Code,
    site: &SiteFiles<'_>,
    tree: &Tree,
    at: usize,
    address: &str,
    what: &str,
) -> Diagnostic {
    let in_text = written(site, tree, at, |text| position(text, address, before));
    let in_template = || {
        site.site.skin_files.templates.values().find_map(|template| {
            Some((template.path.clone(), position(&template.text, address, before)?, IN_TEMPLATE))
        })
    };
    if let Some((file, span, help)) = in_text.map(|(file, span)| (file, span, IN_TEXT)).or_else(in_template) {
        return Diagnostic::error(code, file, span, format!("broken link: `{address}` {what}")).help(help);
    }
    let source = source(site, at)
        .map_or_else(|| format!("themes/{}/templates", site.site.proceedings.config.skin), str::to_owned);
    let path = &site.files[at].0;
    let page = path.strip_suffix("index.html").unwrap_or(path);
    Diagnostic::error(code, source, None, format!("the page /{page} links to `{address}`, which {what}"))
        .help("correct the link in this file, or in the template of the page")
}
