//! How the action for GitHub gets the program: a release whose digest is known, or else its own sources.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::fixture::{Fixture, Run};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/.github/action/install");

/// Answers with the file `archive` and the status in `status`, and writes down the address.
const CURL: &str = "#!/bin/sh\n\
                    while [ $# -gt 1 ]; do [ \"$1\" = --output ] && cp archive \"$2\"; shift; done\n\
                    echo \"$1\" > asked\n\
                    cat status\n";

/// A runner with an archive in the releases of `example/rapporteur`.
struct Runner(Fixture);

impl Runner {
    fn new() -> Self {
        let folder = "rapporteur-1.2.3-aarch64-apple-darwin";
        let runner = Fixture::empty()
            .file("status", "200")
            .file("bin/curl", CURL)
            .file(&format!("{folder}/rapporteur"), "a program");
        executable(&runner.path("bin/curl"));
        let packed =
            Command::new("tar").args(["-czf", "archive", folder]).current_dir(runner.root()).status();
        assert!(packed.expect("tar").success());
        Self(runner)
    }

    fn digest(&self) -> String {
        let archive = self.0.path("archive");
        let sum = |name: &str, options: &[&str]| Command::new(name).args(options).arg(&archive).output();
        // macOS may have only the second one.
        let output = sum("sha256sum", &[]).or_else(|_| sum("shasum", &["-a", "256"])).expect("a digest");
        String::from_utf8_lossy(&output.stdout).split(' ').next().expect("a digest").to_owned()
    }

    fn run_on(&self, system: [&str; 2], version: &str, digest: &str) -> Run {
        let path = std::env::var("PATH").expect("a path");
        let variables = [
            ("PATH", format!("{}:{path}", self.0.path("bin").display())),
            ("HOME", self.0.path("home").display().to_string()),
            ("GITHUB_OUTPUT", self.0.path("output").display().to_string()),
            ("SOURCE", env!("CARGO_MANIFEST_DIR").to_owned()),
            ("SERVER", "https://github.com".to_owned()),
            ("REPOSITORY", "example/rapporteur".to_owned()),
            ("RUNNER_OS", system[0].to_owned()),
            ("RUNNER_ARCH", system[1].to_owned()),
            ("VERSION", version.to_owned()),
            ("DIGEST", digest.to_owned()),
        ];
        let mut bash = Command::new("bash");
        Run::of(&bash.arg(SCRIPT).envs(variables).current_dir(self.0.root()).output().expect("bash"))
    }

    fn run(&self, version: &str, digest: &str) -> Run {
        self.run_on(["macOS", "ARM64"], version, digest)
    }

    fn output(&self) -> String {
        fs::read_to_string(self.0.path("output")).unwrap_or_default()
    }

    /// The program that was installed.
    fn program(&self) -> Option<String> {
        fs::read_to_string(self.0.path("home/.local/share/rapporteur/bin/rapporteur")).ok()
    }

    #[track_caller]
    fn assert_is_compiled(&self) {
        let output = self.output();
        let digest = output.strip_prefix("compile=true\ndigest=").expect("sources").trim_end();
        assert!(digest.len() == 64 && digest.bytes().all(|it| it.is_ascii_hexdigit()), "{output}");
        assert_eq!(self.program(), None);
    }
}

fn executable(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("permissions");
}

#[test]
fn a_released_program_with_the_right_digest_is_taken() {
    let runner = Runner::new();
    let run = runner.run("1.2.3", &runner.digest());
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let asked = fs::read_to_string(runner.0.path("asked")).expect("an address");
    let address = "https://github.com/example/rapporteur/releases/download/v1.2.3/\
                   rapporteur-1.2.3-aarch64-apple-darwin.tar.gz\n";
    assert_eq!(asked, address);
    assert_eq!(runner.program().as_deref(), Some("a program"));
    assert_eq!(runner.output(), "compile=false\n");
}

#[test]
fn an_archive_with_another_digest_is_not_unpacked() {
    let runner = Runner::new();
    let run = runner.run("1.2.3", &"0".repeat(64));
    assert_eq!(run.code, 1);
    assert!(run.stdout.starts_with("::error title=Rapporteur::"), "{}", run.stdout);
    assert!(run.stdout.contains(&runner.digest()), "{}", run.stdout);
    assert_eq!((runner.program(), runner.output()), (None, String::new()));
}

#[test]
fn without_a_release_for_the_system_the_program_is_compiled() {
    let runner = Runner::new();
    assert_eq!(runner.run("", "").code, 0);
    assert!(!runner.0.path("asked").exists());
    runner.assert_is_compiled();
    let runner = Runner::new();
    assert_eq!(runner.run_on(["Linux", "ARM"], "1.2.3", &runner.digest()).code, 0);
    assert!(!runner.0.path("asked").exists());
    runner.assert_is_compiled();
    let runner = Runner::new();
    runner.0.write("status", "404");
    assert_eq!(runner.run("1.2.3", &runner.digest()).code, 0);
    runner.assert_is_compiled();
}

#[test]
fn a_server_that_fails_is_no_reason_to_compile() {
    let runner = Runner::new();
    runner.0.write("status", "503");
    let run = runner.run("1.2.3", &runner.digest());
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("the server answered 503"), "{}", run.stdout);
    assert_eq!((runner.program(), runner.output()), (None, String::new()));
}

#[test]
fn what_is_no_version_or_no_digest_is_neither_used_nor_printed() {
    let runner = Runner::new();
    let digest = runner.digest();
    for (version, digest) in [
        ("1.2.3", ""),
        ("", digest.as_str()),
        ("latest", &digest),
        ("1.2.3/../../evil", &digest),
        ("1.2.3\n::set-env name=evil::", &digest),
        ("1.2.3", "evil"),
        ("1.2.3", &digest.to_uppercase().replace(|it: char| it.is_ascii_digit(), "A")),
    ] {
        let run = runner.run(version, digest);
        assert_eq!(run.code, 1, "{version} {digest}");
        assert!(run.stdout.starts_with("::error title=Rapporteur::"), "{}", run.stdout);
        assert!(!run.stdout.contains("evil") && run.stdout.lines().count() == 1, "{}", run.stdout);
    }
    assert!(!runner.0.path("asked").exists());
    assert_eq!((runner.program(), runner.output()), (None, String::new()));
}

#[test]
fn every_step_of_the_action_keeps_names_out_of_the_log() {
    let action = include_str!("../action.yml");
    let commands: Vec<&str> = action.lines().filter(|line| line.contains("run: rapporteur ")).collect();
    assert_eq!(commands.len(), 2);
    for command in commands {
        assert!(command.contains("--format github"), "{command}");
    }
}

#[test]
fn a_release_has_the_tag_of_its_version() {
    const CHECK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/.github/release/check-tag");
    let check = |tag: &str| Run::of(&Command::new("bash").args([CHECK, tag]).output().expect("bash"));
    assert_eq!(check(concat!("v", env!("CARGO_PKG_VERSION"))).code, 0);
    let run = check("v0.0.0");
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains(concat!("has to be v", env!("CARGO_PKG_VERSION"))), "{}", run.stderr);
}
