//! Collects the templates, messages, styles and files of a skin and of the skins that it extends, down to
//! `standard`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::content::parse::fields;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::i18n::slug::nfc;
use crate::i18n::suggest;
use crate::model::accent::{self, Colour};
use crate::model::config::BUILT_IN_SKINS;
use crate::pages::configured::SKIN_PICTURE;
use crate::pages::kind;
use crate::render::messages::{MessageFile, too_deep};
pub use crate::render::statics::Static;
use crate::render::styles::{self, Styles};
use crate::render::templates::{TemplateFile, Templates, references};
use crate::render::{requirement, sharing_picture};
use crate::source::schema;
use crate::source::toml_tree;
use crate::source::{self, Content, File, Tree};

static STANDARD: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/standard");
static PLAIN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/plain");

/// The source files of a skin.
#[derive(Clone, Debug, Default)]
pub struct SkinFiles {
    /// Name of the skin and of its folder.
    pub name: String,
    /// Templates by name, shared by all languages.
    pub templates: Arc<Templates>,
    /// Fluent files, those of extended skins first.
    pub messages: Vec<MessageFile>,
    /// Static files, by path below `static/`.
    pub statics: BTreeMap<String, Static>,
    /// Whether this version of Rapporteur supports the skin. If not, it is reported.
    pub is_supported: bool,
}

/// Collects the files of the skin `name` and of those it extends; its own files take precedence. Files of the
/// site override those of a built-in skin.
pub fn files(tree: &Tree, name: &str, accent: Option<Colour>, out: &mut Vec<Diagnostic>) -> SkinFiles {
    let mut files = SkinFiles { name: name.to_owned(), is_supported: true, ..SkinFiles::default() };
    let (mut templates, mut styles) = (Collected::default(), Styles::default());
    let mut mistakes = Vec::new();
    let lineage = lineage(tree, name, out);
    for skin in &lineage {
        // Other errors would hide the cause.
        if let Some(refusal) = requirement(tree, skin) {
            files.is_supported = false;
            out.retain(|diagnostic| diagnostic.path != refusal.path);
            out.push(refusal);
        }
    }
    for skin in lineage {
        if let Some(built_in) = built_in(&skin) {
            let theme = built_in.get_file("theme.toml").and_then(include_dir::File::contents_utf8);
            styles.list(&skin, theme.unwrap_or_default(), None, &mut files.statics, &mut mistakes);
            add_embedded(built_in, &skin, &mut files, &mut templates, &mut styles);
        }
        let folder = format!("themes/{skin}");
        if let Some(theme) = tree.get(&format!("{folder}/theme.toml")).and_then(text) {
            styles.list(&skin, theme, Some(tree), &mut files.statics, &mut mistakes);
        }
        for file in tree.below(&folder) {
            let inner = &file.path[folder.len() + 1..];
            match (inner.split_once('/'), &file.content) {
                (Some(("static", path)), _) => {
                    let path = nfc(path).into_owned();
                    styles.replace(&path);
                    files.statics.insert(path, Static::Own(file.path.clone()));
                }
                (Some((styles::FOLDER, name)), Content::Text(_)) => {
                    if let Some(text) = source::text(file, out) {
                        styles.add_part(&skin, name, text, true);
                    }
                }
                (Some((kind @ ("templates" | "i18n"), path)), Content::Text(_)) => {
                    let text = source::text(file, out);
                    let too_deep =
                        text.filter(|_| kind == "i18n").and_then(|text| too_deep(&file.path, text));
                    if let Some(mistake) = too_deep {
                        out.push(mistake);
                    } else if let Some(text) = text {
                        let place = SkinFilePath { skin: &skin, name: path, path: &file.path };
                        add(kind, place, text, &mut files, &mut templates);
                    }
                }
                _ => {}
            }
        }
    }
    styles.join(&mut files.statics, &mut mistakes);
    if files.is_supported {
        out.append(&mut mistakes);
    }
    files.templates = Arc::new(templates.finish(name));
    if let Some(accent) = accent {
        let made = || Static::Made(accent::stylesheet(accent).into_bytes());
        files.statics.entry(accent::PATH.to_owned()).or_insert_with(made);
        // A skin's own picture has its own colours.
        let picture = match files.statics.get(SKIN_PICTURE) {
            Some(Static::Embedded(png)) => sharing_picture::coloured(png, accent),
            _ => None,
        };
        files.statics.extend(picture.map(|png| (SKIN_PICTURE.to_owned(), Static::Made(png))));
    }
    files
}

