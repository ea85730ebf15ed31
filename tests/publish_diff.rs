//! Tests of the next publication and of summaries of changes.

use std::collections::BTreeSet;

use rapporteur::checks::publish_diff::{
    Changes, Conflict, FileChange, FileGroup, Listing, PublishedFile, difference, next, overwritten,
    sessions, summary,
};

fn listing(files: &[(&str, &str)]) -> Listing {
    let entry = |id: &str| PublishedFile { mode: "100644".into(), id: id.into() };
    files.iter().map(|(path, id)| ((*path).to_owned(), entry(id))).collect()
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn what_is_not_ours_stays_and_what_was_ours_goes() {
    let branch = listing(&[("index.html", "1"), ("old.html", "2"), ("theirs.txt", "3"), ("CNAME", "4")]);
    let ours = names(&["index.html", "old.html", "CNAME"]);
    let built = listing(&[("index.html", "5")]);
    let expected = listing(&[("index.html", "5"), ("theirs.txt", "3"), ("CNAME", "4")]);
    assert_eq!(next(&branch, Some(&ours), &built), Ok(expected));
}

#[test]
fn a_branch_without_a_list_may_hold_what_the_host_put_there_and_nothing_else() {
    let built = listing(&[("index.html", "1")]);
    let host = listing(&[("CNAME", "2"), (".nojekyll", "3")]);
    assert_eq!(next(&host, None, &built).map(|next| next.len()), Ok(3));
    let other = listing(&[("CNAME", "2"), ("README.md", "3")]);
    assert_eq!(next(&other, None, &built), Err(Conflict::Unlisted(vec!["README.md".into()])));
}

#[test]
fn nothing_of_somebody_else_is_replaced_hidden_or_covered() {
    let ours = names(&[]);
    let built = listing(&[("a/index.html", "1"), ("b", "1"), ("c", "1"), ("same", "1"), (".nojekyll", "1")]);
    for (path, id) in [("a", "2"), ("b/theirs", "2"), ("c", "2")] {
        let refused = next(&listing(&[(path, id)]), Some(&ours), &built);
        assert_eq!(refused, Err(Conflict::InTheWay(vec![path.into()])), "{path}");
    }
    for (path, id) in [("same", "1"), ("ab", "2"), (".nojekyll", "2")] {
        assert!(next(&listing(&[(path, id)]), Some(&ours), &built).is_ok(), "{path}");
    }
}

#[test]
fn what_others_changed_counts_only_if_it_would_be_changed_once_more() {
    let published = listing(&[("a", "1"), ("b", "1"), ("c", "1"), ("theirs", "1")]);
    let branch = listing(&[("a", "2"), ("b", "2"), ("theirs", "2")]);
    let next = listing(&[("a", "1"), ("b", "2"), ("c", "1"), ("theirs", "2")]);
    assert_eq!(overwritten(&published, &branch, &names(&["a", "b", "c"]), &next), ["a", "c"]);
}

#[test]
fn changes_are_summed_up_by_session_and_by_what_pages_index() {
    let changes: Changes = [
        ("talks/1/index.html", FileChange::Changed),
        ("fa/talks/1/index.html", FileChange::Changed),
        ("talks/2/index.html", FileChange::Added),
        ("talks/3/index.html", FileChange::Removed),
        ("talks/1/map.pdf", FileChange::Added),
        ("fa/countries/qa/aid/index.html", FileChange::Changed),
        ("talks/feed.xml", FileChange::Changed),
        ("talks/index.html", FileChange::Changed),
        ("data/index.json", FileChange::Changed),
        ("fa/search/pagefind/x.pf", FileChange::Added),
        (".rapporteur-manifest", FileChange::Changed),
    ]
    .map(|(path, change)| (path.to_owned(), change))
    .into();
    let before = sessions(
        br#"{"sessions":[{"id":"talks/1","title":{"en":"One"}},{"id":"talks/3","title":{}}]}"#,
        "en",
    );
    let after = sessions(
        br#"{"sessions":[{"id":"talks/1","title":{"fa":"F","en":"First"}},{"id":"talks/2","title":{"fa":"G"}}]}"#,
        "en",
    );
    let summary = summary(&changes, &before, &after, &["en", "fa"]);
    let sessions: Vec<_> =
        summary.sessions.iter().map(|it| (it.id.as_str(), it.title.as_str(), it.change)).collect();
    let expected = [
        ("talks/1", "First", FileChange::Changed),
        ("talks/2", "G", FileChange::Added),
        ("talks/3", "", FileChange::Removed),
    ];
    assert_eq!(sessions, expected);
    let kinds: Vec<(FileGroup, usize)> =
        summary.kinds.iter().map(|(kind, tally)| (*kind, tally.total())).collect();
    let one_each = [
        FileGroup::Countries,
        FileGroup::OtherPages,
        FileGroup::Feeds,
        FileGroup::Data,
        FileGroup::SearchIndex,
    ];
    assert_eq!(kinds, one_each.map(|kind| (kind, 1)));
    assert_eq!(summary.files.keys().collect::<Vec<_>>(), ["talks/1/map.pdf"]);
    assert_eq!((summary.pages.total(), summary.all.total()), (6, 10));
}

#[test]
fn a_difference_is_of_what_readers_read() {
    let page = |text: &str, class: &str| {
        format!(
            "<title>T</title><style>{class}{{}}</style><p class={class}>Said <b>by</b>\n  {text}</p><p>End"
        )
    };
    assert_eq!(difference("x", &page("one", "a"), &page("one", "b")), "");
    let diff = difference("x", &page("one", "a"), &page("two &amp; three", "a"));
    assert_eq!(diff, "--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n T\n-Said by one\n+Said by two & three\n End\n");
}
