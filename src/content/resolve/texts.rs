//! Collects titles, summaries and bodies by language.

use crate::content::parse::draft::{BodyDraft, TranslationDraft};
use crate::content::resolve::context::Context;
use crate::content::resolve::{links, translated_ids};
use crate::diagnostic::Diagnostic;
use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::text::{Id, Texts, Translation};
use crate::markdown::Body;
use crate::model::session::Reference;

/// Title and summary by language.
pub(super) fn headings(
    title: &str,
    summary: Option<&str>,
    default: &Lang,
    translations: &[TranslationDraft],
) -> (Texts, Texts) {
    let mut titles = if title.is_empty() { Texts::default() } else { Texts::of(default, title) };
    let mut summaries = summary.map(|summary| Texts::of(default, summary)).unwrap_or_default();
    for translation in translations {
        let lang = &translation.lang;
        titles.0.extend(translation.title.iter().map(|title| (lang.clone(), title.clone())));
        summaries.0.extend(translation.summary.iter().map(|summary| (lang.clone(), summary.clone())));
    }
    (titles, summaries)
}

/// The translations that have any text.
pub(super) fn translations(drafts: &[TranslationDraft]) -> ByLang<Translation> {
    let translation = |draft: &TranslationDraft| Translation {
        source: draft.path.clone(),
        translator: draft.translator.clone(),
        age: draft.age,
    };
    let drafts = drafts.iter().filter(|draft| !draft.is_blank());
    drafts.map(|draft| (draft.lang.clone(), translation(draft))).collect()
}

/// Resolves the bodies that are not blank. `owner` is the route of their page.
pub(super) fn bodies(
    original: &BodyDraft,
    translations: &[TranslationDraft],
    owner: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> ByLang<Body<Reference>> {
    let mut bodies = ByLang::with_capacity(1 + translations.len());
    if let Some(body) = &original.body {
        let body = links::body(original, body, owner, context, out);
        bodies.insert(context.config.language.clone(), body);
    }
    for translation in translations {
        let draft = &translation.body;
        let Some(body) = &draft.body else { continue };
        let body = links::body(draft, body, owner, context, out);
        let body = match &original.body {
            Some(original) => body.with_ids_of(original),
            None => body,
        };
        translated_ids::report(original, translation, &body, context, out);
        bodies.insert(translation.lang.clone(), body);
    }
    bodies
}
