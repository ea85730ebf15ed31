//! Passages: the numbered blocks of reports that are on a theme or about a party.
//!
//! A block is on the themes of the headings above it, and on each theme and party that it links to. Only the
//! text in the default language is read: translations have the same numbers.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::i18n::text::Id;
use crate::index::appearances::{Appearances, Capacity};
use crate::index::theme_lists::ThemeLists;
use crate::markdown::{Block, BlockKind, Body};
use crate::model::party::Party;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::{Reference, Session, Target};

/// A block of a session's report in the default language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The session.
    pub session: SessionIx,
    /// Number of the block, from 1.
    pub number: u32,
}

/// Position of a passage in [`Passages::all`].
pub type PassageIx = u32;

/// The passages by what they are about. All lists are sorted and without duplicates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passages {
    /// Sorted by session, then by number.
    pub all: Vec<Passage>,
    /// By theme, including passages on narrower themes.
    pub by_theme: BTreeMap<Id, Vec<PassageIx>>,
    /// By party.
    pub by_party: BTreeMap<Party, Vec<PassageIx>>,
    /// By country or group, then by theme in the order of the vocabulary: the number of passages on the theme in
    /// its sessions.
    pub(super) crossings: BTreeMap<Party, Vec<u32>>,
    /// The themes of the vocabulary, sorted.
    pub(super) themes: Vec<Id>,
}

/// Collects the passages of the record.
pub(super) fn passages(
    proceedings: &Proceedings,
    parties: &BTreeMap<Party, Appearances>,
    themes: &ThemeLists<'_>,
) -> Passages {
    let mut passages =
        Passages { themes: themes.ids.iter().map(|id| (*id).clone()).collect(), ..Passages::default() };
    let mut by_theme: Vec<Vec<PassageIx>> = vec![Vec::new(); themes.ids.len()];
    for (session, of) in proceedings.numbered() {
        let Some(body) = report(proceedings, of) else { continue };
        for (number, block) in (1..).zip(body.blocks.iter()) {
            let (on_themes, of_parties) = subjects(body, block);
            if on_themes.is_empty() && of_parties.is_empty() {
                continue;
            }
            let ix = PassageIx::try_from(passages.all.len()).unwrap_or(PassageIx::MAX);
            passages.all.push(Passage { session, number });
            for theme in themes.with_broader(&on_themes) {
                by_theme[theme as usize].push(ix);
            }
            for party in of_parties {
                passages.by_party.entry(party.clone()).or_default().push(ix);
            }
        }
    }
    passages.crossings = crossings(&passages, &by_theme, parties, proceedings.sessions.len());
    passages.by_theme = themes.named(&by_theme);
    passages
}

/// The report in the default language.
fn report<'a>(proceedings: &Proceedings, session: &'a Session) -> Option<&'a Body<Reference>> {
    session.bodies.get(&proceedings.config.language)
}

/// The themes and parties of a block.
fn subjects<'a>(body: &'a Body<Reference>, block: &Block) -> (Vec<Id>, Vec<&'a Party>) {
    let (mut themes, mut parties) = (Vec::new(), FxHashSet::default());
    // Nothing is said where a passage is withheld.
    if block.kind == BlockKind::Withheld {
        return (themes, Vec::new());
    }
    let first = body.placeholders.partition_point(|placeholder| placeholder.at < block.html.start);
    let within = body.placeholders[first..].iter().take_while(|placeholder| placeholder.at <= block.html.end);
    let links = within.filter(|placeholder| placeholder.missing != crate::markdown::Missing::Number);
    for link in links.map(|placeholder| placeholder.link).chain(block.themes.iter().copied()) {
        match body.links.get(link).map(|link| &link.target) {
            Some(Target::Theme(theme)) => themes.push(theme.clone()),
            Some(Target::Party(party)) => {
                parties.insert(party);
            }
            _ => {}
        }
    }
    let mut parties: Vec<&Party> = parties.into_iter().collect();
    parties.sort_unstable();
    (themes, parties)
}

/// The number of passages on each theme in the sessions of each country and group. Counted by session: a list
/// for each party and theme would be long.
fn crossings(
    passages: &Passages,
    by_theme: &[Vec<PassageIx>],
    parties: &BTreeMap<Party, Appearances>,
    sessions: usize,
) -> BTreeMap<Party, Vec<u32>> {
    let mut of_session: Vec<Vec<(usize, u32)>> = vec![Vec::new(); sessions];
    for (theme, list) in by_theme.iter().enumerate() {
        for passage in list.iter().filter_map(|ix| passages.all.get(*ix as usize)) {
            let counts = &mut of_session[passage.session as usize];
            match counts.last_mut() {
                Some((last, count)) if *last == theme => *count += 1,
                _ => counts.push((theme, 1)),
            }
        }
    }
    let mut all = BTreeMap::new();
    for (party, appearances) in parties.iter().filter(|(party, _)| !matches!(party, Party::Organisation(_))) {
        let mut counts = vec![0; by_theme.len()];
        for ix in appearances.of(Capacity::Participant) {
            for (theme, count) in &of_session[*ix as usize] {
                counts[*theme] += count;
            }
        }
        if counts.iter().any(|count| *count > 0) {
            all.insert(party.clone(), counts);
        }
    }
    all
}
