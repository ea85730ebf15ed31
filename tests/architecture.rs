//! The page on the architecture says what the code says: its folders in their order, and files that exist.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn page() -> String {
    fs::read_to_string(root().join("docs/architecture.md")).expect("a page")
}

/// What stands between backticks.
fn code_spans(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn the_folders_are_those_of_the_library_from_the_ground_up() {
    let library = fs::read_to_string(root().join("src/lib.rs")).expect("the library");
    let layers: Vec<&str> =
        library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let page = page();
    let table: Vec<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("/` | "))
        .map(|it| it.0)
        .collect();
    assert_eq!(table, layers);
}

#[test]
fn every_file_and_folder_that_it_names_exists() {
    let page = page();
    let paths = code_spans(&page).filter(|span| {
        span.contains('/')
            && span
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'_' | b'-'))
    });
    let missing: Vec<&str> = paths
        .filter(|path| {
            let path = path.trim_start_matches("./");
            let places = ["", "src", "themes/standard"].map(|folder| root().join(folder).join(path));
            !places.iter().any(|place| place.exists())
        })
        .collect();
    assert_eq!(missing, [""; 0]);
    for line in page.lines().filter(|line| line.starts_with("| a")) {
        assert!(line.contains('`'), "{line} names no file");
    }
}

#[test]
fn contributors_are_led_to_it() {
    let guide = fs::read_to_string(root().join(".github/CONTRIBUTING.md")).expect("a guide");
    assert!(guide.contains("](../docs/architecture.md)"));
    assert!(Path::new(&root().join(".github/../docs/architecture.md")).exists());
}
