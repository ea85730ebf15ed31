//! Reads the built-in groups: the regions of UN M49, and organisations of states with dated membership.

use std::collections::BTreeMap;

use super::record::CountryRecord;
use super::table::{self, report};
use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::i18n::text::{Id, Texts};
use crate::model::party::{Country, Group, Membership};
use crate::source::schema::{self, Field, ValueKind, optional, required};
use crate::source::toml_tree::Node;

const REGIONS: &str = "regions.tsv";
pub(super) const ORGANISATIONS: &str = "groups.toml";

/// Source of the UN M49 regions.
const M49: &str = "https://unstats.un.org/unsd/methodology/m49/";

/// As in a site's `groups.toml`, except that a source is required and members are ISO 3166-1 codes.
const GROUP: &[Field] = &[
    required("name", ValueKind::Texts, "the name, by language"),
    required("source", ValueKind::Url, "where the membership is documented"),
    required(
        "members",
        ValueKind::List(&ValueKind::Either(&[ValueKind::Text, ValueKind::Table(MEMBER)])),
        "the members",
    ),
    optional("aliases", ValueKind::List(&ValueKind::Text), "other names that sessions can use"),
];

const MEMBER: &[Field] = &[
    required("party", ValueKind::Text, "a country code"),
    optional("from", ValueKind::Day, "the first day of membership"),
    optional("until", ValueKind::Day, "the last day of membership"),
];

/// Reads the regions, and removes their names from `names`.
pub(super) fn regions(
    text: &str,
    names: &mut BTreeMap<&str, Texts>,
    countries: &BTreeMap<Country, CountryRecord>,
    out: &mut Vec<Diagnostic>,
) -> BTreeMap<Id, Group> {
    let mut regions = BTreeMap::new();
    for row in table::read(text, REGIONS, out).1 {
        let [id, code, members, aliases] = row.cells.as_slice() else {
            report(out, REGIONS, row.span, "this row is not a region");
            continue;
        };
        let mut region = Group {
            id: Id::from(*id),
            name: names.remove(*code).unwrap_or_default(),
            aliases: aliases.split("; ").filter(|alias| !alias.is_empty()).map(str::to_owned).collect(),
            members: Vec::new(),
            source: Some(M49.to_owned()),
            built_in: true,
            former_addresses: Vec::new(),
        };
        for code in members.split(' ') {
            match known_country(code, countries) {
                Some(country) => region.members.push(Membership { country, from: None, until: None }),
                None => report(out, REGIONS, row.span.clone(), not_a_country(code)),
            }
        }
        check_name(&region, REGIONS, out);
        if regions.insert(region.id.clone(), region).is_some() {
            report(out, REGIONS, row.span, format!("`{id}` is listed twice"));
        }
    }
    regions
}

/// Reads the organisations of states.
pub(super) fn organisations(
    table: &Node,
    countries: &BTreeMap<Country, CountryRecord>,
    out: &mut Vec<Diagnostic>,
) -> BTreeMap<Id, Group> {
    let mut groups = BTreeMap::new();
    for entry in table.entries() {
        schema::check(&entry.node, GROUP, &format_args!("`{}`", entry.key), true, ORGANISATIONS, out);
        let name = entry.node.get("name").map(Node::entries).unwrap_or_default().iter();
        let name = name.filter_map(|name| Some((Lang::parse(&name.key)?, name.node.text()?.to_owned())));
        let mut group = Group {
            id: Id::from(entry.key.as_str()),
            name: Texts(name.collect()),
            aliases: entry.node.texts_at("aliases").into_iter().map(|alias| alias.value).collect(),
            members: Vec::new(),
            source: entry.node.text_at("source").map(str::to_owned),
            built_in: true,
            former_addresses: Vec::new(),
        };
        for item in entry.node.get("members").map(Node::items).unwrap_or_default() {
            let Some(code) = item.text().or_else(|| item.text_at("party")) else { continue };
            match known_country(code, countries) {
                Some(country) => group.members.push(Membership {
                    country,
                    from: item.get("from").and_then(Node::day),
                    until: item.get("until").and_then(Node::day),
                }),
                None => report(out, ORGANISATIONS, item.span.clone(), not_a_country(code)),
            }
        }
        check_name(&group, ORGANISATIONS, out);
        groups.insert(group.id.clone(), group);
    }
    groups
}

fn known_country(code: &str, countries: &BTreeMap<Country, CountryRecord>) -> Option<Country> {
    Country::from_code(code).filter(|country| countries.contains_key(country))
}

fn not_a_country(code: &str) -> String {
    format!("`{code}` is not a country code")
}

fn check_name(group: &Group, path: &str, out: &mut Vec<Diagnostic>) {
    if !group.name.0.keys().any(|lang| lang.as_str() == "en") {
        report(out, path, None, format!("`{}` has no English name", group.id));
    }
}
