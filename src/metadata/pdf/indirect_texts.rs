//! Strings of a PDF that are indirect objects, and the dictionaries that refer to them.

use std::collections::BTreeMap;

use super::dictionary_facts;
use super::objects::{Dictionary, Object, Parser, number};
use crate::metadata::facts::Facts;

/// The most strings, and the most dictionaries.
const MAX_ENTRIES: usize = 10_000;

/// The most characters of a string.
const MAX_TEXT: usize = 1000;

/// The most revisions of a string.
const MAX_REVISIONS: usize = 20;

/// The strings and dictionaries that were read so far.
#[derive(Default)]
pub(super) struct IndirectTexts {
    /// The revisions of each string, by the number of the object.
    texts: BTreeMap<u32, Vec<String>>,
    count: usize,
    /// Dictionaries with references.
    referring: Vec<Dictionary>,
}

impl IndirectTexts {
    /// Keeps a dictionary if it has references.
    pub(super) fn add_dictionary(&mut self, dictionary: Dictionary) {
        let mut values = dictionary.entries.iter().map(|(_, value)| value);
        let has_references = values.any(|value| matches!(value, Object::Reference(_)));
        if has_references && self.referring.len() < MAX_ENTRIES {
            self.referring.push(dictionary);
        }
    }

    /// Reads the strings of a file: `5 0 obj (text)`.
    pub(super) fn read_file(&mut self, bytes: &[u8]) {
        let mut end = 0;
        for at in memchr::memmem::find_iter(bytes, b"obj") {
            // The numbers of an object and its generation are shorter than this.
            let before = &bytes[at.saturating_sub(20)..at];
            let mut words = before.rsplit(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
            if at >= end
                && let Some(number) = words.nth(1).and_then(number)
            {
                end = self.read_object(number, Parser { bytes, at: at + b"obj".len() });
            }
        }
    }

    /// Reads the strings of an object stream. It starts with the numbers and offsets of its objects.
    pub(super) fn read_stream(&mut self, bytes: &[u8], dictionary: &Dictionary) {
        let Some(Object::Number(first)) = dictionary.get("First") else { return };
        let Ok(first) = usize::try_from(*first) else { return };
        let index = bytes.get(..first).unwrap_or_default();
        let words = index.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
        let numbers: Vec<Option<u32>> = words.take(2 * MAX_ENTRIES).map(number).collect();
        for pair in numbers.chunks(2) {
            if let [Some(number), Some(offset)] = *pair
                && let Ok(offset) = usize::try_from(offset)
            {
                self.read_object(number, Parser { bytes, at: first.saturating_add(offset) });
            }
        }
    }

    /// Keeps an object if it is a string. Returns its end.
    fn read_object(&mut self, number: u32, mut parser: Parser<'_>) -> usize {
        parser.skip_space();
        let rest = parser.rest();
        let is_text = matches!(rest, [b'(' | b'<', ..]) && !rest.starts_with(b"<<");
        if is_text
            && self.count < MAX_ENTRIES
            && let Object::Text(text) = parser.object(0, &mut |_| {})
        {
            self.count += 1;
            self.texts.entry(number).or_default().push(text.chars().take(MAX_TEXT).collect());
        }
        parser.at
    }

    /// Adds the facts of dictionaries with references, for every revision of the strings.
    pub(super) fn add_facts(&self, facts: &mut Facts) {
        for dictionary in &self.referring {
            let mut revisions = 1;
            let mut revision = 0;
            while revision < revisions {
                let mut resolved = dictionary.clone();
                for (_, value) in &mut resolved.entries {
                    if let Object::Reference(number) = value {
                        let texts = self.texts.get(number).map_or(&[][..], Vec::as_slice);
                        revisions = revisions.max(texts.len().min(MAX_REVISIONS));
                        let text = texts.get(revision).or(texts.last()).cloned();
                        *value = text.map_or(Object::Other, Object::Text);
                    }
                }
                dictionary_facts::add(&resolved, facts);
                revision += 1;
            }
        }
    }
}
