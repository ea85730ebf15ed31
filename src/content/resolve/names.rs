//! Resolves names to ids, with suggestions for unknown names.

use rustc_hash::FxHashMap;

use crate::content::resolve::people;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::suggest;
use crate::source::toml_tree::Spanned;

/// Kinds of names, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// A code or id.
    Id,
    /// A name in a language of the site.
    Name,
    /// An alternative name.
    Alias,
}

/// All names of one kind of entity.
#[derive(Clone, Debug)]
pub struct Names<T> {
    /// Entity by exact code or id, as a fast path; `None` if ambiguous.
    ids: FxHashMap<String, Option<T>>,
    /// Entities by normalised name.
    by_folded: FxHashMap<String, Vec<KnownName<T>>>,
    /// Candidates for suggestions.
    spellings: Vec<Spelling<T>>,
}

#[derive(Clone, Debug)]
struct Spelling<T> {
    rank: Rank,
    folded: String,
    name: String,
    thing: T,
}

#[derive(Clone, Debug)]
struct KnownName<T> {
    rank: Rank,
    spelling: String,
    thing: T,
}

/// Result of looking up a name.
#[derive(Debug, PartialEq, Eq)]
pub enum NameMatch<'a, T> {
    /// A unique match.
    One(&'a T),
    /// An ambiguous name.
    Several(Vec<&'a T>),
    /// The name of an entity of another kind.
    Unfit(&'a T),
    /// An unknown name.
    None,
}

/// The kind of entity to look up, with its wording in messages.
pub struct Wanted<T> {
    /// Noun: `country`.
    pub what: &'static str,
    /// Code of the error for an unknown name.
    pub unknown: Code,
    /// Noun with article: `a country`.
    pub one: &'static str,
    /// Whether an entity is of this kind.
    pub fits: fn(&T) -> bool,
    /// Unambiguous notation of an entity.
    pub form: fn(&T) -> String,
    /// Help text for an unknown name.
    pub remedy: &'static str,
    /// Help text for a name that looks like a person's.
    pub person: Option<&'static str>,
}

/// Maximum number of suggestions.
const PROPOSALS: usize = 3;

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { ids: FxHashMap::default(), by_folded: FxHashMap::default(), spellings: Vec::new() }
    }
}

impl<T> KnownName<T> {
    /// Precedence of this match for a name as written; lower is better.
    ///
    /// An exact id comes first, then names, then ids in another spelling: `micronesia` is the id of a region,
    /// `Micronesia` the name of a country.
    fn distance(&self, written: &str) -> u8 {
        match self.rank {
            Rank::Id if self.spelling == written => 0,
            Rank::Name => 1,
            Rank::Id => 2,
            Rank::Alias => 3,
        }
    }
}

impl<T: Clone + Eq> Names<T> {
    /// Adds a name. Names are compared without case, accents and hyphens.
    pub fn add(&mut self, name: &str, rank: Rank, thing: &T) {
        let folded = suggest::fold(name);
        self.spellings.push(Spelling {
            rank,
            folded: folded.clone(),
            name: name.to_owned(),
            thing: thing.clone(),
        });
        self.insert(folded, name, rank, thing);
    }

    /// Adds a code. Codes are too short to be suggested.
    pub fn add_code(&mut self, code: &str, thing: &T) {
        self.insert(suggest::fold(code), code, Rank::Id, thing);
    }

    fn insert(&mut self, folded: String, name: &str, rank: Rank, thing: &T) {
        if rank == Rank::Id {
            let only = self.ids.entry(name.to_owned()).or_insert_with(|| Some(thing.clone()));
            if only.as_ref() != Some(thing) {
                *only = None;
            }
        }
        let entry = KnownName { rank, spelling: name.to_owned(), thing: thing.clone() };
        self.by_folded.entry(folded).or_default().push(entry);
    }

