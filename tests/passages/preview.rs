//! The preview shows passages that are not published, and marks them.

use crate::fixture::words;
use crate::serve::client::Preview;

#[test]
fn both_kinds_are_shown_in_a_frame_with_a_label_in_the_language_of_the_page() {
    let text = "First.\n\n- ::: internal\n  Zanzibar\n  :::\n\n::: withheld Names\n\nKashgar\n\n:::\n";
    let preview = Preview::of(super::site(text, "اول.\n\n::: internal\nکاشغر\n:::\n", "", ""), &[]);
    let page = preview.get("talks/01-one/").text();
    assert!(page.contains("<div class=\"passage passage-internal\">"), "{page}");
    assert!(page.contains("<div class=\"passage passage-withheld\">"), "{page}");
    let said = words(&page);
    assert!(said.contains("Internal passage: not published Zanzibar"), "{said}");
    assert!(
        said.contains(
            "Withheld passage: only the next line is published A passage is withheld: Names Kashgar"
        ),
        "{said}"
    );
    assert!(words(&preview.get("fa-AF/talks/01-one/").text()).contains("بخش داخلی: منتشر نمی‌شود کاشغر"));
}
