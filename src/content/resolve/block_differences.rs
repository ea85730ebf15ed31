//! Compares the numbered blocks of translated reports with those of their originals.

use crate::content::parse::draft::{BodyDraft, SessionDraft, TranslationDraft};
use crate::content::resolve::context::Context;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::text::Age;
use crate::markdown::{Body, BodyPart, WrittenLink};
use crate::source::Tree;
use crate::source::excerpt::Lines;

/// Warns of each translation whose blocks are not those of the original, at the first difference. A translation
/// without a body, or with texts that are still to be translated, is not compared, nor one whose original has
/// changed since, which is reported elsewhere.
pub(super) fn report(draft: &SessionDraft, context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let Some(original) = &draft.body.body else { return };
    let is_whole = |it: &&TranslationDraft| !it.is_unfinished && it.age != Age::Older;
    for translation in draft.translations.iter().filter(is_whole) {
        let Some(body) = &translation.body.body else { continue };
        let Some((expected, found)) = original.difference(body) else { continue };
        out.push(different(&draft.body, expected, &translation.body, body, found, context.tree));
    }
}

fn different(
    original: &BodyDraft,
    expected: Option<BodyPart>,
    translation: &BodyDraft,
    body: &Body<WrittenLink>,
    found: Option<BodyPart>,
    tree: &Tree,
) -> Diagnostic {
    let of_original = match expected {
        Some(part) => {
            let line = line_of(tree, &original.path, original.offset + part.start);
            let place = format!("{}:{line}", original.path);
            match part.block {
                Some((number, kind)) => format!("has {} here (number {number}, {place})", kind.name()),
                None => format!("has a heading here ({place})"),
            }
        }
        None => format!("ends there ({})", original.path),
    };
    // The end of a translation is told by its last block.
    let here = found.or_else(|| body.outline().last().copied());
    let span = here.map(|part| translation.offset + part.start).map(|start| start..start);
    let message = match found {
        Some(part) => {
            let what = part.block.map_or("a heading", |(_, kind)| kind.name());
            format!("this is {what}, but the original {of_original}")
        }
        None => format!("the translation ends after this, but the original {of_original}"),
    };
    Diagnostic::warning(Code::DifferentBlocks, &translation.path, span, message).help(
        "give the translation the same paragraphs, list items, tables and quotations as the original, so that \
         their numbers are the same; end a paragraph that only the translation has with `{.unnumbered}`",
    )
}

/// The line of a byte offset in a file.
pub(super) fn line_of(tree: &Tree, path: &str, at: usize) -> usize {
    let text = tree.get(path).and_then(|file| file.content.as_str()).unwrap_or_default();
    Lines::new(text.as_bytes()).position(at).line
}
