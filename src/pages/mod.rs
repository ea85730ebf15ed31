//! Every file that the site has, at its path; collisions are reported.
//!
//! Decides what exists: pages as a function of the record and its index ([`extent`]), and the files
//! whose places an editor has chosen ([`claims`]). What a page shows is [`crate::view`]'s, how it looks [`crate::render`]'s.

mod claims;
mod clashes;
pub mod extent;
pub mod kind;
pub mod output;
pub mod plan;
pub mod route;



use crate::diagnostic::Diagnostic;
use crate::index::Index;
use crate::model::proceedings::Proceedings;
use crate::source::Tree;
pub use output::{Output, SITEMAP_LIMIT, sitemap_part, sitemap_parts};
pub use plan::Plan;
use route::Routes;

/// Plans the site. `skin_files` are the paths in the skin's `static/`, sorted.
pub fn plan(
    proceedings: &Proceedings,
    index: &Index,
    tree: &Tree,
    skin_files: &[String],
    out: &mut Vec<Diagnostic>,
) -> Plan {
    let claims = claims::claims(proceedings, index, tree, skin_files);
    let plan = Plan { routes: Routes::of(&proceedings.config), brought: claims::brought(&claims), claims };
    let (clashes, alike) =
        rayon::join(|| clashes::clashes(&plan, proceedings, index), || clashes::alike(&plan, proceedings));
    out.extend(clashes);
    out.extend(alike);
    plan
}
