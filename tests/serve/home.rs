//! The home page in the preview: it follows its text, the menu, the partners and the picture for sharing.

use super::client::Preview;
use crate::fixture::{CONFIG, Fixture};
use crate::html;
use crate::pictures::POINT;
use crate::sharing_picture::grey;

fn site() -> Fixture {
    Fixture::site()
        .session("01", "date = 2021-01-01")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n")
        .file("content/_index.md", "+++\n+++\nFirst words.\n")
        .file("static/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
}

#[test]
fn the_home_page_follows_its_text_and_tells_where_it_was_edited() {
    let preview = Preview::of(site(), &["--follow"]);
    assert!(preview.get("").text().contains("First words."));
    let (mut home, mut about) = (preview.tab(""), preview.tab("about/"));
    for tab in [&mut home, &mut about] {
        tab.next("diagnostics");
    }
    preview.save("content/_index.md", "+++\n+++\nOther words.\n");
    assert_eq!(home.next("page")["version"], preview.get("").version());
    assert!(preview.get("").text().contains("Other words."));
    assert_eq!(about.next("goto")["address"], "/");
    // An error is told on the home page, which stays as it was.
    preview.save("content/_index.md", "+++\n+++\n[x](nowhere.md)\n");
    let told = home.next("diagnostics");
    assert_eq!(told["here"][0]["path"], "content/_index.md");
    assert!(preview.get("").text().contains("Other words."));
    preview.save("content/_index.md", "+++\n+++\n![x](room.jpg)\n");
    preview.save("content/room.jpg", POINT);
    preview.until("room.jpg", |answer| answer.status == 200);
}

#[test]
fn pages_follow_the_menu_the_partners_and_the_picture_for_sharing() {
    let preview = Preview::of(site(), &[]);
    let labels = || html::texts(&preview.get("talks/01/").text(), ".ways a");
    assert_eq!(labels().len(), 9);
    let menu = "[[menu]]\nlabel = \"About\"\nurl = \"/about/\"\n";
    preview.save("rapporteur.toml", format!("{CONFIG}{menu}"));
    preview.until("talks/01/", |answer| html::texts(&answer.text(), ".ways a") == ["About"]);
    // A page that goes takes the item with it, as an error at its line; the last good state stays.
    preview.save("rapporteur.toml", format!("{CONFIG}{}", menu.replace("/about/", "/abuot/")));
    preview.hear(|line| line.contains("this item of the menu leads nowhere"));
    assert_eq!(labels(), ["About"]);
    let partners = "sharing_picture = \"share.png\"\n[[partners]]\nname = \"Centre\"\nlogo = \"logo.svg\"\n";
    preview.site.write("static/share.png", grey(40, 20));
    preview.save("rapporteur.toml", format!("{CONFIG}{partners}"));
    let page = preview.until("", |answer| answer.text().contains("class=\"partners\"")).text();
    let picture = |page: &str| html::attribute_of(page, "meta[property='og:image']", "content");
    let logo = |page: &str| html::attribute_of(page, ".partners img", "src");
    assert!(picture(&page).contains("/share.png?v="), "{page}");
    preview.save("static/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>");
    let changed = preview.until("", |answer| logo(&answer.text()) != logo(&page)).text();
    preview.save("static/share.png", grey(20, 10));
    preview.until("", |answer| picture(&answer.text()) != picture(&changed));
}
