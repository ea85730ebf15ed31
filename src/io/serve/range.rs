//! Parses `Range` headers (RFC 9110, section 14).

use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// The whole file; also if the header is invalid or has several ranges.
    Whole,
    Part(Range<u64>),
    /// Not satisfiable.
    Beyond,
}

/// Parses a `Range` header for content of `length` bytes.
pub(super) fn asked(header: &str, length: u64) -> Asked {
    let Some((first, last)) = header.strip_prefix("bytes=").and_then(|range| range.trim().split_once('-'))
    else {
        return Asked::Whole;
    };
    let number = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // Overflow: certainly past the end.
        digits.then(|| text.parse::<u64>().unwrap_or(u64::MAX))
    };
    let part = match (number(first), number(last)) {
        (None, Some(tail)) if first.is_empty() => length.saturating_sub(tail)..length,
        (Some(first), None) if last.is_empty() => first..length,
        (Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(length),
        _ => return Asked::Whole,
    };
    if part.start < part.end { Asked::Part(part) } else { Asked::Beyond }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_may_be_given_by_either_end_or_both() {
        assert_eq!(asked("bytes=0-4", 10), Asked::Part(0..5));
        assert_eq!(asked("bytes=4-", 10), Asked::Part(4..10));
        assert_eq!(asked("bytes=-3", 10), Asked::Part(7..10));
        assert_eq!(asked("bytes=-30", 10), Asked::Part(0..10));
        assert_eq!(asked("bytes=8-99999999999999999999999", 10), Asked::Part(8..10));
    }

    #[test]
    fn what_is_not_there_is_beyond_and_what_makes_no_sense_is_all() {
        for beyond in ["bytes=10-", "bytes=10-12", "bytes=-0"] {
            assert_eq!(asked(beyond, 10), Asked::Beyond, "{beyond}");
        }
        assert_eq!(asked("bytes=0-", 0), Asked::Beyond);
        for whole in ["bytes=5-4", "bytes=-", "bytes=a-b", "lines=0-4", "bytes=0-1,4-5", "bytes=+1-2"] {
            assert_eq!(asked(whole, 10), Asked::Whole, "{whole}");
        }
    }
}
