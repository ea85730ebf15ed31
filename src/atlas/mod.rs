//! Built-in reference data: countries (ISO 3166-1) with names from CLDR and outlines, groups of countries,
//! and names of languages.
//!
//! The tables in `atlas/data` state their sources.

mod countries;
mod groups;
mod outlines;
pub mod record;
mod table;

pub use record::CountryRecord;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::i18n::text::{Id, LanguageNames, Texts};
use crate::model::outline::Outline;
use crate::model::party::{Country, Group};
use crate::source::toml_tree;
use table::report;

/// The reference data.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    /// Keyed by ISO 3166-1 alpha-2.
    pub countries: BTreeMap<Country, CountryRecord>,
    /// Built-in groups by id.
    pub groups: BTreeMap<Id, Group>,
    /// Outlines on the world map. Antarctica is omitted.
    pub outlines: Arc<BTreeMap<Country, Outline>>,
    /// Names of languages by BCP 47 tag.
    pub languages: Arc<BTreeMap<Lang, LanguageNames>>,
}

/// Contents of the tables.
struct Tables<'a> {
    codes: &'a str,
    names: &'a str,
    /// Corrections and additions to CLDR, with reasons.
    own_names: &'a str,
    aliases: &'a str,
    regions: &'a str,
    organisations: &'a str,
    languages: &'a str,
    outlines: &'static str,
}

const BUILT_IN: Tables<'static> = Tables {
    codes: include_str!("data/codes.tsv"),
    names: include_str!("data/names.tsv"),
    own_names: include_str!("data/names-own.tsv"),
    aliases: include_str!("data/countries.toml"),
    regions: include_str!("data/regions.tsv"),
    organisations: include_str!("data/groups.toml"),
    languages: include_str!("data/languages.tsv"),
    outlines: include_str!("data/map.tsv"),
};

/// Reads the built-in tables. Invalid rows would be skipped; a test ensures that there are none.
pub fn atlas() -> Atlas {
    read(&BUILT_IN, &mut Vec::new())
}

fn read(tables: &Tables<'_>, out: &mut Vec<Diagnostic>) -> Atlas {
    let names_of_all = || {
        let mut out = Vec::new();
        let (mut names, mut languages) =
            (names(tables.names, &mut out), languages(tables.languages, &mut out));
        add_own_names(tables.own_names, &mut names, &mut languages, &mut out);
        (names, languages, out)
    };
    let written_by_hand = || {
        let mut out = Vec::new();
        let aliases = toml_tree::read(tables.aliases, 0, countries::ALIASES, &mut out);
        let organisations = toml_tree::read(tables.organisations, 0, groups::ORGANISATIONS, &mut out);
        (aliases, organisations, out)
    };
    // In parallel, since it delays every start.
    let ((mut names, languages, mut found), (aliases, organisations, more)) =
        rayon::join(names_of_all, written_by_hand);
    out.append(&mut found);
    out.extend(more);
    let countries = countries::read(tables.codes, &aliases, &mut names, out);
    let outlines = Arc::new(outlines::read(tables.outlines, &countries, out));
    let mut groups = groups::regions(tables.regions, &mut names, &countries, out);
    groups.extend(groups::organisations(&organisations, &countries, out));
    for code in names.keys() {
        report(out, "names.tsv", None, format!("`{code}` is neither a country nor a region"));
    }
    Atlas { countries, groups, outlines, languages: Arc::new(languages) }
}

/// Names by code: ISO 3166-1 for countries, UN M49 for regions.
fn names<'a>(text: &'a str, out: &mut Vec<Diagnostic>) -> BTreeMap<&'a str, Texts> {
    let (header, rows) = table::read(text, "names.tsv", out);
    let tags = tags(header.get(1..).unwrap_or_default(), "names.tsv", out);
    let mut names = BTreeMap::new();
    for row in rows {
        let Some((code, cells)) = row.cells.split_first() else { continue };
        if names.insert(*code, texts(&tags, cells)).is_some() {
            report(out, "names.tsv", row.span, format!("`{code}` is listed twice"));
        }
    }
    names
}

fn languages(text: &str, out: &mut Vec<Diagnostic>) -> BTreeMap<Lang, LanguageNames> {
    let (header, rows) = table::read(text, "languages.tsv", out);
    let tags = tags(header.get(2..).unwrap_or_default(), "languages.tsv", out);
    let mut languages = BTreeMap::new();
    for row in rows {
        let [tag, own, cells @ ..] = row.cells.as_slice() else { continue };
        let Some(lang) = Lang::parse(tag) else {
            report(out, "languages.tsv", row.span, "this row has no language tag");
            continue;
        };
        let names = LanguageNames { own: (*own).to_owned(), names: texts(&tags, cells) };
        if languages.insert(lang, names).is_some() {
            report(out, "languages.tsv", row.span, "this language is listed twice");
        }
    }
    languages
}

