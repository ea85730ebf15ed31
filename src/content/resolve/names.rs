//! Which id a written name stands for, and which known names an unknown one comes nearest to.

use rustc_hash::FxHashMap;

use crate::content::resolve::people;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::suggest;
use crate::source::toml_tree::Spanned;

/// How closely a name is bound to what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// A code or an id.
    Id,
    /// A name in a language of the site.
    Name,
    /// Another name in use.
    Alias,
}

/// All names for things of one kind.
#[derive(Clone, Debug)]
pub struct Names<T> {
    /// What each code and id in its own spelling stands for before all else, which most names are;
    /// nothing where that is more than one thing.
    ids: FxHashMap<String, Option<T>>,
    /// What each name, folded, is known for.
    known: FxHashMap<String, Vec<KnownName<T>>>,
    /// What to propose in place of an unknown name.
    spellings: Vec<Spelling<T>>,
}

#[derive(Clone, Debug)]
struct Spelling<T> {
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

/// What a name stands for.
#[derive(Debug, PartialEq, Eq)]
pub enum NameMatch<'a, T> {
    /// This, and nothing else.
    One(&'a T),
    /// Each of these.
    Several(Vec<&'a T>),
    /// This, which does not fit.
    Unfit(&'a T),
    /// Nothing.
    None,
}

/// What a name is looked up for, with the words to say so.
pub struct Wanted<T> {
    /// `country`
    pub what: &'static str,
    /// The code for a name that means nothing.
    pub unknown: Code,
    /// `a country`
    pub one: &'static str,
    /// Which of the known things it can be.
    pub fits: fn(&T) -> bool,
    /// How a thing is written so that it cannot be taken for another.
    pub form: fn(&T) -> String,
    /// What to do if the name means nothing that fits.
    pub remedy: &'static str,
    /// What to do if it looks like the name of a person.
    pub person: Option<&'static str>,
}

/// How many names are proposed in place of one that is not known.
const PROPOSALS: usize = 3;

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { ids: FxHashMap::default(), known: FxHashMap::default(), spellings: Vec::new() }
    }
}

impl<T> KnownName<T> {
    /// How far a name as written is from meaning this thing.
    ///
    /// An id in its own spelling comes first. In another, such as with a capital, it may be meant as
    /// a name, and what bears the name goes before: `micronesia` is the id of a region of many
    /// islands, `Micronesia` the name of a state.
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
    /// Makes a name known. Names are compared without regard to case, accents and hyphens.
    pub fn add(&mut self, name: &str, rank: Rank, thing: &T) {
        let folded = suggest::fold(name);
        self.spellings.push(Spelling { folded: folded.clone(), name: name.to_owned(), thing: thing.clone() });
        self.know(folded, name, rank, thing);
    }

    /// Makes a code known that is a keystroke away from others, and so no use as a hint.
    pub fn add_code(&mut self, code: &str, thing: &T) {
        self.know(suggest::fold(code), code, Rank::Id, thing);
    }

    fn know(&mut self, folded: String, name: &str, rank: Rank, thing: &T) {
        if rank == Rank::Id {
            let only = self.ids.entry(name.to_owned()).or_insert_with(|| Some(thing.clone()));
            if only.as_ref() != Some(thing) {
                *only = None;
            }
        }
        let known = KnownName { rank, spelling: name.to_owned(), thing: thing.clone() };
        self.known.entry(folded).or_default().push(known);
    }

    /// What a name stands for among the things that fit. An English article before it tells nothing
    /// apart.
    pub fn find(&self, name: &str, fits: impl Fn(&T) -> bool) -> NameMatch<'_, T> {
        if let Some(Some(thing)) = self.ids.get(name)
            && fits(thing)
        {
            return NameMatch::One(thing);
        }
        let folded = suggest::fold(name);
        let known = self.known.get(&folded).or_else(|| self.known.get(folded.strip_prefix("the ")?));
        let Some(known) = known else { return NameMatch::None };
        let fitting = || known.iter().filter(|known| fits(&known.thing));
        let Some(nearest) = fitting().map(|known| known.distance(name)).min() else {
            return known.first().map_or(NameMatch::None, |known| NameMatch::Unfit(&known.thing));
        };
        let mut things: Vec<&T> = Vec::new();
        for known in fitting().filter(|known| known.distance(name) == nearest) {
            if !things.contains(&&known.thing) {
                things.push(&known.thing);
            }
        }
        match things.len() {
            1 => NameMatch::One(things.remove(0)),
            _ => NameMatch::Several(things),
        }
    }

    /// The known spellings of fitting things that are nearest to an unknown name, one for each thing. One
    /// that several things have is proposed in the form that tells them apart.
    fn closest(&self, name: &str, wanted: &Wanted<T>) -> Vec<String> {
        // To two letters, every other two are near.
        let is_long = name.chars().count() > 2;
        let fitting = self
            .spellings
            .iter()
            .filter(|known| (is_long || known.name.chars().count() > 3) && (wanted.fits)(&known.thing));
        let mut closest: Vec<&Spelling<T>> = Vec::new();
        for known in suggest::closest_folded(name, fitting.map(|known| (known.folded.as_str(), known))) {
            if closest.len() < PROPOSALS && !closest.iter().any(|other| other.thing == known.thing) {
                closest.push(known);
            }
        }
        let proposal = |known: &Spelling<T>| match self.find(&known.name, wanted.fits) {
            NameMatch::One(_) => known.name.clone(),
            _ => (wanted.form)(&known.thing),
        };
        closest.into_iter().map(proposal).collect()
    }

    /// What a written name stands for; reports it if that is nothing, or not one thing that fits.
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
            NameMatch::Several(things) => {
                let all: Vec<_> =
                    things.into_iter().map(|thing| format!("`{}`", (wanted.form)(thing))).collect();
                let help = "write the one that is meant in this form".to_owned();
                (Code::AmbiguousName, format!("`{name}` can mean {}", all.join(" or ")), help)
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
