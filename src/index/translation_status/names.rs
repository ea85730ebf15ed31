//! The names that a site gives in its vocabularies and its configuration, and the languages that they
//! lack. Names of countries and of built-in groups come from elsewhere.

use serde::Serialize;

use crate::i18n::lang::Lang;
use crate::i18n::text::Texts;
use crate::model::proceedings::Proceedings;

/// Something with a name in each language.
#[derive(Clone, Copy)]
pub struct Name<'a> {
    /// What is so called.
    pub kind: NameKind,
    /// Its id; of the site, the key of its text.
    pub id: &'a str,
    texts: &'a Texts,
}

/// What has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum NameKind {
    /// A theme.
    Theme,
    /// An organisation.
    Organisation,
    /// A group of the site's own.
    Group,
    /// The site's title, or its description.
    Site,
}

impl NameKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Theme, Self::Organisation, Self::Group, Self::Site];

    /// The file in which such names stand.
    pub fn source(self) -> &'static str {
        match self {
            Self::Theme => "content/themes.toml",
            Self::Organisation => "content/organisations.toml",
            Self::Group => "content/groups.toml",
            Self::Site => "rapporteur.toml",
        }
    }
}

/// Every name that the site gives, by kind and id.
pub fn names(record: &Proceedings) -> impl Iterator<Item = Name<'_>> {
    let name = |kind, id, texts| Name { kind, id, texts };
    let themes = record.themes.values();
    let groups = record.groups.values().filter(|group| !group.built_in);
    let config = &record.config;
    let site = [("title", &config.title), ("description", &config.description)];
    (themes.map(move |theme| name(NameKind::Theme, theme.id.as_str(), &theme.label)))
        .chain(
            record
                .organisations
                .values()
                .map(move |it| name(NameKind::Organisation, it.id.as_str(), &it.name)),
        )
        .chain(groups.map(move |group| name(NameKind::Group, group.id.as_str(), &group.name)))
        .chain(site.into_iter().map(move |(key, texts)| name(NameKind::Site, key, texts)))
        // What has no name in any language is no gap of one.
        .filter(|name| !name.texts.0.is_empty())
}

impl Name<'_> {
    /// Whether there is none in a language, nor in a more general one.
    pub fn lacks(&self, lang: &Lang) -> bool {
        !lang.tags().any(|tag| self.texts.0.contains_key(tag))
    }
}
