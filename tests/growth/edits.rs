//! One edit's work is that of what it touches, however many pages there are beside it.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use rapporteur::atlas;
use rapporteur::diagnostic::Diagnostic;
use rapporteur::io::load;
use rapporteur::parse::Overrides;
use rapporteur::site::{self, Inputs, Stages};
use rapporteur::source::{Changes, Content};

use crate::counted::{self, asked, on_one_thread, turn};

/// What an edit of one report asks for.
#[derive(Clone, Copy, Debug)]
struct Cost {
    /// The next state of the site.
    state: usize,
    /// The page that shows it.
    page: usize,
}

/// The name of an edit, and the text after it.
type Edit = (&'static str, fn(&str) -> String);

const EDITS: [Edit; 3] = [
    ("a report", |text| format!("{text}\n\nAnd more.\n")),
    ("a title", |text| text.replacen("title = \"", "title = \"New ", 1)),
    ("a theme", |text| text.replacen("themes = [", "themes = [\"theme-099\", ", 1)),
];
/// A session that is the same in every site.
const SESSION: &str = "series-1/000002";
const FEW: usize = 150;
const MANY: usize = 600;
/// A session that has nothing to do with an edit is one more pointer in the list of all, has room for its
/// row, and may stand in lists that are copied. A report alone has several thousand bytes.
const IN_A_STATE: usize = 128;
/// Its place in a list that the page is found by.
const ON_A_PAGE: usize = 12;

/// What each of the edits costs.
fn edits(root: &Path) -> Vec<Cost> {
    let atlas = atlas::atlas();
    let tree = load::load(root).expect("files").0;
    let inputs = Inputs { tree, overrides: Overrides::default() };
    let before = site::stages(&inputs, &atlas, None);
    let path = format!("content/{SESSION}.md");
    let text = fs::read_to_string(root.join(&path)).expect("a report");
    let changes = Changes { files: [path.clone()].into(), paths: false };
    let cost = |(_, edit): &Edit| {
        let mut inputs = inputs.clone();
        let file = inputs.tree.files.iter_mut().find(|file| file.path == path).expect("a report");
        let edited = edit(&text);
        assert_ne!(edited, text);
        file.content = Content::Read(Arc::from(edited.into_bytes()));
        let (stages, state) = asked(|| site::stages(&inputs, &atlas, Some((&before, &changes))));
        let Stages { site: Some(site), findings, .. } = stages else { panic!("no site") };
        assert!(!findings.iter().any(Diagnostic::is_error), "{findings:?}");
        let output = site.output_at(&format!("{SESSION}/index.html")).expect("a page");
        let (_, page) = asked(|| site.make(&output).expect("a page"));
        Cost { state, page }
    };
    EDITS.iter().map(cost).collect()
}

#[test]
fn the_work_of_an_edit_does_not_grow_with_the_pages_that_it_does_not_touch() {
    let _turn = turn();
    let of = |sessions| {
        let site = counted::site(sessions, &["en"], "");
        on_one_thread(|| edits(site.path()))
    };
    let more = MANY - FEW;
    for (((name, _), few), many) in EDITS.iter().zip(of(FEW)).zip(of(MANY)) {
        assert!(many.state < few.state + more * IN_A_STATE, "{name}: {few:?}, {many:?}");
        assert!(many.page < few.page + more * ON_A_PAGE, "{name}: {few:?}, {many:?}");
    }
}
