//! Lines that begin or end a passage: `::: internal`, `::: withheld Reason` and `:::`, and lines that look
//! like one.

use std::ops::Range;

use memchr::memmem;

use crate::i18n::suggest;

/// A line in the form of a fence.
pub(super) struct Fence {
    /// The line without its line end.
    pub(super) line: Range<usize>,
    /// The first colon.
    pub(super) start: usize,
    /// The length of the colons in bytes.
    pub(super) colons: usize,
    pub(super) kind: FenceKind,
    /// Why it is not written as it should be: the message and the remedy.
    pub(super) mistake: Option<(&'static str, &'static str)>,
}

/// The meaning of a fence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FenceKind {
    /// `:::`
    Close,
    /// `::: internal`
    Internal,
    /// `::: withheld Reason`
    Withheld(String),
    /// Any other word.
    Unknown(String),
}

impl FenceKind {
    /// Whether it begins a passage that is not published.
    pub(super) fn hides(&self) -> bool {
        matches!(self, Self::Internal | Self::Withheld(_))
    }
}

pub(super) const INTERNAL: &str = "internal";
pub(super) const WITHHELD: &str = "withheld";

/// Words with a similar meaning, in the languages of the interface.
const SYNONYMS: [&str; 25] = [
    "intern",
    "interne",
    "interno",
    "interna",
    "private",
    "confidential",
    "confidentiel",
    "confidencial",
    "secret",
    "hidden",
    "hide",
    "redacted",
    "unpublished",
    "restricted",
    "withhold",
    "внутреннее",
    "внутренний",
    "скрыто",
    "داخلي",
    "داخلی",
    "محرمانه",
    "سري",
    "内部",
    "保密",
    "اندرونی",
];

/// Whether a text may have fences. Most have none.
pub(super) fn may_have(text: &str) -> bool {
    memmem::find(text.as_bytes(), b"::").is_some() || text.contains('：')
}

/// All lines in the form of a fence.
pub(super) fn find(text: &str) -> Vec<Fence> {
    let mut fences = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let written = line.trim_end_matches(['\n', '\r']);
        let at = markers(written);
        if let Some((kind, mistake)) = kind(&written[at..]) {
            let colons = written.len() - at - written[at..].trim_start_matches(is_colon).len();
            let line = start..start + written.len();
            fences.push(Fence { line, start: start + at, colons, kind, mistake });
        }
        start += line.len();
    }
    fences
}

/// `::: internal` in the middle of a line, where it has no effect. Not after a backslash or in code.
pub(super) fn within_lines(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    memmem::find_iter(text.as_bytes(), ":::").filter_map(|at| {
        // Of a row of colons, the first three count.
        if matches!(text[..at].chars().next_back(), Some('\\' | '`' | ':')) {
            return None;
        }
        let behind = text[at..].trim_start_matches([':', ' ', '\t']);
        let word = [INTERNAL, WITHHELD].into_iter().find(|word| starts_with_word(behind, word))?;
        Some(at..text.len() - behind.len() + word.len())
    })
}

fn starts_with_word(text: &str, word: &str) -> bool {
    let is_start = text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    is_start && !text[word.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
}

/// The length of the markers of quotations, lists, footnotes and definitions, with white space.
pub(super) fn markers(line: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &line[at..];
        let Some(length) = marker(rest) else { return at };
        at += length;
    }
}

/// The length of one marker or of white space.
fn marker(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    let is_space = |length: usize| rest[length..].starts_with([' ', '\t']).then_some(length);
    match first {
        ' ' | '\t' | '>' => Some(1),
        '-' | '*' | '+' | ':' => is_space(1),
        '0'..='9' => {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let is_ordered = digits <= 9 && rest[digits..].starts_with(['.', ')']);
            is_ordered.then_some(digits + 1).and_then(is_space)
        }
        '[' => {
            let label = rest.strip_prefix("[^")?;
            let end = label.find("]:").filter(|end| *end > 0)?;
            Some("[^".len() + end + "]:".len())
        }
        _ => None,
    }
}

fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：')
}

type FenceMistake = Option<(&'static str, &'static str)>;

