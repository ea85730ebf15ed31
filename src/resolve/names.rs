//! Which id a written name stands for, and which known name an unknown one comes nearest to.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::suggest;
use crate::toml_tree::Spanned;

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
    /// What each name, folded, is known for.
    known: BTreeMap<String, Vec<Known<T>>>,
    spellings: Vec<String>,
}

#[derive(Clone, Debug)]
struct Known<T> {
    rank: Rank,
    spelling: String,
    thing: T,
}

/// What a name stands for.
#[derive(Debug, PartialEq, Eq)]
pub enum Found<'a, T> {
    /// This, and nothing else.
    One(&'a T),
    /// Each of these.
    Several(Vec<&'a T>),
    /// Nothing.
    None,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { known: BTreeMap::new(), spellings: Vec::new() }
    }
}

impl<T> Known<T> {
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
        self.known.entry(suggest::fold(name)).or_default().push(Known {
            rank,
            spelling: name.to_owned(),
            thing: thing.clone(),
        });
        // Two- and three-letter codes are a keystroke away from one another: no use as a hint.
        if name.chars().count() > 3 {
            self.spellings.push(name.to_owned());
        }
    }

    /// What a name stands for. An English article before it tells nothing apart.
    pub fn find(&self, name: &str) -> Found<'_, T> {
        let folded = suggest::fold(name);
        let known = self.known.get(&folded).or_else(|| self.known.get(folded.strip_prefix("the ")?));
        let Some(known) = known else { return Found::None };
        let nearest = known.iter().map(|known| known.distance(name)).min();
        let mut things: Vec<&T> = Vec::new();
        for known in known.iter().filter(|known| Some(known.distance(name)) == nearest) {
            if !things.contains(&&known.thing) {
                things.push(&known.thing);
            }
        }
        match things.len() {
            1 => Found::One(things.remove(0)),
            _ => Found::Several(things),
        }
    }

    /// The known spelling that is nearest to an unknown name.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        suggest::nearest(name, self.spellings.iter().map(String::as_str))
    }

    /// What a written name stands for; reports it if that is nothing, or not one thing.
    pub fn resolve(
        &self,
        written: &Spanned<String>,
        what: &str,
        where_known: &str,
        path: &str,
        describe: impl Fn(&T) -> String,
        out: &mut Vec<Diagnostic>,
    ) -> Option<T> {
        match self.find(&written.value) {
            Found::One(thing) => return Some(thing.clone()),
            Found::Several(things) => {
                let all: Vec<_> = things.into_iter().map(|thing| format!("`{}`", describe(thing))).collect();
                out.push(
                    Diagnostic::error(
                        path,
                        written.span.clone(),
                        format!("`{}` can mean {}", written.value, all.join(" or ")),
                    )
                    .help("write the one that is meant in this form"),
                );
            }
            Found::None => {
                let help = match self.nearest(&written.value) {
                    Some(nearest) => format!("did you mean `{nearest}`?"),
                    None => where_known.to_owned(),
                };
                out.push(
                    Diagnostic::error(
                        path,
                        written.span.clone(),
                        format!("unknown {what} `{}`", written.value),
                    )
                    .help(help),
                );
            }
        }
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
        assert_eq!(names.find("Au"), Found::One(&"Australia"));
    }

    #[test]
    fn an_id_in_another_spelling_yields_to_a_name() {
        let mut names = Names::default();
        names.add("micronesia", Rank::Id, &"the region");
        names.add("Micronesia", Rank::Name, &"the state");
        assert_eq!(names.find("micronesia"), Found::One(&"the region"));
        assert_eq!(names.find("Micronesia"), Found::One(&"the state"));
    }

    #[test]
    fn an_article_before_a_name_is_passed_over() {
        let mut names = Names::default();
        names.add("Gambia", Rank::Name, &1);
        names.add("The Elders", Rank::Name, &2);
        assert_eq!(names.find("the Gambia"), Found::One(&1));
        assert_eq!(names.find("The Elders"), Found::One(&2));
        assert_eq!(names.find("Elders"), Found::None);
    }

    #[test]
    fn two_things_of_one_name_are_told_apart_by_the_writer() {
        let mut names = Names::default();
        names.add("Contact Group", Rank::Name, &1);
        names.add("contact-group", Rank::Name, &2);
        assert_eq!(names.find("contact group"), Found::Several(vec![&1, &2]));
    }
}
