//! Builds that somebody looks at while they run, and builds that are killed.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rapporteur::io::output::BuildOutcome;

use super::{build, listing, temporary, text};

/// Files whose text is the version, some big enough to take a while.
fn versioned(version: usize) -> Vec<(String, String)> {
    (0..40)
        .map(|n| (format!("{}/{n:02}.html", n % 4), format!("{version} ").repeat(1 + n * 100)))
        .collect::<std::collections::BTreeMap<_, _>>()
        .into_iter()
        .collect()
}

fn build_version(output: &Path, version: usize) -> anyhow::Result<BuildOutcome> {
    let site = versioned(version);
    build(output, &site.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>())
}

fn version_of(output: &Path, file: &str) -> usize {
    text(output.join(file)).split(' ').next().and_then(|word| word.parse().ok()).expect("a version")
}

#[test]
fn whoever_looks_during_builds_never_misses_a_file_nor_goes_back_in_time() -> anyhow::Result<()> {
    let root = temporary();
    let output = root.path().join("public");
    build_version(&output, 1)?;
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let watcher = scope.spawn(|| {
            let (mut last, mut looks) = (1, 0);
            while !done.load(Ordering::Relaxed) {
                for (file, _) in versioned(0) {
                    let version = version_of(&output, &file);
                    assert!(version >= last, "{file} is of version {version} after {last}");
                    last = version;
                }
                looks += 1;
            }
            looks
        });
        let built = (2..22).try_for_each(|version| build_version(&output, version).map(drop));
        done.store(true, Ordering::Relaxed);
        assert!(watcher.join().expect("a watcher that saw nothing wrong") > 0);
        built
    })
}

/// Not a test of its own: what the next test starts and kills.
#[test]
#[ignore = "runs until it is killed"]
fn builds_without_end() {
    if let Some(output) = std::env::var_os("RAPPORTEUR_TEST_OUTPUT") {
        let mut version = 1;
        loop {
            version += 1;
            build_version(Path::new(&output), version).expect("a site");
        }
    }
}

#[test]
fn a_run_killed_at_any_instant_leaves_one_whole_site_and_the_next_run_tidies_up() -> anyhow::Result<()> {
    let root = temporary();
    let output = root.path().join("public");
    for round in 0_u64..30 {
        build_version(&output, 1)?;
        fs::write(output.join("theirs.txt"), "theirs")?;
        let mut child = Command::new(std::env::current_exe()?)
            .args(["--exact", "--ignored", "output_folder::interrupted::builds_without_end"])
            .env("RAPPORTEUR_TEST_OUTPUT", &output)
            .stdout(Stdio::null())
            .spawn()?;
        while version_of(&output, "0/00.html") == 1 {
            assert!(child.try_wait()?.is_none(), "it has ended by itself");
            std::thread::yield_now();
        }
        std::thread::sleep(Duration::from_micros(round * 373));
        child.kill()?;
        child.wait()?;
        let version = version_of(&output, "0/00.html");
        for (file, content) in versioned(version) {
            assert_eq!(text(output.join(&file)), content, "{file} after kill {round}");
        }
        assert_eq!(text(output.join("theirs.txt")), "theirs");
        build_version(&output, 1)?;
        assert_eq!(fs::read_dir(root.path())?.count(), 1, "after kill {round}");
        assert_eq!(listing(&output).len(), 40 + 4 + 1);
    }
    Ok(())
}
