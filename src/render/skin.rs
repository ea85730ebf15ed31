//! A skin compiled for one language: templates with the filters and messages of the language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use fluent_bundle::FluentArgs;
use tera::{Context, Kwargs, State, Tera, TeraResult};

use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::i18n::locale::{self, Locale};
use crate::render::assets::Assets;
use crate::render::messages::{Messages, messages, report_missing, value};
use crate::render::sources::SkinFiles;
use crate::render::templates::Templates;
use crate::render::{paragraph_labels, passage_labels, template_depth, template_errors};
use crate::view::View;
use crate::view::context::Variables;

/// A compiled skin.
pub struct Skin {
    digest: [u8; 32],
    /// Formats numbers, dates and lists.
    pub locale: Arc<Locale>,
    tera: Tera,
    words: Arc<Messages>,
    lang: Lang,
    templates: Arc<Templates>,
    /// Variables that each template reads.
    variables: BTreeMap<String, Variables>,
}

/// Compiles the skin for a language. `None` if a template does not compile, which is reported.
pub fn compile(
    files: &SkinFiles,
    assets: &Arc<Assets>,
    lang: &Lang,
    default: &Lang,
    out: &mut Vec<Diagnostic>,
) -> Option<Skin> {
    let mut tera = Tera::default();
    report_missing(&files.messages, lang, &files.name, out);
    let words: Arc<Messages> = Arc::new(messages(&files.messages, lang, default, out));
    let for_filter = Arc::clone(&words);
    tera.register_filter("t", move |id: &str, arguments: Kwargs, _: &State<'_>| {
        translate(&for_filter, id, &arguments)
    });
    let locale = Arc::new(locale::locale(lang));
    let for_filter = Arc::clone(&locale);
    tera.register_filter("number", move |number: i64, _: Kwargs, _: &State<'_>| for_filter.count(number));
    let for_filter = Arc::clone(&locale);
    tera.register_filter("digits", move |number: i64, _: Kwargs, _: &State<'_>| for_filter.digits(number));
    let for_filter = Arc::clone(&locale);
    tera.register_filter("list_separators", move |items: tera::Value, arguments: Kwargs, _: &State<'_>| {
        list_separators(&for_filter, &items, &arguments)
    });
    let shared_assets = Arc::clone(assets);
    tera.register_filter("asset", move |path: &str, _: Kwargs, _: &State<'_>| {
        shared_assets.address(path).map(str::to_owned).map_err(tera::Error::message)
    });
    let too_deep = template_depth::too_deep(&files.templates);
    if !too_deep.is_empty() {
        out.extend(too_deep);
        return None;
    }
    let sources = files.templates.iter().map(|(name, template)| (name.as_str(), template.text.as_str()));
    match tera.add_raw_templates(sources) {
        Ok(()) => {
            let digest = digest(files, assets, lang, default);
            let variables = variables(&tera, &files.templates);
            let templates = Arc::clone(&files.templates);
            Some(Skin { digest, locale, tera, words, lang: lang.clone(), templates, variables })
        }
        Err(error) => {
            let broken = template_errors::syntax(&files.templates);
            out.extend(if broken.is_empty() {
                template_errors::of(&error, &files.templates, None)
            } else {
                broken
            });
            None
        }
    }
}

/// Maximum size of a rendered page in bytes, to stop endless loops.
const MOST: usize = 256 << 20;

/// A writer that fails beyond the maximum size.
struct Limited<'a> {
    bytes: &'a mut Vec<u8>,
    is_full: bool,
}

