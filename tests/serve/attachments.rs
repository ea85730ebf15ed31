//! Files beside a session in the preview: cleaned as in a build, and spoken of as in a build.

use super::client::Preview;
use crate::attachments::pdf;
use crate::fixture::Fixture;
use crate::pictures::{POINT, photograph};

fn site() -> Fixture {
    Fixture::site()
        .file(
            "content/talks/01/index.md",
            "+++\ntitle = \"01\"\ndate = 2021-01-01\n+++\n[a](a.pdf) [b](room.txt)\n",
        )
        .file("content/talks/01/a.pdf", pdf("/Author (Jane Doe)"))
        .file("content/talks/01/room.txt", photograph())
        .file("static/page.html", photograph())
}

#[test]
fn a_photograph_by_another_name_is_served_as_it_is_published() {
    let preview = Preview::of(site(), &[]);
    assert_eq!(preview.get("talks/01/room.txt").body, POINT);
    assert_eq!(preview.get("page.html").body, POINT);
    preview.save("content/talks/01/room.txt", &photograph()[..40]);
    assert_eq!(preview.until("talks/01/room.txt", |answer| answer.status == 404).status, 404);
    preview.hear(|line| line.contains("this picture is damaged"));
}

#[test]
fn an_author_in_a_file_is_spoken_of_until_the_file_has_none() {
    let preview = Preview::of(site(), &[]);
    preview.hear(|line| line.contains("this file names its author: \"Jane Doe\" (PDF Author)"));
    preview.save("content/talks/01/a.pdf", pdf("/Author (John Roe)"));
    preview.hear(|line| line.contains("this file names its author: \"John Roe\" (PDF Author)"));
    preview.save("content/talks/01/a.pdf", pdf("/Producer (LibreOffice)"));
    preview.hear(|line| line.ends_with("all fixed"));
}
