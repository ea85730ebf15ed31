//! The files of Pagefind's index as it packs them, in the order in which it does. Not for what they mean
//! to whoever searches.

use std::io::{Read as _, Write as _};

use anyhow::{Context, ensure};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};
use sha1::{Digest, Sha1};

/// What Pagefind puts in front of what it compresses.
const SIGNATURE: &[u8] = b"pagefind_dcd";

/// `pagefind-entry.json`: where everything begins.
#[derive(Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) version: String,
    pub(super) languages: std::collections::BTreeMap<String, Language>,
    pub(super) include_characters: Vec<char>,
}

/// A language of an index.
#[derive(Serialize, Deserialize)]
pub(super) struct Language {
    /// The name of its [`Meta`].
    pub(super) hash: String,
    pub(super) wasm: Option<String>,
    pub(super) page_count: usize,
}

/// `*.pf_meta`: which reports there are, and what is in which file.
#[derive(Encode, Decode)]
pub(super) struct Meta {
    #[n(0)]
    pub(super) version: String,
    #[n(1)]
    pub(super) pages: Vec<MetaPage>,
    #[n(2)]
    pub(super) chunks: Vec<MetaChunk>,
    #[n(3)]
    pub(super) filters: Vec<MetaFilter>,
    #[n(4)]
    pub(super) sorts: Vec<MetaSort>,
    /// The names of the fields that words can stand in beside the text.
    #[n(5)]
    pub(super) fields: Vec<String>,
}

/// A report: its number is its place in the list.
#[derive(Encode, Decode)]
pub(super) struct MetaPage {
    #[n(0)]
    pub(super) hash: String,
    #[n(1)]
    pub(super) word_count: u32,
    #[n(2)]
    pub(super) group_hash: String,
}

/// A file of words: what its first word begins with, and its last one.
#[derive(Encode, Decode)]
pub(super) struct MetaChunk {
    #[n(0)]
    pub(super) from: String,
    #[n(1)]
    pub(super) to: String,
    #[n(2)]
    pub(super) hash: String,
}

/// A file of what can be chosen.
#[derive(Encode, Decode)]
pub(super) struct MetaFilter {
    #[n(0)]
    pub(super) filter: String,
    #[n(1)]
    pub(super) hash: String,
}

/// An order of all reports, by their numbers.
#[derive(Encode, Decode)]
pub(super) struct MetaSort {
    #[n(0)]
    pub(super) sort: String,
    #[n(1)]
    pub(super) pages: Vec<usize>,
}

/// `*.pf_index`: words, and where they stand.
#[derive(Encode, Decode)]
pub(super) struct Words {
    #[n(0)]
    pub(super) words: Vec<Word>,
}

/// A word.
#[derive(Encode, Decode)]
pub(super) struct Word {
    #[n(0)]
    pub(super) text: String,
    #[n(1)]
    pub(super) pages: Vec<Page>,
    #[n(2)]
    pub(super) variants: Vec<Variant>,
}

/// The word with other accents.
#[derive(Encode, Decode)]
pub(super) struct Variant {
    #[n(0)]
    pub(super) form: String,
    #[n(1)]
    pub(super) pages: Vec<Page>,
}

/// A report that has a word.
#[derive(Encode, Decode)]
pub(super) struct Page {
    /// In a file, how much greater the number is than that of the page before.
    #[n(0)]
    pub(super) number: usize,
    #[n(1)]
    pub(super) places: Vec<i32>,
    /// Its places in fields: a negative number says in which, `-1` the first.
    #[n(2)]
    pub(super) fields: Vec<i32>,
}

/// `*.pf_filter`: one thing to choose by.
#[derive(Encode, Decode)]
pub(super) struct Filter {
    #[n(0)]
    pub(super) filter: String,
    #[n(1)]
    pub(super) values: Vec<Value>,
}

/// Something to choose, and the numbers of the reports that have it.
#[derive(Encode, Decode)]
pub(super) struct Value {
    #[n(0)]
    pub(super) value: String,
    #[n(1)]
    pub(super) pages: Vec<usize>,
}

/// What a file says.
pub(super) fn unpacked(file: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(file).read_to_end(&mut bytes)?;
    ensure!(bytes.starts_with(SIGNATURE), "a file of Pagefind's does not begin as it should");
    bytes.drain(..SIGNATURE.len());
    Ok(bytes)
}

/// The file that says this.
pub(super) fn packed(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut file = GzEncoder::new(Vec::new(), Compression::best());
    file.write_all(SIGNATURE)?;
    file.write_all(bytes)?;
    Ok(file.finish()?)
}

/// What a file says, read.
pub(super) fn read<T: for<'b> Decode<'b, ()>>(file: &[u8]) -> anyhow::Result<T> {
    minicbor::decode(&unpacked(file)?).context("could not read a file of Pagefind's")
}

/// What a file is to say, written.
pub(super) fn written<T: Encode<()>>(value: &T) -> anyhow::Result<Vec<u8>> {
    minicbor::to_vec(value).context("could not write a file as Pagefind does")
}

/// What Pagefind calls by its content.
pub(super) fn hash(bytes: &[u8]) -> String {
    Sha1::digest(bytes).iter().fold(String::new(), |text, byte| text + &format!("{byte:x}"))
}
