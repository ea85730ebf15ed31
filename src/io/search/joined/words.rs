//! The words of all parts, each once and in order, in files of about the same size.

use std::collections::BTreeMap;

use anyhow::Context;
use rayon::prelude::*;

use super::super::packed::{self, MetaChunk, Page, Variant, Word, Words};
use super::names::Names;
use super::{Files, Part};

/// How many places of words make a file full.
const FULL: usize = 20_000;

/// A file of words that has not been named yet: its first word, its last, and what it says.
struct Chunk {
    first: String,
    last: String,
    bytes: Vec<u8>,
}

/// Writes the words of all parts, and gives the list of the files.
pub(super) fn words(parts: &[Part], names: &Names, files: &mut Files) -> anyhow::Result<Vec<MetaChunk>> {
    let chunks = chunks(parts)?;
    let packed: Vec<Vec<u8>> =
        chunks.par_iter().map(|chunk| packed::packed(&chunk.bytes)).collect::<anyhow::Result<_>>()?;
    let mut list: Vec<MetaChunk> = Vec::new();
    for (Chunk { first, last, bytes }, packed) in chunks.into_iter().zip(packed) {
        let hash = names.free(&bytes, |hash| !files.contains_key(&path(hash)));
        files.insert(path(&hash), packed);
        list.push(MetaChunk { from: first, to: last, hash });
    }
    for at in 1..list.len() {
        shorten(&mut list, at);
    }
    Ok(list)
}

fn path(hash: &str) -> String {
    format!("index/{hash}.pf_index")
}

/// Leaves of the last word of a file and of the first of the file at `at`, the next, only what tells
/// them apart.
fn shorten(list: &mut [MetaChunk], at: usize) {
    let [.., before, after] = &mut list[..=at] else { return };
    let same = before.to.chars().zip(after.from.chars()).take_while(|(a, b)| a == b).count();
    let beginning = |word: &str| word.chars().take(same + 1).collect::<String>();
    // It must not come before the first word of its own file.
    let to = beginning(&before.to);
    if to >= before.from {
        before.to = to;
    }
    after.from = beginning(&after.from);
}

fn chunks(parts: &[Part]) -> anyhow::Result<Vec<Chunk>> {
    let mut readers: Vec<Reader<'_>> = parts.iter().map(Reader::new).collect();
    // The next word of each part, with the parts that it is the next of.
    let mut next: BTreeMap<String, Vec<(usize, Word)>> = BTreeMap::new();
    let mut advance = |at: usize, next: &mut BTreeMap<String, Vec<(usize, Word)>>| {
        if let Some(word) = readers.get_mut(at).map_or(Ok(None), Reader::next)? {
            next.entry(word.text.clone()).or_default().push((at, word));
        }
        anyhow::Ok(())
    };
    for at in 0..parts.len() {
        advance(at, &mut next)?;
    }
    let (mut chunks, mut chunk, mut places) = (Vec::new(), Vec::new(), 0);
    while let Some((text, mut found)) = next.pop_first() {
        found.sort_unstable_by_key(|(at, _)| *at);
        let mut whole = Word { text, pages: Vec::new(), variants: Vec::new() };
        for (at, word) in found {
            join(&mut whole, word, &parts[at]);
            advance(at, &mut next)?;
        }
        places += size(&whole);
        chunk.push(whole);
        if places >= FULL {
            chunks.push(full(std::mem::take(&mut chunk))?);
            places = 0;
        }
    }
    if !chunk.is_empty() {
        chunks.push(full(chunk)?);
    }
    Ok(chunks)
}

/// The words of a part, file by file.
struct Reader<'a> {
    part: &'a Part,
    chunks: std::slice::Iter<'a, MetaChunk>,
    words: std::vec::IntoIter<Word>,
}

impl<'a> Reader<'a> {
    fn new(part: &'a Part) -> Self {
        Self { part, chunks: part.meta.chunks.iter(), words: Vec::new().into_iter() }
    }

    fn next(&mut self) -> anyhow::Result<Option<Word>> {
        loop {
            if let Some(word) = self.words.next() {
                return Ok(Some(word));
            }
            let Some(chunk) = self.chunks.next() else { return Ok(None) };
            let file = self.part.files.get(&path(&chunk.hash)).context("words without a file")?;
            self.words = packed::read::<Words>(file)?.words.into_iter();
        }
    }
}

/// Adds what a part has of a word.
fn join(whole: &mut Word, word: Word, part: &Part) {
    whole.pages.extend(in_whole(word.pages, part));
    for Variant { form, pages } in word.variants {
        let pages = in_whole(pages, part);
        match whole.variants.iter_mut().find(|variant| variant.form == form) {
            Some(variant) => variant.pages.extend(pages),
            None => whole.variants.push(Variant { form, pages: pages.collect() }),
        }
    }
}

/// Reports of a part with the numbers that they and their fields have in the whole.
fn in_whole(pages: Vec<Page>, part: &Part) -> impl Iterator<Item = Page> {
    let mut number = part.before;
    pages.into_iter().map(move |mut page| {
        number += page.number;
        page.number = number;
        for mark in page.fields.iter_mut().filter(|place| **place < 0) {
            let field = usize::try_from(-1 - *mark).ok().and_then(|field| part.fields.get(field));
            *mark = field.map_or(*mark, |field| -1 - *field);
        }
        page
    })
}

fn size(word: &Word) -> usize {
    let variants = word.variants.iter().flat_map(|variant| &variant.pages);
    let pages = word.pages.iter().chain(variants);
    pages.map(|page| page.places.len() + page.fields.len() + 1).sum::<usize>() + word.variants.len()
}

/// A file of these words.
fn full(mut words: Vec<Word>) -> anyhow::Result<Chunk> {
    for word in &mut words {
        let variants = word.variants.iter_mut().map(|variant| &mut variant.pages);
        for pages in std::iter::once(&mut word.pages).chain(variants) {
            let mut before = 0;
            for page in pages {
                (page.number, before) = (page.number - before, page.number);
            }
        }
    }
    let name = |word: Option<&Word>| word.map(|word| word.text.clone()).unwrap_or_default();
    let (first, last) = (name(words.first()), name(words.last()));
    Ok(Chunk { first, last, bytes: packed::written(&Words { words })? })
}
