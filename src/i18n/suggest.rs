//! "Did you mean" suggestions: the most similar known names.

/// The most similar candidate, if it is similar enough.
///
/// The edit distance (with transpositions) may be at most a third of the letters and at most three. Case and
/// accents are ignored. The first of several equals wins.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_folded(wanted, candidates.into_iter().map(|name| (fold(name), name)))
}

/// Like [`nearest`], for candidates with their folded form, to avoid repeated folding.
pub fn nearest_folded<T>(
    wanted: &str,
    candidates: impl IntoIterator<Item = (impl AsRef<str>, T)>,
) -> Option<T> {
    let near = near(wanted, candidates);
    near.into_iter().reduce(|best, next| if next.0 < best.0 { next } else { best }).map(|(_, it)| it)
}

/// Like [`closest_folded`], for plain candidates.
pub fn closest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    closest_folded(wanted, candidates.into_iter().map(|name| (fold(name), name)))
}

/// All similar candidates, sorted by distance: those at most one edit further away than the most similar.
/// Takes folded forms.
pub fn closest_folded<T>(wanted: &str, candidates: impl IntoIterator<Item = (impl AsRef<str>, T)>) -> Vec<T> {
    let mut near = near(wanted, candidates);
    near.sort_by_key(|(distance, _)| *distance);
    let furthest = near.first().map_or(0, |(least, _)| least + 1);
    near.into_iter().take_while(|(distance, _)| *distance <= furthest).map(|(_, it)| it).collect()
}

/// Candidates within the limit, with their edit distance, in the given order.
fn near<T>(wanted: &str, candidates: impl IntoIterator<Item = (impl AsRef<str>, T)>) -> Vec<(usize, T)> {
    let wanted = fold(wanted);
    let limit = (wanted.chars().count() / 3).clamp(1, 3);
    let mut near = Vec::new();
    for (folded, candidate) in candidates {
        let folded = folded.as_ref();
        // A letter has at most four bytes.
        if folded.len().abs_diff(wanted.len()) > 4 * limit {
            continue;
        }
        let distance = strsim::osa_distance(&wanted, folded);
        if distance <= limit {
            near.push((distance, candidate));
        }
    }
    near
}

/// Help text with suggestions: "did you mean `Austria` or `Australia`?"
pub fn question(names: &[&str]) -> Option<String> {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let (last, others) = quoted.split_last()?;
    Some(match others {
        [] => format!("did you mean {last}?"),
        others => format!("did you mean {} or {last}?", others.join(", ")),
    })
}

/// Normalises a name for comparison: without accents, in lower case, with spaces, hyphens and the like as one
/// space.
pub fn fold(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

    let mut folded = String::with_capacity(name.len());
    // Fast path: most names are ASCII codes and ids, which need no decomposition.
    let (ascii, other) = if name.is_ascii() { (name, "") } else { ("", name) };
    for c in ascii.chars().chain(other.nfkd()) {
        match c {
            c if c.is_ascii_alphanumeric() => folded.push(c.to_ascii_lowercase()),
            // Accents and vowel points are removed. Marks of Indic scripts and kana (combining class below
            // 10) are kept, because they form different letters.
            c if is_combining_mark(c) => {
                if canonical_combining_class(c) < 10 {
                    folded.push(c);
                }
            }
            // ZWNJ and ZWJ only affect shaping; quotes have many variants.
            '\u{200c}' | '\u{200d}' | '\'' | '’' | '‘' | '.' => {}
            // Keyboards differ in kaf and yeh.
            'ك' => folded.push('ک'),
            'ي' | 'ى' => folded.push('ی'),
            c if c.is_alphanumeric() => folded.extend(c.to_lowercase()),
            '&' => folded.push('&'),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_keyboard_is_recognised_and_another_word_is_not() {
        let keys = ["title", "themes", "date", "place"];
        assert_eq!(nearest("thems", keys), Some("themes"));
        assert_eq!(nearest("tiltle", keys), Some("title"));
        assert_eq!(nearest("colour", keys), None);
    }

    #[test]
    fn all_names_that_are_about_as_near_are_found_the_nearest_first() {
        let names = ["Australia", "Austria", "Aruba", "Astoria"].map(|name| (fold(name), name));
        assert_eq!(closest_folded("Austrla", names.clone()), ["Austria", "Australia"]);
        assert_eq!(closest_folded("Brazil", names), [""; 0]);
        assert_eq!(question(&["a", "b", "c"]).as_deref(), Some("did you mean `a`, `b` or `c`?"));
        assert_eq!(question(&["a"]).as_deref(), Some("did you mean `a`?"));
        assert_eq!(question(&[]), None);
    }

    #[test]
    fn accents_hyphens_and_case_do_not_tell_names_apart() {
        assert_eq!(fold("Côte d’Ivoire"), fold("cote d'ivoire"));
        assert_eq!(fold("Central-Asia"), fold("central asia"));
        assert_eq!(fold("باكستان"), fold("باکستان"));
    }

    #[test]
    fn vowel_signs_and_voicing_marks_tell_names_apart() {
        assert_ne!(fold("टोगो"), fold("टोंगा"));
        assert_ne!(fold("ガーナ"), fold("カーナ"));
    }
}
