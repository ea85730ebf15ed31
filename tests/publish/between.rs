//! What others publish in between is neither lost nor overwritten unseen.

use super::{Bench, executable};

#[test]
fn what_others_made_of_newer_sources_is_not_replaced_by_older_ones() {
    let bench = Bench::new();
    bench.publish();
    let older = bench.git(&["rev-parse", "HEAD"]);
    bench.session("03-third", "Third");
    bench.publish();
    let newer = bench.git(&["rev-parse", "HEAD"]);
    bench.git(&["reset", "--quiet", "--hard", &older]);
    let said = bench.refused(&["--yes"]);
    assert!(said.contains("by Ada on 20") && said.contains("git pull"), "{said}");
    assert!(said.contains(&newer[..7]), "{said}");
    assert_eq!(bench.run(&["--yes", "--anyway"]).code, 0);
    assert_eq!(bench.public(), bench.site.build().snapshot());
    bench.git(&["reset", "--quiet", "--hard", &newer]);
    bench.publish();
}

#[test]
fn a_page_that_others_changed_by_hand_is_not_replaced_unseen() {
    let bench = Bench::new();
    bench.publish();
    bench.others().push("index.html", "by hand");
    let said = bench.refused(&["--yes"]);
    assert!(said.contains("(index.html)") && said.contains("\"By hand\""), "{said}");
    assert_eq!(bench.run(&["--yes", "--anyway"]).code, 0);
    assert_eq!(bench.public(), bench.site.build().snapshot());
}

#[test]
fn a_push_between_fetch_and_push_stops_the_publication_and_the_next_run_keeps_both() {
    let bench = Bench::new();
    bench.publish();
    let others = bench.others();
    others.commit("theirs.txt", "theirs");
    bench.session("03-third", "Third");
    let hook = bench.site.path(".git/hooks/pre-push");
    let push = format!("#!/bin/sh\ncd '{}' && git push --quiet origin gh-pages\n", others.path("").display());
    executable(&hook, &push);
    let run = bench.run(&["--yes"]);
    assert_eq!(run.code, 3, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("somebody else published in the meantime"), "{}", run.stderr);
    assert!(run.stderr.contains("Olive") && run.stderr.contains("run the command again"), "{}", run.stderr);
    assert_eq!(bench.remote(&["log", "-1", "--format=%an", "gh-pages"]), "Olive");
    std::fs::remove_file(hook).expect("a hook to remove");
    bench.publish();
    let public = bench.public();
    assert!(public.contains(&("theirs.txt".to_owned(), b"theirs".to_vec())));
    assert!(public.iter().any(|(path, _)| path == "talks/03-third/index.html"));
}

#[test]
fn a_branch_that_appears_between_fetch_and_the_first_push_stays_as_it_is() {
    let bench = Bench::new();
    let commit = bench.git(&["rev-parse", "HEAD"]);
    let push = format!("#!/bin/sh\ngit push --quiet --no-verify origin {commit}:refs/heads/gh-pages\n");
    executable(&bench.site.path(".git/hooks/pre-push"), &push);
    let run = bench.run(&["--yes"]);
    assert_eq!(run.code, 3, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("somebody else published in the meantime"), "{}", run.stderr);
    assert_eq!(bench.tip(), commit);
}

#[test]
fn what_the_remote_refuses_it_says_why() {
    let bench = Bench::new();
    bench.publish();
    bench.session("03-third", "Third");
    executable(
        &bench.remote.path().join("hooks/pre-receive"),
        "#!/bin/sh\necho 'not on Sundays' >&2\nexit 1\n",
    );
    let said = bench.refused(&["--yes"]);
    assert!(said.contains("rejected") && said.contains("not on Sundays"), "{said}");
}

#[test]
fn a_push_that_arrived_although_its_answer_did_not_is_a_publication() {
    let bench = Bench::new();
    let wrapper = Bench::wrapper(
        "case \" $* \" in *' push '*) \"$real\" \"$@\"; echo 'connection lost' >&2; exit 1;; esac\nexec \"$real\" \"$@\"",
    );
    let run = with_path(&bench, wrapper.path());
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert_eq!(bench.public(), bench.site.build().snapshot());
}

fn with_path(bench: &Bench, first: &std::path::Path) -> crate::fixture::Run {
    let path = format!("{}:{}", first.display(), std::env::var("PATH").expect("a PATH"));
    let output = bench.command(&["publish", "--yes"]).env("PATH", path).output();
    crate::fixture::Run::of(&output.expect("the program"))
}
