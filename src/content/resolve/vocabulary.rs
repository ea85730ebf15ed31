//! Resolves the vocabularies: broader themes, members of groups, seats of organisations, and all names by
//! which sessions may refer to them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::atlas::Atlas;
use crate::content::parse::draft::{GroupDraft, OrganisationDraft, ThemeDraft, Vocabularies};
use crate::content::prose_lint;
use crate::content::resolve::lexicons::Lexicons;
use crate::content::resolve::names::{Names, Rank, Wanted};
use crate::content::resolve::old_addresses::old_addresses;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::i18n::text::{Id, Texts};
use crate::model::config::Config;
use crate::model::party::{Country, Group, Membership, Organisation, Party};
use crate::model::proceedings::Theme;
use crate::source::toml_tree::Spanned;

/// The resolved vocabularies.
#[derive(Default)]
pub struct Vocabulary {
    /// Themes, by id.
    pub themes: Arc<BTreeMap<Id, Theme>>,
    /// Groups, by id.
    pub groups: Arc<BTreeMap<Id, Group>>,
    /// Organisations, by id.
    pub organisations: Arc<BTreeMap<Id, Organisation>>,
    /// Organisations by the country of their seat.
    pub seats: Arc<BTreeMap<Country, Vec<Id>>>,
    /// The names of countries.
    pub countries: Arc<BTreeMap<Country, Texts>>,
    /// All names of all parties.
    pub party_names: Names<Party>,
    /// All names of all themes.
    pub theme_names: Names<Id>,
    /// Detects names of countries in prose.
    pub prose: prose_lint::CountryNames,
    /// Detects who said what, in the languages of the site.
    pub lexicons: Lexicons,
}

/// Path of the themes.
pub const THEMES: &str = "content/themes.toml";
/// Path of the organisations.
pub const ORGANISATIONS: &str = "content/organisations.toml";
/// Path of the groups.
pub const GROUPS: &str = "content/groups.toml";

/// Resolves the vocabularies.
pub fn vocabulary(
    config: &Config,
    drafts: &Vocabularies,
    atlas: &Atlas,
    out: &mut Vec<Diagnostic>,
) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    let prose_names = add_countries(&mut vocabulary, config, atlas);
    vocabulary.prose =
        prose_lint::CountryNames::new(prose_names.iter().map(|(name, country)| (name.as_str(), *country)));
    add_groups(&mut vocabulary, config, &drafts.groups, atlas, out);
    add_organisations(&mut vocabulary, config, &drafts.organisations, out);
    add_themes(&mut vocabulary, config, &drafts.themes, out);
    vocabulary.lexicons = Lexicons::of(&config.languages);
    vocabulary
}

/// A party of any kind.
pub const PARTY: Wanted<Party> = Wanted {
    what: "party",
    unknown: Code::UnknownParty,
    one: "a party",
    fits: |_| true,
    form: |party| party.to_string(),
    remedy: "use the code or name of a country, the id of a group, or an id from organisations.toml",
    person: Some(
        "only countries, groups and organisations can be parties: write the person's country or organisation here, and list the person in `speakers`; add an organisation to content/organisations.toml first",
    ),
};

/// A country only.
pub const COUNTRY: Wanted<Party> = Wanted {
    what: "country",
    unknown: Code::UnknownCountry,
    one: "a country",
    fits: |party| matches!(party, Party::Country(_)),
    remedy: "use the code or name of a country, such as QA or Qatar",
    person: None,
    ..PARTY
};

/// A group only.
pub const GROUP: Wanted<Party> = Wanted {
    what: "group",
    unknown: Code::UnknownGroup,
    one: "a group",
    fits: |party| matches!(party, Party::Group(_)),
    remedy: "use the id of a group, such as central-asia, or add the group to content/groups.toml",
    person: None,
    ..PARTY
};

/// An organisation only.
pub const ORGANISATION: Wanted<Party> = Wanted {
    what: "organisation",
    unknown: Code::UnknownOrganisation,
    one: "an organisation",
    fits: |party| matches!(party, Party::Organisation(_)),
    remedy: "use an id from content/organisations.toml, or add it there",
    person: Some(
        "only organisations can be named here: write the person's organisation, and list the person in `speakers`; add the organisation to content/organisations.toml first",
    ),
    ..PARTY
};

/// A theme.
pub const THEME: Wanted<Id> = Wanted {
    what: "theme",
    unknown: Code::UnknownTheme,
    one: "a theme",
    fits: |_| true,
    form: |id| format!("theme:{id}"),
    remedy: "add it to content/themes.toml, or use an id, label or alias from there",
    person: None,
};

