//! Formats, links, pictures and signs of notes within a line.

use std::fmt::Write as _;

use super::context::MarkdownContext;
use super::escape;
use crate::import::content::{DocInline, InlineKind, InlineStyle};

/// Where a line stands, which decides what a line break is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    Paragraph,
    Heading,
    Cell,
}

/// Writes the text of one paragraph, heading or cell.
pub(super) struct InlineWriter<'a, 'c> {
    context: &'a mut MarkdownContext<'c>,
    setting: Setting,
    /// Where the last emphasis ended.
    closed: Option<usize>,
}

/// What stands behind a stretch of text.
#[derive(Clone, Copy, Default)]
struct Following {
    /// The first character that is written, which may be markup.
    mark: Option<char>,
    /// The first character of the text.
    text: Option<char>,
}

impl Following {
    fn of(mark: char) -> Self {
        Self { mark: Some(mark), text: Some(mark) }
    }

    /// What stands behind a stretch of text that these inlines follow.
    fn behind(self, inlines: &[DocInline]) -> Self {
        let first = first_char(inlines);
        Self { mark: first.or(self.mark), text: first.or(self.text) }
    }
}

/// The formats from the outermost to the innermost.
const LEVELS: usize = 6;

impl<'a, 'c> InlineWriter<'a, 'c> {
    pub(super) fn new(context: &'a mut MarkdownContext<'c>, setting: Setting) -> Self {
        Self { context, setting, closed: None }
    }

    /// The Markdown of a line.
    pub(super) fn write(mut self, inlines: &[DocInline]) -> String {
        let merged = merged(inlines, self.setting == Setting::Heading);
        let mut out = String::new();
        let (_, inner, _) = trimmed(&merged);
        self.group(&inner, 0, Following::default(), &mut out);
        match self.setting {
            Setting::Cell => out.trim().to_owned(),
            Setting::Heading => {
                let line = escape::line_end(&out.replace('\n', " "));
                // Number signs at the end would be taken away.
                let trimmed = line.trim_end_matches('#');
                let closing = &line[trimmed.len()..];
                let is_closing = !closing.is_empty() && (trimmed.is_empty() || trimmed.ends_with(' '));
                let line = if is_closing { format!("{trimmed}\\{closing}") } else { line.clone() };
                line.trim().to_owned()
            }
            Setting::Paragraph => {
                let lines = out.lines().map(|line| escape::line_start(line).trim_end().to_owned());
                let text =
                    lines.filter(|line| !line.is_empty() && line != "\\").collect::<Vec<_>>().join("\n");
                let text =
                    text.strip_suffix('\\').filter(|_| ends_with_break(&text)).unwrap_or(&text).to_owned();
                escape::line_end(&text)
            }
        }
    }

    /// Writes inlines, of which all have the same formats above `level`. `after` is the character behind them.
    fn group(&mut self, inlines: &[DocInline], level: usize, after: Following, out: &mut String) {
        if level == LEVELS {
            for (at, inline) in inlines.iter().enumerate() {
                let next = first_char(&inlines[at + 1..]).or(after.mark).or(after.text);
                self.piece(inline, next, out);
            }
            return;
        }
        let mut rest = inlines;
        while let Some(first) = rest.first() {
            let length = rest.iter().take_while(|inline| is_alike(inline, first, level)).count();
            let (group, behind) = rest.split_at(length);
            rest = behind;
            let after = Following {
                mark: rest.first().map_or(after.mark, |next| opening(next, level).or(first_char(rest))),
                text: first_char(rest).or(after.text),
            };
            if is_plain(first, level) {
                self.group(group, level + 1, after, out);
            } else {
                self.marked(group, level, after, out);
            }
        }
    }

    /// Writes inlines that have the format of a level.
    fn marked(&mut self, group: &[DocInline], level: usize, after: Following, out: &mut String) {
        let (before_it, inner, after_it) = trimmed(group);
        self.group(&before_it, level + 1, after.behind(&inner), out);
        if inner.is_empty() {
            self.group(&after_it, level + 1, after, out);
            return;
        }
        let outside = after.behind(&after_it);
        match level {
            0 => self.link(&inner, outside, out),
            1 => self.delimited(&inner, level, ["**", "__"], outside, out),
            2 => self.delimited(&inner, level, ["*", "_"], outside, out),
            3 => self.tagged(&inner, level, ["~~", "~~"], out),
            4 => self.tagged(&inner, level, ["<sup>", "</sup>"], out),
            _ => self.tagged(&inner, level, ["<sub>", "</sub>"], out),
        }
        self.group(&after_it, level + 1, after, out);
    }

