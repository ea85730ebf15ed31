//! How a site looks: its skin with the files that it publishes, compiled for each language. Needs nothing
//! of the record.

use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::plan::route::Routes;
use crate::render::assets::{self, Assets};
use crate::render::skin::{self, Skin};
use crate::render::sources::{self, SkinFiles};
use crate::site::Site;
use crate::site::edition::Edition;
use crate::source::Tree;

/// How a site looks: its skin, compiled for each language.
pub(super) struct Skins {
    pub(super) files: Arc<SkinFiles>,
    pub(super) assets: Arc<Assets>,
    /// Those that compile.
    pub(super) by_language: Vec<(Lang, Arc<Skin>)>,
    pub(super) findings: Vec<Diagnostic>,
}

impl Skins {
    /// Those of a site. What there is to say of a skin stays said while it stays as it is.
    pub(super) fn of(site: &Site) -> Self {
        let skin = |(lang, edition): (&Lang, &Edition)| (lang.clone(), Arc::clone(&edition.skin));
        Self {
            files: Arc::clone(&site.skin_files),
            assets: Arc::clone(&site.assets),
            by_language: site.editions.iter().map(skin).collect(),
            findings: site.skin_findings.clone(),
        }
    }
}

/// The skin that the configuration names, in the languages of the site.
pub(super) fn skins(tree: &Tree, config: &Config, routes: &Routes) -> Skins {
    let mut findings = Vec::new();
    let files = Arc::new(sources::files(tree, &config.skin, &mut findings));
    let assets = Arc::new(assets::assets(tree, &files, routes));
    let mut by_language = Vec::new();
    for lang in &config.languages {
        let skin = skin::compile(&files, &assets, lang, &config.language, &mut findings);
        by_language.extend(skin.map(|skin| (lang.clone(), Arc::new(skin))));
    }
    Skins { files, assets, by_language, findings }
}