/// The kind of a line from its first colon on; `None` if it is not in the form of a fence.
fn kind(rest: &str) -> Option<(FenceKind, FenceMistake)> {
    const WRITE_INTERNAL: &str = "write `::: internal` on a line of its own";
    const WRITE_WITHHELD: &str = "write `::: withheld` and the reason, on a line of its own";

    let behind = rest.trim_start_matches(is_colon);
    let colons = &rest[..rest.len() - behind.len()];
    let (count, is_plain) = (colons.chars().count(), colons.is_ascii());
    let words = behind.trim();
    if count < 2 {
        return None;
    }
    if words.is_empty() {
        return (count > 2).then_some((FenceKind::Close, None));
    }
    let word = words.split(|c: char| c.is_whitespace() || c == ':').next().unwrap_or_default();
    let reason = words[word.len()..].trim();
    let is_exact = is_plain && count > 2 && behind.starts_with([' ', '\t']);
    if is_exact && words == INTERNAL {
        return Some((FenceKind::Internal, None));
    }
    if is_exact && word == WITHHELD && !reason.is_empty() {
        return Some((FenceKind::Withheld(reason.to_owned()), None));
    }
    let meant = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_near = |wanted: &'static str| suggest::nearest(&meant, [wanted]).is_some();
    let (is_internal, is_withheld) = if count == 2 {
        (meant == INTERNAL, meant == WITHHELD)
    } else {
        (is_near(INTERNAL), is_near(WITHHELD))
    };
    if is_internal {
        let message = if is_exact && word == INTERNAL {
            "there is text after `::: internal`"
        } else {
            "this is not how an internal passage begins"
        };
        return Some((FenceKind::Internal, Some((message, WRITE_INTERNAL))));
    }
    if is_withheld {
        let message = if reason.is_empty() {
            "this passage has no reason for withholding it"
        } else {
            "this is not how a withheld passage begins"
        };
        return Some((FenceKind::Withheld(reason.to_owned()), Some((message, WRITE_WITHHELD))));
    }
    if SYNONYMS.contains(&&*meant) && count > 2 {
        let message = "there is no such kind of passage";
        let help = "write `::: internal` to leave the passage out, or `::: withheld` and the reason; in every \
            language, these words are English";
        return Some((FenceKind::Internal, Some((message, help))));
    }
    (count > 2).then(|| (FenceKind::Unknown(word.to_owned()), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Option<(FenceKind, bool)> {
        find(line).pop().map(|fence| (fence.kind, fence.mistake.is_none()))
    }

    #[test]
    fn a_fence_stands_after_markers_of_blocks_only() {
        for line in
            ["::: internal", "> - ::: internal", "12) ::: internal", "[^a]: ::: internal", "::::  internal "]
        {
            assert_eq!(of(line), Some((FenceKind::Internal, true)), "{line}");
        }
        assert_eq!(
            of("::: withheld Names a source"),
            Some((FenceKind::Withheld("Names a source".into()), true))
        );
        assert_eq!(of("  :::"), Some((FenceKind::Close, true)));
        for line in
            ["\\::: internal", "a ::: internal", ":: note", "`::: internal`", ": internal matters", "::"]
        {
            assert_eq!(of(line), None, "{line}");
        }
    }

    #[test]
    fn what_is_nearly_a_fence_hides_its_passage_and_is_a_mistake() {
        for line in [
            ":::internal",
            "::: Internal",
            "::: interal",
            "::: internal :::",
            "::: internal names",
            "：：： internal",
            ":: internal",
            "::: confidential",
            "::: {.internal}",
            "::: داخلی",
        ] {
            assert_eq!(of(line), Some((FenceKind::Internal, false)), "{line}");
        }
        assert_eq!(of("::: withheld"), Some((FenceKind::Withheld(String::new()), false)));
        assert_eq!(of("::: note"), Some((FenceKind::Unknown("note".into()), true)));
    }

    #[test]
    fn a_fence_within_a_line_is_found_unless_it_is_code_or_escaped() {
        let text = "a ::: internal b\n`::: internal`\n\\::: internal\n::: internals\n";
        assert_eq!(within_lines(text).map(|span| (span.start, span.end)).collect::<Vec<_>>(), [(2, 14)]);
    }
}
