//! Drafts of the vocabularies: themes, organisations and groups before their names are resolved.

use jiff::civil;

use crate::i18n::text::Texts;
use crate::source::toml_tree::Spanned;

/// The parsed vocabularies.
#[derive(Clone, Debug, Default)]
pub struct Vocabularies {
    /// Entries of `themes.toml`.
    pub themes: Vec<ThemeDraft>,
    /// Entries of `organisations.toml`.
    pub organisations: Vec<OrganisationDraft>,
    /// Entries of `groups.toml`.
    pub groups: Vec<GroupDraft>,
}

/// A parsed theme.
#[derive(Clone, Debug)]
pub struct ThemeDraft {
    /// The id and its byte range.
    pub id: Spanned<String>,
    /// Its name.
    pub label: Texts,
    /// Id of the broader theme.
    pub broader: Option<Spanned<String>>,
    /// Alternative names.
    pub aliases: Vec<Spanned<String>>,
    /// Description.
    pub about: Texts,
    /// Old addresses, as written.
    pub former_addresses: Vec<Spanned<String>>,
}

/// A parsed organisation.
#[derive(Clone, Debug)]
pub struct OrganisationDraft {
    /// The id and its byte range.
    pub id: Spanned<String>,
    /// Its name.
    pub name: Texts,
    /// Abbreviation.
    pub short: Option<Texts>,
    /// Its website.
    pub url: Option<String>,
    /// Name of the country of its seat.
    pub country: Option<Spanned<String>>,
    /// Alternative names.
    pub aliases: Vec<Spanned<String>>,
    /// Old addresses, as written.
    pub former_addresses: Vec<Spanned<String>>,
}

/// A parsed group of the site.
#[derive(Clone, Debug)]
pub struct GroupDraft {
    /// The id and its byte range.
    pub id: Spanned<String>,
    /// Its name.
    pub name: Texts,
    /// Alternative names.
    pub aliases: Vec<Spanned<String>>,
    /// Memberships.
    pub members: Vec<MemberDraft>,
    /// Source of the membership.
    pub source: Option<String>,
    /// Old addresses, as written.
    pub former_addresses: Vec<Spanned<String>>,
}

/// A parsed membership of a group.
#[derive(Clone, Debug)]
pub struct MemberDraft {
    /// Name of the country.
    pub party: Spanned<String>,
    /// First day of the membership.
    pub from: Option<civil::Date>,
    /// Last day of the membership.
    pub until: Option<civil::Date>,
}
