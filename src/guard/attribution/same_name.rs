//! Compares names of people with those that may appear, also across scripts: Karimi, کریمی, Карими.

use super::folding::{folded, words};
use crate::guard::names::{Script, keys};

/// Whether each word of a name is part of one of the names, or its first word is the surname of one.
pub fn is_one_of<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> bool {
    let name = joined(name);
    let own = || words(&name).filter(|word| word.chars().count() > 1);
    let Some(first) = own().next() else { return false };
    known.into_iter().any(|known| {
        let known = joined(known);
        let is_surname = words(&known).last().is_some_and(|last| is_same(first, last));
        is_surname || own().all(|word| words(&known).any(|other| is_same(word, other)))
    })
}

/// Folded, with "عبد الله" in one word.
fn joined(name: &str) -> String {
    folded(name).replace("عبد ", "عبد")
}

/// Whether the last word of a name, which is usually the surname, is in the text.
pub fn is_named_in(name: &str, text: &str) -> bool {
    const SHORTEST: usize = 4;

    let (name, text) = (joined(name), joined(text));
    if !name.is_ascii() && text.contains(&name) {
        return true;
    }
    let last = words(&name).last().filter(|last| last.chars().count() >= SHORTEST);
    last.is_some_and(|last| words(&text).any(|word| is_same(word, last)))
}

/// Whether a word of a text is a word of a name: the same, or alike in another script.
fn is_same(written: &str, known: &str) -> bool {
    written == known
        || Script::of(written) != Script::of(known) && {
            let written = keys::of_text(written);
            keys::of_roster(known).iter().any(|key| written.contains(key))
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_in_another_script() {
        for (written, known) in [
            ("Karimi", "Hamid Karimi"),
            ("کریمی", "Hamid Karimi"),
            ("القحطاني", "Mutlaq bin Majed al-Qahtani"),
            ("مطلق بن ماجد القحطاني", "Mutlaq bin Majed al-Qahtani"),
            ("زلمی خلیلزاد", "Zalmay Khalilzad"),
            ("Карими", "Hamid Karimi"),
            ("Захилвал", "Omar Zakhilwal"),
            ("عبد الله", "Abdullah Abdullah"),
            ("Karimi Speaks", "Hamid Karimi"),
        ] {
            assert!(is_one_of(written, [known]), "{written} {known}");
        }
        assert!(!is_one_of("Omar Karimi", ["Omar Zakhilwal"]));
        assert!(!is_one_of("Kerimi", ["Hamid Karimi"]));
        assert!(!is_one_of("", ["Hamid Karimi"]));
        assert!(is_named_in("Zalmay Khalilzad", "په غونډه کې زلمي خلیلزاد وینا وکړه"));
        assert!(!is_named_in("Zalmay Khalilzad", "The American envoy spoke."));
    }
}
