//! Searches the files of a built site.

use crate::guard::contents::{contents, pieces};
use crate::guard::search::{MatchKind, Matcher, RosterMatch, SearchMemory, TextKind};

/// Somebody is named in a published file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublishedMatch {
    /// What was found; `None` if the file, or a part of it, could not be read.
    pub kind: Option<MatchKind>,
    /// The people it can be.
    pub people: Vec<usize>,
    /// Whether the file is a source of the site that is published as it is.
    pub is_source: bool,
    /// Whether the name is in the path.
    pub is_in_path: bool,
    /// The path of the source, or of the output.
    pub path: String,
    /// Why the file could not be read.
    pub closed: Option<&'static str>,
}

impl PublishedMatch {
    /// Whether it must not be published.
    pub fn is_error(&self) -> bool {
        self.kind.is_some_and(|kind| kind != MatchKind::Surname)
    }
}

/// The people who are named in an output, or in its path. `source` is the file that it is a copy of.
pub fn search_published(
    matcher: &Matcher,
    path: &str,
    source: Option<&str>,
    bytes: &[u8],
    memory: &mut SearchMemory,
) -> Vec<PublishedMatch> {
    let published = |kind: Option<MatchKind>, people: Vec<usize>, is_in_path: bool| PublishedMatch {
        kind,
        people,
        is_source: source.is_some(),
        is_in_path,
        path: source.unwrap_or(path).to_owned(),
        closed: None,
    };
    let of_match =
        |is_in_path| move |found: RosterMatch| published(Some(found.kind), found.people, is_in_path);
    let in_path = matcher.search(path, TextKind::Path, memory).into_iter().map(of_match(true));
    let mut found: Vec<PublishedMatch> = in_path.collect();
    let mut clean = Vec::new();
    for (digest, piece) in memory.clean().unknown(&pieces(bytes)) {
        let contents = contents(piece);
        // Bytes that look like words are not worth remembering.
        let mut forgotten = SearchMemory::default();
        let memory = if contents.is_guessed { &mut forgotten } else { &mut *memory };
        let mut in_piece = matcher.search(&contents.prose, TextKind::Prose, memory);
        in_piece.extend(matcher.search(&contents.paths, TextKind::Path, memory));
        if in_piece.is_empty() && contents.closed.is_none() {
            clean.push(digest);
        }
        found.extend(in_piece.into_iter().map(of_match(false)));
        if source.is_some() && contents.closed.is_some() {
            found.push(PublishedMatch { closed: contents.closed, ..published(None, Vec::new(), false) });
        }
    }
    memory.clean().extend(clean);
    found.sort();
    found.dedup();
    found
}
