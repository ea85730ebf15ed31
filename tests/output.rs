//! What a build does to the folder that it writes, whatever was there and however it ends.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use crate::fixture::Fixture;

fn site() -> Fixture {
    Fixture::site()
        .session("01-first", "date = 2021-09-14\nparticipants = [\"QA\"]")
        .session("02-second", "date = 2021-10-14\nparticipants = [\"KZ\"]")
}

#[test]
fn a_file_that_stays_the_same_keeps_its_time() {
    let site = site();
    site.build();
    let time =
        |path: &str| fs::metadata(site.path("public").join(path)).and_then(|m| m.modified()).expect(path);
    let (robots, second) = (time("robots.txt"), time("talks/02-second/index.html"));
    thread::sleep(Duration::from_millis(20));
    site.write("content/talks/02-second.md", "+++\ntitle = \"Changed\"\ndate = 2021-10-14\n+++\n");
    site.build();
    assert_eq!(time("robots.txt"), robots);
    assert!(time("talks/02-second/index.html") > second);
    let run = site.run(&["build"]);
    assert!(run.stdout.contains("0 written"), "{}", run.stdout);
}

#[test]
fn what_is_no_longer_part_of_the_site_goes_and_what_others_put_there_stays() {
    let site = site();
    site.build();
    site.write("public/google123.html", "mine");
    fs::remove_file(site.path("content/talks/02-second.md")).expect("a file to remove");
    site.build();
    assert!(!site.has("talks/02-second/index.html") && !site.has("countries/kz/index.html"));
    assert_eq!(site.built("google123.html"), "mine");
}

#[test]
fn somebody_elses_file_in_the_way_is_not_overwritten() {
    let site = site();
    site.write("public/index.html", "mine");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("was not written by Rapporteur"), "{}", run.stderr);
    assert_eq!(site.built("index.html"), "mine");
}

#[test]
fn a_mistake_leaves_the_old_site_as_it_was() {
    let site = site();
    let before = site.build().snapshot();
    site.write("content/talks/02-second.md", "+++\ntitle = \"Changed\"\ndate = 2021-13-14\n+++\n");
    assert_eq!(site.run(&["build"]).code, 1);
    assert_eq!(site.snapshot(), before);
}

/// Two versions are built in turn, and each build is killed a little later than the one before.
#[test]
fn a_build_killed_at_any_instant_leaves_the_old_site_or_the_new_one() {
    let site = site();
    let text = |title: &str| format!("+++\ntitle = \"{title}\"\ndate = 2021-10-14\n+++\n");
    let snapshot = |title: &str| {
        site.write("content/talks/02-second.md", text(title));
        site.build().snapshot()
    };
    let versions = [("One", snapshot("One")), ("Two", snapshot("Two"))];
    for round in 0..30_u64 {
        let (title, _) = if round % 2 == 0 { &versions[0] } else { &versions[1] };
        site.write("content/talks/02-second.md", text(title));
        let mut run =
            site.command(&["build"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a run");
        thread::sleep(Duration::from_millis(7 * round));
        let _ = run.kill();
        run.wait().expect("its end");
        let now = site.snapshot();
        assert!(versions.iter().any(|(_, version)| *version == now), "half a site after round {round}");
    }
    assert_eq!(snapshot("One"), versions[0].1);
}

#[test]
fn builds_at_once_take_turns_and_leave_a_whole_site() {
    let site = site();
    let before = site.build().snapshot();
    let runs: Vec<_> = (0..4)
        .map(|_| site.command(&["build", "-q"]).stdout(Stdio::null()).spawn().expect("a run"))
        .collect();
    for mut run in runs {
        assert!(run.wait().expect("its end").success());
    }
    assert_eq!(site.snapshot(), before);
}

#[test]
fn the_output_may_lie_outside_the_site_or_be_a_link_to_a_folder() {
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let folder = elsewhere.path().join("www");
    let site = site().config(&format!("[build]\noutput = {:?}", folder.display().to_string()));
    assert_eq!(site.run(&["build"]).code, 0);
    assert!(folder.join("talks/01-first/index.html").is_file());
    #[cfg(unix)]
    {
        let site = self::site();
        std::os::unix::fs::symlink(&folder, site.path("public")).expect("a link");
        site.build();
        assert!(site.path("public").is_symlink());
        assert!(folder.join("talks/02-second/index.html").is_file());
    }
}

#[test]
fn a_reader_who_leaves_early_stops_no_build() {
    let site =
        site().session("09", "date = 2021-12-01\nnumber = 9").session("01", "date = 2021-01-01\nnumber = 1");
    let mut run =
        site.command(&["build"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a run");
    drop((run.stdout.take(), run.stderr.take()));
    assert!(run.wait().expect("its end").success());
    assert!(site.has("talks/09/index.html"));
}
