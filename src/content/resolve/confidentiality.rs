//! Reports what a session under a rule of attribution gives away: who said what, names, contacts.

use std::ops::Range;

use crate::content::parse::draft::{SessionDraft, SpeakerDraft};
use crate::content::resolve::context::Context;
use crate::content::resolve::published_texts::{PublishedText, published_texts};
use crate::diagnostic::{Code, Diagnostic};
use crate::guard::attribution::{Attributed, Lexicon, contacts, same_name};
use crate::i18n::lang::Lang;
use crate::model::config::{Guard, GuardLevel};
use crate::model::party::Party;
use crate::model::session::{Rule, Session};
use crate::source::toml_tree;

/// Checks a session, if its rule keeps statements apart from those who made them.
pub(super) fn session(
    draft: &SessionDraft,
    session: &Session,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    if !is_confidential(session) {
        return;
    }
    let guard = &context.config.guard;
    let public = Public::of(draft, session, guard);
    report_speakers(draft, &public, guard, out);
    let levels = [guard.attribution, guard.names, guard.contacts];
    if levels.iter().all(|level| *level == GuardLevel::Off) {
        return;
    }
    for text in published_texts(draft, &context.config.languages, context.tree) {
        report_contacts(&text, guard, out);
        if let Some(lexicon) = lexicon(&text.lang, context) {
            report_matches(&text, lexicon, &public, guard, out);
        }
    }
}

/// Whether the rule keeps statements apart from those who made them.
pub(super) fn is_confidential(session: &Session) -> bool {
    matches!(session.rule, Some(Rule::ChathamHouse | Rule::NonAttribution))
}

/// The words of a language of the site, with the names of its parties.
pub(super) fn lexicon<'a>(lang: &Lang, context: &Context<'a>) -> Option<&'a Lexicon> {
    let vocabulary = context.vocabulary;
    let default = &context.config.language;
    vocabulary.lexicons.get(lang, || {
        let countries = vocabulary.countries.iter();
        let countries =
            countries.filter_map(|(country, name)| Some((Some(country.code()), name.get(lang, default)?.1)));
        let groups = vocabulary.groups.values().filter_map(|group| group.name.get(lang, default));
        let organisations = vocabulary.organisations.values();
        let organisations = organisations.flat_map(|it| {
            let short = it.short.as_ref().and_then(|short| short.get(lang, default));
            short.into_iter().chain(it.name.get(lang, default))
        });
        countries.chain(groups.chain(organisations).map(|(_, name)| (None, name)))
    })
}

/// What may appear.
pub(super) struct Public<'a> {
    /// Names of speakers with a source, and what `[guard]` lists.
    texts: Vec<&'a str>,
    /// Names of speakers with a source.
    speakers: Vec<&'a str>,
    /// Their parties.
    pub(super) parties: Vec<&'a Party>,
}

impl<'a> Public<'a> {
    /// Of a session.
    pub(super) fn of(draft: &'a SessionDraft, session: &'a Session, guard: &'a Guard) -> Self {
        let listed = || guard.public.iter().map(String::as_str);
        let is_public = |speaker: &SpeakerDraft| {
            speaker.named_by.is_some() || same_name::is_one_of(&speaker.name.value, listed())
        };
        let named = || draft.speakers.iter().zip(&session.speakers).filter(|(speaker, _)| is_public(speaker));
        let speakers: Vec<&str> = named().map(|(speaker, _)| speaker.name.value.as_str()).collect();
        Self {
            texts: listed().chain(speakers.iter().copied()).collect(),
            speakers,
            parties: named().filter_map(|(_, speaker)| speaker.party.as_ref()).collect(),
        }
    }

    /// Whether a statement is that of a public speaker, or is listed.
    fn has(&self, found: &Attributed, text: &str) -> bool {
        let sentence = text.get(found.sentence.clone()).unwrap_or_default();
        let is_speaker = |country: &String| {
            self.parties.iter().any(|party| matches!(party, Party::Country(own) if own.code() == country))
        };
        // "The envoy" can be the speaker, whose name the language writes in another way.
        let is_envoy = found.by_office && !self.speakers.is_empty() && found.countries.iter().all(is_speaker);
        is_envoy || self.texts.iter().any(|public| same_name::is_named_in(public, sentence))
    }
}

