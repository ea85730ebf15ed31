//! Documents of Word and `LibreOffice`: what they hold is in the draft, in every language.

use super::{draft, import, remarks, site};

/// The body of a draft, without front matter.
fn body(text: &str) -> &str {
    text.splitn(3, "+++\n").nth(2).expect("a body").trim()
}

const SESSION: &str = r"The session was held in **Doha** on 28–29 May 2024, with 14 participants_known from [several] countries \* and \<others>.

## What was discussed

Recognition was *not* on the agenda; see [the public summary](https://example.org/summary_2024?a=1&b=2).

- Trade and transit
- Water
  - The Helmand river
- Education

1. First step
2. Second step

### Who took part

| Party | Number | Capacity |
|---|---|---|
| Qatar | 2<br>former officials |  |
| Pakistan \| Iran | 3 | experts |

A picture of the room: ![The room, empty](picture-1.png)";

#[test]
fn a_word_document_keeps_its_headings_lists_tables_links_and_pictures() {
    let site = site();
    let outcome = import(&site, "session.docx", &[]);
    assert_eq!(outcome[0]["status"], "imported");
    let path = outcome[0]["draft"].as_str().expect("a path");
    assert_eq!(path, "content/talks/12-twelfth-session-after-the-fall/index.md");
    let text = std::fs::read_to_string(site.path(path)).expect("the draft");
    assert!(
        text.contains("\ntitle = \"Twelfth session: after the fall\"\n") && text.contains("\nnumber = 12\n"),
        "{text}"
    );
    assert!(text.contains("\ndraft = true\n"), "{text}");
    assert!(body(&text).starts_with(SESSION), "{text}");
    // A paragraph that runs the other way says so.
    assert!(text.contains("<div dir=\"rtl\">\n\n**این یک بند"), "{text}");
    assert!(text.contains("1\\. This line begins with a number, and ends with a brace {x}"), "{text}");
    assert!(text.contains("\\# not a heading"), "{text}");
    assert!(site.path("content/talks/12-twelfth-session-after-the-fall/picture-1.png").is_file());
}

#[test]
fn who_wrote_a_document_and_what_frames_its_pages_is_left_out() {
    let site = site();
    let outcome = import(&site, "session.docx", &[]);
    assert!(remarks(&outcome[0], "“Dialogue series, confidential draft”"), "{outcome}");
    let draft = draft(&super::site(), "session.docx", &[]);
    assert!(!draft.contains("Somebody Private") && !draft.contains("confidential draft"), "{draft}");
}

const NOTES: &str = r#"La session s’est tenue à Tachkent[^1], en présence de **douze pays** ou organisations[^2].

## Points d’accord

4. Partage des données
5. Bassins
   1. Amou-Daria
   2. Helmand

- Un premier point
- Un second point

| Pays | Qualité | Nombre |
|---|---|---|
| Qatar | anciens responsables | 2 |
| Total des pays |  | 12 |

Première ligne\
seconde ligne, voir [le communiqué](https://example.org/eau).

<div dir="rtl">

نشست سوم در تاشکند برگزار شد.

</div>

[^1]: Selon le communiqué du 3 mars 2023.

[^2]: La liste est incomplète."#;

#[test]
fn the_same_text_is_the_same_draft_from_opendocument_word_and_html() {
    for name in ["notes.odt", "notes-libreoffice.docx", "notes.html"] {
        let site = site();
        let outcome = import(&site, name, &[]);
        assert_eq!(outcome[0]["title"], "Troisième session : l’eau", "{name}");
        assert_eq!(outcome[0]["language"], "fr", "{name}");
        let path = outcome[0]["translation"].as_str().expect("a file for the text");
        let text = std::fs::read_to_string(site.path(path)).expect("the text");
        assert_eq!(body(&text), NOTES, "{name}");
    }
}

#[test]
fn a_text_in_another_language_of_the_site_stands_in_the_file_of_that_language() {
    let site = site();
    let outcome = import(&site, "arabic.docx", &[]);
    let read = |key: &str| {
        let path = outcome[0][key].as_str().expect("a path");
        (path.to_owned(), std::fs::read_to_string(site.path(path)).expect("a file"))
    };
    let (path, text) = read("translation");
    assert!(path.ends_with(".ar.md"), "{path}");
    assert!(text.contains("لم يكن **الاعتراف** على جدول الأعمال."), "{text}");
    assert!(text.contains("- التجارة والعبور\n- المياه"), "{text}");
    let (_, facts) = read("draft");
    assert!(facts.contains("draft = true") && !facts.contains("جدول"), "{facts}");
    // The language can be said.
    let site = super::site();
    let said = import(&site, "arabic.docx", &["--lang", "en"]);
    assert!(said[0].get("translation").is_none(), "{said}");
}

#[test]
fn tracked_changes_stop_a_document_until_they_are_accepted() {
    for name in ["tracked.docx", "tracked.odt"] {
        let site = site();
        let outcome = import(&site, name, &[]);
        assert_eq!(outcome[0]["error"]["kind"], "tracked-changes", "{name}");
        let text = draft(&site, name, &["--accept-changes"]);
        assert!(text.contains("The parties welcomed the proposal."), "{name}: {text}");
    }
}

#[test]
fn comments_are_listed_and_left_out() {
    let site = site();
    let outcome = import(&site, "comment.docx", &[]);
    assert!(remarks(&outcome[0], "a comment was left out: “Is this public?”"), "{outcome}");
    let text = draft(&super::site(), "comment.docx", &[]);
    assert!(!text.contains("Is this public?") && text.contains("agreed to meet again."), "{text}");
}

#[test]
fn files_that_cannot_be_read_say_what_to_do_and_the_others_go_on() {
    let site = site();
    let paths = ["old.doc", "password.docx", "password.pdf", "comment.docx"].map(super::sample);
    let mut arguments = vec!["import"];
    arguments.extend(paths.iter().map(|path| path.to_str().expect("a path")));
    let run = site.run(&arguments);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("save it as .docx"), "{}", run.stdout);
    assert_eq!(run.stdout.matches("protected by a password").count(), 2, "{}", run.stdout);
    assert!(run.stdout.contains("1 draft written, 3 not imported"), "{}", run.stdout);
}

#[test]
fn a_site_with_drafts_of_all_samples_builds() {
    let site = site();
    let folder = super::sample("");
    let run = site.run(&["import", folder.to_str().expect("a path"), "--accept-changes"]);
    assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
    let build = site.run(&["build", "--drafts"]);
    assert_eq!(build.code, 0, "{}", build.stderr);
}