    fn tagged(&mut self, inner: &[DocInline], level: usize, [open, close]: [&str; 2], out: &mut String) {
        out.push_str(open);
        self.group(inner, level + 1, Following::of('<'), out);
        out.push_str(close);
    }

    /// Emphasis, if its asterisks are read as such here.
    fn delimited(
        &mut self,
        inner: &[DocInline],
        level: usize,
        markers: [&str; 2],
        outside: Following,
        out: &mut String,
    ) {
        let before = out.chars().next_back();
        let is_letter = |c: Option<char>| c.is_some_and(is_word);
        // An asterisk beside those of another emphasis would belong to both.
        let touches = before == Some('*') && !out.ends_with("\\*");
        let stands_apart = !is_letter(before) && !is_letter(outside.text);
        let marker = if touches && stands_apart { markers[1] } else { markers[0] };
        let start = out.len();
        out.push_str(marker);
        self.group(inner, level + 1, Following { mark: Some('*'), text: outside.text }, out);
        let written = &out[start + marker.len()..];
        let is_punctuation = |c: Option<char>| c.is_none_or(|c| !is_word(c));
        let first = written.trim_start_matches('*').chars().next();
        let last = written.trim_end_matches('*').chars().next_back();
        // CommonMark reads no emphasis that has punctuation at its edge and a letter outside.
        // An escaped asterisk beside one that is not would be read with it.
        let has_own = written.starts_with("\\*") || written.ends_with("\\*");
        let has_word = written.chars().any(char::is_alphanumeric);
        let is_stuck = has_own
            || !has_word
            || (is_punctuation(first) && is_letter(before))
            || (is_punctuation(last) && is_letter(outside.text))
            || (touches && !stands_apart && self.closed == Some(start));
        if is_stuck {
            out.truncate(start);
            self.group(inner, level + 1, outside, out);
            return;
        }
        out.push_str(marker);
        self.closed = Some(out.len());
    }

    fn link(&mut self, inner: &[DocInline], after: Following, out: &mut String) {
        let address = inner.first().and_then(|inline| inline.link.as_deref()).unwrap_or_default();
        // Notes have links of their own.
        let has_note = inner.iter().any(|inline| matches!(inline.kind, InlineKind::Note(_)));
        let plain: String = inner.iter().filter_map(as_text).collect();
        let is_bare = plain == address || format!("mailto:{plain}") == address;
        if has_note || !is_destination(address) {
            self.group(inner, 1, after, out);
        } else if is_bare && !address.contains([' ', '<', '>', '\\', '|']) && address.contains(':') {
            let _ = write!(out, "<{plain}>");
        } else {
            out.push('[');
            self.group(inner, 1, Following::of(']'), out);
            let _ = write!(out, "]({})", escape::destination(address));
        }
    }

    fn piece(&mut self, inline: &DocInline, after: Option<char>, out: &mut String) {
        match &inline.kind {
            InlineKind::Text(text) => {
                let before = out.chars().next_back();
                match inline.link {
                    // A link has no links in it.
                    Some(_) => escape::text(text, before, after, out),
                    None => escape::with_addresses(text, before, after, out),
                }
            }
            InlineKind::Break => match self.setting {
                Setting::Paragraph if !out.is_empty() => out.push_str("\\\n"),
                Setting::Paragraph => {}
                Setting::Heading => out.push(' '),
                Setting::Cell => out.push_str("<br>"),
            },
            InlineKind::Note(note) => {
                if let Some(number) = self.context.note_number(*note) {
                    let _ = write!(out, "[^{number}]");
                }
            }
            InlineKind::Picture(picture) => {
                let mut alt = String::new();
                escape::text(self.context.alternative(*picture), None, None, &mut alt);
                match self.context.pictures.get(*picture).and_then(Option::as_deref) {
                    Some(file) => drop(write!(out, "![{alt}]({})", escape::destination(file))),
                    None => out.push_str(&alt),
                }
            }
        }
    }
}

/// Whether a paragraph ends with a line break rather than an escaped backslash.
fn ends_with_break(text: &str) -> bool {
    text.chars().rev().take_while(|c| *c == '\\').count() % 2 == 1
}

/// Whether an address leads somewhere from a website.
fn is_destination(address: &str) -> bool {
    let lower = address.trim().to_ascii_lowercase();
    ["http://", "https://", "mailto:", "tel:", "ftp://"].iter().any(|scheme| lower.starts_with(scheme))
}

