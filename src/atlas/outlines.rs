//! Reads the outlines of countries on the world map.

use std::collections::BTreeMap;

use super::record::CountryRecord;
use super::table::{self, report};
use crate::diagnostic::Diagnostic;
use crate::model::outline::Outline;
use crate::model::party::Country;

const MAP: &str = "map.tsv";

pub(super) fn read(
    text: &'static str,
    countries: &BTreeMap<Country, CountryRecord>,
    out: &mut Vec<Diagnostic>,
) -> BTreeMap<Country, Outline> {
    let mut outlines = BTreeMap::new();
    for row in table::read(text, MAP, out).1 {
        let [code, x, y, path] = row.cells[..] else { continue };
        let country = Country::from_code(code).filter(|country| countries.contains_key(country));
        let (Some(country), Ok(x), Ok(y)) = (country, x.parse(), y.parse()) else {
            report(out, MAP, row.span, format!("`{code}` is not a country, or has no place on the map"));
            continue;
        };
        let outline = Outline { x, y, path: Some(path).filter(|path| !path.is_empty()) };
        if outlines.insert(country, outline).is_some() {
            report(out, MAP, row.span, format!("`{code}` is listed twice"));
        }
    }
    outlines
}
