//! Which id a written name stands for, and which known name an unknown one comes nearest to.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::suggest;
use crate::toml_tree::Spanned;

/// How closely a name is bound to what it names: a code or an id beats a name that is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    known: BTreeMap<String, Vec<(Rank, T)>>,
    spellings: Vec<String>,
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

impl<T: Clone + Eq> Names<T> {
    /// Makes a name known. Names are compared without regard to case, accents and hyphens.
    pub fn add(&mut self, name: &str, rank: Rank, thing: &T) {
        let entry = self.known.entry(suggest::fold(name)).or_default();
        match entry.iter_mut().find(|(_, known)| known == thing) {
            Some((known, _)) => *known = rank.min(*known),
            None => entry.push((rank, thing.clone())),
        }
        // Two- and three-letter codes are a keystroke away from one another: no use as a hint.
        if name.chars().count() > 3 {
            self.spellings.push(name.to_owned());
        }
    }

    /// What a name stands for.
    pub fn find(&self, name: &str) -> Found<'_, T> {
        let Some(entry) = self.known.get(&suggest::fold(name)) else { return Found::None };
        let Some(best) = entry.iter().map(|(rank, _)| *rank).min() else { return Found::None };
        let mut things: Vec<&T> =
            entry.iter().filter(|(rank, _)| *rank == best).map(|(_, thing)| thing).collect();
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
    fn two_things_of_one_name_are_told_apart_by_the_writer() {
        let mut names = Names::default();
        names.add("Contact Group", Rank::Name, &1);
        names.add("contact-group", Rank::Name, &2);
        assert_eq!(names.find("contact group"), Found::Several(vec![&1, &2]));
    }
}
