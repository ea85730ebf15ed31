//! Keys of sounds, which are put together letter by letter.

/// Each key with each of the letters after it. Doubled letters are one.
pub(super) fn followed_by(keys: &[String], alternatives: &[impl AsRef<str>]) -> Vec<String> {
    let with = |key: &String, letters: &str| {
        let without_double = key.chars().next_back().and_then(|last| letters.strip_prefix(last));
        format!("{key}{}", without_double.unwrap_or(letters))
    };
    keys.iter().flat_map(|key| alternatives.iter().map(move |letters| with(key, letters.as_ref()))).collect()
}
