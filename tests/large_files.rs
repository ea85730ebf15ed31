//! Files that no memory has room for: a recording beside a session, and a picture that is small as a file
//! and enormous as an image.

use std::env;
use std::fs::File;
use std::process::{Command, Stdio};

use wait4::Wait4 as _;

use crate::fixture::Fixture;

const MEBIBYTE: u64 = 1 << 20;

/// More memory than a build of a small site takes, and less than the files here.
const MOST: u64 = 220 * MEBIBYTE;

const ALONE: &str = "RAPPORTEUR_TEST_ALONE";

/// Runs a test of this module in a process of its own. What the system reports as the peak memory of a
/// process includes that of the process that started it, which is large where hundreds of tests run.
#[track_caller]
fn alone(test: &str, body: fn()) {
    if env::var_os(ALONE).is_some() {
        return body();
    }
    let name = format!("large_files::{test}");
    let mut command = Command::new(env::current_exe().expect("the path of the tests"));
    let output = command.args(["--exact", &name]).env(ALONE, "1").output().expect("a process");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

/// Runs the program, which must go well, and gives the most memory that it took.
fn memory(site: &Fixture, arguments: &[&str]) -> u64 {
    let mut command = site.command(arguments);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program");
    let used = child.wait4().expect("its end");
    assert!(used.status.success());
    used.rusage.maxrss
}

#[test]
fn a_recording_is_copied_in_pieces_and_compared_in_pieces() {
    alone("a_recording_is_copied_in_pieces_and_compared_in_pieces", || {
        let site = Fixture::site().config("[search]\nenabled = false").file(
            "content/talks/01/index.md",
            "+++\ntitle = \"One\"\ndate = 2021-01-01\ndocuments = [{ title = \"Recording\", file = \"recording.mp4\" }]\n+++\n",
        );
        let length = 2 * MOST;
        let file = File::create(site.path("content/talks/01/recording.mp4")).expect("a file");
        file.set_len(length).expect("a length");
        for _ in 0..2 {
            let used = memory(&site, &["build"]);
            assert!(used < MOST, "{} MiB", used / MEBIBYTE);
        }
        let used = memory(&site, &["check"]);
        assert!(used < MOST, "{} MiB", used / MEBIBYTE);
        let copied = std::fs::metadata(site.path("public/talks/01/recording.mp4")).expect("a copy");
        assert_eq!(copied.len(), length);
    });
}

/// A PNG that says it is of this size, with hardly any image.
fn enormous(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_chunk(png::chunk::IDAT, &[0x78, 0x9c, 3, 0, 0, 0, 0, 1]).expect("a chunk");
    drop(writer);
    bytes
}

#[test]
fn a_picture_with_too_many_pixels_is_named_and_not_decoded() {
    alone("a_picture_with_too_many_pixels_is_named_and_not_decoded", || {
        let site = Fixture::site()
            .file(
                "content/talks/01/index.md",
                "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n\n![Map](map.png)\n",
            )
            .file("content/talks/01/map.png", enormous(60_000, 60_000));
        let wanted = "warning content/talks/01/map.png this picture has 60000 × 60000 pixels, too many to \
                      create smaller copies and for many browsers";
        assert_eq!(site.diagnostics(), [wanted]);
        for command in ["build", "check"] {
            let used = memory(&site, &[command]);
            assert!(used < MOST, "{} MiB", used / MEBIBYTE);
        }
        assert!(site.has("talks/01/map.png"));
        assert!(!site.main("talks/01/index.html").contains("srcset"));
        let site = site.file("content/talks/01/map.png", enormous(10_000, 10_000));
        assert!(
            !site.diagnostics().iter().any(|found| found.contains("too many to create")),
            "{:?}",
            site.diagnostics()
        );
    });
}
