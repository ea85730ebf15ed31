//! Digests in translations: a changed link in an original is no reason to revise its translations.

use std::collections::BTreeMap;

use crate::cli::translate::originals::in_file;
use crate::content::parse::draft::TranslationDraft;
use crate::content::parse::{Parsed, front_matter};
use crate::content::rename::Renaming;
use crate::i18n::text::Age;
use crate::source::Tree;
use crate::source::edit::Edit;

/// Edits the digest of each translation that was current before the renaming, and is not after it.
pub(super) fn update(old_tree: &Tree, old: &Parsed, new_tree: &Tree, new: &Parsed, renaming: &mut Renaming) {
    let ages: BTreeMap<&str, Age> =
        translations(new).map(|(_, translation)| (translation.path.as_str(), translation.age)).collect();
    for (original, translation) in translations(old).filter(|(_, it)| it.age == Age::Current) {
        let is_older = ages.get(&*renaming.moved(&translation.path)) == Some(&Age::Older);
        let written = old_tree
            .get(&translation.path)
            .filter(|_| is_older)
            .and_then(|file| front_matter::cut(file, "", &mut Vec::new()))
            .and_then(|cut| cut.node.get("original").map(|digest| digest.span.clone()));
        let revision = in_file(new, &renaming.moved(original)).map(|text| text.revision(new_tree));
        if let (Some(span), Some(revision)) = (written, revision) {
            let edit = Edit { span, text: format!("\"{revision}\"") };
            renaming.edits.entry(translation.path.clone()).or_default().push(edit);
        }
    }
}

/// All translations, with the path of their original.
fn translations(parsed: &Parsed) -> impl Iterator<Item = (&str, &TranslationDraft)> {
    let drafts = &parsed.drafts;
    let sessions = drafts.sessions.iter().map(|it| (it.path.as_str(), it.translations.as_slice()));
    let series = drafts.series.values().map(|it| (it.path.as_str(), it.translations.as_slice()));
    let pages =
        drafts.pages.iter().chain(&drafts.home).map(|it| (it.path.as_str(), it.translations.as_slice()));
    let all = sessions.chain(series).chain(pages);
    all.flat_map(|(path, translations)| translations.iter().map(move |translation| (path, translation)))
}
