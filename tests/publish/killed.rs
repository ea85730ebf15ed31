//! However far a publication came: the public sees the old site or the new one, and the next run works.

use std::fs;
use std::path::Path;
use std::process::ExitStatus;

use super::Bench;

/// Kills the program instead of the nth run of git, or after it.
const SCRIPT: &str = r#"
n=$(($(cat "$RUNS") + 1))
echo $n > "$RUNS"
[ $n = "$STOP" ] && [ "$WHEN" = before ] && kill -9 $PPID && exit 1
"$real" "$@"
code=$?
[ $n = "$STOP" ] && kill -9 $PPID
exit $code
"#;

/// Publishes, to be killed at a run of git.
fn publish(bench: &Bench, wrapper: &Path, stop: usize, when: &str) -> ExitStatus {
    let runs = wrapper.join("runs");
    fs::write(&runs, "0\n").expect("a file");
    let path = format!("{}:{}", wrapper.display(), std::env::var("PATH").expect("a PATH"));
    let mut command = bench.command(&["publish", "--yes"]);
    command.env("PATH", path).env("RUNS", runs).env("STOP", stop.to_string()).env("WHEN", when);
    // What a killed run leaves in the folder for temporary files goes with the wrapper.
    command.env("TMPDIR", wrapper).output().expect("the program").status
}

#[test]
fn a_killed_publication_leaves_the_old_site_or_the_new_one_and_the_next_run_works() {
    let bench = Bench::new();
    let wrapper = Bench::wrapper(SCRIPT);
    bench.publish();
    let old = bench.tip();
    bench.session("03-third", "Third");
    let mut new_before_the_end = false;
    let mut stops = 0;
    for when in ["before", "after"] {
        for stop in 1.. {
            assert!(stop < 100, "the program never ends");
            bench.remote(&["update-ref", "refs/heads/gh-pages", &old]);
            let ended_well = publish(&bench, wrapper.path(), stop, when).success();
            let tip = bench.tip();
            if tip != old {
                assert_eq!(bench.remote(&["rev-parse", "gh-pages^"]), old);
                assert!(
                    bench.remote(&["ls-tree", "-r", "--name-only", "gh-pages"]).contains("talks/03-third/")
                );
                new_before_the_end |= !ended_well;
            }
            assert_eq!(bench.git(&["status", "--porcelain"]), "");
            assert!(!bench.site.path(".git/index.lock").exists());
            if ended_well {
                break;
            }
            stops += 1;
        }
    }
    assert!(stops > 20 && new_before_the_end, "killed {stops} times");
    bench.publish();
    assert_eq!(bench.public(), bench.site.build().snapshot());
}
