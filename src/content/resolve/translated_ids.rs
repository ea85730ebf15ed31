//! Compares the ids that translations give with those of their originals.

use crate::content::parse::draft::{BodyDraft, TranslationDraft};
use crate::content::resolve::block_differences::line_of;
use crate::content::resolve::context::Context;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::text::Age;
use crate::markdown::{Body, MissingId};
use crate::model::session::Reference;

/// Warns of each id of the original that a translation does not have at the same place. `translated` is its body, with
/// the ids that it takes from the original. A translation without a body,
/// or with texts that are still to be translated, is not compared, nor one whose original has changed since.
pub(super) fn report(
    original: &BodyDraft,
    translation: &TranslationDraft,
    translated: &Body<Reference>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    if translation.is_unfinished || translation.age == Age::Older {
        return;
    }
    let Some(body) = &original.body else { return };
    for MissingId { fixed, start, part } in body.ids_missing_in(translated) {
        let line = line_of(context.tree, &original.path, original.offset + fixed.start);
        let place = format!("{}:{line}", original.path);
        let id = &fixed.id;
        let message = match part {
            Some(part) => {
                let what = part.block.map_or("a heading", |(_, kind)| kind.name());
                format!("this is {what} without the id `{id}`, which the original has here ({place})")
            }
            None => {
                format!("this translation does not have the id `{id}` where the original has it ({place})")
            }
        };
        let start = translation.body.offset + start;
        out.push(
            Diagnostic::warning(Code::DifferentIds, &translation.path, start..start, message)
                .help(format!("write `{{#{id}}}` at the same place as in the original")),
        );
    }
}
