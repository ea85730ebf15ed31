//! Parts of names that are written together or apart, with the article or without: `Abdul Rahman`,
//! `Karim-zadeh`, `Shams al-Din`.

use super::is_listed;

/// Words that are no name by themselves, before a family name or in the middle of a name.
const PARTICLES: &[&str] = &[
    "al", "el", "ul", "ol", "ud", "ur", "ar", "as", "az", "ad", "an", "ash", "bin", "bint", "ibn", "ben",
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "la", "le", "du", "zu",
    "ter", "ten", "ال", "بن", "ابن", "بنت",
];

/// First words of names of two words.
const BEFORE: &[&str] = &["abd", "abdul", "abdol", "abdel", "abdal", "abdur", "abdu", "عبد", "عبدال"];

/// Second parts of names, which are written with the first, with a hyphen, or apart; in plain form, as are the others.
const AFTER: &str = "\
    zada zadah zade zadeh zai zay zoi zoy pour pur poor nia niya far khel khil oglu oghlu ogly ullah ollah \
    allah ulla nejad nezhad nijad panah manesh bakhsh khah doust parast din deen uddin udin زاده زی زیی پور \
    نیا فر نژاد پناه منش خواه پرست خیل الله الدین دین";

/// Whether a plain word is a particle.
pub fn is_particle(plain: &str) -> bool {
    PARTICLES.contains(&plain)
}

/// Whether a plain word begins a name of two words.
pub fn joins_next(plain: &str) -> bool {
    BEFORE.contains(&plain)
}

/// Whether a plain word ends a name that begins with the word before it.
pub fn joins_previous(plain: &str) -> bool {
    is_listed(plain, AFTER)
}

/// The plain word without the article inside: `abdrahman` for `abdurrahman` and `abdulrahman`, `shamsdin` for
/// `shamsuddin`.
pub(super) fn shortened(plain: String) -> String {
    if let Some(rest) = plain.strip_prefix("abd")
        && let Some(rest) = after_article(rest)
    {
        return format!("abd{rest}");
    }
    if let Some(rest) = plain.strip_prefix("عبدال")
        && rest.chars().count() > 1
    {
        return format!("عبد{rest}");
    }
    for (end, short) in [("deen", "din"), ("din", "din")] {
        if let Some(stem) = plain.strip_suffix(end) {
            let stem = stem.strip_suffix('d').unwrap_or(stem);
            let stem = stem.strip_suffix("al").or(stem.strip_suffix("ul")).unwrap_or(stem);
            let short_stem = stem.strip_suffix(['u', 'o', 'e']).unwrap_or(stem);
            return if short_stem.len() > 2 { format!("{short_stem}{short}") } else { plain };
        }
    }
    if let Some(stem) = plain.strip_suffix("الدین").filter(|stem| stem.chars().count() > 1) {
        return format!("{stem}دین");
    }
    plain
}

/// What follows the article after `abd`; `None` if there is none.
fn after_article(rest: &str) -> Option<&str> {
    let rest = rest.strip_prefix(['u', 'o', 'e', 'a'])?;
    let (first, next) = (rest.chars().next()?, rest.chars().nth(1)?);
    let rest = if first == 'l' || first == next { &rest[first.len_utf8()..] } else { rest };
    (rest.len() > 2 && !"aeiouy".contains(first)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_of_a_name_is_plain() {
        for word in PARTICLES.iter().chain(BEFORE).copied().chain(AFTER.split(' ')) {
            assert_eq!(crate::guard::names::plain(word), word);
        }
    }

    #[test]
    fn the_article_within_a_name_makes_no_difference() {
        let short = |word: &str| shortened(word.to_owned());
        for name in ["abdulrahman", "abdurrahman", "abdelrahman", "abdurahman", "abdrahman"] {
            assert_eq!(short(name), "abdrahman", "{name}");
        }
        for name in ["shamsuddin", "shamsudin", "shamsdin", "shamsaldin", "shamseddin"] {
            assert_eq!(short(name), "shamsdin", "{name}");
        }
        assert_eq!(short("عبدالرحمن"), "عبدرحمن");
        assert_eq!(short("شمسالدین"), "شمسدین");
        for same in ["abdi", "abdali", "din", "aladin", "abd"] {
            assert_eq!(short(same), same);
        }
    }
}
