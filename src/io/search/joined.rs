//! One index made of those of the parts of a record, newest first: the one that Pagefind would have made
//! of the whole.
//!
//! Of all parts only the packed files are held. Words are read file by file and in their order, so what
//! is at work at a time is one word and a file of each part.

mod names;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context;

use self::names::Names;
use super::Files;
use super::packed::{self, Entry, Filter, Meta, MetaFilter, MetaPage, MetaSort, Value};
use crate::lang::Lang;

const ENTRY: &str = "pagefind-entry.json";
/// The order that can be known of the whole from those of its parts: they are cut by date.
const DATE: &str = "date";

/// The index of a part: its files, and what they say.
struct Part {
    files: Files,
    meta: Meta,
    /// How many reports there are in the parts before.
    before: usize,
    /// The numbers in the whole of the fields of the part.
    fields: Vec<i32>,
}

/// Whether a file is made of reports, and not the same in every index.
pub(super) fn is_of_reports(name: &str) -> bool {
    name.contains(".pf_")
}

/// Whether there are words in an index: otherwise Pagefind has made none of the language.
pub(super) fn has_words(files: &Files) -> bool {
    files.keys().any(|name| name.ends_with(".pf_meta"))
}

/// Joins the indexes of parts. What is the same in all of them need not be with each.
pub(super) fn joined(mut indexes: Vec<Files>, lang: &Lang) -> anyhow::Result<Files> {
    if !indexes.iter().any(has_words) {
        return Ok(indexes.into_iter().next().unwrap_or_default());
    }
    indexes.retain(has_words);
    let mut files = Files::new();
    for index in &mut indexes {
        let (own, same): (Files, Files) =
            std::mem::take(index).into_iter().partition(|(name, _)| is_of_reports(name));
        *index = own;
        files.extend(same);
    }
    if let [only] = &mut indexes[..] {
        files.append(only);
        return Ok(files);
    }
    let mut parts = read(indexes)?;
    let names = Names::new(lang);
    let meta = Meta {
        pages: fragments(&mut parts, &names, &mut files)?,
        filters: filters(&parts, &names, &mut files)?,
        chunks: words::words(&parts, &names, &mut files)?,
        sorts: sorts(&parts),
        fields: all_fields(&parts),
        version: parts.swap_remove(0).meta.version,
    };
    let bytes = packed::written(&meta)?;
    let hash = names.of_meta(&bytes);
    files.insert(format!("pagefind.{hash}.pf_meta"), packed::packed(&bytes)?);
    let mut entry: Entry = serde_json::from_slice(files.get(ENTRY).context("an index without a beginning")?)?;
    for language in entry.languages.values_mut() {
        (language.hash, language.page_count) = (hash.clone(), meta.pages.len());
    }
    files.insert(ENTRY.to_owned(), serde_json::to_vec(&entry)?);
    Ok(files)
}

fn read(indexes: Vec<Files>) -> anyhow::Result<Vec<Part>> {
    let mut before = 0;
    let mut parts = Vec::new();
    for files in indexes {
        let meta =
            files.iter().find(|(name, _)| name.ends_with(".pf_meta")).context("an index without a list")?;
        let meta: Meta = packed::read(meta.1)?;
        let count = meta.pages.len();
        parts.push(Part { files, meta, before, fields: Vec::new() });
        before += count;
    }
    let all = all_fields(&parts);
    for part in &mut parts {
        part.fields = part
            .meta
            .fields
            .iter()
            .filter_map(|name| i32::try_from(all.binary_search(name).ok()?).ok())
            .collect();
    }
    Ok(parts)
}

fn all_fields(parts: &[Part]) -> Vec<String> {
    let all: BTreeSet<&String> = parts.iter().flat_map(|part| &part.meta.fields).collect();
    all.into_iter().cloned().collect()
}

/// The texts of results, each in a file as its part has it, and the list of them.
fn fragments(parts: &mut [Part], names: &Names, files: &mut Files) -> anyhow::Result<Vec<MetaPage>> {
    let path = |hash: &str| format!("fragment/{hash}.pf_fragment");
    let mut pages = Vec::new();
    for part in parts {
        for page in std::mem::take(&mut part.meta.pages) {
            let file = part.files.remove(&path(&page.hash)).context("a report without its text")?;
            let is_free = |hash: &str| !files.contains_key(&path(hash));
            let hash = match names.shortest(&page.hash) {
                short if is_free(short) => short.to_owned(),
                // Another part has given the name away.
                _ => names.free(&packed::unpacked(&file)?, is_free),
            };
            files.insert(path(&hash), file);
            pages.push(MetaPage { hash, ..page });
        }
    }
    Ok(pages)
}

/// What can be chosen, by what it is chosen by.
fn filters(parts: &[Part], names: &Names, files: &mut Files) -> anyhow::Result<Vec<MetaFilter>> {
    let path = |hash: &str| format!("filter/{hash}.pf_filter");
    let mut all: BTreeMap<String, BTreeMap<String, Vec<usize>>> = BTreeMap::new();
    for part in parts {
        for MetaFilter { hash, .. } in &part.meta.filters {
            let file = part.files.get(&path(hash)).context("a filter without a file")?;
            let Filter { filter, values } = packed::read(file)?;
            let of_filter = all.entry(filter).or_default();
            for Value { value, pages } in values {
                of_filter.entry(value).or_default().extend(pages.iter().map(|page| page + part.before));
            }
        }
    }
    let mut list = Vec::new();
    for (filter, values) in all {
        let values = values.into_iter().map(|(value, pages)| Value { value, pages }).collect();
        let bytes = packed::written(&Filter { filter: filter.clone(), values })?;
        let hash = names.free(&bytes, |hash| !files.contains_key(&path(hash)));
        files.insert(path(&hash), packed::packed(&bytes)?);
        list.push(MetaFilter { filter, hash });
    }
    Ok(list)
}

/// All reports from the oldest to the newest.
fn sorts(parts: &[Part]) -> Vec<MetaSort> {
    let by_date = |part: &Part| {
        let sort = part.meta.sorts.iter().find(|sort| sort.sort == DATE)?;
        Some(sort.pages.iter().map(|page| page + part.before).collect::<Vec<_>>())
    };
    let pages: Vec<usize> = parts.iter().rev().filter_map(by_date).flatten().collect();
    let sort = (!pages.is_empty()).then(|| MetaSort { sort: DATE.to_owned(), pages });
    sort.into_iter().collect()
}
