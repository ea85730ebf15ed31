//! Reference data that comes with Rapporteur: the countries of ISO 3166-1 with their names from
//! CLDR, the groups that they form with dates of membership, and languages' own names.
//!
//! The data lies in `atlas/data` as tables that name their sources; this only reads them.

mod countries;
mod groups;
mod table;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::party::{Country, Group};
use crate::model::text::{Id, Texts};

/// The reference data.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    /// Every country, by code.
    pub countries: BTreeMap<Country, CountryRecord>,
    /// The groups that come with Rapporteur, by id.
    pub groups: BTreeMap<Id, Group>,
    /// Languages' own names, by tag.
    pub languages: Arc<BTreeMap<Lang, String>>,
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

/// The tables as they are written.
struct Tables<'a> {
    codes: &'a str,
    names: &'a str,
    aliases: &'a str,
    regions: &'a str,
    organisations: &'a str,
    languages: &'a str,
}

const BUILT_IN: Tables<'static> = Tables {
    codes: include_str!("atlas/data/codes.tsv"),
    names: include_str!("atlas/data/names.tsv"),
    aliases: include_str!("atlas/data/countries.toml"),
    regions: include_str!("atlas/data/regions.tsv"),
    organisations: include_str!("atlas/data/groups.toml"),
    languages: include_str!("atlas/data/languages.tsv"),
};

/// Reads the tables that come with Rapporteur. What is amiss in them would be left out; a test holds
/// that nothing is.
pub fn atlas() -> Atlas {
    read(&BUILT_IN, &mut Vec::new())
}

fn read(tables: &Tables<'_>, out: &mut Vec<Diagnostic>) -> Atlas {
    let mut names = names(tables.names, out);
    let countries = countries::read(tables.codes, tables.aliases, &mut names, out);
    let mut groups = groups::regions(tables.regions, &mut names, &countries, out);
    groups.extend(groups::organisations(tables.organisations, &countries, out));
    for code in names.keys() {
        out.push(Diagnostic::error("names.tsv", None, format!("`{code}` is no country and no region")));
    }
    Atlas { countries, groups, languages: Arc::new(languages(tables.languages, out)) }
}

/// Names by the code in the first cell: ISO 3166-1 for countries, UN M49 for regions.
fn names<'a>(text: &'a str, out: &mut Vec<Diagnostic>) -> BTreeMap<&'a str, Texts> {
    let (header, rows) = table::read(text, "names.tsv", out);
    let mut tags = Vec::new();
    for tag in header.iter().skip(1) {
        match Lang::parse(tag) {
            Some(lang) => tags.push(lang),
            None => out.push(Diagnostic::error("names.tsv", None, format!("`{tag}` is not a language tag"))),
        }
    }
    let mut names = BTreeMap::new();
    for row in rows {
        let Some((code, cells)) = row.cells.split_first() else { continue };
        let texts = tags.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
        let texts = Texts(texts.map(|(lang, cell)| (lang.clone(), (*cell).to_owned())).collect());
        if names.insert(*code, texts).is_some() {
            out.push(Diagnostic::error("names.tsv", row.span, format!("`{code}` stands twice")));
        }
    }
    names
}

fn languages(text: &str, out: &mut Vec<Diagnostic>) -> BTreeMap<Lang, String> {
    let (_, rows) = table::read(text, "languages.tsv", out);
    let mut languages = BTreeMap::new();
    for row in rows {
        let tag = row.cells.first().and_then(|tag| Lang::parse(tag));
        match (tag, row.cells.get(1)) {
            (Some(lang), Some(own)) => {
                if languages.insert(lang, (*own).to_owned()).is_some() {
                    out.push(Diagnostic::error("languages.tsv", row.span, "this language stands twice"));
                }
            }
            _ => out.push(Diagnostic::error("languages.tsv", row.span, "this row has no language tag")),
        }
    }
    languages
}

#[cfg(test)]
#[path = "atlas/tests.rs"]
mod tests;
