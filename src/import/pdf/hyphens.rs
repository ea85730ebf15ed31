//! Words that a line end has divided.

use std::collections::BTreeSet;

/// Prefixes that are written with a hyphen more often than without.
const WITH_HYPHEN: &[&str] = &[
    "all", "anti", "cease", "co", "counter", "cross", "decision", "ex", "far", "follow", "half", "high",
    "inter", "intra", "long", "low", "mid", "multi", "non", "on", "policy", "post", "pre", "pro", "quasi",
    "re", "second", "self", "semi", "short", "so", "socio", "stake", "sub", "vice", "well", "vis",
];

/// What a text says elsewhere about how its words are written.
pub(super) struct LineEnds {
    words: BTreeSet<String>,
}

impl LineEnds {
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut words = BTreeSet::new();
        for line in lines {
            // The last word of a line may be divided.
            let line = line
                .trim_end()
                .strip_suffix(['-', '\u{ad}', '‐'])
                .map_or(line, |line| line.rfind(char::is_whitespace).map_or("", |at| &line[..at]));
            for word in line.split(|c: char| !(c.is_alphabetic() || c == '-')).filter(|word| !word.is_empty())
            {
                words.insert(word.to_lowercase());
            }
        }
        Self { words }
    }

    /// Joins a line to a text that may end within a word.
    pub(super) fn join(&self, text: &mut String, line: &str) {
        let is_soft = text.ends_with('\u{ad}');
        let begins_small = line.chars().next().is_some_and(char::is_lowercase);
        let stem = text.strip_suffix(['-', '‐', '\u{ad}']);
        let Some(stem) = stem.filter(|stem| begins_small && stem.ends_with(char::is_alphabetic)) else {
            if !(text.is_empty() || text.ends_with(['/', '—'])) {
                text.push(' ');
            }
            text.push_str(line);
            return;
        };
        let before = stem.rsplit(|c: char| !(c.is_alphabetic() || c == '-')).next().unwrap_or_default();
        let after = line.split(|c: char| !(c.is_alphabetic() || c == '-')).next().unwrap_or_default();
        let whole = format!("{before}{after}").to_lowercase();
        let divided = format!("{before}-{after}").to_lowercase();
        let before = before.to_lowercase();
        let keeps = !is_soft
            && !self.words.contains(&whole)
            && (self.words.contains(&divided)
                || before.contains('-')
                || WITH_HYPHEN.contains(&before.as_str()));
        let length = stem.len();
        text.truncate(length);
        if keeps {
            text.push('-');
        }
        text.push_str(line);
    }
}
