//! A roster as bytes: a sequence of 64-bit numbers, lists with their length before them.

use crate::guard::roster::{Roster, RosterEntry, RosterName, RosterWord};

/// The bytes of a roster and the time at which it was sealed.
pub(super) fn encode(sealed_at: i64, roster: &Roster) -> Vec<u8> {
    let mut numbers = vec![sealed_at.cast_unsigned()];
    list(&mut numbers, &roster.words, |numbers, word| {
        list(numbers, &word.spellings, |numbers, digest| numbers.push(*digest));
        list(numbers, &word.sounds, |numbers, digest| numbers.push(*digest));
        list(numbers, &word.initials, |numbers, digest| numbers.push(*digest));
    });
    list(&mut numbers, &roster.entries, |numbers, entry| {
        numbers.push(u64::from(entry.is_distinctive));
        list(numbers, &entry.emails, |numbers, digest| numbers.push(*digest));
        list(numbers, &entry.names, |numbers, name| {
            list(numbers, &name.given, |numbers, at| numbers.push(*at as u64));
            list(numbers, &name.family, |numbers, at| numbers.push(*at as u64));
            list(numbers, &name.whole, |numbers, digest| numbers.push(*digest));
        });
    });
    numbers.into_iter().flat_map(u64::to_le_bytes).collect()
}

fn list<T>(numbers: &mut Vec<u64>, items: &[T], write: impl Fn(&mut Vec<u64>, &T)) {
    numbers.push(items.len() as u64);
    for item in items {
        write(numbers, item);
    }
}

/// The roster in these bytes, which may be followed by padding.
pub(super) fn decode(bytes: &[u8]) -> Option<(i64, Roster)> {
    let (chunks, _) = bytes.as_chunks::<8>();
    let mut numbers = NumberReader { rest: chunks };
    let sealed_at = numbers.next()?.cast_signed();
    let words = numbers.list(|numbers| {
        Some(RosterWord {
            spellings: numbers.list(NumberReader::next)?,
            sounds: numbers.list(NumberReader::next)?,
            initials: numbers.list(NumberReader::next)?,
        })
    })?;
    let word =
        |numbers: &mut NumberReader<'_>| usize::try_from(numbers.next()?).ok().filter(|at| *at < words.len());
    let entries = numbers.list(|numbers| {
        Some(RosterEntry {
            is_distinctive: numbers.next()? != 0,
            emails: numbers.list(NumberReader::next)?,
            names: numbers.list(|numbers| {
                Some(RosterName {
                    given: numbers.list(word)?,
                    family: numbers.list(word)?,
                    whole: numbers.list(NumberReader::next)?,
                })
            })?,
        })
    })?;
    Some((sealed_at, Roster { words, entries }))
}

struct NumberReader<'a> {
    rest: &'a [[u8; 8]],
}

impl NumberReader<'_> {
    fn next(&mut self) -> Option<u64> {
        self.rest.split_off_first().map(|bytes| u64::from_le_bytes(*bytes))
    }

    fn list<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let length = usize::try_from(self.next()?).ok().filter(|length| *length <= self.rest.len())?;
        (0..length).map(|_| read(self)).collect()
    }
}
