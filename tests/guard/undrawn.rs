//! Names in what a PDF says instead of what it draws.

use super::Guarded;
use super::documents::{pdf_of, with_metadata};

#[test]
fn names_are_found_in_replacement_texts_and_comments_of_a_page() {
    let pdf = |content: &str| pdf_of(format!("{content}{}", " ".repeat(100)).into_bytes(), "Nobody");
    let marked = |key: &str, text: &str| format!("/Span <</{key} {text}>> BDC BT (x) Tj ET EMC");
    let site = with_metadata("[a](a.pdf) [b](b.pdf) [c](c.pdf) [d](d.pdf) [e](e.pdf)")
        .file("content/talks/a.pdf", pdf(&marked("ActualText", "(Ahmad Karimi)")))
        .file(
            "content/talks/b.pdf",
            pdf(&marked("Alt", "<FEFF00410068006D006100640020004B006100720069006D0069>")),
        )
        .file("content/talks/c.pdf", pdf("q % Ahmad Karimi\nQ"))
        .file("content/talks/d.pdf", pdf("q % Nobody\nQ"))
        .file("content/talks/e.pdf", pdf(&marked("ActualText", "(x\\000 Ahmad Karimi)")));
    let found = Guarded::new(site).found();
    for name in ["a.pdf", "b.pdf", "c.pdf", "e.pdf"] {
        let file = format!("error content/talks/{name} ");
        assert!(found.iter().any(|line| line.starts_with(&file)), "{name} {found:#?}");
    }
    assert!(!found.iter().any(|line| line.contains("d.pdf")), "{found:#?}");
}
