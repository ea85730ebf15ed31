//! How a Latin word sounds: one key for the spellings of a name that is romanised in several ways, and the keys
//! of the Arabic spellings that it can stand for.
//!
//! A key has one letter for a sound: `S` sh, `c` ch, `x` kh, `q` q and gh, `Z` zh, `E` ai, `O` au. Where a
//! spelling can stand for several sounds there are several keys.

use super::sound_keys::followed_by;

/// The most keys of a word. A word with more has the first ones only.
const MAX_KEYS: usize = 24;

/// A consonant or a run of vowels.
enum SoundUnit<'a> {
    Consonant(&'a str),
    Vowels(&'a str),
}

/// The keys of the sound of a plain word; empty if it has letters that are not from a to z.
pub(super) fn sounds(plain: &str) -> Vec<String> {
    keys(plain, |unit, place| match unit {
        SoundUnit::Consonant(letters) => latin_consonant(letters, place),
        SoundUnit::Vowels(run) => vowels(run, place),
    })
}

/// The keys of the Arabic spellings of a plain word, as in [`super::arabic::sounds`].
pub(super) fn arabic_spellings(plain: &str) -> Vec<String> {
    let of = |plain: &str| {
        keys(plain, |unit, place| match unit {
            SoundUnit::Consonant(letters) => arabic_consonant(letters, place),
            SoundUnit::Vowels(run) => arabic_vowels(run, place),
        })
    };
    let mut all = of(plain);
    if let Some(stem) = without_next_article(plain) {
        all.extend(of(stem));
    }
    all
}

/// The word without the article of the next one: `Fazl` of `Fazlur Rahman`, `Zia` of `Ziaul Haq`.
fn without_next_article(plain: &str) -> Option<&str> {
    const ARTICLES: [&str; 4] = ["ul", "ur", "ud", "us"];
    const LEAST: usize = 4;

    let stem = ARTICLES.iter().find_map(|article| plain.strip_suffix(article))?;
    (stem.len() >= LEAST || stem.len() + 1 == LEAST && stem.ends_with('a')).then_some(stem)
}

/// Where a unit stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum UnitPlace {
    Start,
    Middle,
    /// At the end; or before a final `h`, which is then silent.
    End,
}

