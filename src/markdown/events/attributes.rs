//! Attributes in braces: of headings, `{#id themes="recognition sanctions"}`, and at the end of paragraphs and
//! list items, `{#id}` and `{.unnumbered}`.

use std::ops::Range;

use memchr::memchr_iter;
use pulldown_cmark::{CowStr, Event};

use super::reader::EventReader;
use crate::diagnostic::Code;
use crate::i18n::suggest;
use crate::markdown::options::BodyKind;
use crate::markdown::{Problem, WrittenLink, prepare};

/// The attribute of headings with the themes of the text below them.
const THEMES: &str = "themes";
/// The class of blocks without a number.
const UNNUMBERED: &str = "unnumbered";
/// The length of the longest attributes that are looked for in a text, in characters.
const LONGEST: usize = 200;

impl EventReader<'_> {
    /// Reads the attributes at the end of the text of the open block, which ends before the byte `end`, and
    /// removes them from the events. They can be in several pairs of braces.
    pub(super) fn read_attributes(&mut self, mut end: usize) {
        while let Some(start) = self.read_last_braces(end) {
            end = start;
        }
    }

    /// Reads the last pair of braces, and returns where it begins; `None` if it was not read.
    fn read_last_braces(&mut self, end: usize) -> Option<usize> {
        let open = self.numbers.open.as_ref()?;
        if self.options.kind == BodyKind::Line || open.notes != self.open_notes.len() {
            return None;
        }
        let text = self.source.get(open.start..end)?.trim_end();
        let (before, inner) = text.strip_suffix('}')?.rsplit_once('{')?;
        let inner = inner.trim();
        if !is_meant(inner) || inner.contains('\n') || before.ends_with('\\') {
            return None;
        }
        let span = open.start + before.len()..open.start + text.len();
        let words: Vec<&str> = inner.split_whitespace().collect();
        let ids: Vec<&str> = words.iter().filter_map(|word| word.strip_prefix('#')).collect();
        let are_known =
            words.iter().all(|word| word.starts_with('#') || word.strip_prefix('.') == Some(UNNUMBERED));
        if !are_known || ids.len() > 1 || !ids.iter().all(|id| is_valid(id)) {
            let why = if inner.starts_with('#') {
                "it is not a valid id".to_owned()
            } else {
                format!("a paragraph can have only an id and `.{UNNUMBERED}`")
            };
            self.problems.push(Problem::warning(
                Code::InvalidId,
                span.clone(),
                format!("`{{{inner}}}` is shown as text, since {why}"),
                "use letters, digits, hyphens and full stops, such as `{#conditions}`; if it is text, write a \
                 backslash before it",
            ));
            self.numbers.forget_braces(&span);
            return None;
        }
        let id = ids.first().map(|id| (*id).to_owned());
        let is_unnumbered = words.iter().any(|word| word.starts_with('.'));
        if !self.cut_text(&self.source[span.clone()]) {
            return None;
        }
        self.numbers.forget_braces(&span);
        let id = id.filter(|id| self.html.is_free(id, &span));
        if let Some(open) = &mut self.numbers.open {
            open.is_unnumbered |= is_unnumbered;
            if open.id.is_none() {
                open.id = id;
            }
        }
        Some(span.start)
    }

    /// Notes the braces in a text that look like attributes. Those that are not read later are reported.
    pub(super) fn note_braces(&mut self, span: &Range<usize>) {
        let text = self.source.get(span.clone()).unwrap_or_default();
        for at in memchr_iter(b'{', text.as_bytes()).map(|at| span.start + at) {
            let inner = self.source[at + 1..].char_indices().take(LONGEST).find(|(_, c)| "{}\n".contains(*c));
            let Some((length, '}')) = inner else { continue };
            if is_meant(self.source[at + 1..at + 1 + length].trim()) && !self.source[..at].ends_with('\\') {
                self.numbers.braces.push(at..at + length + "{}".len());
            }
        }
    }

    /// Reports ids that cannot be used.
    pub(super) fn report_ids(&mut self) {
        self.report_braces();
        self.report_reserved_ids();
    }

    /// Reports the braces that look like attributes and are shown as text.
    fn report_braces(&mut self) {
        let left = std::mem::take(&mut self.numbers.braces);
        self.problems.extend(left.into_iter().map(|span| {
            let message = format!(
                "`{}` is shown as text, since it is not at the end of a paragraph, list item or heading",
                &self.source[span.clone()]
            );
            let help = "move it to the end of the text that it belongs to; if it is text, write a backslash before it";
            Problem::warning(Code::AttributesAsText, span, message, help)
        }));
    }

    /// Removes a text from the end of the events. False, and nothing is removed, if they do not end with it or
    /// have nothing else.
    fn cut_text(&mut self, end: &str) -> bool {
        let (mut first, mut text) = (self.main.len(), String::new());
        while text.len() < end.len()
            && let Some(Event::Text(piece)) = first.checked_sub(1).and_then(|at| self.main.get(at))
        {
            text.insert_str(0, piece);
            first -= 1;
        }
        let Some(rest) = text.strip_suffix(end) else { return false };
        let rest = rest.trim_end();
        let mut last = first;
        if rest.is_empty() {
            while last > 0 && matches!(self.main[last - 1], Event::SoftBreak | Event::HardBreak) {
                last -= 1;
            }
            if self.numbers.open.as_ref().is_none_or(|open| open.begins_at(last)) {
                return false;
            }
        }
        self.main.truncate(last);
        if !rest.is_empty() {
            self.push(Event::Text(rest.to_owned().into()));
        }
        true
    }

    /// Reads the attributes of a heading at `span`, and begins the part of the text below it.
    pub(super) fn begin_part(&mut self, level: u8, is_within: bool, span: &Range<usize>) {
        let named = self.themes_of(span, is_within);
        if is_within {
            return;
        }
        self.numbers.parts.retain(|(above, _)| *above < level);
        if named.is_empty() {
            return;
        }
        let first = self.numbers.themes.len();
        self.numbers.themes.extend(named);
        self.numbers.parts.push((level, (first..self.numbers.themes.len()).collect()));
    }

    /// Reports attributes of a heading that look like its themes.
    pub(super) fn report_attributes(
        &mut self,
        attributes: &[(CowStr<'_>, Option<CowStr<'_>>)],
        span: &Range<usize>,
    ) {
        for (key, _) in attributes.iter().filter(|(key, value)| &**key != THEMES && value.is_some()) {
            if suggest::nearest(key, [THEMES]).is_some() && self.options.kind != BodyKind::Line {
                self.problems.push(Problem::warning(
                    Code::UnknownAttribute,
                    span.start..span.start + first_line(&self.source[span.clone()]).len(),
                    format!("a heading has no attribute `{key}`, so it is ignored"),
                    format!("did you mean `{THEMES}`?"),
                ));
            }
        }
    }

    /// The themes of a heading, as links. Reports those that cannot be used.
    fn themes_of(&mut self, span: &Range<usize>, is_within: bool) -> Vec<WrittenLink> {
        let Some((attribute, names)) = written_themes(self.source, span) else { return Vec::new() };
        let problem = match self.options.kind {
            BodyKind::Line => return Vec::new(),
            BodyKind::Translation => Problem::error(
                Code::ThemesInTranslation,
                attribute,
                "a translation cannot have the themes of a heading; they are written in the original only",
                format!("remove `{THEMES}`; the themes in the original apply to all languages"),
            ),
            BodyKind::Page => Problem::warning(
                Code::UnknownAttribute,
                attribute,
                format!("`{THEMES}` is ignored here; only headings in the reports of sessions can have it"),
                "remove it",
            ),
            BodyKind::Report if is_within => Problem::warning(
                Code::UnknownAttribute,
                attribute,
                format!("`{THEMES}` is ignored here, since this heading is in a list, quotation or footnote"),
                "move it to a heading of the report itself",
            ),
            BodyKind::Report if names.is_empty() => Problem::warning(
                Code::UnknownAttribute,
                attribute,
                format!("`{THEMES}` names no theme"),
                "write the ids of themes between the quotes, separated by spaces: `{themes=\"recognition \
                 sanctions\"}`",
            ),
            BodyKind::Report => {
                self.numbers.facts.push(with_spaces(self.source, &attribute));
                let link = |span: Range<usize>| WrittenLink {
                    destination: format!("theme:{}", &self.source[span.clone()]),
                    span,
                    is_html: false,
                };
                return names.into_iter().map(link).collect();
            }
        };
        self.problems.push(problem);
        Vec::new()
    }
}