/// Languages of a table's columns with their indices, sorted by tag.
fn tags(cells: &[&str], path: &str, out: &mut Vec<Diagnostic>) -> Vec<(Lang, usize)> {
    let mut tags = Vec::new();
    for (at, tag) in cells.iter().enumerate() {
        match Lang::parse(tag) {
            Some(lang) => tags.push((lang, at)),
            None => report(out, path, None, format!("`{tag}` is not a language tag")),
        }
    }
    tags.sort();
    tags
}

fn texts(tags: &[(Lang, usize)], cells: &[&str]) -> Texts {
    let texts = tags.iter().filter_map(|(lang, at)| Some((lang, cells.get(*at)?)));
    let texts = texts.filter(|(_, cell)| !cell.is_empty());
    Texts(texts.map(|(lang, cell)| (lang.clone(), (*cell).to_owned())).collect())
}

/// Overrides names of CLDR with our own.
fn add_own_names(
    text: &str,
    names: &mut BTreeMap<&str, Texts>,
    languages: &mut BTreeMap<Lang, LanguageNames>,
    out: &mut Vec<Diagnostic>,
) {
    let (_, rows) = table::read(text, "names-own.tsv", out);
    for row in rows {
        let [code, lang, name, _why] = row.cells[..] else { continue };
        let known = names.get_mut(code).or_else(|| Some(&mut languages.get_mut(&Lang::parse(code)?)?.names));
        match (known, Lang::parse(lang)) {
            (Some(texts), Some(lang)) => {
                texts.0.insert(lang, name.to_owned());
            }
            _ => {
                let problem = format!("`{code}` is unknown, or `{lang}` is not a language tag");
                report(out, "names-own.tsv", row.span, problem);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_amiss_in_the_tables() {
        let mut problems = Vec::new();
        read(&BUILT_IN, &mut problems);
        assert!(problems.is_empty(), "{problems:#?}");
    }

    #[test]
    fn what_is_amiss_in_a_table_is_reported() {
        let spoilt = |change: &dyn Fn(&mut Tables<'static>)| {
            let mut tables = BUILT_IN;
            change(&mut tables);
            let mut problems = Vec::new();
            read(&tables, &mut problems);
            problems.into_iter().map(|problem| problem.message).collect::<Vec<_>>().join("; ")
        };
        let leaked = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
        let added = |text: &str, line: &str| leaked(format!("{text}{line}\n"));
        let replaced = |text: &str, from: &str, to: &str| {
            assert!(text.contains(from), "{from}");
            leaked(text.replacen(from, to, 1))
        };

        let codes = |line| spoilt(&|tables| tables.codes = added(BUILT_IN.codes, line));
        assert!(codes("QZ\tQZZ").contains("this row has 2 cells instead of 3"));
        assert!(codes("Q1\tQZZ\t999").contains("no country code"));
        assert!(codes("QZ\tQZZ\t999").contains("`QZ` has no English name"));
        assert!(codes("AF\tAFG\t004").contains("`AF` is listed twice"));
        let names = |line| spoilt(&|tables| tables.names = added(BUILT_IN.names, line));
        assert!(names("AF\tAfghanistan").contains("this row has 2 cells"));
        assert!(names(&format!("QZ{}", "\tQ".repeat(22))).contains("`QZ` is neither a country nor a region"));
        let aliases = |line| spoilt(&|tables| tables.aliases = added(BUILT_IN.aliases, line));
        assert!(aliases("QZ = [\"Qz\"]").contains("`QZ` is not a country code"));
        assert!(aliases("AW = [1]").contains("must be a text"));
        let regions = |line| spoilt(&|tables| tables.regions = added(BUILT_IN.regions, line));
        assert!(
            regions("atlantis\t999\tAF QZ\t")
                .contains("`QZ` is not a country code; `atlantis` has no English")
        );
        let languages = |line: String| spoilt(&|tables| tables.languages = added(BUILT_IN.languages, &line));
        assert!(languages(format!("!\tours{}", "\tOurs".repeat(22))).contains("no language tag"));
        assert!(
            languages(format!("en\tEnglish{}", "\tE".repeat(22))).contains("this language is listed twice")
        );
        let own_names = |line| spoilt(&|tables| tables.own_names = added(BUILT_IN.own_names, line));
        assert!(own_names("QZ\tps\tQ\twhy").contains("`QZ` is unknown"));
        assert!(own_names("TR\t!\tQ\twhy").contains("`!` is not a language tag"));
        let groups =
            |from, to| spoilt(&|tables| tables.organisations = replaced(BUILT_IN.organisations, from, to));
        assert!(groups("from = 1958-01-01", "form = 1958-01-01").contains("no key `form`"));
        assert!(groups("from = 1958-01-01", "from = 1958").contains("`from` must be a date"));
        assert!(groups("party = \"BE\"", "party = \"QZ\"").contains("`QZ` is not a country code"));
        assert!(groups("source = ", "origin = ").contains("`eu` has no `source`"));
        assert!(groups("en = \"European Union\", ", "").contains("`eu` has no English name"));
        assert!(groups("fr = \"Union", "french = \"Union").contains("`french` is not a language tag"));
        assert!(groups("[gcc]", "[gcc").contains("not valid TOML"));
    }
}
