//! Detects names of people, who cannot be parties.
//!
//! A heuristic, used only for names without a similar one in the vocabularies.

/// Titles of people in the languages of the interface, without full stops.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "sir",
    "dame",
    "lady",
    "dr",
    "prof",
    "professor",
    "amb",
    "ambassador",
    "gen",
    "general",
    "col",
    "colonel",
    "hon",
    "sheikh",
    "shaikh",
    "sayyid",
    "mullah",
    "maulana",
    "mawlawi",
    "haji",
    "ustad",
    "engineer",
    "he",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "docteur",
    "professeur",
    "ambassadeur",
    "señor",
    "señora",
    "sr",
    "sra",
    "embajador",
    "embajadora",
    "г",
    "г-н",
    "г-жа",
    "господин",
    "госпожа",
    "посол",
    "профессор",
    "دکتر",
    "دکتور",
    "الدكتور",
    "السيد",
    "السيدة",
    "آقای",
    "خانم",
    "ښاغلی",
    "جناب",
    "سفیر",
    "السفير",
];

/// Particles in names of people.
const PARTICLES: &[&str] = &[
    "de", "del", "della", "da", "di", "do", "dos", "la", "le", "van", "von", "der", "den", "bin", "ibn",
    "al", "el", "ul",
];

/// Words in names of organisations, which are also capitalised.
const OF_BODIES: &[&str] = &[
    "academy",
    "administration",
    "agency",
    "alliance",
    "army",
    "assembly",
    "association",
    "bank",
    "bureau",
    "center",
    "centre",
    "chamber",
    "club",
    "college",
    "commission",
    "committee",
    "conference",
    "congress",
    "cooperation",
    "corps",
    "council",
    "court",
    "delegation",
    "department",
    "dialogue",
    "emirate",
    "federation",
    "forces",
    "forum",
    "foundation",
    "front",
    "fund",
    "government",
    "group",
    "house",
    "initiative",
    "institute",
    "institution",
    "international",
    "league",
    "ministry",
    "mission",
    "movement",
    "nations",
    "network",
    "office",
    "organisation",
    "organization",
    "parliament",
    "party",
    "programme",
    "project",
    "republic",
    "school",
    "secretariat",
    "society",
    "union",
    "university",
];

/// Whether a name begins with a person's title.
pub(super) fn has_title(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default().replace('.', "").to_lowercase();
    words.next().is_some() && TITLES.contains(&first.as_str()) && !names_a_body(name)
}

/// Whether a name looks like a person's: a title, or two to four words of which the first and last are
/// capitalised.
pub(super) fn is_likely(name: &str) -> bool {
    if has_title(name) {
        return true;
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_name = |word: &str| {
        let is_letter = |c: char| c.is_alphabetic() || matches!(c, '-' | '.' | '\'' | '’');
        let has_small = word.chars().any(char::is_lowercase);
        let is_initial = word.ends_with('.') && word.chars().count() <= 4;
        word.chars().all(is_letter) && starts_high(word) && (has_small || is_initial)
    };
    let is_inner = |word: &str| is_name(word) || PARTICLES.contains(&word.to_lowercase().as_str());
    match words[..] {
        [first, ref inner @ .., last] if inner.len() <= 2 => {
            is_name(first) && is_name(last) && inner.iter().all(|word| is_inner(word)) && !names_a_body(name)
        }
        _ => false,
    }
}

/// Whether a word is capitalised, after an Arabic article if any: `al-Thani`.
fn starts_high(word: &str) -> bool {
    let behind = ["al-", "el-", "ul-"].iter().find_map(|article| word.strip_prefix(article)).unwrap_or(word);
    behind.starts_with(char::is_uppercase)
}

fn names_a_body(name: &str) -> bool {
    let lower = name.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| OF_BODIES.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_told_from_countries_and_bodies_by_how_they_are_written() {
        for name in [
            "Hamid Karzai",
            "Jane Doe",
            "J. Doe",
            "Zalmay M. Khalilzad",
            "Ban Ki-moon",
            "Jaap de Hoop",
            "Tamim al-Thani",
            "Dr Karzai",
            "Amb. Doe",
            "دکتر کرزی",
            "Г-н Иванов",
        ] {
            assert!(is_likely(name), "{name}");
        }
        for name in [
            "Qatar",
            "UNAMA",
            "Crisis Group",
            "Ministry of Defence",
            "European Parliament",
            "General Assembly",
            "former officials",
            "EU NATO",
            "Group 77",
            "The Very Long Name Of Something",
            "",
        ] {
            assert!(!is_likely(name), "{name}");
        }
    }
}
