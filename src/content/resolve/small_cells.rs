//! Reports participants who are alone in their capacity, so that the record tells who they are.

use crate::content::parse::draft::{ParticipantDraft, SessionDraft};
use crate::content::resolve::confidentiality::{self, Public};
use crate::content::resolve::context::Context;
use crate::content::resolve::names::NameMatch;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::i18n::text::Texts;
use crate::model::session::Session;

/// Checks the participants of a session under a rule of attribution.
pub(super) fn session(
    draft: &SessionDraft,
    session: &Session,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    let guard = &context.config.guard;
    if !confidentiality::is_confidential(session) {
        return;
    }
    let public = Public::of(draft, session, guard);
    for participant in &draft.participants {
        let Some(capacity) = &participant.capacity else { continue };
        let is_public = match context.vocabulary.party_names.find(&participant.party.value, |_| true) {
            NameMatch::One(party) => public.parties.contains(&party),
            _ => false,
        };
        let words = capacity.get(&context.config.language, &context.config.language);
        let words = words.map_or("", |(_, words)| words);
        if is_public || guard.public.iter().any(|it| it == words) || !is_alone(participant, capacity, context)
        {
            continue;
        }
        let party = &participant.party;
        let message =
            format!("one person from {} with the capacity \"{words}\" could be recognised", party.value);
        let help = format!(
            "remove `capacity`, or write it for several people, such as \"former officials\"; if an organiser has \
             named the person in public, list the person in `speakers` with `named_by`, or {}",
            confidentiality::listing(words)
        );
        let found = (Code::SmallCell, message, help);
        confidentiality::report(guard.small_cells, found, &draft.path, party.span.clone(), out);
    }
}

/// Whether the entry is one person: by its count, or else by its words.
fn is_alone(participant: &ParticipantDraft, capacity: &Texts, context: &Context<'_>) -> bool {
    match participant.count {
        Some(count) => count == 1,
        // A translation is judged only where the words of the original cannot be: one that seems to be of one
        // person may be a plural that the language does not mark.
        None => {
            let judged = |(lang, words): (&Lang, &str)| {
                confidentiality::lexicon(lang, context).map(|lexicon| lexicon.is_one_person(words))
            };
            let default = &context.config.language;
            let original = capacity.get(default, default).filter(|(lang, _)| *lang == default);
            original.and_then(judged).unwrap_or_else(|| {
                capacity.0.iter().any(|(lang, words)| judged((lang, words)).unwrap_or(false))
            })
        }
    }
}