impl io::Write for Limited<'_> {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        self.write_all(more).map(|()| more.len())
    }

    fn write_all(&mut self, more: &[u8]) -> io::Result<()> {
        if self.bytes.len() + more.len() > MOST {
            self.is_full = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(more);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Variables that each template reads.
fn variables(tera: &Tera, templates: &Templates) -> BTreeMap<String, Variables> {
    // Tera's variable for the whole context.
    let shows_all = templates.values().any(|template| template.text.contains("__tera_context"));
    // Implicit arguments of a component are read by the template that uses it.
    let components = tera.get_component_names().filter_map(|name| tera.get_component_definition(name));
    let implicit_arguments: Vec<String> = components
        .flat_map(|component| component.args().to_vec())
        .filter(tera::ComponentArg::is_implicit)
        .map(|argument| argument.name().to_owned())
        .collect();
    let of = |name: &String| match tera.get_template_variables(name) {
        Ok(read) if !shows_all => {
            Variables::Some(read.into_iter().map(str::to_owned).chain(implicit_arguments.clone()).collect())
        }
        _ => Variables::All,
    };
    templates.keys().map(|name| (name.clone(), of(name))).collect()
}

/// Hash of everything in a page except its view, including the versions of all assets, so that incremental
/// and clean builds have equal pages.
fn digest(files: &SkinFiles, assets: &Assets, lang: &Lang, default: &Lang) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    let templates = files.templates.iter().map(|(name, template)| (name.as_str(), template.text.as_str()));
    let messages = files.messages.iter().map(|file| (file.lang.as_str(), file.text.as_str()));
    for (name, text) in templates.chain(messages).chain(assets.iter()) {
        // Hashes lengths too, so that the boundaries between texts matter.
        for part in [name, text] {
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

/// `items | list_separators(of="label.text")`: the texts before, between and after the items of a list in a
/// sentence. `of` is the path of each item's text.
fn list_separators(locale: &Locale, items: &tera::Value, arguments: &Kwargs) -> TeraResult<Vec<String>> {
    let path = arguments.must_get::<&str>("of")?;
    let items = items.as_array().unwrap_or_default();
    let texts: Vec<&str> = items
        .iter()
        .map(|item| item.get_from_path(path).and_then(tera::Value::as_str).unwrap_or_default())
        .collect();
    Ok(locale.list_separators(&texts))
}

impl Skin {
    /// Renders a view with its template.
    ///
    /// # Errors
    ///
    /// A template error.
    pub fn render<V: View>(&self, view: &V) -> Result<Vec<u8>, Diagnostic> {
        // The size of most pages, to avoid reallocation.
        self.render_into(Vec::with_capacity(32 * 1024), view)
    }

    fn render_into<V: View>(&self, mut bytes: Vec<u8>, view: &V) -> Result<Vec<u8>, Diagnostic> {
        let mut limited = Limited { bytes: &mut bytes, is_full: false };
        let rendered = Context::from_serialize(view)
            .and_then(|context| self.tera.render_to(V::TEMPLATE, &context, &mut limited));
        let is_full = limited.is_full;
        match rendered {
            Ok(()) => {
                let page = passage_labels::fill(bytes, &self.words, &self.lang);
                Ok(paragraph_labels::fill(page, &self.words, &self.locale))
            }
            Err(_) if is_full => Err(template_errors::endless(&self.templates, V::TEMPLATE, MOST >> 20)),
            Err(error) => Err(template_errors::first(&error, &self.templates, V::TEMPLATE)),
        }
    }

    /// Like `render`, as a string.
    ///
    /// # Errors
    ///
    /// A template error.
    pub fn render_text<V: View>(&self, view: &V) -> Result<String, Diagnostic> {
        let bytes = self.render_into(Vec::with_capacity(1024), view)?;
        // Templates produce UTF-8.
        Ok(String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
    }

    /// Writes the inputs of a page, for hashing: skin, template and view.
    ///
    /// # Errors
    ///
    /// Errors of the writer.
    pub fn describe<V: View>(&self, view: &V, mut out: impl io::Write) -> io::Result<()> {
        out.write_all(&self.digest)?;
        out.write_all(V::TEMPLATE.as_bytes())?;
        Ok(serde_json::to_writer(out, view)?)
    }

    /// A message in the language; `None` if it is missing or cannot be formatted.
    pub fn message(&self, id: &str, arguments: &[(&'static str, &str)]) -> Option<String> {
        let mut given = FluentArgs::new();
        for (name, argument) in arguments {
            given.set(*name, *argument);
        }
        self.words.text(id, &given).ok()
    }

    /// Variables that a template reads, including those of the templates it includes or extends.
    pub fn variables(&self, template: &str) -> &Variables {
        self.variables.get(template).unwrap_or(&Variables::All)
    }
}
