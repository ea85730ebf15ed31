//! What another language of a site costs: memory for its texts, work for its pages.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::Measurement;
use crate::allocations::{self, cost_of};

const LANGUAGES: [&str; 3] = ["en", "fa-AF", "ar"];
const FEW: usize = 20;
const MANY: usize = 160;

/// What a build allocated, and how many pages it wrote.
#[derive(Clone, Copy, Debug)]
struct Build {
    cost: allocations::Cost,
    pages: usize,
}

fn build(root: &Path) -> Build {
    let arguments: Vec<OsString> =
        ["rapporteur", "build", "--quiet", "--threads", "1", "--root"].map(OsString::from).into();
    let (code, cost) =
        cost_of(|| rapporteur::cli::run(arguments.into_iter().chain([root.as_os_str().to_owned()])));
    assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::SUCCESS));
    let pages = walkdir::WalkDir::new(root.join("public"))
        .into_iter()
        .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.file_name() == "index.html"))
        .count();
    Build { cost, pages }
}

/// A site in so many languages; without translations if there are to be none.
fn site(sessions: usize, languages: &[&str], keep: fn(&Path) -> bool) -> tempfile::TempDir {
    let folder =
        allocations::site(sessions, languages, "[build]\ncrossings = false\n[search]\nenabled = false\n");
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

/// More languages of a site, with and without translations.
pub(crate) fn measure() -> Vec<Measurement> {
    let originals = |path: &Path| !is_translation(path);
    let bare = |sessions, languages| build(site(sessions, languages, originals).path());
    let one_language = &LANGUAGES[..1];
    // What is made once for the whole process is made here.
    bare(1, one_language);
    let [few, few_in_three] = [bare(FEW, one_language), bare(FEW, &LANGUAGES)];
    let [many, many_in_three] = [bare(MANY, one_language), bare(MANY, &LANGUAGES)];

    // A language has messages and templates of its own, however few pages there are. Beyond these a page
    // costs what names it in lists, and not what it shows, nor the rows that it shares with others.
    let fixed = few_in_three.cost.peak - few.cost.peak;
    let by_page = (many_in_three.cost.peak - many.cost.peak).saturating_sub(fixed);
    let pages = (many_in_three.pages - many.pages) - (few_in_three.pages - few.pages);

    let work = |build: Build| build.cost.allocated / build.pages;

    let translated = site(MANY, &LANGUAGES, |_| true);
    let texts = content(translated.path()).into_iter().filter(|path| is_translation(path));
    let texts: u64 = texts.map(|path| fs::metadata(path).expect("a file").len()).sum();
    let texts = usize::try_from(texts).expect("a size");
    let held = build(translated.path()).cost.peak - many_in_three.cost.peak;

    vec![
        Measurement::new("memory for more pages", &(pages, by_page), by_page < 600 * pages),
        Measurement::new(
            "work for a page in one language and in three",
            &[work(many), work(many_in_three)],
            work(many_in_three) < work(many) * 5 / 4,
        ),
        // As it is written, as it is read, and as it is rendered; with its numbered blocks, and as passages in lists.
        Measurement::new("memory for translated texts", &(texts, held), held < 7 * texts),
    ]
}
