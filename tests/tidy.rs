//! The rules of the house: how long a file may be, how it begins, what it may use.

mod names;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use names::{Names, circles, uses};
use source::{Code, Kind, Mention, Source, library, sources};

/// The layers, from the ground up. A module uses those of the rows above its own and its own parts,
/// never a neighbour.
const LAYERS: &[&[&str]] = &[
    &["diagnostic"],
    &["time"],
    &["i18n"],
    &["source"],
    &["images", "metadata"],
    &["guard"],
    &["cleaning"],
    &["markdown"],
    &["model"],
    &["atlas"],
    &["content"],
    &["import"],
    &["index"],
    &["pages"],
    &["view"],
    &["render"],
    &["site"],
    &["checks"],
    &["io"],
    &["cli"],
];

/// What only `io`, `cli` and the program itself may use: files, sockets, processes, the environment,
/// the clock, the terminal.
const OUTER: &[&str] = &[
    "std::fs",
    "std::net",
    "std::process",
    "std::env",
    "SystemTime",
    "Instant",
    "ZonedDateTime",
    "Timestamp::now",
    "Zoned",
    "stdin",
    "stdout",
    "stderr",
    "rustix",
    "walkdir",
    "notify",
    "tokio",
    "axum",
    "indicatif",
    "ureq",
    "anstream",
];

static LIBRARY: LazyLock<Vec<Code>> = LazyLock::new(|| library(&sources("src")));

/// The row and the name of the layer that a path belongs to: the longest name that it begins with.
fn layer(path: &str) -> Option<(usize, &'static str)> {
    let within = |name: &str| path == name || path.starts_with(&format!("{name}::"));
    let all = LAYERS.iter().enumerate().flat_map(|(row, names)| names.iter().map(move |name| (row, *name)));
    all.filter(|(_, name)| within(name)).max_by_key(|(_, name)| name.len())
}

#[test]
fn every_file_is_short_and_says_first_what_it_is_for() {
    for source in sources("src").iter().chain(&sources("tests")) {
        let lines = source.text.lines().count();
        assert!(lines <= 400, "{} has {lines} lines", source.path);
        assert!(source.text.starts_with("//! "), "{} does not say what it is for", source.path);
    }
}

#[test]
fn unit_tests_stand_in_the_file_that_they_test_and_long_ones_here() {
    for source in sources("src") {
        assert!(!source.is_test(), "{} belongs below tests/", source.path);
    }
}

#[test]
fn modules_use_lower_layers_only() {
    let names = Names::of(&LIBRARY);
    let mut wrong = BTreeSet::new();
    for code in LIBRARY.iter().filter(|code| !code.module().is_empty()) {
        let Some((row, name)) = layer(&code.module().join("::")) else {
            wrong.insert(format!("{} is in no layer", code.file));
            continue;
        };
        for used in used_paths(&names, code) {
            match layer(&used) {
                None => wrong.insert(format!("{} uses {used}, which is in no layer", code.file)),
                Some((used_row, used_name)) if used_row < row || used_name == name => continue,
                Some(_) => wrong.insert(format!("{} uses {used}, which is not below it", code.file)),
            };
        }
    }
    assert!(wrong.is_empty(), "{}", joined(wrong));
}

/// Every path into this crate that the code of a file names, from the crate's root.
fn used_paths(names: &Names<'_>, code: &Code) -> Vec<String> {
    let is_path = |mention: &&Mention| mention.kind != Kind::Code || mention.path.len() > 1;
    let mentions = code.mentions.iter().filter(is_path);
    let paths = mentions.flat_map(|mention| names.absolute(&mention.inside, &mention.path));
    paths.map(|path| path.join("::")).collect()
}

#[test]
fn every_path_into_the_library_leads_to_an_item() {
    let names = Names::of(&LIBRARY);
    let mut lost = BTreeSet::new();
    for code in LIBRARY.iter() {
        for mention in &code.mentions {
            let paths = names.absolute(&mention.inside, &mention.path);
            if !paths.is_empty() && paths.iter().all(|path| names.targets(path).is_empty()) {
                lost.insert(format!("{} names {}", code.file, mention.path.join("::")));
            }
        }
    }
    assert!(lost.is_empty(), "{}", joined(lost));
}

#[test]
fn no_files_use_one_another_in_a_circle() {
    let uses = uses(&LIBRARY);
    let circles = circles(&uses);
    let mut wrong = Vec::new();
    for circle in &circles {
        wrong.push(format!("{} files use one another in a circle:", circle.len()));
        for from in circle {
            let within = uses[from].iter().filter(|(to, _)| circle.contains(*to));
            wrong.extend(within.map(|(to, names)| format!("  {from} uses {to}: {}", joined_in_line(names))));
        }
    }
    assert!(wrong.is_empty(), "{}", joined(wrong));
}

#[test]
fn every_type_has_a_name_of_its_own() {
    let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for code in LIBRARY.iter() {
        for name in &code.types {
            files.entry(name).or_default().push(&code.file);
        }
    }
    files.retain(|_, files| files.len() > 1);
    let wrong = files.iter().map(|(name, files)| format!("{name}: {}", files.join(", ")));
    assert!(files.is_empty(), "types of the same name\n{}", joined(wrong));
}

