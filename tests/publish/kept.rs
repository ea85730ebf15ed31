//! What is on the branch and not Rapporteur's stays as it is.

use super::{Bench, git};

#[test]
fn files_of_others_are_kept_with_their_kind() {
    let bench = Bench::new();
    bench.publish();
    let others = bench.others();
    super::executable(&others.path("run.sh"), "#!/bin/sh\n");
    std::os::unix::fs::symlink("run.sh", others.path("link")).expect("a link");
    others.push("google123.html", "theirs");
    let kinds = |bench: &Bench| bench.remote(&["ls-tree", "gh-pages", "run.sh", "link", "google123.html"]);
    let before = kinds(&bench);
    bench.session("03-third", "Third");
    bench.publish();
    assert_eq!(kinds(&bench), before);
    assert_eq!(before.lines().count(), 3);
}

#[test]
fn a_domain_that_the_host_wrote_is_kept_also_on_a_branch_with_nothing_else() {
    let bench = Bench::new();
    let folder = tempfile::tempdir().expect("a temporary folder");
    git(folder.path(), &["init", "--quiet", "--initial-branch=gh-pages"]);
    std::fs::write(folder.path().join("CNAME"), "dialogues.example.org").expect("a file");
    git(folder.path(), &["add", "CNAME"]);
    git(folder.path(), &["commit", "--quiet", "-m", "Create CNAME"]);
    git(folder.path(), &["push", "--quiet", &bench.address(), "gh-pages"]);
    let domain = |bench: &Bench| bench.remote(&["show", "gh-pages:CNAME"]);
    bench.publish();
    assert_eq!(domain(&bench), "dialogues.example.org");
    bench.session("03-third", "Third");
    bench.publish();
    assert_eq!(domain(&bench), "dialogues.example.org");
}

#[test]
fn a_branch_of_others_is_refused_and_so_is_a_file_of_others_in_the_way() {
    let bench = Bench::new();
    bench.git(&["push", "--quiet", "origin", "HEAD:refs/heads/gh-pages"]);
    let said = bench.refused(&["--yes"]);
    assert!(said.contains("did not write (.gitignore, content/"), "{said}");
    assert!(said.contains("gh-pages-aside"), "{said}");
    let bench = Bench::new();
    bench.publish();
    bench.others().push("talks/extra.txt", "theirs");
    bench.site.write("content/talks/extra.txt", "ours");
    bench.site.write("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n\n[Extra](extra.txt)\n");
    bench.commit("extra");
    let said = bench.refused(&["--yes"]);
    assert!(said.contains("have the same paths as files of the site (talks/extra.txt)"), "{said}");
}

#[test]
fn the_remedy_for_a_branch_of_others_is_one() {
    let bench = Bench::new();
    bench.git(&["push", "--quiet", "origin", "HEAD:refs/heads/gh-pages"]);
    let theirs = bench.tip();
    let said = bench.refused(&["--yes"]);
    let command = said.split('`').find(|part| part.starts_with("git push")).expect("a remedy");
    let words: Vec<&str> = command.split_whitespace().skip(1).collect();
    bench.git(&words);
    assert_eq!(bench.tip(), "");
    assert_eq!(bench.remote(&["rev-parse", "gh-pages-aside"]), theirs);
    bench.publish();
}
