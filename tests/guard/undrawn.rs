//! Names in what a PDF says instead of what it draws.

use lopdf::{Document, Object, Stream, dictionary};

use super::{Guarded, with_body};
use crate::fixture::CONFIG;

/// A PDF of one page with this content stream.
fn pdf(content: &str) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let pages = document.new_object_id();
    let mut stream = Stream::new(dictionary! {}, format!("{content}{}", " ".repeat(100)).into_bytes());
    stream.compress().expect("a stream");
    let content = document.add_object(stream);
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    let kids: Vec<Object> = vec![page.into()];
    document.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 1 }.into());
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a PDF");
    bytes
}

#[test]
fn names_are_found_in_replacement_texts_and_comments_of_a_page() {
    let marked = |key: &str, text: &str| format!("/Span <</{key} {text}>> BDC BT (x) Tj ET EMC");
    let site = with_body("[a](a.pdf) [b](b.pdf) [c](c.pdf) [d](d.pdf)")
        .file("rapporteur.toml", format!("{CONFIG}[guard]\nmetadata = \"keep\"\n"))
        .file("content/talks/a.pdf", pdf(&marked("ActualText", "(Ahmad Karimi)")))
        .file(
            "content/talks/b.pdf",
            pdf(&marked("Alt", "<FEFF00410068006D006100640020004B006100720069006D0069>")),
        )
        .file("content/talks/c.pdf", pdf("q % Ahmad Karimi\nQ"))
        .file("content/talks/d.pdf", pdf("q % Nobody\nQ"));
    let found = Guarded::new(site).found();
    for name in ["a.pdf", "b.pdf", "c.pdf"] {
        let file = format!("error content/talks/{name} ");
        assert!(found.iter().any(|line| line.starts_with(&file)), "{name} {found:#?}");
    }
    assert!(!found.iter().any(|line| line.contains("d.pdf")), "{found:#?}");
}
