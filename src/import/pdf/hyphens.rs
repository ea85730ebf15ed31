//! Words that a line end has divided.

use std::collections::BTreeSet;

/// Prefixes that are written with a hyphen more often than without.
const WITH_HYPHEN: &[&str] = &[
    "all", "anti", "cease", "co", "counter", "cross", "decision", "eighty", "ex", "far", "fifty", "follow",
    "forty", "half", "high", "inter", "intra", "long", "low", "mid", "multi", "ninety", "non", "on",
    "policy", "post", "pre", "pro", "quasi", "re", "second", "self", "semi", "seventy", "short", "sixty",
    "so", "socio", "stake", "sub", "thirty", "twenty", "vice", "well", "vis",
];

/// What a text says elsewhere about how its words are written.
pub(super) struct LineEnds {
    words: BTreeSet<String>,
    /// Whether its lines divide words that have no hyphen elsewhere. Word processors do not, unless they are told to.
    divides: bool,
}

/// A word that may be divided by a line end.
struct DividedWord {
    before: String,
    after: String,
}

impl LineEnds {
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut ends = Self { words: BTreeSet::new(), divides: false };
        let mut divided: Vec<DividedWord> = Vec::new();
        let mut is_soft = false;
        let mut previous = "";
        for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
            is_soft |= previous.ends_with('\u{ad}');
            divided.extend(DividedWord::at(previous, line));
            previous = line;
            // The last word of a line may be divided.
            let line = line
                .strip_suffix(['-', '\u{ad}', '‐'])
                .map_or(line, |line| line.rfind(char::is_whitespace).map_or("", |at| &line[..at]));
            for word in line.split(|c: char| !(c.is_alphabetic() || c == '-')).filter(|word| !word.is_empty())
            {
                ends.words.insert(word.to_lowercase());
            }
        }
        let plain = divided.iter().filter(|word| ends.words.contains(&word.whole())).count();
        ends.divides = is_soft || plain * 4 > divided.len();
        ends
    }

    /// Joins a line to a text that may end within a word. The hyphen goes if the word is known without it, or if the
    /// lines of the text divide words, and nothing shows that this hyphen belongs to the word.
    pub(super) fn join(&self, text: &mut String, line: &str) {
        let Some(word) = DividedWord::at(text, line) else {
            if !(text.is_empty() || text.ends_with(['/', '—'])) {
                text.push(' ');
            }
            text.push_str(line);
            return;
        };
        let is_soft = text.ends_with('\u{ad}');
        let keeps =
            !is_soft && !self.words.contains(&word.whole()) && (!self.divides || self.has_hyphen(&word));
        text.pop();
        if keeps {
            text.push('-');
        }
        text.push_str(line);
    }

    /// Whether the hyphen of a divided word is likely its own.
    fn has_hyphen(&self, word: &DividedWord) -> bool {
        let DividedWord { before, after } = word;
        let is_word = |part: &String| part.chars().count() > 2 && self.words.contains(part);
        self.words.contains(&format!("{before}-{after}"))
            || before.contains('-')
            || WITH_HYPHEN.contains(&before.as_str())
            || (is_word(before) && is_word(after))
    }
}

impl DividedWord {
    /// The word at the end of a line that ends with a hyphen, and the beginning of the next, in small letters.
    fn at(line: &str, next: &str) -> Option<Self> {
        let stem = line.strip_suffix(['-', '‐', '\u{ad}'])?;
        let begins_small = next.chars().next().is_some_and(char::is_lowercase);
        if !begins_small || !stem.ends_with(char::is_alphabetic) {
            return None;
        }
        let is_between = |c: char| !(c.is_alphabetic() || c == '-');
        let before = stem.rsplit(is_between).next().unwrap_or_default().to_lowercase();
        let after = next.split(is_between).next().unwrap_or_default().to_lowercase();
        Some(Self { before, after })
    }

    /// The word without the hyphen.
    fn whole(&self) -> String {
        format!("{}{}", self.before, self.after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(lines: &[&str]) -> String {
        let ends = LineEnds::of(lines.iter().copied());
        let mut text = String::new();
        for line in lines {
            ends.join(&mut text, line);
        }
        text
    }

    #[test]
    fn a_hyphen_at_a_line_end_goes_only_where_the_text_shows_that_it_is_none_of_the_word() {
        for (lines, expected) in [
            // Nothing shows that this text divides words.
            (
                vec!["the most successful confidence-", "building measures", "within seventy-", "two hours"],
                "the most successful confidence-building measures within seventy-two hours",
            ),
            (
                vec![
                    "The participants met.",
                    "Other partici-",
                    "pants, from outside, agreed on trans-",
                    "parency",
                ],
                "The participants met. Other participants, from outside, agreed on transparency",
            ),
            (
                vec![
                    "The participants met.",
                    "Other partici-",
                    "pants praised building trust, with confidence, as confidence-",
                    "building",
                ],
                "The participants met. Other participants praised building trust, with confidence, as confidence-building",
            ),
            (vec!["a co\u{ad}", "operation"], "a cooperation"),
        ] {
            assert_eq!(joined(&lines), expected);
        }
    }
}
