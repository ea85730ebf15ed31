//! What the site knows, by which the facts of a document are recognised.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::gazetteer::Gazetteer;
use super::known_names::{KnownNames, is_of};
use super::phrasebook::{Phrasebook, languages};
use crate::atlas::Atlas;
use crate::content::parse::draft::Drafts;
use crate::guard::attribution::Lexicon;
use crate::i18n::lang::Lang;
use crate::i18n::text::{Id, Texts};
use crate::model::party::Party;
use crate::model::proceedings::Proceedings;

/// A series of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownSeries {
    /// Its folder.
    pub id: Id,
    /// Its titles.
    pub titles: Vec<String>,
    /// The numbers of its sessions, drafts and unrecorded ones among them, with the files that say so.
    pub numbers: BTreeMap<u32, String>,
}

/// What the site knows.
pub struct Knowledge {
    /// The default language, in which the facts are written.
    pub language: Lang,
    /// The languages of the site.
    pub languages: Vec<Lang>,
    /// Its series.
    pub series: Vec<KnownSeries>,
    /// Names of parties and themes.
    pub(super) names: KnownNames,
    /// What each language needs, made when it is first needed.
    tools: BTreeMap<&'static str, OnceLock<Option<LanguageTools>>>,
}

/// What a language needs to be read.
pub(super) struct LanguageTools {
    pub(super) book: Phrasebook,
    pub(super) gazetteer: Gazetteer,
    /// Finds names of people.
    pub(super) guard: Option<Lexicon>,
}

impl Knowledge {
    /// Of a site, which may have errors.
    pub fn new(drafts: &Drafts, proceedings: &Proceedings, atlas: &Atlas) -> Self {
        let texts = |texts: &Texts| texts.0.values().cloned().collect::<Vec<_>>();
        let mut bodies = Vec::new();
        for (id, group) in &*proceedings.groups {
            let names = texts(&group.name).into_iter().chain(group.aliases.iter().cloned());
            bodies.extend(names.map(|name| (Party::Group(id.clone()), name)));
        }
        for (id, organisation) in &*proceedings.organisations {
            let short = organisation.short.iter().flat_map(texts);
            let names = texts(&organisation.name).into_iter().chain(short);
            let names = names.chain(organisation.aliases.iter().cloned());
            bodies.extend(names.map(|name| (Party::Organisation(id.clone()), name)));
        }
        let theme = |(id, theme): (&Id, &crate::model::proceedings::Theme)| {
            let mut names = texts(&theme.label);
            names.extend(theme.aliases.iter().cloned());
            (id.clone(), names)
        };
        let taken = proceedings.organisations.keys().chain(proceedings.themes.keys());
        let mut known = Self::without_site(atlas, &proceedings.config.language);
        known.languages.clone_from(&proceedings.config.languages);
        known.series = drafts.series.keys().map(|id| known_series(id, drafts, proceedings)).collect();
        known.names.bodies = bodies;
        known.names.themes = proceedings.themes.iter().map(theme).collect();
        known.names.taken = taken.map(ToString::to_string).collect();
        for (country, names) in &*proceedings.countries {
            known.names.countries.extend(texts(names).into_iter().map(|name| (*country, None, name)));
        }
        known
    }

    /// Of countries and groups alone.
    pub fn without_site(atlas: &Atlas, language: &Lang) -> Self {
        let mut countries = Vec::new();
        for (country, record) in &atlas.countries {
            let names = record.name.0.iter();
            countries.extend(names.map(|(lang, name)| (*country, Some(lang.clone()), name.clone())));
            countries.extend(record.aliases.iter().map(|alias| (*country, None, alias.clone())));
        }
        let group = |(id, group): (&Id, &crate::model::party::Group)| {
            let names = group.name.0.values().chain(&group.aliases);
            names.map(|name| (Party::Group(id.clone()), name.clone())).collect::<Vec<_>>()
        };
        Self {
            language: language.clone(),
            languages: vec![language.clone()],
            series: Vec::new(),
            names: KnownNames {
                bodies: atlas.groups.iter().flat_map(group).collect(),
                countries,
                ..KnownNames::default()
            },
            tools: languages().map(|tag| (tag, OnceLock::new())).collect(),
        }
    }

    /// What a language needs; `None` if there is no table for it.
    pub(super) fn tools(&self, tag: &str) -> Option<&LanguageTools> {
        let tools = self.tools.get(tag)?;
        tools.get_or_init(|| self.made_tools(tag)).as_ref()
    }

    fn made_tools(&self, tag: &str) -> Option<LanguageTools> {
        let book = Phrasebook::of(tag)?;
        let gazetteer = Gazetteer::new(&self.names, &book);
        let parties = self.names.bodies.iter().map(|(_, name)| (None, name.as_str()));
        let of_language = self.names.countries.iter().filter(|(_, lang, _)| is_of(lang.as_ref(), tag));
        let countries = of_language.map(|(country, _, name)| (Some(country.code()), name.as_str()));
        let guard = Lexicon::of(tag, countries.chain(parties));
        Some(LanguageTools { book, gazetteer, guard })
    }
}

fn known_series(id: &Id, drafts: &Drafts, proceedings: &Proceedings) -> KnownSeries {
    let of_series = drafts.sessions.iter().filter(|session| session.series == *id);
    let recorded =
        of_series.filter_map(|session| Some((session.number.as_ref()?.value, session.path.clone())));
    let draft = drafts.series.get(id);
    let unrecorded = draft
        .into_iter()
        .flat_map(|series| series.unrecorded.iter().map(|(number, _)| (number.value, series.path.clone())));
    let titles = proceedings.series.get(id).map(|series| series.title.0.values().cloned().collect());
    KnownSeries {
        id: id.clone(),
        titles: titles.unwrap_or_else(|| draft.map(|series| series.title.clone()).into_iter().collect()),
        numbers: unrecorded.chain(recorded).collect(),
    }
}
