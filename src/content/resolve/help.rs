//! Resolves the `translation_help` page or URL of the configuration.

use crate::content::parse::draft::{Drafts, PageDraft};
use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;
use crate::i18n::suggest;
use crate::model::config::Config;
use crate::model::proceedings::Help;

/// Reports a page or URL that does not exist.
pub(super) fn help(config: &Config, drafts: &Drafts, out: &mut Vec<Diagnostic>) -> Option<Help> {
    let written = config.translation_help.as_ref()?;
    let name = nfc(written.value.trim());
    let name = &*name;
    let mut wrong = |code: Code, message: String, help: String| {
        out.push(Diagnostic::error(code, CONFIG, written.span.clone(), message).help(help));
        None
    };
    if name.is_empty() {
        // Already reported.
        return None;
    }
    if let Some((scheme, rest)) = name.split_once(':') {
        let is_address =
            matches!(scheme, "https" | "mailto") && url::Url::parse(name).is_ok() && rest.len() > 2;
        return if is_address {
            Some(Help::Address(name.to_owned()))
        } else {
            wrong(
                Code::InvalidUrl,
                format!("`{name}` is neither a page name nor an https: or mailto: address"),
                "use the name of a page, such as \"about\", or an address, such as \
                 \"https://example.org/help\" or \"mailto:editors@example.org\""
                    .into(),
            )
        };
    }
    let is_shown = |page: &&PageDraft| config.build.drafts || !page.draft;
    match drafts.pages.iter().find(|page| page.id.as_str() == name) {
        Some(page) if is_shown(&&**page) => Some(Help::Page(page.id.clone())),
        Some(_) => wrong(
            Code::LinkToUnpublished,
            format!("`{name}` is a draft, and drafts are not published"),
            "choose another page, or remove `draft` from it".into(),
        ),
        None => {
            let pages = drafts.pages.iter().map(|page| &**page).filter(is_shown).map(|page| page.id.as_str());
            let help = match suggest::nearest(name, pages) {
                Some(nearest) => format!("did you mean \"{nearest}\"?"),
                None => {
                    format!("create content/{name}.md, or use another page or an https: or mailto: address")
                }
            };
            wrong(Code::UnknownPage, format!("there is no page `{name}`"), help)
        }
    }
}
