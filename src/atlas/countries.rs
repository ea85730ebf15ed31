//! Reads the countries and areas of ISO 3166-1 with their names.

use std::collections::BTreeMap;

use super::record::CountryRecord;
use super::table::{self, report};
use crate::diagnostic::Diagnostic;
use crate::i18n::text::Texts;
use crate::model::party::Country;
use crate::source::schema::{self, ValueKind};
use crate::source::toml_tree::Node;

const CODES: &str = "codes.tsv";
pub(super) const ALIASES: &str = "countries.toml";

/// Reads codes and aliases, and removes the countries' names from `names`.
pub(super) fn read(
    codes: &str,
    aliases: &Node,
    names: &mut BTreeMap<&str, Texts>,
    out: &mut Vec<Diagnostic>,
) -> BTreeMap<Country, CountryRecord> {
    let mut countries = BTreeMap::new();
    for row in table::read(codes, CODES, out).1 {
        let (Some(country), Some(alpha3)) =
            (row.cells.first().and_then(|code| Country::from_code(code)), row.cells.get(1))
        else {
            report(out, CODES, row.span, "this row has no country code");
            continue;
        };
        let name = names.remove(country.code()).unwrap_or_default();
        if !name.0.keys().any(|lang| lang.as_str() == "en") {
            let problem = format!("`{}` has no English name", country.code());
            report(out, CODES, row.span.clone(), problem);
        }
        let record = CountryRecord { alpha3: (*alpha3).to_owned(), name, aliases: Vec::new() };
        if countries.insert(country, record).is_some() {
            let problem = format!("`{}` is listed twice", country.code());
            report(out, CODES, row.span, problem);
        }
    }
    add_aliases(aliases, &mut countries, out);
    countries
}

fn add_aliases(aliases: &Node, countries: &mut BTreeMap<Country, CountryRecord>, out: &mut Vec<Diagnostic>) {
    for entry in aliases.entries() {
        schema::check_value(&entry.node, &ValueKind::List(&ValueKind::Text), &entry.key, true, ALIASES, out);
        match Country::from_code(&entry.key).and_then(|country| countries.get_mut(&country)) {
            Some(record) => {
                let items = entry.node.items().iter();
                record.aliases.extend(items.filter_map(|item| item.text().map(str::to_owned)));
            }
            None => {
                let problem = format!("`{}` is not a country code", entry.key);
                report(out, ALIASES, entry.key_span.clone(), problem);
            }
        }
    }
}
