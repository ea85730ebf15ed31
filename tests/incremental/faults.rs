//! What is shown while something is wrong: each file with errors as it last was without, and all else
//! as it is.

use rapporteur::diagnostic::Diagnostic;
use rapporteur::site::workspace::{Snapshot, Workspace};
use rapporteur::site::{Overrides, Payload};

use super::edits::first;
use super::{ATLAS, Files, changes};

/// A site, followed.
struct Followed {
    workspace: Workspace,
    files: Files,
}

impl Followed {
    fn new() -> Self {
        let (mut workspace, files) = (Workspace::new(ATLAS.clone(), Overrides::default()), first());
        workspace.update(changes(&Files::new(), &files), &[]);
        Self { workspace, files }
    }

    /// Replaces words in files, all at once; a file whose words are empty is written anew.
    fn edit(&mut self, edits: &[(&str, &str, &str)]) -> std::sync::Arc<Snapshot> {
        let before = self.files.clone();
        for (path, old, new) in edits {
            let text = self.files.entry((*path).to_owned()).or_default();
            *text = if old.is_empty() { (*new).to_owned() } else { text.replace(old, new) };
        }
        self.workspace.update(changes(&before, &self.files), &[])
    }
}

fn errors(snapshot: &Snapshot) -> Vec<&str> {
    let errors = snapshot.diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
    errors.map(|diagnostic| diagnostic.path.as_str()).collect()
}

fn page(snapshot: &Snapshot, path: &str) -> String {
    let site = snapshot.site.as_ref().expect("a site");
    let output = site.output_at(path).unwrap_or_else(|| panic!("no {path}"));
    match site.make(&output) {
        Ok(Payload::Bytes(bytes)) => String::from_utf8(bytes).expect("a text"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_session_with_errors_is_shown_as_it_last_was_and_the_others_as_they_are() {
    let mut site = Followed::new();
    let broken = site.edit(&[
        ("content/talks/1.md", "date = ", "date "),
        ("content/talks/1.md", "Session 1", "Session one"),
        ("content/talks/4.md", "Session 4", "Session four"),
    ]);
    assert_eq!(errors(&broken), ["content/talks/1.md"]);
    assert!(page(&broken, "talks/1/index.html").contains("Session 1"));
    assert!(page(&broken, "talks/4/index.html").contains("Session four"));
    assert!(page(&broken, "countries/pk/index.html").contains("Session 1"));
    let still = site.edit(&[("content/talks/2.md", "Session 2", "Session two")]);
    assert_eq!(errors(&still), ["content/talks/1.md"]);
    assert!(page(&still, "talks/1/index.html").contains("Session 1"));
    assert!(page(&still, "talks/2/index.html").contains("Session two"));
    let mended = site.edit(&[("content/talks/1.md", "date 2", "date = 2")]);
    assert_eq!(errors(&mended), [""; 0]);
    assert!(page(&mended, "talks/1/index.html").contains("Session one"));
}

#[test]
fn a_vocabulary_a_template_and_a_configuration_with_errors_stay_as_they_last_were() {
    let faults = [
        ("content/themes.toml", "[security]", "[security"),
        ("rapporteur.toml", "title", "titel"),
        ("rapporteur.toml", "languages", "language = 1\nlanguages"),
    ];
    for (path, old, new) in faults {
        let mut site = Followed::new();
        let broken = site.edit(&[(path, old, new), ("content/talks/4.md", "Session 4", "Session four")]);
        assert!(errors(&broken).contains(&path), "{path}: {:?}", broken.diagnostics);
        let shown = page(&broken, "talks/4/index.html");
        assert!(shown.contains("Session four") && shown.contains("Dialogues") && shown.contains("Borders"));
        assert!(page(&broken, "fa/themes/security/index.html").contains("امنیت"));
        let mended = site.edit(&[(path, new, old)]);
        assert!(!mended.diagnostics.iter().any(Diagnostic::is_error));
    }
    let template = "themes/standard/templates/row.html";
    let mut site = Followed::new();
    site.edit(&[(template, "", "<li>mine: {{ title.text }}</li>")]);
    let broken = site.edit(&[(template, "}}", "}")]);
    assert_eq!(errors(&broken), [template]);
    assert!(page(&broken, "sessions/index.html").contains("mine: Session 4"));
}

#[test]
fn what_is_new_and_wrong_is_shown_as_far_as_it_goes() {
    let mut site = Followed::new();
    let draft =
        "+++\ntitle = \"Session 9\"\ndate = 2023-01-01\nparticipants = [\"QA\", \"Nowhere\"]\n+++\nText.\n";
    let broken = site.edit(&[("content/talks/9.md", "", draft)]);
    assert_eq!(errors(&broken), ["content/talks/9.md"]);
    assert!(page(&broken, "talks/9/index.html").contains("Session 9"));
    assert!(page(&broken, "countries/qa/index.html").contains("Session 9"));
    // A template that was never sound cannot be shown at all: the one that it replaces is.
    let base = site.edit(&[("themes/standard/templates/base.html", "", "{% if %}")]);
    assert!(page(&base, "talks/1/index.html").contains("Session 1"));
}

#[test]
fn a_site_that_begins_with_errors_is_shown_as_far_as_it_goes_and_then_whole() {
    let mut files = first();
    let sound = files.insert("content/talks/1.md".to_owned(), "+++\ntitle = \"Session 1\"\n+++\n".to_owned());
    let mut workspace = Workspace::new(ATLAS.clone(), Overrides::default());
    let first = workspace.update(changes(&Files::new(), &files), &[]);
    assert!(errors(&first).contains(&"content/talks/1.md"));
    assert!(page(&first, "talks/4/index.html").contains("Session 4"));
    let before = files.clone();
    files.insert("content/talks/1.md".to_owned(), sound.expect("a session"));
    let mended = workspace.update(changes(&before, &files), &[]);
    assert_eq!(errors(&mended), [""; 0]);
    assert!(page(&mended, "talks/1/index.html").contains("Session 1"));
}

#[test]
fn a_change_says_which_files_it_touches_and_where_to_look() {
    let mut site = Followed::new();
    let body = site.edit(&[("content/talks/2.md", "Text", "Words")]);
    assert_eq!(body.step.files, ["content/talks/2.md"]);
    let place = body.step.edited.as_ref().expect("a place");
    assert_eq!(place.fragment.as_deref(), Some("two"));
    let copied = site.edit(&[("content/talks/3/note.pdf", "pdf", "another")]);
    assert_eq!(copied.step.copies, ["talks/3/note.pdf"]);
}
