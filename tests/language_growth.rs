//! What another language of a site costs: memory for its texts, work for its pages.
//!
//! A program of its own: the most memory that it has held is known of the whole program alone.

#![allow(clippy::expect_used, reason = "a test that cannot go on says so by failing")]

#[path = "../benches/corpus/mod.rs"]
mod corpus;
#[allow(dead_code, reason = "other programs use the rest of it")]
#[path = "growth/counted.rs"]
mod counted;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use counted::ASKED;

const LANGUAGES: [&str; 3] = ["en", "fa-AF", "ar"];
const FEW: usize = 20;
const MANY: usize = 160;

/// What a build has cost.
#[derive(Clone, Copy, Debug)]
struct Cost {
    /// The most bytes held at one time, beyond those held before.
    held: usize,
    /// All bytes asked for.
    asked: usize,
    /// The pages that came of it.
    pages: usize,
}

fn build(root: &Path) -> Cost {
    let arguments: Vec<OsString> =
        ["rapporteur", "build", "--quiet", "--threads", "1", "--root"].map(OsString::from).into();
    let (before, asked) = (ASKED.allocated(), ASKED.total_allocated());
    // The highest mark is that of the whole program: builds come in the order of their size.
    let code = rapporteur::cli::run(arguments.into_iter().chain([root.as_os_str().to_owned()]));
    assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::SUCCESS));
    let pages = walkdir::WalkDir::new(root.join("public"))
        .into_iter()
        .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.file_name() == "index.html"))
        .count();
    Cost { held: ASKED.max_allocated().saturating_sub(before), asked: ASKED.total_allocated() - asked, pages }
}

/// A site in so many languages; without translations if there are to be none.
fn site(sessions: usize, languages: &[&str], keep: fn(&Path) -> bool) -> tempfile::TempDir {
    let folder =
        counted::site(sessions, languages, "[build]\ncrossings = false\n[search]\nenabled = false\n");
    for path in content(folder.path()).iter().filter(|path| !keep(path)) {
        fs::remove_file(path).expect("a file less");
    }
    folder
}

fn content(root: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(root.join("content")).into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

fn is_translation(path: &Path) -> bool {
    let name = path.to_string_lossy();
    LANGUAGES[1..].iter().any(|tag| name.ends_with(&format!(".{tag}.md")))
}

#[test]
fn another_language_costs_memory_for_its_texts_and_work_for_its_pages() {
    let originals = |path: &Path| !is_translation(path);
    let bare = |sessions, languages| build(site(sessions, languages, originals).path());
    let one_language = &LANGUAGES[..1];
    // What is made once for the whole program is made here.
    bare(1, one_language);
    let [few, few_in_three] = [bare(FEW, one_language), bare(FEW, &LANGUAGES)];
    let [many, many_in_three] = [bare(MANY, one_language), bare(MANY, &LANGUAGES)];
    let figures = format!("{few:?}\n{few_in_three:?}\n{many:?}\n{many_in_three:?}");

    // A language has words and templates of its own, however few pages there are. Beyond these a page
    // costs what names it in lists, and not what it shows, nor the rows that it shares with others.
    let fixed = few_in_three.held - few.held;
    let by_page = (many_in_three.held - many.held).saturating_sub(fixed);
    let pages = (many_in_three.pages - many.pages) - (few_in_three.pages - few.pages);
    assert!(by_page < 600 * pages, "{pages} more pages hold {by_page} bytes\n{figures}");

    let work = |cost: Cost| cost.asked / cost.pages;
    assert!(work(many_in_three) < work(many) * 5 / 4, "{figures}");

    let translated = site(MANY, &LANGUAGES, |_| true);
    let texts = content(translated.path()).into_iter().filter(|path| is_translation(path));
    let texts: u64 = texts.map(|path| fs::metadata(path).expect("a file").len()).sum();
    let texts = usize::try_from(texts).expect("a size");
    let held = build(translated.path()).held - many_in_three.held;
    // As it is written, as it is read, and as it is rendered.
    assert!(held < 4 * texts, "{texts} bytes of text hold {held} bytes\n{figures}");
}