    /// Looks up a name among entities that fit. A leading "the" is ignored.
    pub fn find(&self, name: &str, fits: impl Fn(&T) -> bool) -> NameMatch<'_, T> {
        if let Some(Some(thing)) = self.ids.get(name)
            && fits(thing)
        {
            return NameMatch::One(thing);
        }
        let folded = suggest::fold(name);
        let candidates =
            self.by_folded.get(&folded).or_else(|| self.by_folded.get(folded.strip_prefix("the ")?));
        let Some(candidates) = candidates else { return NameMatch::None };
        let fitting = || candidates.iter().filter(|candidate| fits(&candidate.thing));
        let Some(nearest) = fitting().map(|candidate| candidate.distance(name)).min() else {
            return candidates
                .first()
                .map_or(NameMatch::None, |candidate| NameMatch::Unfit(&candidate.thing));
        };
        let mut matches: Vec<&T> = Vec::new();
        for candidate in fitting().filter(|candidate| candidate.distance(name) == nearest) {
            if !matches.contains(&&candidate.thing) {
                matches.push(&candidate.thing);
            }
        }
        match matches.len() {
            1 => NameMatch::One(matches.remove(0)),
            _ => NameMatch::Several(matches),
        }
    }

    /// The most similar names of entities that fit, one for each entity. Ambiguous names are suggested in
    /// their unambiguous notation.
    fn closest(&self, name: &str, wanted: &Wanted<T>) -> Vec<String> {
        // Edit distance is meaningless for two letters.
        let is_long = name.chars().count() > 2;
        let fitting = self.spellings.iter().filter(|spelling| {
            (is_long || spelling.name.chars().count() > 3) && (wanted.fits)(&spelling.thing)
        });
        let mut closest: Vec<&Spelling<T>> = Vec::new();
        for spelling in
            suggest::closest_folded(name, fitting.map(|spelling| (spelling.folded.as_str(), spelling)))
        {
            match closest.iter().position(|other| other.thing == spelling.thing) {
                // A name that is about as near as an alias is the better one to write.
                Some(at) if closest[at].rank == Rank::Alias && spelling.rank == Rank::Name => {
                    closest[at] = spelling;
                }
                None if closest.len() < PROPOSALS => closest.push(spelling),
                _ => {}
            }
        }
        let proposal = |spelling: &Spelling<T>| match self.find(&spelling.name, wanted.fits) {
            NameMatch::One(_) => spelling.name.clone(),
            _ => (wanted.form)(&spelling.thing),
        };
        closest.into_iter().map(proposal).collect()
    }

    /// Looks up a name, and reports it unless it has a unique match.
    pub fn resolve(
        &self,
        written: &Spanned<String>,
        wanted: &Wanted<T>,
        path: &str,
        out: &mut Vec<Diagnostic>,
    ) -> Option<T> {
        let Spanned { value: name, span } = written;
        let (code, message, help) = match self.find(name, wanted.fits) {
            NameMatch::One(thing) => return Some(thing.clone()),
            NameMatch::Several(matches) => {
                let all: Vec<_> =
                    matches.into_iter().map(|thing| format!("`{}`", (wanted.form)(thing))).collect();
                let help = "write the one you mean, in this form".to_owned();
                (
                    Code::AmbiguousName,
                    format!("`{name}` is ambiguous: it can mean {}", all.join(" or ")),
                    help,
                )
            }
            NameMatch::Unfit(thing) => (
                Code::NameOfAnotherKind,
                format!("`{name}` is {}, not {}", (wanted.form)(thing), wanted.one),
                wanted.remedy.to_owned(),
            ),
            NameMatch::None => {
                let person = wanted.person.filter(|_| people::has_title(name)).map(str::to_owned);
                let closest = self.closest(name, wanted);
                let closest: Vec<&str> = closest.iter().map(String::as_str).collect();
                let help = person
                    .or_else(|| suggest::question(&closest))
                    .or_else(|| wanted.person.filter(|_| people::is_likely(name)).map(str::to_owned))
                    .unwrap_or_else(|| wanted.remedy.to_owned());
                (wanted.unknown, format!("unknown {} `{name}`", wanted.what), help)
            }
        };
        out.push(Diagnostic::error(code, path, span.clone(), message).help(help));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_beats_an_alias_that_is_the_same() {
        let mut names = Names::default();
        names.add("AU", Rank::Id, &"Australia");
        names.add("au", Rank::Alias, &"African Union");
        assert_eq!(names.find("Au", |_| true), NameMatch::One(&"Australia"));
    }

    #[test]
    fn an_id_in_another_spelling_yields_to_a_name() {
        let mut names = Names::default();
        names.add("micronesia", Rank::Id, &"the region");
        names.add("Micronesia", Rank::Name, &"the state");
        assert_eq!(names.find("micronesia", |_| true), NameMatch::One(&"the region"));
        assert_eq!(names.find("Micronesia", |_| true), NameMatch::One(&"the state"));
    }

    #[test]
    fn an_article_before_a_name_is_passed_over() {
        let mut names = Names::default();
        names.add("Gambia", Rank::Name, &1);
        names.add("The Elders", Rank::Name, &2);
        assert_eq!(names.find("the Gambia", |_| true), NameMatch::One(&1));
        assert_eq!(names.find("The Elders", |_| true), NameMatch::One(&2));
        assert_eq!(names.find("Elders", |_| true), NameMatch::None);
    }

    #[test]
    fn two_things_of_one_name_are_told_apart_by_the_writer() {
        let mut names = Names::default();
        names.add("Contact Group", Rank::Name, &1);
        names.add("contact-group", Rank::Name, &2);
        assert_eq!(names.find("contact group", |_| true), NameMatch::Several(vec![&1, &2]));
    }
}