fn built_in(skin: &str) -> Option<&'static Dir<'static>> {
    match skin {
        "standard" => Some(&STANDARD),
        "plain" => Some(&PLAIN),
        _ => None,
    }
}

/// A skin and the skins that it extends, the last base first.
fn lineage(tree: &Tree, name: &str, out: &mut Vec<Diagnostic>) -> Vec<String> {
    let mut lineage = vec![name.to_owned()];
    while let Some(last) = lineage.last() {
        let Some((parent, mistake)) = extended(tree, last, out) else { break };
        let is_known = BUILT_IN_SKINS.contains(&parent.as_str())
            || tree.below(&format!("themes/{parent}")).next().is_some();
        if lineage.contains(&parent) {
            out.push(mistake(
                Code::CircularReference,
                "this skin extends itself".into(),
                "remove `extends` from one of the skins".into(),
            ));
            break;
        }
        if !is_known {
            let mut candidates: Vec<&str> =
                tree.below("themes").filter_map(|file| file.path.split('/').nth(1)).collect();
            candidates.extend(BUILT_IN_SKINS);
            let help = match suggest::nearest(&parent, candidates) {
                Some(nearest) => format!("did you mean \"{nearest}\"?"),
                None => format!("create the folder themes/{parent}/, or extend \"standard\""),
            };
            out.push(mistake(Code::UnknownSkin, format!("there is no skin \"{parent}\""), help));
            break;
        }
        lineage.push(parent);
    }
    if lineage.last().is_none_or(|last| last != "standard") {
        lineage.push("standard".into());
    }
    lineage.reverse();
    lineage
}

/// The skin that `extends` in `theme.toml` names, and a constructor for errors about it.
fn extended<'a>(
    tree: &'a Tree,
    skin: &str,
    out: &mut Vec<Diagnostic>,
) -> Option<(String, impl Fn(Code, String, String) -> Diagnostic + use<'a>)> {
    let path = format!("themes/{skin}/theme.toml");
    let text = match tree.get(&path) {
        Some(file) => source::text(file, out)?,
        None => built_in(skin)?.get_file("theme.toml")?.contents_utf8()?,
    };
    let before = out.len();
    let node = toml_tree::read(text, 0, &path, out);
    schema::check(&node, fields::SKIN, &"the skin", out.len() == before, &path, out);
    let written = node.spanned_at("extends")?;
    let mistake = move |code: Code, message: String, help: String| {
        Diagnostic::error(code, &path, written.span.clone(), message).help(help)
    };
    Some((node.text_at("extends")?.to_owned(), mistake))
}

/// The error if `requires` in `theme.toml` does not match this version.
fn requirement(tree: &Tree, skin: &str) -> Option<Diagnostic> {
    let path = format!("themes/{skin}/theme.toml");
    let node = toml_tree::read(text(tree.get(&path)?)?, 0, &path, &mut Vec::new());
    let written = node.spanned_at("requires")?;
    let (code, message, help) = requirement::problem(&written.value, env!("CARGO_PKG_VERSION"), skin)?;
    Some(Diagnostic::error(code, path, written.span, message).help(help))
}

/// The text of a file. Invalid UTF-8 is already reported.
fn text(file: &File) -> Option<&str> {
    let Content::Text(bytes) = &file.content else { return None };
    std::str::from_utf8(bytes).ok()
}

