//! Names from the site's vocabularies and configuration, and the languages they lack. Names of countries and
//! built-in groups come from CLDR and Rapporteur instead.

use serde::Serialize;

use crate::i18n::lang::Lang;
use crate::i18n::text::Texts;
use crate::model::proceedings::Proceedings;

/// An entry of a vocabulary or the configuration.
#[derive(Clone, Copy)]
pub struct Name<'a> {
    /// The kind of entry.
    pub kind: NameKind,
    /// Id of the entry; for `Site`, the key in the configuration.
    pub id: &'a str,
    texts: &'a Texts,
}

/// The kinds of named entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum NameKind {
    /// A theme.
    Theme,
    /// An organisation.
    Organisation,
    /// A group defined by the site.
    Group,
    /// The site's title or description, or a label of its menu.
    Site,
}

impl NameKind {
    /// In the order of reports.
    pub const ALL: [Self; 4] = [Self::Theme, Self::Organisation, Self::Group, Self::Site];

    /// The file that defines these names.
    pub fn source(self) -> &'static str {
        match self {
            Self::Theme => "content/themes.toml",
            Self::Organisation => "content/organisations.toml",
            Self::Group => "content/groups.toml",
            Self::Site => "rapporteur.toml",
        }
    }
}

/// All names, by kind and id.
pub fn names(record: &Proceedings) -> impl Iterator<Item = Name<'_>> {
    let name = |kind, id, texts| Name { kind, id, texts };
    let themes = record.themes.values();
    let groups = record.groups.values().filter(|group| !group.built_in);
    let config = &record.config;
    let menu = config.menu.iter().flatten().map(|item| ("menu", &item.label));
    let site = [("title", &config.title), ("description", &config.description)].into_iter().chain(menu);
    (themes.map(move |theme| name(NameKind::Theme, theme.id.as_str(), &theme.label)))
        .chain(
            record
                .organisations
                .values()
                .map(move |it| name(NameKind::Organisation, it.id.as_str(), &it.name)),
        )
        .chain(groups.map(move |group| name(NameKind::Group, group.id.as_str(), &group.name)))
        .chain(site.map(move |(key, texts)| name(NameKind::Site, key, texts)))
        // Names without any text are not gaps.
        .filter(|name| !name.texts.0.is_empty())
}

impl Name<'_> {
    /// Whether the name is missing in the language and in more general ones.
    pub fn lacks(&self, lang: &Lang) -> bool {
        !lang.tags().any(|tag| self.texts.0.contains_key(tag))
    }
}
