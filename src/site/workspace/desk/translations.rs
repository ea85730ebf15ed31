//! Translation tasks for each language of the site.

use super::item::{DeskItem, List, list};
use crate::i18n::lang::Lang;
use crate::index::translation_status::{self, Gap, Progress, Standing, TranslatableKind, gaps, others};
use crate::pages::route::Page;
use crate::site::Site;

/// Missing, incomplete and outdated translations.
pub(super) fn lists(site: &Site) -> Vec<List> {
    others(&site.proceedings).flat_map(|lang| in_language(site, lang)).collect()
}

fn in_language(site: &Site, lang: &Lang) -> [List; 3] {
    let record = &site.proceedings;
    let default = &record.config.language;
    let names_of_language = record.languages.get(lang);
    let name = names_of_language.map_or_else(|| lang.to_string(), |names| format!("{} ({lang})", names.own));
    let standings: Vec<(translation_status::Translatable<'_>, Standing)> =
        translation_status::items(record).map(|item| (item, item.standing(lang, default))).collect();
    let that = |kind: &str,
                title: String,
                wanted: &dyn Fn(&Standing) -> bool,
                help: &dyn Fn(&str, &[Gap]) -> String| {
        let wanted = standings.iter().filter(|(_, standing)| wanted(standing));
        list(format!("{kind}-{lang}"), title, wanted, |(it, standing)| DeskItem {
            help: Some(help(&it.called(), &standing.gaps)),
            ..item(site, it, lang)
        })
    };
    [
        that(
            "translations",
            format!("Not translated into {name}"),
            &|standing| standing.progress == Progress::Missing,
            &|called, _| format!("run `rapporteur translate {called} {lang}`"),
        ),
        that(
            "parts",
            format!("Partly translated into {name}"),
            &|standing| standing.progress == Progress::Part,
            &|_, missing| format!("translate {}", gaps::phrase(missing)),
        ),
        that("older", format!("Outdated in {name}"), &Standing::is_older, &|called, _| {
            format!("update the translation, then run `rapporteur translate {called} {lang} --reviewed`")
        }),
    ]
}

/// A task with the file to edit: the translation, or else the original.
fn item(site: &Site, it: &translation_status::Translatable<'_>, lang: &Lang) -> DeskItem {
    let routes = &site.plan.routes;
    let page = match it.kind {
        TranslatableKind::Home => Page::Home,
        TranslatableKind::Session => Page::Session(it.id.clone()),
        TranslatableKind::Series => Page::Series(it.id.clone()),
        TranslatableKind::Page => Page::Standalone(it.id.clone()),
    };
    let translation = it.translation(lang);
    DeskItem {
        text: it.label(&routes.default).to_owned(),
        path: translation.map_or(it.source, |translation| translation.source.as_str()).to_owned(),
        line: Some(1),
        address: Some(routes.address(&page, if translation.is_some() { lang } else { &routes.default })),
        ..DeskItem::default()
    }
}