fn report_speakers(draft: &SessionDraft, public: &Public<'_>, guard: &Guard, out: &mut Vec<Diagnostic>) {
    let unsourced = draft.speakers.iter().filter(|it| !public.speakers.contains(&it.name.value.as_str()));
    for speaker in unsourced {
        let name = &speaker.name;
        out.push(
            Diagnostic::error(
                Code::SpeakerWithoutSource,
                &draft.path,
                name.span.clone(),
                format!("{} is named as a speaker under a rule of attribution, without a source", name.value),
            )
            .help(format!(
                "remove the speaker; if an organiser has named the person in public, add `named_by` with that source, \
                 or {}",
                listing(&name.value)
            )),
        );
        if let Some(party) = &speaker.party {
            let message = format!("\"{}\" tells which party a speaker belongs to", party.value);
            let help = "remove `party`, or add `named_by` with the source that made it public";
            let found = (Code::SpeakerParty, message, help.to_owned());
            report(guard.attribution, found, &draft.path, party.span.clone(), out);
        }
    }
}

fn report_matches(
    text: &PublishedText<'_>,
    lexicon: &Lexicon,
    public: &Public<'_>,
    guard: &Guard,
    out: &mut Vec<Diagnostic>,
) {
    let matches = lexicon.find(&text.text);
    let written = |span: &Range<usize>| text.text.get(span.clone()).unwrap_or_default();
    for found in matches.attributed.iter().filter(|found| !public.has(found, &text.text)) {
        let words = shown(written(&found.span));
        let message = format!("\"{words}\" tells who made a statement");
        let help = format!(
            "write what was said without who said it, such as \"it was said that …\"; if it was said in public, quote \
             it in a block quotation (`>`) with a link to its source, or {}",
            listing(&words)
        );
        let at = text.at(&found.span);
        report(guard.attribution, (Code::AttributedStatement, message, help), text.path, at, out);
    }
    for found in &matches.names {
        let name = written(&found.name);
        if same_name::is_one_of(name, public.texts.iter().copied()) {
            continue;
        }
        let message = format!("\"{}\" names a person", shown(written(&found.span)));
        let help = format!(
            "remove the name; if an organiser has named the person in public, list the person in `speakers` with \
             `named_by`, or {}",
            listing(&shown(name))
        );
        report(guard.names, (Code::NamedPerson, message, help), text.path, text.at(&found.span), out);
    }
}

fn report_contacts(text: &PublishedText<'_>, guard: &Guard, out: &mut Vec<Diagnostic>) {
    if guard.contacts == GuardLevel::Off {
        return;
    }
    for span in contacts::find(&text.text) {
        let words = text.text.get(span.clone()).unwrap_or_default();
        if guard.public.iter().any(|public| public.trim() == words) {
            continue;
        }
        let what =
            if words.chars().any(char::is_alphabetic) { "an e-mail address" } else { "a telephone number" };
        let message = format!("\"{words}\" is {what}");
        let help =
            format!("remove it, or put it on a page of the organiser; if it is public, {}", listing(words));
        report(guard.contacts, (Code::ContactDetails, message, help), text.path, text.at(&span), out);
    }
}

/// The words on one line.
fn shown(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The end of a remedy: how to say that something is public.
pub(super) fn listing(words: &str) -> String {
    format!("add to rapporteur.toml: [guard] public = [{}]", toml_tree::basic_string(words))
}

/// Reports something at its level: its code, message and remedy.
pub(super) fn report(
    level: GuardLevel,
    (code, message, help): (Code, String, String),
    path: &str,
    span: Range<usize>,
    out: &mut Vec<Diagnostic>,
) {
    let diagnostic = match level {
        GuardLevel::Off => return,
        GuardLevel::Warning => Diagnostic::warning(code, path, span, message),
        GuardLevel::Error => Diagnostic::error(code, path, span, message),
    };
    out.push(diagnostic.help(help));
}
