//! A publication that is interrupted: what it had made goes with it, and nobody could read it.

use std::fs;
use std::path::Path;

use super::Bench;

/// At a run of git in the middle of the work, notes who may enter the folder for temporary files and
/// sends the program a signal. It waits until the program has ended.
const SCRIPT: &str = r#"
case " $* " in
  *" fast-import "*)
    for folder in "$TMPDIR"/rapporteur-*; do
      stat -c %a "$folder" >> "$NOTES"
      ls "$folder/site" | wc -l >> "$NOTES"
    done
    kill -s "$SIGNAL" $PPID
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
      kill -0 $PPID 2>/dev/null || exit 1
      sleep 0.5
    done
    exit 1;;
esac
exec "$real" "$@"
"#;

fn left(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").filter_map(Result::ok);
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_publication_that_is_interrupted_or_told_to_end_leaves_nothing_in_the_temporary_folder() {
    for signal in ["INT", "TERM", "HUP"] {
        let bench = Bench::new();
        let wrapper = Bench::wrapper(SCRIPT);
        let (temporary, notes) = (wrapper.path().join("tmp"), wrapper.path().join("notes"));
        fs::create_dir(&temporary).expect("a folder");
        let path = format!("{}:{}", wrapper.path().display(), std::env::var("PATH").expect("a PATH"));
        let mut command = bench.command(&["publish", "--yes"]);
        command.env("PATH", path).env("TMPDIR", &temporary).env("NOTES", &notes).env("SIGNAL", signal);
        let output = command.output().expect("the program");
        assert_eq!(output.status.code(), Some(130), "{signal}: {output:?}");
        let notes = fs::read_to_string(&notes).expect("notes");
        let (mode, files) = notes.trim().split_once('\n').expect("two notes");
        assert_eq!(mode, "700", "{signal}");
        assert!(files.trim().parse::<usize>().expect("a number") > 5, "{signal}");
        assert_eq!(left(&temporary), [""; 0], "{signal}");
        assert_eq!(bench.tip(), "", "{signal}");
        bench.publish();
    }
}
