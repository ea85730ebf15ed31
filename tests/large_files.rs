//! Files that no memory has room for: a recording beside a session, and a picture that is small as a file
//! and enormous as an image.
//!
//! A program of its own: to the system, what a process starts with is the memory of the one that started
//! it, which is large where hundreds of tests run.

#![cfg(unix)]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so by failing")]

#[allow(dead_code, reason = "other programs use the rest of it")]
mod fixture;

use std::fs::File;
use std::process::Stdio;

use wait4::Wait4 as _;

use fixture::Fixture;

const MEBIBYTE: u64 = 1 << 20;

/// More memory than a build of a small site takes, and less than the files here.
const MOST: u64 = 220 * MEBIBYTE;

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
    let site = Fixture::site()
        .file(
            "content/talks/01/index.md",
            "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n\n![Map](map.png)\n",
        )
        .file("content/talks/01/map.png", enormous(60_000, 60_000));
    let wanted = "warning content/talks/01/map.png this picture is 60000 × 60000 pixels large, too large for \
                  smaller copies of it and for many browsers";
    assert_eq!(site.findings(), [wanted]);
    for command in ["build", "check"] {
        let used = memory(&site, &[command]);
        assert!(used < MOST, "{} MiB", used / MEBIBYTE);
    }
    assert!(site.has("talks/01/map.png"));
    assert!(!site.main("talks/01/index.html").contains("srcset"));
    let site = site.file("content/talks/01/map.png", enormous(10_000, 10_000));
    assert!(!site.findings().iter().any(|found| found.contains("pixels large")), "{:?}", site.findings());
}
