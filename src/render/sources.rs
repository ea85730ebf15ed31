//! What a skin is made of: templates, messages, styles and files, its own before those of the skins that it
//! extends. The first of these is always `standard`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::content::parse::fields;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::i18n::suggest;
use crate::model::accent::{self, Colour};
use crate::model::config::BUILT_IN_SKINS;
use crate::render::messages::{MessageFile, too_deep};
use crate::render::requirement;
pub use crate::render::statics::Static;
use crate::render::styles::{self, Styles};
use crate::source::schema;
use crate::source::toml_tree;
use crate::source::{self, Content, File, Tree};

static STANDARD: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/standard");
static PLAIN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/plain");

/// What a skin consists of, before its templates are compiled.
#[derive(Clone, Debug, Default)]
pub struct SkinFiles {
    /// The skin's name: that of its folder.
    pub name: String,
    /// Templates, shared by the skins of all languages.
    pub templates: Arc<Templates>,
    /// Fluent files, those of skins that are extended first.
    pub messages: Vec<MessageFile>,
    /// Files that are published as they are, by their path below `static/`.
    pub statics: BTreeMap<String, Static>,
    /// Whether this version of Rapporteur can use it. If not, that has been reported.
    pub is_supported: bool,
}

/// Templates by name. One that is replaced and still wanted goes by its skin's name, too:
/// `standard/base.html`.
pub type Templates = BTreeMap<String, TemplateFile>;

/// A template's source.
#[derive(Clone, Debug)]
pub struct TemplateFile {
    /// Where it is, for diagnostics about it.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Collects the files of the skin `name`: those of the skins that it extends, replaced by its own of
/// the same names. Of a skin that comes with Rapporteur, files of the site replace its own.
pub fn files(tree: &Tree, name: &str, accent: Option<Colour>, out: &mut Vec<Diagnostic>) -> SkinFiles {
    let mut files = SkinFiles { name: name.to_owned(), is_supported: true, ..SkinFiles::default() };
    let (mut templates, mut styles) = (Collected::default(), Styles::default());
    let mut mistakes = Vec::new();
    let lineage = lineage(tree, name, out);
    for skin in &lineage {
        // What else is said of a skin that is made for another version only hides the reason.
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
                    styles.replace(path);
                    files.statics.insert(path.to_owned(), Static::Own(file.path.clone()));
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
    files.templates = Arc::new(templates.finish());
    if let Some(accent) = accent {
        let made = || Static::Made(accent::stylesheet(accent).into_bytes());
        files.statics.entry(accent::PATH.to_owned()).or_insert_with(made);
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

/// A skin and those that it extends, the last one first.
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
                "leave `extends` out of one of the skins".into(),
            ));
            break;
        }
        if !is_known {
            let mut known: Vec<&str> =
                tree.below("themes").filter_map(|file| file.path.split('/').nth(1)).collect();
            known.extend(BUILT_IN_SKINS);
            let help = match suggest::nearest(&parent, known) {
                Some(nearest) => format!("did you mean \"{nearest}\"?"),
                None => format!("make the folder themes/{parent}/, or extend \"standard\""),
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

/// The skin that another one extends, as its `theme.toml` says, and how to report a mistake there.
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

/// What keeps this version of Rapporteur from using a skin of the site, by the `requires` of its `theme.toml`.
fn requirement(tree: &Tree, skin: &str) -> Option<Diagnostic> {
    let path = format!("themes/{skin}/theme.toml");
    let node = toml_tree::read(text(tree.get(&path)?)?, 0, &path, &mut Vec::new());
    let written = node.spanned_at("requires")?;
    let (code, message, help) = requirement::problem(&written.value, env!("CARGO_PKG_VERSION"), skin)?;
    Some(Diagnostic::error(code, path, written.span, message).help(help))
}

/// A file's text. What is wrong with it has been reported.
fn text(file: &File) -> Option<&str> {
    let Content::Text(bytes) = &file.content else { return None };
    std::str::from_utf8(bytes).ok()
}

/// Where a file of a skin is.
#[derive(Clone, Copy)]
struct SkinFilePath<'a> {
    /// The skin.
    skin: &'a str,
    /// Its name there.
    name: &'a str,
    /// The file, for diagnostics about it.
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

/// Templates as they come, from skins that are extended to those that extend them.
#[derive(Default)]
struct Collected {
    /// The last of each name, with its skin.
    last: BTreeMap<String, (String, TemplateFile)>,
    /// All, by the name of their skin and their own.
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

    /// The templates by name, and those by their skin's name that another one asks for.
    fn finish(self) -> Templates {
        let Self { last, mut all } = self;
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