#[test]
fn only_the_outer_layers_touch_files_the_clock_or_the_terminal() {
    let names = Names::of(&LIBRARY);
    let is_outer = |code: &&Code| matches!(code.module().first().map(String::as_str), Some("io" | "cli"));
    let mut wrong = BTreeSet::new();
    for code in LIBRARY.iter().filter(|code| !is_outer(code)) {
        for path in code.mentions.iter().map(|mention| names.spelled_out(mention).join("::")) {
            let path = format!("::{path}::");
            let found = OUTER.iter().filter(|outer| path.contains(&format!("::{outer}::")));
            wrong.extend(found.map(|outer| format!("{} uses {outer}", code.file)));
        }
    }
    assert!(wrong.is_empty(), "{}", joined(wrong));
}

fn joined(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().collect::<Vec<_>>().join("\n")
}

fn joined_in_line(names: &BTreeSet<&str>) -> String {
    names.iter().copied().collect::<Vec<_>>().join(", ")
}

#[test]
fn nothing_is_left_for_later() {
    for source in sources("src").iter().chain(&sources("tests")) {
        for word in [concat!("TO", "DO"), concat!("FIX", "ME")] {
            assert!(!source.text.contains(word), "{} has a {word}", source.path);
        }
    }
}

/// Files of a made-up library.
fn made_up(files: &[(&str, &str)]) -> Vec<Code> {
    let source = |(path, text): &(&str, &str)| Source { path: (*path).into(), text: (*text).into() };
    library(&files.iter().map(source).collect::<Vec<_>>())
}

#[test]
fn the_paths_that_a_file_uses_are_found_however_they_are_written() {
    let library = made_up(&[
        (
            "src/m/n.rs",
            "use crate::a::{self, b::C, d as e};
             use super::f;
             use std::x;
             fn g(h: &self::T) -> Vec<super::super::i::U> { crate::j::k(); x::never(); C::new() } // crate::never
             fn l() { println!(\"{}\", a::o(crate::p::Q)); C }
             #[cfg(test)]
             mod tests { use crate::never; }",
        ),
        ("src/m/n/tests.rs", "use crate::never;"),
    ]);
    let found: BTreeSet<String> = used_paths(&Names::of(&library), &library[0]).into_iter().collect();
    let wanted = ["a", "a::b::C", "a::b::C::new", "a::d", "a::o", "i::U", "j::k", "m::f", "m::n::T", "p::Q"];
    assert_eq!(found, wanted.map(str::to_owned).into());
    assert_eq!(layer("model::party::Country"), layer("model"));
    assert_ne!(layer("model::session"), layer("atlas"));
}

#[test]
fn a_circle_leads_through_whatever_a_module_exports() {
    let lib = ("src/lib.rs", "pub mod a;");
    let part = ("src/a/b.rs", "use super::C; pub struct D(C);");
    let by = |parent: &str| {
        let library = made_up(&[lib, ("src/a.rs", parent), part]);
        circles(&uses(&library)).into_iter().flatten().map(str::to_owned).collect::<Vec<_>>()
    };
    let exported = "mod b; pub use b::D; pub struct C;";
    assert!(by(exported).is_empty(), "to export is not to use");
    assert_eq!(by(&format!("{exported} fn f(d: D) {{}}")), ["src/a.rs", "src/a/b.rs"]);
    assert_eq!(by("mod b; pub struct C; fn f() -> b::D { todo() }"), ["src/a.rs", "src/a/b.rs"]);

    let neighbours = made_up(&[
        lib,
        ("src/a.rs", "mod b; mod c; pub use b::D;"),
        ("src/a/b.rs", "pub struct D; fn f() { super::c::g() }"),
        ("src/a/c.rs", "use crate::a::D; pub fn g() -> D { D }"),
    ]);
    let uses = uses(&neighbours);
    assert!(!uses.contains_key("src/a.rs"));
    assert_eq!(circles(&uses), [["src/a/b.rs", "src/a/c.rs"].into()]);
}

#[test]
fn a_function_is_told_from_the_module_of_its_name_by_how_it_is_used() {
    let used_by = |part: &str| {
        let parent = ("src/a.rs", "mod b; mod c; use c::d; pub fn b() {} pub fn c() { d() }");
        let library = made_up(&[parent, ("src/a/b.rs", part), ("src/a/c.rs", "pub fn d() {}")]);
        let uses = uses(&library);
        uses["src/a/b.rs"].keys().map(|file| (*file).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(used_by("use super::c; fn f() { c::d() }"), ["src/a/c.rs"]);
    assert_eq!(used_by("use super::c; fn f() { c() }"), ["src/a.rs"]);
    assert_eq!(used_by("fn f() { super::c() }"), ["src/a.rs"]);
    // The path of this module is that of a function, too, which `self` does not mean.
    assert_eq!(used_by("impl T { fn f(&self) { self.g(super::c::d()) } }"), ["src/a/c.rs"]);
}
