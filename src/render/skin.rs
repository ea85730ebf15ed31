//! The skin: templates, messages and files, the site's own before those that come with Rapporteur.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::FluentArgs;
use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult};

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::locale::{self, Locale};
use crate::render::messages::{MessageFile, Messages, messages, report_missing, value};
use crate::render::mistakes;
use crate::source::{self, Content, Tree};

static STANDARD: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/standard");

/// What a skin consists of, before its templates are compiled.
#[derive(Clone, Debug, Default)]
pub struct SkinFiles {
    /// The skin's name: that of its folder.
    pub name: String,
    /// Templates, shared by the skins of all languages.
    pub templates: Arc<Templates>,
    /// Fluent files, those of Rapporteur first.
    pub messages: Vec<MessageFile>,
    /// Files that are published as they are, by their path below `static/`.
    pub statics: BTreeMap<String, Static>,
}

/// Templates by name.
pub type Templates = BTreeMap<String, TemplateFile>;

/// A template's source.
#[derive(Clone, Debug)]
pub struct TemplateFile {
    /// Where it is, for findings about it.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// A file of the skin that is published as it is.
#[derive(Clone, Debug)]
pub enum Static {
    /// It comes with Rapporteur.
    Embedded(&'static [u8]),
    /// It is a file of the site, at this path.
    Own(String),
}

/// A skin in one language, ready to render.
pub struct Skin {
    /// Of all that it is made of.
    pub digest: [u8; 32],
    /// How the language writes numbers, dates and lists.
    pub locale: Arc<Locale>,
    tera: Tera,
    templates: Arc<Templates>,
}

/// Collects the files of the skin `name`: Rapporteur's own, replaced by those of the site that have
/// the same names.
pub fn files(tree: &Tree, name: &str, out: &mut Vec<Diagnostic>) -> SkinFiles {
    let mut files = SkinFiles { name: name.to_owned(), ..SkinFiles::default() };
    add_embedded(&STANDARD, &mut files);
    let folder = format!("themes/{name}");
    for file in tree.below(&folder) {
        let inner = &file.path[folder.len() + 1..];
        match (inner.split_once('/'), &file.content) {
            (Some(("static", path)), _) => {
                files.statics.insert(path.to_owned(), Static::Own(file.path.clone()));
            }
            (Some((kind @ ("templates" | "i18n"), path)), Content::Read(_)) => {
                if let Some(text) = source::text(file, out) {
                    add(&mut files, kind, path, &file.path, text);
                }
            }
            _ => {}
        }
    }
    files
}

fn add_embedded(dir: &'static Dir<'static>, files: &mut SkinFiles) {
    for entry in dir.entries() {
        match entry {
            include_dir::DirEntry::Dir(inner) => add_embedded(inner, files),
            include_dir::DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                match path.split_once('/') {
                    Some(("static", name)) => {
                        files.statics.insert(name.to_owned(), Static::Embedded(file.contents()));
                    }
                    Some((kind, name)) => {
                        let text = file.contents_utf8().unwrap_or_default();
                        add(files, kind, name, &format!("themes/standard/{path}"), text);
                    }
                    None => {}
                }
            }
        }
    }
}

fn add(files: &mut SkinFiles, kind: &str, name: &str, path: &str, text: &str) {
    if kind == "templates" {
        let template = TemplateFile { path: path.to_owned(), text: text.to_owned() };
        Arc::make_mut(&mut files.templates).insert(name.to_owned(), template);
    } else if let Some(lang) = name.strip_suffix(".ftl").and_then(Lang::parse) {
        files.messages.push(MessageFile { path: path.to_owned(), lang, text: text.to_owned() });
    }
}

/// Compiles the skin for one language. Templates that do not compile are reported, and then
/// nothing comes back.
pub fn compile(files: &SkinFiles, lang: &Lang, default: &Lang, out: &mut Vec<Diagnostic>) -> Option<Skin> {
    let mut tera = Tera::default();
    report_missing(&files.messages, lang, &files.name, out);
    let words: Arc<Messages> = Arc::new(messages(&files.messages, lang, default, out));
    tera.register_filter("t", move |id: &str, arguments: Kwargs, _: &State<'_>| {
        translate(&words, id, &arguments)
    });
    let locale = Arc::new(locale::locale(lang));
    let ways = Arc::clone(&locale);
    tera.register_filter("number", move |number: i64, _: Kwargs, _: &State<'_>| ways.count(number));
    let ways = Arc::clone(&locale);
    tera.register_filter("digits", move |number: i64, _: Kwargs, _: &State<'_>| ways.digits(number));
    let ways = Arc::clone(&locale);
    tera.register_filter("joints", move |items: tera::Value, arguments: Kwargs, _: &State<'_>| {
        joints(&ways, &items, &arguments)
    });
    let sources = files.templates.iter().map(|(name, template)| (name.as_str(), template.text.as_str()));
    match tera.add_raw_templates(sources) {
        Ok(()) => {
            let digest = digest(files, lang, default);
            Some(Skin { digest, locale, tera, templates: Arc::clone(&files.templates) })
        }
        Err(error) => {
            let broken = mistakes::syntax(&files.templates);
            out.extend(if broken.is_empty() { mistakes::of(&error, &files.templates, None) } else { broken });
            None
        }
    }
}

fn digest(files: &SkinFiles, lang: &Lang, default: &Lang) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    let templates = files.templates.iter().map(|(name, template)| (name.as_str(), &template.text));
    let messages = files.messages.iter().map(|file| (file.lang.as_str(), &file.text));
    for (name, text) in templates.chain(messages) {
        // With their lengths, so that what one text loses and the next gains is seen.
        for part in [name, text.as_str()] {
            hasher.update(&part.len().to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    for lang in [lang, default] {
        hasher.update(lang.as_str().as_bytes());
        hasher.update(b" ");
    }
    *hasher.finalize().as_bytes()
}

fn translate(words: &Messages, id: &str, arguments: &Kwargs) -> TeraResult<String> {
    let mut given = FluentArgs::new();
    for (key, argument) in arguments.iter() {
        if let Some(key) = key.as_str() {
            given.set(Cow::Owned(key.to_owned()), value(argument));
        }
    }
    words.text(id, &given).map_err(tera::Error::message)
}

/// `items | joints(of="label.text")`: what stands before, between and after the items of a list that is
/// read as a sentence, where the text of each is at this path within it.
fn joints(locale: &Locale, items: &tera::Value, arguments: &Kwargs) -> TeraResult<Vec<String>> {
    let path = arguments.must_get::<&str>("of")?;
    let items = items.as_array().unwrap_or_default();
    let texts: Vec<&str> = items
        .iter()
        .map(|item| item.get_from_path(path).and_then(tera::Value::as_str).unwrap_or_default())
        .collect();
    Ok(locale.joints(&texts))
}

impl Skin {
    /// Renders a view through a template.
    ///
    /// # Errors
    ///
    /// What the template got wrong, where it did.
    pub fn render<V: Serialize>(&self, template: &str, view: &V) -> Result<Vec<u8>, Diagnostic> {
        let mut bytes = Vec::with_capacity(16 * 1024);
        let rendered = Context::from_serialize(view)
            .and_then(|context| self.tera.render_to(template, &context, &mut bytes));
        match rendered {
            Ok(()) => Ok(bytes),
            Err(error) => Err(mistakes::first(&error, &self.templates, template)),
        }
    }

    /// The variables that a template reads from its view, as far as can be told.
    pub fn variables(&self, template: &str) -> Vec<String> {
        let variables = self.tera.get_template_variables(template).unwrap_or_default();
        let mut variables: Vec<String> = variables.into_iter().map(str::to_owned).collect();
        variables.sort();
        variables
    }
}
