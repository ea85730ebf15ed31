//! A site that is followed through edits is at each step the site that a clean build makes of the
//! same files: the same diagnostics, the same paths, the same bytes.

mod edits;
mod faults;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use rapporteur::atlas::{self, Atlas};
use rapporteur::diagnostic::Diagnostic;
use rapporteur::images;
use rapporteur::site::workspace::{Change, Snapshot, Workspace};
use rapporteur::site::{self, EmbargoPolicy, Embargoes, Inputs, Overrides, Payload, PipelineMemory, Site};
use rapporteur::source::{Content, Copied, File, Tree, Version};
use rapporteur::time::moment::Moment;

use edits::{Edit, first, some_edit};

static ATLAS: LazyLock<Atlas> = LazyLock::new(atlas::atlas);

/// The texts of a site's files, by path. A file that is only copied has a text too, for tests.
type Files = BTreeMap<String, String>;

fn content(path: &str, text: &str) -> Content {
    let in_content = path
        .strip_prefix("content/")
        .is_some_and(|path| path.ends_with(".md") || (path.ends_with(".toml") && !path.contains('/')));
    let is_read =
        path == "rapporteur.toml" || in_content || path.contains("/templates/") || path.contains("/i18n/");
    if is_read {
        return Content::Text(Arc::from(text.as_bytes()));
    }
    let picture = images::probe(path, text.as_bytes());
    Content::Copied(Copied { picture, version: Some(Version::of(text.as_bytes())) })
}

fn tree(files: &Files) -> Tree {
    let file = |(path, text): (&String, &String)| File { path: path.clone(), content: content(path, text) };
    Tree { files: files.iter().map(file).collect() }
}

/// What a watcher would tell of two states of the files.
fn changes(before: &Files, now: &Files) -> Vec<Change> {
    let gone = before.keys().filter(|path| !now.contains_key(*path)).cloned().map(Change::Gone);
    let put = now.iter().filter(|(path, text)| before.get(*path) != Some(text));
    let put = put.map(|(path, text)| Change::Put(File { path: path.clone(), content: content(path, text) }));
    gone.chain(put).collect()
}

fn clean(files: &Files, overrides: &Overrides) -> (Vec<Diagnostic>, Option<Arc<Site>>) {
    let inputs = Inputs { tree: tree(files), overrides: overrides.clone() };
    let prepared = site::prepare_with(&inputs, &ATLAS, &mut PipelineMemory::default());
    (prepared.diagnostics, prepared.site)
}

/// Every file of a site, or what its template got wrong.
fn all(site: &Site) -> BTreeMap<String, Result<Payload, Diagnostic>> {
    site.files().into_iter().map(|(path, output)| (path, site.make(&output))).collect()
}

/// Follows one step and compares it with a clean build; of files with errors only the diagnostics are
/// the same, since the preview then shows more than a build would.
fn compare(snapshot: &Snapshot, files: &Files, overrides: &Overrides) -> Result<(), TestCaseError> {
    if !files.contains_key("rapporteur.toml") {
        prop_assert!(snapshot.diagnostics.iter().any(Diagnostic::is_error));
        return Ok(());
    }
    let (diagnostics, site) = clean(files, overrides);
    prop_assert_eq!(&snapshot.diagnostics, &diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Ok(());
    }
    let (Some(followed), Some(site)) = (&snapshot.site, site) else {
        return Err(TestCaseError::fail("no site, and no error"));
    };
    prop_assert_eq!(&*followed.index, &*site.index);
    let (followed_files, files) = (all(followed), all(&site));
    prop_assert!(followed_files.keys().eq(files.keys()));
    for (path, payload) in &files {
        prop_assert_eq!(payload, &followed_files[path], "{}", path);
        let output = site.output_at(path);
        prop_assert!(output.is_some(), "{} is not found by its path", path);
        prop_assert_eq!(&output, &followed.output_at(path));
        let output = output.expect("an output");
        prop_assert_eq!(site.fingerprint(&output), followed.fingerprint(&output), "{}", path);
    }
    Ok(())
}

fn follow(edits: &[Edit], overrides: &Overrides) -> Result<(), TestCaseError> {
    let mut files = first();
    let mut workspace = Workspace::new(ATLAS.clone(), overrides.clone());
    let mut last = workspace.update(changes(&Files::new(), &files), &[]);
    compare(&last, &files, overrides)?;
    for edit in edits {
        let before = files.clone();
        edit.apply(&mut files);
        let now = workspace.update(changes(&before, &files), &[]);
        compare(&now, &files, overrides)
            .map_err(|error| TestCaseError::fail(format!("after {edit:?}: {error}")))?;
        prop_assert_eq!(now.number, last.number + 1);
        compare_fingerprints(&last, &now)?;
        last = now;
    }
    // Time goes on: whatever waits in these edits is published, and edited once more.
    let at = Moment::parse("2032-01-01T00:00:00Z");
    let later = Overrides { embargoes: Embargoes { at, ..overrides.embargoes }, ..overrides.clone() };
    let now = workspace.later(at.expect("a moment"), &[]);
    compare(&now, &files, &later).map_err(|error| TestCaseError::fail(format!("later: {error}")))?;
    compare_fingerprints(&last, &now)?;
    let before = files.clone();
    edits.iter().take(1).for_each(|edit| edit.apply(&mut files));
    compare(&workspace.update(changes(&before, &files), &[]), &files, &later)
}

/// A page whose fingerprint is the same is the same page.
fn compare_fingerprints(before: &Snapshot, now: &Snapshot) -> Result<(), TestCaseError> {
    let (Some(before), Some(now)) = (&before.site, &now.site) else { return Ok(()) };
    for (path, output) in now.files() {
        let Some(old) = before.output_at(&path) else { continue };
        if let (Ok(a), Ok(b)) = (before.fingerprint(&old), now.fingerprint(&output))
            && a == b
        {
            prop_assert_eq!(before.make(&old), now.make(&output), "{}", path);
        }
    }
    Ok(())
}

/// As many cases as a run of all tests can bear; more by `PROPTEST_CASES`.
fn configuration() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(16),
        max_shrink_iters: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn a_site_followed_through_any_edits_is_the_one_that_is_built(
        edits in prop::collection::vec(some_edit(), 1..8),
        kept in prop::sample::select(vec![EmbargoPolicy::Hide, EmbargoPolicy::Mark]),
    ) {
        follow(&edits, &Overrides { embargoes: Embargoes { at: None, kept }, ..Overrides::default() })?;
    }
}
