//! Finds Markdown in texts that are plain, where it would be shown as it is written.

use std::ops::Range;

use crate::diagnostic::Code;

/// The first markup in a plain text, with the kind of mistake: a link, or asterisks around words.
pub fn shown_markup(text: &str) -> Option<(Code, Range<usize>)> {
    let link = link(text).map(|span| (Code::LinkAsText, span));
    let asterisks = asterisks(text).map(|span| (Code::AsterisksAsText, span));
    link.into_iter().chain(asterisks).min_by_key(|(_, span)| span.start)
}

/// `[text](address)`, on one line.
fn link(text: &str) -> Option<Range<usize>> {
    /// The longest address that is looked for, so that many brackets do not take quadratic time.
    const LONGEST: usize = 300;

    let mut opening = None;
    for at in memchr::memchr3_iter(b'[', b']', b'\n', text.as_bytes()) {
        match text.as_bytes()[at] {
            b'[' => opening = Some(at),
            b'\n' => opening = None,
            _ => {
                let Some(start) = opening.filter(|_| text[at..].starts_with("](")) else { continue };
                let address = text[at..].char_indices().take(LONGEST).take_while(|(_, c)| *c != '\n');
                let end = address.into_iter().find(|(_, c)| *c == ')');
                if let Some((length, _)) = end {
                    return Some(start..at + length + 1);
                }
            }
        }
    }
    None
}

/// `**words**` or `*words*`. A single asterisk may be a footnote sign or a multiplication sign.
fn asterisks(text: &str) -> Option<Range<usize>> {
    let mut opening: Option<Range<usize>> = None;
    let mut end = 0;
    for at in memchr::memchr_iter(b'*', text.as_bytes()) {
        if at < end {
            continue;
        }
        end = at + text[at..].find(|c| c != '*').unwrap_or(text.len() - at);
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let before = is_space(text[..at].chars().next_back());
        let after = is_space(text[end..].chars().next());
        match &opening {
            Some(open) if open.len() == end - at && !before => return Some(open.start..end),
            _ if !after && (before || end - at > 1 || is_punctuation(text[..at].chars().next_back())) => {
                opening = Some(at..end);
            }
            _ => {}
        }
    }
    None
}

fn is_punctuation(c: Option<char>) -> bool {
    c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        shown_markup(text).map(|(_, span)| &text[span])
    }

    #[test]
    fn bold_words_and_links_are_markup() {
        assert_eq!(found("A **bold** word."), Some("**bold**"));
        assert_eq!(found("(*Journal of Peace*)"), Some("*Journal of Peace*"));
        assert_eq!(found("un**fortunate**ly"), Some("**fortunate**"));
        assert_eq!(found("On [](theme:water)."), Some("[](theme:water)"));
        assert_eq!(found("**注意：**正文"), Some("**注意：**"));
    }

    #[test]
    fn signs_are_none() {
        for text in ["Kosovo*", "2 * 3 * 4", "a*b*c", "[laughter] (long)", "* as of 2021", "f[1](x", "***"] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