/// Location of a file of a skin.
#[derive(Clone, Copy)]
struct SkinFilePath<'a> {
    /// Name of the skin.
    skin: &'a str,
    /// Name within the skin.
    name: &'a str,
    /// Path, for diagnostics.
    path: &'a str,
}

fn add_embedded(
    dir: &'static Dir<'static>,
    skin: &str,
    files: &mut SkinFiles,
    templates: &mut Collected,
    styles: &mut Styles,
) {
    for entry in dir.entries() {
        match entry {
            include_dir::DirEntry::Dir(inner) => add_embedded(inner, skin, files, templates, styles),
            include_dir::DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                match path.split_once('/') {
                    Some(("static", name)) => {
                        styles.replace(name);
                        files.statics.insert(name.to_owned(), Static::Embedded(file.contents()));
                    }
                    Some((styles::FOLDER, name)) => {
                        styles.add_part(skin, name, file.contents_utf8().unwrap_or_default(), false);
                    }
                    Some((kind, name)) => {
                        let text = file.contents_utf8().unwrap_or_default();
                        let place = SkinFilePath { skin, name, path: &format!("themes/{skin}/{path}") };
                        add(kind, place, text, files, templates);
                    }
                    None => {}
                }
            }
        }
    }
}

fn add(kind: &str, place: SkinFilePath<'_>, text: &str, files: &mut SkinFiles, templates: &mut Collected) {
    if kind == "templates" {
        templates.add(place, text);
    } else if let Some(lang) = place.name.strip_suffix(".ftl").and_then(Lang::parse) {
        files.messages.push(MessageFile { path: place.path.to_owned(), lang, text: text.to_owned() });
    }
}

/// Templates, added from base skins to derived ones.
#[derive(Default)]
struct Collected {
    /// The last template of each name, with its skin.
    last: BTreeMap<String, (String, TemplateFile)>,
    /// All templates, by name of the skin and template.
    all: Templates,
}

impl Collected {
    fn add(&mut self, place: SkinFilePath<'_>, text: &str) {
        let file = TemplateFile { path: place.path.to_owned(), text: text.to_owned() };
        let before = self.last.insert(place.name.to_owned(), (place.skin.to_owned(), file));
        if let Some((skin, before)) = before {
            self.all.entry(format!("{skin}/{}", place.name)).or_insert(before);
        }
    }

    /// The templates by name, and those referenced by the name of their skin. `skin` is the site's.
    fn finish(self, skin: &str) -> Templates {
        let Self { mut last, mut all } = self;
        while let Some(unused) = unused(&last, skin) {
            last.remove(&unused);
        }
        for (name, (skin, file)) in &last {
            all.entry(format!("{skin}/{name}")).or_insert_with(|| file.clone());
        }
        let skins: BTreeSet<&str> = all.keys().filter_map(|name| Some(name.split_once('/')?.0)).collect();
        let starts: Vec<String> = skins.into_iter().map(|skin| format!("\"{skin}/")).collect();
        let asks = |text: &&str| starts.iter().any(|start| text.contains(start));
        let asking: Vec<&str> = last.values().map(|(_, file)| file.text.as_str()).filter(asks).collect();
        let is_wanted = |name: &str| asking.iter().any(|text| text.contains(&format!("\"{name}\"")));
        all.retain(|name, _| is_wanted(name));
        all.extend(last.into_iter().map(|(name, (_, file))| (name, file)));
        all
    }
}

/// A shared base of pages, inherited from another skin, that no page extends: the site's skin has its own
/// templates for all of these pages. It may need blocks that the skin's `base.html` does not have.
fn unused(templates: &BTreeMap<String, (String, TemplateFile)>, skin: &str) -> Option<String> {
    let used: BTreeSet<&str> = templates.values().flat_map(|(_, file)| references(&file.text)).collect();
    let is_page = |name: &str| kind::TEMPLATES.contains(&name);
    let found = templates.iter().find(|(name, (of, file))| {
        of != skin && file.text.contains("{% extends") && !is_page(name) && !used.contains(name.as_str())
    });
    found.map(|(name, _)| name.clone())
}
