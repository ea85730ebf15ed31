//! Joins style sheets: `[styles]` in a skin's `theme.toml` lists the files in `styles/` that make up each
//! sheet.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;
use crate::i18n::suggest;
use crate::render::statics::Static;
use crate::source::Tree;
use crate::source::toml_tree::{self, Entry, Spanned};

/// Folder of the parts, in the skin's folder.
pub(super) const FOLDER: &str = "styles";

/// Sheets and parts of a skin and of those it extends. Later ones override earlier ones of the same name.
#[derive(Default)]
pub(super) struct Styles {
    /// By path below the output folder.
    sheets: BTreeMap<String, Sheet>,
    /// By path in `styles/`.
    parts: BTreeMap<String, Part>,
    /// Parts listed in a `theme.toml`, with its path.
    listed: BTreeSet<(String, String)>,
}

struct Sheet {
    /// Path of the `theme.toml` that lists its parts.
    theme: String,
    parts: Vec<Spanned<String>>,
}

/// A file in `styles/`.
struct Part {
    /// Path of the skin's `theme.toml`.
    theme: String,
    /// Whether it is a file of the site rather than built in.
    is_own: bool,
    text: String,
}

impl Styles {
    /// Adds the sheets listed in a `theme.toml`, overriding those of extended skins. `tree` has the site's
    /// files; `None` for a built-in skin.
    pub(super) fn list(
        &mut self,
        skin: &str,
        text: &str,
        tree: Option<&Tree>,
        statics: &mut BTreeMap<String, Static>,
        out: &mut Vec<Diagnostic>,
    ) {
        let theme = theme(skin);
        // Syntax and type errors are already reported.
        let node = toml_tree::read(text, 0, &theme, &mut Vec::new());
        for entry in node.get("styles").map(toml_tree::Node::entries).unwrap_or_default() {
            if let Some(mistake) = mistake(entry, skin, &theme, tree) {
                out.push(mistake);
                continue;
            }
            let parts: Vec<_> = entry.node.items().iter().filter_map(toml_tree::Node::spanned).collect();
            self.listed.extend(parts.iter().map(|part| (theme.clone(), nfc(&part.value).into_owned())));
            statics.remove(&entry.key);
            self.sheets.insert(entry.key.clone(), Sheet { theme: theme.clone(), parts });
        }
    }

    pub(super) fn add_part(&mut self, skin: &str, name: &str, text: &str, is_own: bool) {
        let part = Part { theme: theme(skin), is_own, text: text.to_owned() };
        self.parts.insert(nfc(name).into_owned(), part);
    }

    /// Removes a sheet that a file in `static/` overrides.
    pub(super) fn replace(&mut self, path: &str) {
        self.sheets.remove(path);
    }

    /// Joins the parts of each sheet, separated by empty lines, and reports missing and unused parts.
    pub(super) fn join(self, statics: &mut BTreeMap<String, Static>, out: &mut Vec<Diagnostic>) {
        let mut joined: BTreeSet<String> = BTreeSet::new();
        for (path, sheet) in &self.sheets {
            let mut css = String::new();
            let mut is_own = false;
            for name in &sheet.parts {
                let Some((name, part)) = self.parts.get_key_value(&*nfc(&name.value)) else {
                    out.push(self.missing(sheet, name));
                    continue;
                };
                joined.insert(name.clone());
                is_own |= part.is_own;
                if !css.is_empty() {
                    css.push('\n');
                }
                css.push_str(part.text.trim_start_matches('\u{feff}'));
                if !css.ends_with('\n') {
                    css.push('\n');
                }
            }
            let bytes = css.into_bytes();
            let sheet = if is_own { Static::Styled(bytes) } else { Static::Made(bytes) };
            statics.insert(path.clone(), sheet);
        }
        // Parts listed by their own skin may belong to a sheet that another skin overrides.
        let is_used = |name: &String, part: &Part| {
            joined.contains(name) || self.listed.contains(&(part.theme.clone(), name.clone()))
        };
        for (name, part) in self.parts.iter().filter(|(name, part)| part.is_own && !is_used(name, part)) {
            let help = match suggest::nearest(name, joined.iter().map(String::as_str)) {
                Some(nearest) => format!("did you mean `{FOLDER}/{nearest}`?"),
                None => format!("add it to `[styles]` in {}, or delete it", part.theme),
            };
            let path = format!("{}{FOLDER}/{name}", part.theme.trim_end_matches("theme.toml"));
            out.push(
                Diagnostic::warning(Code::UnusedFile, path, None, "this file is not part of any style sheet")
                    .help(help),
            );
        }
    }

    fn missing(&self, sheet: &Sheet, name: &Spanned<String>) -> Diagnostic {
        let help = match suggest::nearest(&name.value, self.parts.keys().map(String::as_str)) {
            Some(nearest) => format!("did you mean \"{nearest}\"?"),
            None => "add the file to the skin's folder, or remove it from this list".into(),
        };
        let message = format!("the file `{FOLDER}/{}` does not exist", name.value);
        Diagnostic::error(Code::InvalidStyleSheet, &sheet.theme, name.span.clone(), message).help(help)
    }
}

fn theme(skin: &str) -> String {
    format!("themes/{skin}/theme.toml")
}

/// The error if the path of a sheet is invalid.
fn mistake(sheet: &Entry, skin: &str, theme: &str, tree: Option<&Tree>) -> Option<Diagnostic> {
    let path = sheet.key.as_str();
    let is_odd = |name: &str| matches!(name, "" | "." | "..") || name.contains('\\');
    let error =
        |message: String| Diagnostic::error(Code::InvalidStyleSheet, theme, sheet.key_span.clone(), message);
    if !path.ends_with(".css") || path.split('/').any(is_odd) {
        let message = format!("`{path}` is not a valid path for a style sheet");
        return Some(error(message).help(
            "use a path that ends in `.css`, relative to the output folder, such as \"assets/own.css\"",
        ));
    }
    let whole = format!("themes/{skin}/static/{path}");
    tree?.get(&whole)?;
    let message = format!("the style sheet `{path}` is also a file in static/");
    Some(error(message).help(format!("delete {whole}, or remove this list")))
}