impl Vocabulary {
    /// Looks up a party; reports an unknown name.
    pub fn party(&self, written: &Spanned<String>, path: &str, out: &mut Vec<Diagnostic>) -> Option<Party> {
        self.party_names.resolve(written, &PARTY, path, out)
    }

    /// Looks up a country; reports an unknown name.
    pub fn country(
        &self,
        written: &Spanned<String>,
        path: &str,
        out: &mut Vec<Diagnostic>,
    ) -> Option<Country> {
        match self.party_names.resolve(written, &COUNTRY, path, out)? {
            Party::Country(country) => Some(country),
            _ => None,
        }
    }

    /// Looks up an organisation; reports an unknown name.
    pub fn organisation(
        &self,
        written: &Spanned<String>,
        path: &str,
        out: &mut Vec<Diagnostic>,
    ) -> Option<Id> {
        match self.party_names.resolve(written, &ORGANISATION, path, out)? {
            Party::Organisation(id) => Some(id),
            _ => None,
        }
    }

    /// Looks up a theme; reports an unknown name.
    pub fn theme(&self, written: &Spanned<String>, path: &str, out: &mut Vec<Diagnostic>) -> Option<Id> {
        self.theme_names.resolve(written, &THEME, path, out)
    }
}

/// Adds the countries, and returns their names for prose.
fn add_countries(vocabulary: &mut Vocabulary, config: &Config, atlas: &Atlas) -> Vec<(String, Country)> {
    let mut prose_names = Vec::new();
    let wanted: Vec<Lang> = config.languages.iter().flat_map(Lang::chain).chain(Lang::parse("en")).collect();
    for (country, record) in &atlas.countries {
        let party = Party::Country(*country);
        let mut texts = Texts(
            record
                .name
                .0
                .iter()
                .filter(|(lang, _)| wanted.contains(lang))
                .map(|(l, t)| (l.clone(), t.clone()))
                .collect(),
        );
        let names = &mut vocabulary.party_names;
        names.add_code(country.code(), &party);
        names.add_code(&record.alpha3, &party);
        names.add_code(&party.to_string(), &party);
        let own = config.country_names.get(country);
        for name in texts.0.values().chain(own.iter().flat_map(|own| own.0.values())) {
            names.add(name, Rank::Name, &party);
            prose_names.push((name.clone(), *country));
        }
        for alias in &record.aliases {
            names.add(alias, Rank::Alias, &party);
            prose_names.push((alias.clone(), *country));
        }
        texts.0.extend(own.into_iter().flat_map(|own| own.0.clone()));
        Arc::make_mut(&mut vocabulary.countries).insert(*country, texts);
    }
    prose_names
}

fn add_groups(
    vocabulary: &mut Vocabulary,
    config: &Config,
    drafts: &[GroupDraft],
    atlas: &Atlas,
    out: &mut Vec<Diagnostic>,
) {
    let mut groups = atlas.groups.clone();
    for draft in drafts {
        warn_of_missing_labels(&draft.name, &draft.id, GROUPS, config, out);
        let mut members = Vec::new();
        for member in &draft.members {
            if let (Some(from), Some(until)) = (member.from, member.until)
                && until < from
            {
                out.push(
                    Diagnostic::error(
                        Code::EndBeforeStart,
                        GROUPS,
                        member.party.span.clone(),
                        format!("the membership of `{}` ends before it begins", member.party.value),
                    )
                    .help("correct `from`, the first day of membership, or `until`, the last"),
                );
            }
            if let Some(country) = vocabulary.country(&member.party, GROUPS, out) {
                members.push(Membership { country, from: member.from, until: member.until });
            }
        }
        let id = Id::from(draft.id.value.as_str());
        let aliases = draft.aliases.iter().map(|alias| alias.value.clone()).collect();
        let group = Group {
            id: id.clone(),
            name: draft.name.clone(),
            aliases,
            members,
            source: draft.source.clone(),
            built_in: false,
            former_addresses: old_addresses(&draft.former_addresses, "groups", GROUPS, config, out),
        };
        groups.insert(id, group);
    }
    for (id, group) in &groups {
        let party = Party::Group(id.clone());
        let names = &mut vocabulary.party_names;
        names.add(id.as_str(), Rank::Id, &party);
        names.add_code(&party.to_string(), &party);
        for (lang, name) in &group.name.0 {
            if !group.built_in
                || lang.as_str() == "en"
                || config.languages.iter().any(|site| site.is_served_by(lang))
            {
                names.add(name, Rank::Name, &party);
            }
        }
        for alias in &group.aliases {
            names.add(alias, Rank::Alias, &party);
        }
    }
    vocabulary.groups = Arc::new(groups);
}

