//! The site's configuration (`rapporteur.toml`), validated and with defaults.
//!
//! It is parsed in [`crate::content::parse`]; `cli` applies options of the command line.

use std::collections::BTreeMap;

use url::Url;

use crate::i18n::lang::Lang;
use crate::i18n::text::Texts;
use crate::markdown::RawHtml;
use crate::model::accent::Colour;
use crate::model::party::Country;
use crate::source::toml_tree::Spanned;

/// Skins included in the program.
pub const BUILT_IN_SKINS: [&str; 2] = ["standard", "plain"];

/// The configuration of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The site's title.
    pub title: Texts,
    /// The site's description.
    pub description: Texts,
    /// URL of the site, with command-line options applied; its path ends in `/`.
    pub base_url: Url,
    /// URL of the site in the configuration file.
    pub declared_url: Option<Url>,
    /// The default language. Its pages have no language prefix.
    pub language: Lang,
    /// All languages, the default one first.
    pub languages: Vec<Lang>,
    /// A folder below `themes/`, or one of [`BUILT_IN_SKINS`].
    pub skin: String,
    /// `[build]`
    pub build: Build,
    /// Maximum number of entries in a feed.
    pub feed_limit: usize,
    /// Whether the site has a search page.
    pub search: bool,
    /// Policy for raw HTML in Markdown.
    pub raw_html: RawHtml,
    /// `[publish]`
    pub publish: Publish,
    /// `[publication]`
    pub publication: Publication,
    /// `[guard]`
    pub guard: Guard,
    /// Where readers can help to translate: the id of a page, or a URL.
    pub translation_help: Option<Spanned<String>>,
    /// Navigation at the head of every page; `None` for the built-in one.
    pub menu: Option<Vec<MenuItem>>,
    /// Who supports the site.
    pub partners: Vec<Partner>,
    /// Path in `static/` of the picture that other sites show with links to this one.
    pub sharing_picture: Option<Spanned<String>>,
    /// Names of countries that override those of CLDR.
    pub country_names: BTreeMap<Country, Texts>,
    /// `accent` of `skin_options`, from which the palette is derived.
    pub accent: Option<Colour>,
    /// Passed to templates unchanged.
    pub skin_options: BTreeMap<String, serde_json::Value>,
}

/// Settings of `[build]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Build {
    /// Output folder, relative to the site's root.
    pub output: String,
    /// Whether drafts are included.
    pub drafts: bool,
    /// Number of sessions on each page of a list; 0 for no limit.
    pub paginate: usize,
    /// Whether crossings have pages.
    pub crossings: bool,
    /// Whether data files are published.
    pub data: bool,
}

/// Settings of `[publication]`: responsibility for the texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publication {
    /// Publisher; empty for the site's title.
    pub publisher: Texts,
    /// Names of people or organisations.
    pub authors: Vec<String>,
}

/// Settings of `[guard]`: what must not be published, and what is reported in sessions under a rule of attribution.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guard {
    /// Statements with the party that made them.
    pub attribution: GuardLevel,
    /// Names of people.
    pub names: GuardLevel,
    /// E-mail addresses and telephone numbers.
    pub contacts: GuardLevel,
    /// Participants who are alone in their capacity.
    pub small_cells: GuardLevel,
    /// Names and phrases that may appear.
    pub public: Vec<String>,
    /// The treatment of metadata in attached files.
    pub metadata: MetadataPolicy,
}

/// How the guard reports something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GuardLevel {
    /// Not at all.
    Off,
    /// As a warning.
    #[default]
    Warning,
    /// As an error.
    Error,
}

/// An item of `[[menu]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuItem {
    /// What readers see.
    pub label: Texts,
    /// An address from the site's root, or a URL.
    pub url: Spanned<String>,
}

/// An item of `[[partners]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Its name.
    pub name: Texts,
    /// Path of a picture below the output folder.
    pub logo: Option<Spanned<String>>,
    /// Its website.
    pub url: Option<String>,
}

/// The treatment of metadata in attached files. Photographs are always published without it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MetadataPolicy {
    /// Files are published without metadata; those that cannot be cleaned are errors.
    #[default]
    Strip,
    /// Files with metadata about people are errors.
    Refuse,
    /// Files are published as they are, with a warning.
    Keep,
}

/// The author of published commits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommitAuthor {
    /// The name, such as that of an institute.
    pub name: String,
    /// The e-mail address.
    pub email: String,
}

/// Settings of `[publish]`: where the site is deployed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publish {
    /// Branch of the remote.
    pub branch: String,
    /// Name of the git remote.
    pub remote: String,
    /// Custom domain.
    pub cname: Option<String>,
    /// Author and committer of published commits; those of Git's settings if unset.
    pub author: Option<CommitAuthor>,
}
