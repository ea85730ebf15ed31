//! Reference data that comes with Rapporteur: the countries of ISO 3166-1 with their names from
//! CLDR, the groups that they form with dates of membership, and languages' own names.
//!
//! The data lies beside this file as tables, with their sources; this only reads them.

use std::collections::BTreeMap;

use crate::lang::Lang;
use crate::model::party::{Country, Group, Membership};
use crate::model::text::{Id, Texts};
use crate::toml_tree::{self, Node};

const NAMES: &str = include_str!("atlas/data/names.tsv");
const CODES: &str = include_str!("atlas/data/codes.tsv");
const COUNTRIES: &str = include_str!("atlas/data/countries.toml");
const GROUPS: &str = include_str!("atlas/data/groups.toml");
const LANGUAGES: &str = include_str!("atlas/data/languages.tsv");

/// The reference data.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    /// Every country, by code.
    pub countries: BTreeMap<Country, CountryRecord>,
    /// The groups that come with Rapporteur, by id.
    pub groups: BTreeMap<Id, Group>,
    /// Languages' own names, by tag.
    pub languages: BTreeMap<Lang, String>,
}

/// What is known of a country.
#[derive(Clone, Debug, Default)]
pub struct CountryRecord {
    /// ISO 3166-1 alpha-3.
    pub alpha3: String,
    /// Its name in every language of the table.
    pub name: Texts,
    /// Other names in use.
    pub aliases: Vec<String>,
}

/// Reads the tables. What is wrong in them would be left out; a test holds that nothing is.
pub fn atlas() -> Atlas {
    let mut names = names();
    let aliases = toml_tree::read(COUNTRIES, 0, "countries.toml", &mut Vec::new());
    let countries = CODES.lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        let country = Country::from_code(cells.next()?)?;
        let record = CountryRecord {
            alpha3: cells.next()?.to_owned(),
            name: names.remove(country.code()).unwrap_or_default(),
            aliases: aliases.get(country.code()).map(|entry| values(entry, "aliases")).unwrap_or_default(),
        };
        Some((country, record))
    });
    let groups = toml_tree::read(GROUPS, 0, "groups.toml", &mut Vec::new());
    let groups = groups.entries().iter().map(|entry| {
        let id = Id::from(entry.key.as_str());
        (id.clone(), group(id, &entry.node))
    });
    let languages = LANGUAGES.lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((Lang::parse(cells.next()?)?, cells.next()?.to_owned()))
    });
    Atlas { countries: countries.collect(), groups: groups.collect(), languages: languages.collect() }
}

/// The rows of the table of names, by the code in their first cell.
fn names() -> BTreeMap<&'static str, Texts> {
    let mut lines = NAMES.lines();
    let tags: Vec<Option<Lang>> =
        lines.next().unwrap_or_default().split('\t').skip(1).map(Lang::parse).collect();
    lines
        .filter_map(|line| {
            let (code, cells) = line.split_once('\t')?;
            let texts = tags.iter().zip(cells.split('\t')).filter(|(_, cell)| !cell.is_empty());
            let texts = texts.filter_map(|(tag, cell)| Some((tag.clone()?, cell.to_owned())));
            Some((code, Texts(texts.collect())))
        })
        .collect()
}

fn values(node: &Node, key: &str) -> Vec<String> {
    node.texts_at(key).into_iter().map(|text| text.value).collect()
}

fn group(id: Id, node: &Node) -> Group {
    let name = node.get("name").map(Node::entries).unwrap_or_default();
    let name =
        name.iter().filter_map(|entry| Some((Lang::parse(&entry.key)?, entry.node.text()?.to_owned())));
    let members = node.get("members").map(Node::items).unwrap_or_default();
    Group {
        id,
        name: Texts(name.collect()),
        aliases: values(node, "aliases"),
        members: members.iter().filter_map(membership).collect(),
        source: node.text_at("source").map(str::to_owned),
        built_in: true,
    }
}

fn membership(node: &Node) -> Option<Membership> {
    let code = node.text().or_else(|| node.text_at("party"))?;
    Some(Membership {
        country: Country::from_code(code)?,
        from: node.get("from").and_then(Node::day),
        until: node.get("until").and_then(Node::day),
    })
}
