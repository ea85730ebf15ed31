//! Attributes in braces: of headings, `{#id themes="recognition sanctions"}`, and at the end of paragraphs and
//! list items, `{#id}` and `{.unnumbered}`.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};

use super::reader::EventReader;
use crate::diagnostic::Code;
use crate::i18n::suggest;
use crate::markdown::options::BodyKind;
use crate::markdown::{Problem, WrittenLink};

/// The attribute of headings with the themes of the text below them.
const THEMES: &str = "themes";
/// The class of blocks without a number.
const UNNUMBERED: &str = "unnumbered";

impl EventReader<'_> {
    /// Reads the attributes at the end of the text of the open block, which ends before the byte `end`, and
    /// removes them from the events.
    pub(super) fn read_attributes(&mut self, end: usize) {
        let Some(open) = &self.numbers.open else { return };
        if self.options.kind == BodyKind::Line || open.notes != self.open_notes.len() {
            return;
        }
        let Some(text) = self.source.get(open.start..end).map(str::trim_end) else { return };
        let Some((before, inner)) = text.strip_suffix('}').and_then(|text| text.rsplit_once('{')) else {
            return;
        };
        let inner = inner.trim();
        let is_meant =
            inner.starts_with('#') || inner.strip_prefix('.').is_some_and(|class| class == UNNUMBERED);
        if !is_meant || inner.contains('\n') || before.ends_with('\\') {
            return;
        }
        let span = open.start + before.len()..open.start + text.len();
        let words: Vec<&str> = inner.split_whitespace().collect();
        let ids: Vec<&str> = words.iter().filter_map(|word| word.strip_prefix('#')).collect();
        let are_known =
            words.iter().all(|word| word.starts_with('#') || word.strip_prefix('.') == Some(UNNUMBERED));
        if !are_known || ids.len() > 1 || !ids.iter().all(|id| is_valid(id)) {
            self.problems.push(Problem::warning(
                Code::InvalidId,
                span,
                format!("`{{{inner}}}` is shown as text, since it is not a valid id"),
                "use letters, digits and hyphens, such as `{#conditions}`; if it is text, write a backslash \
                 before it",
            ));
            return;
        }
        let id = ids.first().map(|id| (*id).to_owned());
        let is_unnumbered = words.iter().any(|word| word.starts_with('.'));
        if !self.cut_text(&self.source[span.clone()]) {
            return;
        }
        let id = id.filter(|id| self.html.is_free(id, &span));
        if let Some(open) = &mut self.numbers.open {
            open.is_unnumbered |= is_unnumbered;
            if open.id.is_none() {
                open.id = id;
            }
        }
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

/// Whether an id can be given to a paragraph. Ids with `_` belong to pages.
fn is_valid(id: &str) -> bool {
    let is_allowed = |c: char| {
        if c.is_ascii() { c.is_ascii_alphanumeric() || matches!(c, '-' | '.') } else { !c.is_whitespace() }
    };
    !id.is_empty() && id.chars().all(is_allowed)
}