fn add_organisations(
    vocabulary: &mut Vocabulary,
    config: &Config,
    drafts: &[OrganisationDraft],
    out: &mut Vec<Diagnostic>,
) {
    for draft in drafts {
        warn_of_missing_labels(&draft.name, &draft.id, ORGANISATIONS, config, out);
        let id = Id::from(draft.id.value.as_str());
        let party = Party::Organisation(id.clone());
        let names = &mut vocabulary.party_names;
        names.add(id.as_str(), Rank::Id, &party);
        names.add_code(&party.to_string(), &party);
        for name in draft.name.0.values() {
            names.add(name, Rank::Name, &party);
        }
        let shorts = draft.short.iter().flat_map(|short| short.0.values());
        for alias in shorts.chain(draft.aliases.iter().map(|alias| &alias.value)) {
            names.add(alias, Rank::Alias, &party);
        }
        let country =
            draft.country.as_ref().and_then(|country| vocabulary.country(country, ORGANISATIONS, out));
        if let Some(country) = country {
            Arc::make_mut(&mut vocabulary.seats).entry(country).or_default().push(id.clone());
        }
        let organisation = Organisation {
            id: id.clone(),
            name: draft.name.clone(),
            short: draft.short.clone(),
            url: draft.url.clone(),
            country,
            aliases: draft.aliases.iter().map(|alias| alias.value.clone()).collect(),
            former_addresses: old_addresses(
                &draft.former_addresses,
                "organisations",
                ORGANISATIONS,
                config,
                out,
            ),
        };
        Arc::make_mut(&mut vocabulary.organisations).insert(id, organisation);
    }
}

fn add_themes(
    vocabulary: &mut Vocabulary,
    config: &Config,
    drafts: &[ThemeDraft],
    out: &mut Vec<Diagnostic>,
) {
    let names = &mut vocabulary.theme_names;
    for draft in drafts {
        let id = Id::from(draft.id.value.as_str());
        names.add(id.as_str(), Rank::Id, &id);
        names.add_code(&(THEME.form)(&id), &id);
        for label in draft.label.0.values() {
            names.add(label, Rank::Name, &id);
        }
        for alias in &draft.aliases {
            names.add(&alias.value, Rank::Alias, &id);
        }
    }
    let mut parents = BTreeMap::new();
    for draft in drafts {
        let id = Id::from(draft.id.value.as_str());
        let broader = draft.broader.as_ref().and_then(|broader| vocabulary.theme(broader, THEMES, out));
        if let Some(broader) = &broader {
            parents.insert(id.clone(), broader.clone());
        }
        warn_of_missing_labels(&draft.label, &draft.id, THEMES, config, out);
        let theme = Theme {
            id: id.clone(),
            label: draft.label.clone(),
            broader,
            aliases: draft.aliases.iter().map(|alias| alias.value.clone()).collect(),
            about: draft.about.clone(),
            former_addresses: old_addresses(&draft.former_addresses, "themes", THEMES, config, out),
        };
        Arc::make_mut(&mut vocabulary.themes).insert(id, theme);
    }
    for draft in drafts {
        let Some(broader) = &draft.broader else { continue };
        if is_in_circle(draft.id.value.as_str(), &parents) {
            out.push(
                Diagnostic::error(
                    Code::CircularReference,
                    THEMES,
                    broader.span.clone(),
                    format!("the theme `{}` is part of itself", draft.id.value),
                )
                .help("remove one of the `broader` keys in the circle"),
            );
            if let Some(theme) = Arc::make_mut(&mut vocabulary.themes).get_mut(draft.id.value.as_str()) {
                theme.broader = None;
            }
        }
    }
}

fn is_in_circle(id: &str, parents: &BTreeMap<Id, Id>) -> bool {
    let ancestors = std::iter::successors(parents.get(id), |parent| parents.get(parent.as_str()));
    ancestors.take(parents.len() + 1).any(|ancestor| ancestor.as_str() == id)
}

fn warn_of_missing_labels(
    texts: &Texts,
    id: &Spanned<String>,
    path: &str,
    config: &Config,
    out: &mut Vec<Diagnostic>,
) {
    let has = |lang: &Lang| lang.tags().any(|tag| texts.0.contains_key(tag));
    let missing: Vec<String> =
        config.languages.iter().filter(|lang| !has(lang)).map(|lang| format!("`{lang}`")).collect();
    // That there is no name at all is already reported.
    if !missing.is_empty() && !texts.0.is_empty() {
        let all: Vec<String> = config.languages.iter().map(|lang| format!("{lang} = \"…\"")).collect();
        let key = if path == THEMES { "label" } else { "name" };
        out.push(
            Diagnostic::warning(
                Code::MissingTranslation,
                path,
                id.span.clone(),
                format!("`{}` has no name in {}", id.value, missing.join(", ")),
            )
            .help(format!("write it in every language of the site: `{key} = {{ {} }}`", all.join(", "))),
        );
    }
}