/// The range of the attribute with the themes of a heading, and those of its names.
fn written_themes(source: &str, span: &Range<usize>) -> Option<(Range<usize>, Vec<Range<usize>>)> {
    let heading = source.get(span.clone())?;
    let open = heading.rfind('{')?;
    let (inner, behind) = heading[open..].split_once('}')?;
    // Attributes are at the end of the heading.
    if !first_line(behind).trim_matches([' ', '\t', '#']).is_empty() {
        return None;
    }
    let keys = inner.match_indices(THEMES).map(|(at, _)| at);
    let is_key = |at: &usize| {
        inner[..*at].ends_with(|c: char| c == '{' || c.is_whitespace())
            && inner[at + THEMES.len()..].starts_with('=')
    };
    let key = keys.into_iter().find(is_key)?;
    let value = key + THEMES.len() + "=".len();
    let rest = &inner[value..];
    let (start, length) = match rest.strip_prefix('"') {
        Some(quoted) => (value + 1, quoted.find('"').unwrap_or(quoted.len())),
        None => (value, rest.find(char::is_whitespace).unwrap_or(rest.len())),
    };
    let list = &inner[start..start + length];
    let at = span.start + open;
    let is_separator = |c: char| c.is_whitespace() || c == ',';
    let (mut names, mut place) = (Vec::new(), at + start);
    for piece in list.split_inclusive(is_separator) {
        let name = piece.trim_end_matches(is_separator);
        if !name.is_empty() {
            names.push(place..place + name.len());
        }
        place += piece.len();
    }
    let end = start + length + usize::from(rest.starts_with('"') && inner[start + length..].starts_with('"'));
    Some((at + key..at + end, names))
}