/// Whether `CommonMark` takes a character for part of a word: a letter or figure, a mark, or one without width.
fn is_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'
            | '\u{feff}')
}

/// The character with which an inline begins if it has a format of this level or a deeper one.
fn opening(inline: &DocInline, level: usize) -> Option<char> {
    let is_link = level == 0 && inline.link.as_deref().is_some_and(is_destination);
    if is_link {
        return Some('[');
    }
    (level.max(1)..LEVELS).find(|level| has(inline.style, *level)).map(|level| match level {
        1 | 2 => '*',
        3 => '~',
        _ => '<',
    })
}

fn as_text(inline: &DocInline) -> Option<&str> {
    match &inline.kind {
        InlineKind::Text(text) => Some(text),
        _ => None,
    }
}

fn is_alike(a: &DocInline, b: &DocInline, level: usize) -> bool {
    if level == 0 { a.link == b.link } else { has(a.style, level) == has(b.style, level) }
}

fn is_plain(inline: &DocInline, level: usize) -> bool {
    if level == 0 { inline.link.is_none() } else { !has(inline.style, level) }
}

fn has(style: InlineStyle, level: usize) -> bool {
    match level {
        1 => style.strong,
        2 => style.emphasis,
        3 => style.strike,
        4 => style.superscript,
        _ => style.subscript,
    }
}

fn first_char(inlines: &[DocInline]) -> Option<char> {
    match &inlines.first()?.kind {
        InlineKind::Text(text) => text.chars().next(),
        // A backslash or a tag.
        InlineKind::Break => Some('<'),
        InlineKind::Picture(_) => Some('!'),
        InlineKind::Note(_) => Some('['),
    }
}

/// Inlines without empty ones; neighbours of one format are one. A format of mere spaces is that of its neighbour.
fn merged(inlines: &[DocInline], is_heading: bool) -> Vec<DocInline> {
    let mut out: Vec<DocInline> = Vec::new();
    for inline in inlines {
        let mut inline = inline.clone();
        // Headings are bold by themselves.
        inline.style.strong &= !is_heading;
        let text = match &inline.kind {
            InlineKind::Text(text) if text.is_empty() => continue,
            InlineKind::Text(text) => text.clone(),
            _ => {
                if matches!(inline.kind, InlineKind::Break | InlineKind::Note(_)) {
                    inline.style = out.last().map(|last| last.style).unwrap_or_default();
                    inline.style.superscript = false;
                    inline.style.subscript = false;
                }
                out.push(inline);
                continue;
            }
        };
        match out.last_mut() {
            Some(DocInline { kind: InlineKind::Text(last), style, link })
                if *link == inline.link && (*style == inline.style || text.trim().is_empty()) =>
            {
                last.push_str(&text);
            }
            _ => out.push(inline),
        }
    }
    out
}

/// Inlines in three: spaces and breaks at the beginning, the middle, spaces and breaks at the end.
fn trimmed(inlines: &[DocInline]) -> (Vec<DocInline>, Vec<DocInline>, Vec<DocInline>) {
    let is_blank = |inline: &DocInline| match &inline.kind {
        InlineKind::Break => true,
        InlineKind::Text(text) => text.trim().is_empty(),
        InlineKind::Picture(_) | InlineKind::Note(_) => false,
    };
    let start = inlines.iter().position(|inline| !is_blank(inline)).unwrap_or(inlines.len());
    let end = inlines.iter().rposition(|inline| !is_blank(inline)).map_or(start, |last| last + 1);
    let mut before = inlines[..start].to_vec();
    let mut inner = inlines[start..end].to_vec();
    let mut after = inlines[end..].to_vec();
    let space = |inline: &DocInline, text: &str| {
        let kind = InlineKind::Text(text.to_owned());
        (!text.is_empty()).then(|| DocInline { kind, ..inline.clone() })
    };
    if let Some(first) = inner.first_mut()
        && let InlineKind::Text(text) = &first.kind
    {
        let rest = text.trim_start();
        before.extend(space(first, &text[..text.len() - rest.len()]));
        first.kind = InlineKind::Text(rest.to_owned());
    }
    if let Some(last) = inner.last_mut()
        && let InlineKind::Text(text) = &last.kind
    {
        let rest = text.trim_end();
        if let Some(space) = space(last, &text[rest.len()..]) {
            after.insert(0, space);
        }
        last.kind = InlineKind::Text(rest.to_owned());
    }
    (before, inner, after)
}
