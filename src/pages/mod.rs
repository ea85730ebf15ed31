//! Plans the output: every file of the site with its path, and the collisions.
//!
//! Pages follow from the record and its index ([`inventory`]); other paths are declared by editors
//! ([`explicit_outputs`]). [`crate::view`] builds the content of the pages, [`crate::render`] their HTML.

mod explicit_outputs;
mod collisions;
pub mod configured;
pub mod inventory;
pub mod kind;
pub mod menu;
mod menu_filters;
pub mod output;
pub mod plan;
pub mod route;
mod route_reading;

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
    let explicit = explicit_outputs::explicit_outputs(proceedings, index, tree, skin_files);
    let plan = Plan {
        routes: Routes::of(&proceedings.config),
        assets: explicit_outputs::assets(&explicit),
        explicit,
        menu: None,
        sharing: None,
    };
    let plan = Plan {
        menu: configured::menu(&plan, proceedings, index, out),
        sharing: configured::sharing_picture(&plan, proceedings, out),
        ..plan
    };
    configured::report_logos(&plan, proceedings, out);
    let (collisions, case_collisions) = rayon::join(
        || collisions::collisions(&plan, proceedings, index),
        || collisions::case_collisions(&plan, proceedings),
    );
    out.extend(collisions);
    out.extend(case_collisions);
    plan
}