/// The range of an attribute of a heading with the space before it, and with the braces if there is nothing else
/// in them.
fn with_spaces(source: &str, attribute: &Range<usize>) -> Range<usize> {
    let before = source[..attribute.start].trim_end_matches([' ', '\t']);
    let behind = source[attribute.end..].trim_start_matches([' ', '\t']);
    match (before.strip_suffix('{'), behind.strip_prefix('}')) {
        (Some(heading), Some(behind)) => {
            heading.trim_end_matches([' ', '\t']).len()..source.len() - behind.len()
        }
        (Some(_), None) => attribute.start..source.len() - behind.len(),
        _ => before.len()..attribute.end,
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// Whether a text in braces is meant as attributes: it begins with an id, or has one or a class among attributes only.
fn is_meant(inner: &str) -> bool {
    let is_name =
        |word: &str| word.strip_prefix(['#', '.']).is_some_and(|name| name.starts_with(char::is_alphabetic));
    inner.starts_with('#') && inner.len() > 1
        || prepare::is_attributes(inner) && inner.split_whitespace().any(is_name)
}

/// Whether an id can be given to a paragraph. Ids with `_` belong to pages.
fn is_valid(id: &str) -> bool {
    let is_allowed = |c: char| {
        if c.is_ascii() { c.is_ascii_alphanumeric() || matches!(c, '-' | '.') } else { !c.is_whitespace() }
    };
    !id.is_empty() && id.chars().all(is_allowed)
}