fn keys(plain: &str, alternatives: impl Fn(&SoundUnit<'_>, UnitPlace) -> Vec<String>) -> Vec<String> {
    if plain.is_empty() || !plain.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Vec::new();
    }
    let plain = &with_one_yusuf(plain);
    let mut keys = vec![String::new()];
    let mut rest = plain.as_str();
    while !rest.is_empty() {
        let (unit, length) = next_unit(rest);
        let place = match (rest.len() == plain.len(), rest.len() == length) {
            (true, _) => UnitPlace::Start,
            (_, true) => UnitPlace::End,
            _ => UnitPlace::Middle,
        };
        // A final `h` after a vowel is silent, as in `Fatimah`.
        let (unit, place, length) = match (unit, &rest[length..]) {
            (SoundUnit::Vowels("a" | "e"), "h") => (SoundUnit::Vowels("a"), UnitPlace::End, length + 1),
            (SoundUnit::Vowels(run @ ("ia" | "ya" | "iya")), "h") => {
                (SoundUnit::Vowels(run), UnitPlace::End, length + 1)
            }
            (unit, _) => (unit, place, length),
        };
        let mut found = alternatives(&unit, place);
        if keys.len() * found.len() > MAX_KEYS {
            found.truncate(1);
        }
        keys = followed_by(&keys, &found);
        rest = &rest[length..];
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The second vowel of this name is written in every way.
fn with_one_yusuf(plain: &str) -> String {
    const SPELLINGS: [&str; 9] =
        ["yousef", "youssef", "yousaf", "yousof", "yousuf", "yusef", "yusaf", "yosef", "yusof"];

    let rest = SPELLINGS.iter().find_map(|spelling| plain.strip_prefix(spelling));
    rest.map_or_else(|| plain.to_owned(), |rest| format!("yusuf{rest}"))
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The first unit of a word, and its length.
fn next_unit(rest: &str) -> (SoundUnit<'_>, usize) {
    let bytes = rest.as_bytes();
    let vowels = bytes.iter().take_while(|byte| is_vowel(**byte)).count();
    if vowels > 0 {
        return (SoundUnit::Vowels(&rest[..vowels]), vowels);
    }
    let several = ["tch", "sch", "sh", "ch", "kh", "gh", "zh", "ph", "th", "dh", "ck", "dj"];
    if let Some(letters) = several.iter().find(|letters| rest.starts_with(**letters)) {
        return (SoundUnit::Consonant(letters), letters.len());
    }
    // `c` sounds by the vowel after it.
    let is_soft = matches!(bytes, [b'c', b'e' | b'i' | b'y', ..]);
    (SoundUnit::Consonant(if is_soft { "s" } else { &rest[..1] }), 1)
}

fn all(of: &[&str]) -> Vec<String> {
    of.iter().map(|one| (*one).to_owned()).collect()
}

fn latin_consonant(letters: &str, place: UnitPlace) -> Vec<String> {
    match letters {
        "tch" | "ch" => all(&["c"]),
        "sch" | "sh" => all(&["S"]),
        "kh" => all(&["x"]),
        "x" if place == UnitPlace::Start => all(&["x"]),
        "x" => all(&["ks"]),
        "gh" => all(&["q", "g"]),
        "q" => all(&["q", "k"]),
        "zh" => all(&["Z"]),
        "ph" => all(&["f"]),
        "th" => all(&["t", "s"]),
        "dh" => all(&["d", "z"]),
        "ck" | "c" => all(&["k"]),
        "dj" => all(&["j"]),
        "w" => all(&["v"]),
        other => all(&[other]),
    }
}

fn arabic_consonant(letters: &str, place: UnitPlace) -> Vec<String> {
    match letters {
        "gh" | "q" => all(&["q"]),
        // In Egypt it is `ج`, in the Gulf `ق`.
        "g" => all(&["g", "j", "q"]),
        "k" | "ck" | "c" => all(&["k", "q"]),
        // French `ch`.
        "ch" => all(&["c", "S"]),
        // Two letters can also be two sounds: `Fathi`, `Azhar`, `Eshaq`.
        "th" => all(&["t", "s", "th"]),
        "dh" => all(&["d", "z", "dh"]),
        "dj" => all(&["j", "dj"]),
        "zh" => all(&["Z", "zh"]),
        "sh" => all(&["S", "sh"]),
        "p" => all(&["p", "b"]),
        "v" | "w" => all(&["w"]),
        other => {
            let mut found = latin_consonant(other, place);
            found.truncate(1);
            found
        }
    }
}

/// A run of vowels in the letters `a`, `i`, `u`, `e`, `E` (ai) and `O` (au).
fn run(letters: &str) -> String {
    let mut run = letters.replace("oo", "u").replace("ou", "u").replace("ee", "i");
    run = run.replace('y', "i").replace('o', "u");
    let mut short = String::new();
    for c in run.chars() {
        if !short.ends_with(c) {
            short.push(c);
        }
    }
    match short.as_str() {
        "ai" | "ei" | "aei" | "eai" => "E".into(),
        "au" | "eu" | "aeu" => "O".into(),
        "ea" | "iea" | "iai" => "ia".into(),
        _ => short,
    }
}

fn vowels(letters: &str, place: UnitPlace) -> Vec<String> {
    match (run(letters).as_str(), place) {
        ("e", UnitPlace::End) => all(&["e"]),
        ("e", _) => all(&["i", "a"]),
        ("ie", UnitPlace::End) => all(&["i"]),
        ("ie", _) => all(&["i", "ia"]),
        ("E", UnitPlace::End) => all(&["E", "i"]),
        (run, _) => all(&[run]),
    }
}

#[expect(clippy::match_same_arms, reason = "a table by place")]
fn arabic_vowels(letters: &str, place: UnitPlace) -> Vec<String> {
    let run = run(letters);
    let starts_with_y = letters.starts_with('y') && letters.len() > 1;
    let found: &[&str] = match (run.as_str(), place) {
        // `Geagea`
        ("ia", UnitPlace::Middle) if letters == "ea" => &["y", ""],
        ("ia", UnitPlace::End) if letters == "ea" => &["ya", "y", ""],
        ("iu", UnitPlace::Start) if starts_with_y => &["yw", "y"],
        ("ia" | "ie" | "E" | "i", UnitPlace::Start) if starts_with_y => &["y"],
        ("a", UnitPlace::Start) => &["A"],
        ("e" | "i", UnitPlace::Start) => &["A", "Ay"],
        ("u", UnitPlace::Start) => &["A", "Aw"],
        ("E", UnitPlace::Start) => &["Ay"],
        ("O", UnitPlace::Start) => &["Aw", "A"],
        ("a", UnitPlace::End) => &["a", "y", "h"],
        ("e", UnitPlace::End) => &["a", "y"],
        ("i" | "E" | "ie", UnitPlace::End) => &["y"],
        ("u" | "O", UnitPlace::End) => &["w"],
        ("ia", UnitPlace::End) => &["ya"],
        ("a", UnitPlace::Middle) => &[""],
        ("e" | "i", UnitPlace::Middle) => &["", "y"],
        ("u", UnitPlace::Middle) => &["", "w"],
        ("E" | "ia" | "ie", UnitPlace::Middle) => &["y"],
        ("O", UnitPlace::Middle) => &["w"],
        ("iu", _) => &["yw", "y"],
        // `Roy` is `رائے`.
        ("ui", UnitPlace::End) => &["wy", "w", "y"],
        ("ui", _) => &["wy", "w"],
        // `Muammar`
        ("ua", UnitPlace::Middle) => &["w", ""],
        ("ua" | "uia", UnitPlace::Middle | UnitPlace::End) => &["w"],
        (run, place) => return several_vowels(run, place, starts_with_y),
    };
    all(found)
}

/// The letters of several vowels in a row, each of which is written: `aya` of `Thunayan`, `ue` of `Tueni`.
fn several_vowels(run: &str, place: UnitPlace, starts_with_y: bool) -> Vec<String> {
    let mut rest = run.chars();
    let start = match place {
        UnitPlace::Start if starts_with_y => "y",
        UnitPlace::Start => "A",
        UnitPlace::Middle | UnitPlace::End => "",
    };
    // `Iyad` begins with two letters.
    if place == UnitPlace::Start && (starts_with_y || !run.starts_with(['i', 'u'])) {
        rest.next();
    }
    let mut found = vec![start.to_owned()];
    while let Some(vowel) = rest.next() {
        let is_end = place == UnitPlace::End && rest.as_str().is_empty();
        let letters: &[&str] = match vowel {
            'i' | 'E' => &["y"],
            'u' | 'O' => &["w"],
            'e' => &["", "y"],
            _ if is_end => &["a"],
            _ => &[""],
        };
        found = followed_by(&found, letters);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(a: &str, b: &str) -> bool {
        let b = sounds(b);
        sounds(a).iter().any(|key| b.contains(key))
    }

    #[test]
    fn spellings_of_one_name_sound_alike() {
        for (a, b) in [
            ("mohammadi", "muhammadi"),
            ("mohammadi", "mohamadi"),
            ("mohammadi", "mohammady"),
            ("mohammadi", "mohammedi"),
            ("hossein", "hussain"),
            ("hossein", "husein"),
            ("karimi", "kareemi"),
            ("yousef", "yusuf"),
            ("qasemi", "ghasemi"),
            ("qasim", "kasim"),
            ("naser", "nasir"),
            ("nasser", "nasir"),
            ("khalid", "khaled"),
            ("masoud", "masood"),
            ("javad", "jawad"),
            ("noor", "nur"),
            ("fatima", "fatemeh"),
            ("fatimah", "fatima"),
            ("karimzada", "karimzadeh"),
            ("rahmatullah", "rahmatollah"),
            ("zia", "ziya"),
            ("yusufzai", "yousafzay"),
            ("othman", "osman"),
            ("shams", "schams"),
        ] {
            assert!(meet(a, b), "{a} {:?} {b} {:?}", sounds(a), sounds(b));
        }
    }

    #[test]
    fn other_names_sound_otherwise() {
        for (a, b) in [
            ("karimi", "karami"),
            ("karim", "karam"),
            ("hassan", "hossein"),
            ("ahmad", "hamid"),
            ("jane", "jan"),
            ("amini", "amani"),
            ("nouri", "nari"),
            ("jamal", "jamil"),
            ("rahimi", "rahmani"),
            ("jane", "jana"),
        ] {
            assert!(!meet(a, b), "{a} {:?} {b} {:?}", sounds(a), sounds(b));
        }
    }

    #[test]
    fn a_long_word_has_a_limited_number_of_keys() {
        let word = "qeqeqeqeqeqeqeqethetheththeqegheghe";
        assert!(sounds(word).len() <= MAX_KEYS);
        assert!(arabic_spellings(word).len() <= MAX_KEYS);
        assert!(sounds("محمد").is_empty());
    }
}
