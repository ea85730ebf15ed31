//! A site's configuration, as `rapporteur.toml` gives it, checked and with its defaults.
//!
//! Reading it stands in [`crate::content::parse`]; what the command line changes is applied by `cli`.

use std::collections::BTreeMap;

use url::Url;

use crate::i18n::lang::Lang;
use crate::i18n::text::Texts;
use crate::markdown::RawHtml;
use crate::model::accent::Colour;
use crate::model::party::Country;
use crate::source::toml_tree::Spanned;

/// The skins that come with Rapporteur.
pub const BUILT_IN_SKINS: [&str; 2] = ["standard", "plain"];

/// The configuration of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The site's title.
    pub title: Texts,
    /// The site's description.
    pub description: Texts,
    /// Where the site will live; its path ends in `/`.
    pub base_url: Url,
    /// Where it will live by its configuration, whatever the command line says.
    pub declared_url: Option<Url>,
    /// The default language: its pages sit at the root.
    pub language: Lang,
    /// All languages, the default one first.
    pub languages: Vec<Lang>,
    /// The skin: a folder below `themes/`, or one of [`BUILT_IN_SKINS`].
    pub skin: String,
    /// `[build]`
    pub build: Build,
    /// How many entries a feed has at most.
    pub feed_limit: usize,
    /// Whether the site has a search.
    pub search: bool,
    /// What becomes of HTML in Markdown.
    pub raw_html: RawHtml,
    /// `[publish]`
    pub publish: Publish,
    /// `[publication]`
    pub publication: Publication,
    /// Where readers can help to translate: a page by its name, or an address outside.
    pub translation_help: Option<Spanned<String>>,
    /// Names of countries that differ from CLDR's.
    pub country_names: BTreeMap<Country, Texts>,
    /// `accent` of `skin_options`: the colour from which the skin makes the others.
    pub accent: Option<Colour>,
    /// Handed to templates as it is.
    pub skin_options: BTreeMap<String, serde_json::Value>,
}

/// How the site is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Build {
    /// The folder of the built site, relative to the site's root.
    pub output: String,
    /// Whether drafts are part of the site.
    pub drafts: bool,
    /// How many sessions a page of a list has; 0 for all.
    pub paginate: usize,
    /// Whether crossings have pages.
    pub crossings: bool,
    /// Whether the record is published as data, too.
    pub data: bool,
}

/// Who answers for the texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publication {
    /// Who publishes them; empty for the site's title.
    pub publisher: Texts,
    /// Who wrote them: people or bodies, by name.
    pub authors: Vec<String>,
}

/// Where the site is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publish {
    /// The branch of the remote.
    pub branch: String,
    /// The remote.
    pub remote: String,
    /// The site's own domain.
    pub cname: Option<String>,
}
