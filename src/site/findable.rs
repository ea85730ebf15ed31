//! The reports of a language as the search is told of them: what an index of words is made from.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::letters::{Letter, letters, marked};
use crate::model::session::Session;
use crate::plan::route::Page;
use crate::site::Site;
use crate::view::entry::entry;

/// A report, to be found.
pub struct Findable {
    /// Its address from the site's own root, so that the index is the same wherever the site lives.
    pub address: String,
    /// A page of HTML with Pagefind's attributes, made by the template `entry.html`.
    pub html: String,
}

/// These reports in a language, the last of them first.
///
/// # Errors
///
/// What the template got wrong, at the first report where it did.
pub(super) fn findable<'a>(
    site: &'a Site,
    lang: &'a Lang,
    sessions: &'a [Arc<Session>],
) -> impl Iterator<Item = Result<Findable, Diagnostic>> + 'a {
    let letters = letters(lang);
    sessions.iter().rev().map(move |session| one(site, lang, session, &letters))
}

fn one(site: &Site, lang: &Lang, session: &Session, letters: &[Letter]) -> Result<Findable, Diagnostic> {
    let html = site.skin(lang)?.render_text("entry.html", &entry(&site.scene(lang)?, session))?;
    let routes = &site.plan.routes;
    let address = routes.address(&Page::Session(session.id.clone()), lang);
    Ok(Findable {
        address: address.strip_prefix(&routes.base).unwrap_or(&address).to_owned(),
        html: marked(&html, letters),
    })
}
