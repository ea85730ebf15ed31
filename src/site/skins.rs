//! How a site looks: its skin with the files that it publishes, compiled for each language. Needs nothing
//! of the record.

use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::plan::route::Routes;
use crate::render::assets::{self, Assets};
use crate::render::skin::{self, Skin};
use crate::render::sources::{self, SkinFiles};
use crate::site::Site;
use crate::site::edition::Edition;
use crate::source::{Changes, Tree};

/// How a site looks: its skin, compiled for each language.
pub(super) struct Skins {
    pub(super) files: Arc<SkinFiles>,
    pub(super) assets: Arc<Assets>,
    /// Those that compile.
    pub(super) by_language: Vec<(Lang, Arc<Skin>)>,
    pub(super) findings: Vec<Diagnostic>,
    /// Whether they are those of an earlier state of the site.
    pub(super) are_as_before: bool,
}

/// The skin that the configuration names, in the languages of the site; that of an earlier state if
/// nothing has changed in it since.
pub(super) fn skins(tree: &Tree, config: &Config, before: Option<(&Arc<Site>, &Changes)>) -> Skins {
    let routes = Routes::of(config);
    let same = before.filter(|(site, changes)| {
        let has_changed = |folder: &str| changes.files.iter().any(|path| path.starts_with(folder));
        site.proceedings.config.skin == config.skin
            && site.proceedings.config.accent == config.accent
            && site.proceedings.config.languages == config.languages
            && site.plan.routes == routes
            && !has_changed("themes/")
            && !site.skin_findings.iter().any(Diagnostic::is_error)
            && (!has_changed("static/") || *site.assets == assets::assets(tree, &site.skin_files, &routes))
    });
    match same {
        Some((site, _)) => kept(site),
        None => compiled(tree, config, &routes),
    }
}

/// Those of a site. What there is to say of a skin stays said while it stays as it is.
fn kept(site: &Site) -> Skins {
    let skin = |(lang, edition): (&Lang, &Edition)| (lang.clone(), Arc::clone(&edition.skin));
    Skins {
        files: Arc::clone(&site.skin_files),
        assets: Arc::clone(&site.assets),
        by_language: site.editions.iter().map(skin).collect(),
        findings: site.skin_findings.clone(),
        are_as_before: true,
    }
}

fn compiled(tree: &Tree, config: &Config, routes: &Routes) -> Skins {
    let mut findings = Vec::new();
    let files = Arc::new(sources::files(tree, &config.skin, config.accent, &mut findings));
    let assets = Arc::new(assets::assets(tree, &files, routes));
    let compile = |lang: &Lang| {
        let mut findings = Vec::new();
        let skin = skin::compile(&files, &assets, lang, &config.language, &mut findings);
        (skin.map(|skin| (lang.clone(), Arc::new(skin))), findings)
    };
    let languages: &[Lang] = if files.is_supported { &config.languages } else { &[] };
    let (skins, found): (Vec<_>, Vec<_>) = languages.par_iter().map(compile).unzip();
    findings.extend(found.into_iter().flatten());
    let by_language = skins.into_iter().flatten().collect();
    Skins { files, assets, by_language, findings, are_as_before: false }
}
