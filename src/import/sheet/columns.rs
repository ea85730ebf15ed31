//! Which column is what, by its head in ten languages or by name.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::import::facts::row_cell::CellKey;
use crate::source::toml_tree;

/// Columns that a person has named: `number=Session no.`
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnMap(Vec<(CellKey, String)>);

/// Why a name of a column cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnMapError(String);

impl std::fmt::Display for ColumnMapError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl ColumnMap {
    /// Reads names of columns.
    pub fn parse(written: &[String]) -> Result<Self, ColumnMapError> {
        let mut all = Vec::new();
        for text in written {
            let (name, head) = text.split_once('=').ok_or_else(|| {
                ColumnMapError(format!("`{text}` has no `=`; write `--map number=\"Session no.\"`"))
            })?;
            let names = CellKey::ALL.map(|(name, _)| name);
            let field = CellKey::ALL.iter().find(|(known, _)| *known == name.trim()).ok_or_else(|| {
                ColumnMapError(format!(
                    "there is no field `{}`; choose one of: {}",
                    name.trim(),
                    names.join(", ")
                ))
            })?;
            all.push((field.1, head.trim().to_owned()));
        }
        Ok(Self(all))
    }

    fn field(&self, head: &str) -> Option<CellKey> {
        self.0.iter().find(|(_, named)| folded(named) == folded(head)).map(|(field, _)| *field)
    }

    /// The named columns that no head of a table has.
    pub(super) fn missing(&self, heads: &[String]) -> Vec<String> {
        let has = |named: &str| heads.iter().any(|head| folded(head) == folded(named));
        self.0.iter().filter(|(_, named)| !has(named)).map(|(_, named)| named.clone()).collect()
    }
}

/// The fields of the known heads, folded.
static HEADS: LazyLock<BTreeMap<String, CellKey>> = LazyLock::new(|| {
    let tree = toml_tree::read(include_str!("../data/columns.toml"), 0, "columns.toml", &mut Vec::new());
    let mut heads = BTreeMap::new();
    for (name, field) in CellKey::ALL {
        for head in tree.texts_at(name) {
            heads.entry(folded(&head.value)).or_insert(field);
        }
    }
    heads
});

/// The field of each column of a row of heads. No two columns have the same, except sources.
pub(super) fn fields(heads: &[String], map: &ColumnMap) -> Vec<Option<CellKey>> {
    let mut fields: Vec<Option<CellKey>> = heads.iter().map(|head| map.field(head)).collect();
    // A head that is exactly known goes before one that only begins so.
    for exact in [true, false] {
        for (at, head) in heads.iter().enumerate() {
            if fields[at].is_some() || head.trim().is_empty() {
                continue;
            }
            let found = if exact { HEADS.get(&folded(head)).copied() } else { beginning(&folded(head)) };
            let is_free = |field: &CellKey| *field == CellKey::Source || !fields.contains(&Some(*field));
            fields[at] = found.filter(is_free);
        }
    }
    fields
}

/// The field of a head that begins with a known one: `Date (Gregorian)`, `Place / city`.
fn beginning(head: &str) -> Option<CellKey> {
    let cut = head.find(['(', '/', '[', ':', ',', '–', '|'])?;
    HEADS.get(head[..cut].trim()).copied()
}

/// A head without differences that are none: capitals, marks, variants of Arabic letters, spaces.
fn folded(head: &str) -> String {
    let mut out = String::new();
    for c in head.trim().trim_end_matches([':', '*']).to_lowercase().chars() {
        match c {
            'ي' | 'ى' => out.push('ی'),
            'ك' => out.push('ک'),
            'أ' | 'إ' | 'آ' => out.push('ا'),
            'ة' | 'ۀ' => out.push('ه'),
            c if matches!(c, '\u{200c}' | '_' | '-') || c.is_whitespace() => out.push(' '),
            '\u{64b}'..='\u{655}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => {}
            c => out.push(c),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_in_ten_languages_and_by_name() {
        use CellKey::{Date, Number, Participants, Place, Title};

        let heads = |row: &[&str]| row.iter().map(|head| (*head).to_owned()).collect::<Vec<_>>();
        let map = ColumnMap::parse(&["number=Sitting".into()]).expect("a map");
        let row = heads(&["Sitting", "TITLE:", "Date (Gregorian)", "Colour"]);
        assert_eq!(fields(&row, &map), [Some(Number), Some(Title), Some(Date), None]);
        let row = heads(&["شمارهٔ نشست", "عنوان", "تاريخ", "محل برگزاری", "اشتراک‌کنندگان"]);
        assert_eq!(fields(&row, &map)[1..], [Some(Title), Some(Date), Some(Place), Some(Participants)]);
        let row = heads(&["№", "Тема", "Дата"]);
        assert_eq!(fields(&row, &map), [Some(Number), Some(Title), Some(Date)]);
        assert!(ColumnMap::parse(&["colour=Red".into()]).is_err());
    }
}
