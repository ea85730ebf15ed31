//! Loads and compiles the skin for each language. Independent of the record.

use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::model::accent::Colour;
use crate::model::config::Config;
use crate::pages::route::Routes;
use crate::render::assets::{self, Assets};
use crate::render::skin::{self, Skin};
use crate::render::sources::{self, SkinFiles};
use crate::source::memo::{ByAddress, Memo, Pool};
use crate::source::{Content, Copied, Tree};

/// The skin compiled for each language.
#[derive(Clone)]
pub(super) struct Skins {
    pub(super) files: Arc<SkinFiles>,
    pub(super) assets: Arc<Assets>,
    /// Without languages in which it does not compile.
    pub(super) by_language: Vec<(Lang, Arc<Skin>)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Cache of compiled skins between builds.
#[derive(Default)]
pub(super) struct SkinMemory {
    keys: Pool<SkinKey>,
    skins: Memo<ByAddress<SkinKey>, Skins>,
}

/// Content of a file, as part of a cache key.
#[derive(PartialEq)]
enum SkinInput {
    Text(ByAddress<[u8]>),
    Copied(Copied),
}

/// Cache key of the compiled skins.
#[derive(PartialEq)]
struct SkinKey {
    skin: String,
    accent: Option<Colour>,
    languages: Vec<Lang>,
    routes: Routes,
    /// Files below `themes/` and `static/`.
    files: Vec<(String, SkinInput)>,
}

/// The configured skin in the languages of the site.
pub(super) fn skins(tree: &Tree, config: &Config, memory: &mut SkinMemory) -> Skins {
    let routes = Routes::of(config);
    let files = ["static", "themes"].into_iter().flat_map(|top| tree.below(top)).map(|file| {
        let content = match &file.content {
            Content::Text(bytes) => SkinInput::Text(ByAddress(Arc::clone(bytes))),
            Content::Copied(copied) => SkinInput::Copied(*copied),
        };
        (file.path.clone(), content)
    });
    let key = memory.keys.share(SkinKey {
        skin: config.skin.clone(),
        accent: config.accent,
        languages: config.languages.clone(),
        routes: routes.clone(),
        files: files.collect(),
    });
    memory.skins.get(key, || compiled(tree, config, &routes))
}

fn compiled(tree: &Tree, config: &Config, routes: &Routes) -> Skins {
    let mut diagnostics = Vec::new();
    let files = Arc::new(sources::files(tree, &config.skin, config.accent, &mut diagnostics));
    let assets = Arc::new(assets::assets(tree, &files, routes));
    let compile = |lang: &Lang| {
        let mut diagnostics = Vec::new();
        let skin = skin::compile(&files, &assets, lang, &config.language, &mut diagnostics);
        (skin.map(|skin| (lang.clone(), Arc::new(skin))), diagnostics)
    };
    let languages: &[Lang] = if files.is_supported { &config.languages } else { &[] };
    let (skins, found): (Vec<_>, Vec<_>) = languages.par_iter().map(compile).unzip();
    diagnostics.extend(found.into_iter().flatten());
    let by_language = skins.into_iter().flatten().collect();
    Skins { files, assets, by_language, diagnostics }
}
