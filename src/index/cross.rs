//! Which sessions belong to which country, group, organisation, theme, year and crossing.

use std::collections::BTreeMap;

use crate::model::party::{Country, Party};
use crate::model::proceedings::SessionIx;
use crate::model::text::Id;

/// Sessions in their order, each once.
pub type Sessions = Vec<SessionIx>;

/// A country's appearances.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountryEntry {
    /// Sessions held there.
    pub host: Sessions,
    /// Sessions in which it took part in its own name.
    pub participant: Sessions,
    /// Sessions that were about it.
    pub subject: Sessions,
    /// Sessions in which it was not named in any capacity, but a group took part of which it was
    /// then a member.
    pub through: BTreeMap<Id, Sessions>,
}

/// A group's appearances.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupEntry {
    /// Sessions in which it took part.
    pub participant: Sessions,
    /// Sessions that were about it.
    pub subject: Sessions,
}

/// An organisation's appearances.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationEntry {
    /// Sessions that it convened.
    pub organiser: Sessions,
    /// Sessions in which it took part.
    pub participant: Sessions,
    /// Sessions that were about it.
    pub subject: Sessions,
}

/// The cross-index. Entries without a session are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// By country.
    pub countries: BTreeMap<Country, CountryEntry>,
    /// By group.
    pub groups: BTreeMap<Id, GroupEntry>,
    /// By organisation.
    pub organisations: BTreeMap<Id, OrganisationEntry>,
    /// By theme: its own sessions and those of narrower themes, each once.
    pub themes: BTreeMap<Id, Sessions>,
    /// By the year in which a session began.
    pub years: BTreeMap<i16, Sessions>,
    /// By country or group, and theme: direct participation and rolled-up themes.
    pub crossings: BTreeMap<Party, BTreeMap<Id, Sessions>>,
    /// By series.
    pub series: BTreeMap<Id, Sessions>,
}
