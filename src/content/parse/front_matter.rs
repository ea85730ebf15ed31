//! Splits Markdown files into front matter and body.

use std::ops::Range;

use crate::content::parse::body::BodySource;
use crate::content::parse::{misplaced, remarks, speakers};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::foreign_syntax;
use crate::source::schema::{self, Field, MissingKey};
use crate::source::toml_tree::{self, Node};
use crate::source::{self, File, broken_lines};

/// A file split into front matter and body.
pub struct Cut<'a> {
    /// The front matter, unvalidated.
    pub node: Node,
    /// Byte offset of the front matter's TOML.
    pub start: usize,
    /// The body.
    pub body: BodySource<'a>,
}

/// The validated front matter and the body. `None` if there is no front matter, which is reported.
pub fn read<'a>(
    file: &'a File,
    fields: &[Field],
    what: &str,
    out: &mut Vec<Diagnostic>,
) -> Option<(Node, BodySource<'a>)> {
    let first = out.len();
    let Cut { node, body, .. } = cut(file, what, out)?;
    let before = out.len();
    let missing = schema::check(&node, fields, &what, first == before, &file.path, out);
    allow_undated_draft(&node, &missing, out);
    misplaced::explain(&node, fields, what, &missing, &file.path, before, out);
    speakers::explain(&node, &file.path, before, out);
    remarks::report(&file.path, &node, out);
    if let Some(text) = source::text(file, &mut Vec::new()) {
        broken_lines::leave_out(text, first..before, out);
    }
    Some((node, body))
}

/// A draft can wait for its date: `missing-key` is then a warning. It is not part of the site before it has one.
fn allow_undated_draft(node: &Node, missing: &[MissingKey], out: &mut [Diagnostic]) {
    let is_draft = node.bool_at("draft") == Some(true);
    for date in missing.iter().filter(|missing| is_draft && missing.key == "date") {
        if let Some(found) = out.get_mut(date.reported_at) {
            found.severity = Severity::Warning;
        }
    }
}

/// The unvalidated front matter and the body. `None` if there is no front matter, which is reported.
pub fn cut<'a>(file: &'a File, what: &str, out: &mut Vec<Diagnostic>) -> Option<Cut<'a>> {
    let whole = source::text(file, out)?;
    // Skip a byte order mark.
    let start = if whole.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let rest = &whole[start..];
    let first = rest.lines().next().unwrap_or_default();
    if first.trim_end() != "+++" {
        let (code, message, help) = if rest.trim().is_empty() {
            let help = "begin the file with a line `+++`, the front matter, and another line `+++`";
            (Code::MissingFrontMatter, format!("{what} is empty"), help.to_owned())
        } else if first.trim_end() == "---" {
            let toml = foreign_syntax::yaml_as_toml(&rest[first.len()..]);
            let toml = if toml.is_empty() { "`key = \"value\"`" } else { toml.as_str() };
            (
                Code::YamlSyntax,
                "this front matter is in YAML, between `---` lines".to_owned(),
                format!("use TOML: replace each `---` with `+++`, and write {toml}"),
            )
        } else {
            let help = "the first line must be `+++`, then keys such as `title = \"…\"`, then `+++` again";
            (Code::MissingFrontMatter, format!("{what} has no front matter"), help.to_owned())
        };
        let end = start + first.len().max(usize::from(!rest.is_empty()));
        out.push(Diagnostic::error(code, &file.path, start..end.min(whole.len()), message).help(help));
        return None;
    }
    let toml_start = start + rest.find('\n').map_or(rest.len(), |at| at + 1);
    let Some((toml_end, body_start)) = closing_line(whole, toml_start) else {
        out.push(
            Diagnostic::error(
                Code::UnclosedFrontMatter,
                &file.path,
                start..start + 3,
                "this front matter is not closed",
            )
            .help("close it with a line `+++`"),
        );
        return None;
    };
    let mut node = toml_tree::read(&whole[toml_start..toml_end], toml_start, &file.path, out);
    // Errors about missing keys point at the first `+++`.
    node.span = start..start + 3;
    let body = BodySource { path: &file.path, text: &whole[body_start..], offset: body_start };
    Some(Cut { node, start: toml_start, body })
}

/// The byte range of the TOML of a page, and the offset of its body. `None` without complete front matter.
pub fn parts(page: &str) -> Option<(Range<usize>, usize)> {
    let start = page.len() - page.trim_start_matches('\u{feff}').len();
    let first = page[start..].split_inclusive('\n').next().filter(|line| line.trim_end() == "+++")?;
    let toml_start = start + first.len();
    closing_line(page, toml_start).map(|(toml_end, body)| (toml_start..toml_end, body))
}

/// Byte offsets of the end of the TOML and the start of the body.
fn closing_line(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        if line.trim_end() == "+++" {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}
