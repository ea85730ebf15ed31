//! The rules of the house: how long a file may be, how it begins, what it may use.

use std::fs;
use std::path::Path;

/// The layers, from the ground up. A module uses those of the rows above its own and its own parts,
/// never a neighbour.
const LAYERS: &[&[&str]] = &[
    &["diagnostic"],
    &["time"],
    &["i18n"],
    &["source"],
    &["images", "metadata"],
    &["markdown"],
    &["model"],
    &["atlas"],
    &["content"],
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
    "Zoned::",
    "stdin",
    "stdout",
    "stderr",
    "rustix",
    "walkdir",
    "notify::",
    "tokio",
    "axum",
    "indicatif",
    "ureq",
    "anstream",
];

/// A source file: its path from the repository's root, and its text.
struct Source {
    path: String,
    text: String,
}

fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root.join(folder)).sort_by_file_name() {
        let entry = entry.expect("a readable tree");
        if entry.path().extension().is_some_and(|extension| extension == "rs") {
            let path = entry.path().strip_prefix(root).expect("a path below the root");
            found.push(Source {
                path: path.to_string_lossy().replace('\\', "/"),
                text: fs::read_to_string(entry.path()).expect("a text"),
            });
        }
    }
    assert!(!found.is_empty(), "{folder} has no source files");
    found
}

/// The code that ends up in the program: no comments, no tests.
fn code(source: &Source) -> String {
    if source.path.ends_with("/tests.rs") {
        return String::new();
    }
    let text = source.text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let uncommented = |line: &str| match line.find("//") {
        Some(at) if !line[..at].ends_with(':') => line[..at].to_owned(),
        _ => line.to_owned(),
    };
    text.lines().map(uncommented).collect::<Vec<_>>().join("\n")
}

/// `src/parse/config.rs` is `parse::config`.
fn module(path: &str) -> Vec<String> {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    inner.split('/').map(str::to_owned).collect()
}

/// Every path into this crate that a file uses, from the crate's root.
fn uses(source: &Source) -> Vec<String> {
    let own = module(&source.path);
    let code = code(source);
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::").chain(code.match_indices("super::")) {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ':')) {
            continue;
        }
        let mut rest = &code[at..];
        let mut from: Vec<String> = own.clone();
        while let Some(behind) = rest.strip_prefix("super::") {
            from.pop();
            rest = behind;
        }
        if let Some(behind) = rest.strip_prefix("crate::") {
            from.clear();
            rest = behind;
        }
        expand(&from.join("::"), rest, &mut found);
    }
    found
}

/// `model::{party::Country, text}` is `model::party::Country` and `model::text`.
fn expand(before: &str, rest: &str, found: &mut Vec<String>) {
    let join = |name: &str| if before.is_empty() { name.to_owned() } else { format!("{before}::{name}") };
    if let Some(inner) = rest.strip_prefix('{') {
        let (mut depth, mut start) = (0, 0);
        for (at, c) in inner.char_indices() {
            match c {
                '{' => depth += 1,
                ',' | '}' if depth == 0 => {
                    expand(before, inner[start..at].trim(), found);
                    start = at + 1;
                    if c == '}' {
                        return;
                    }
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
        return;
    }
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    let (name, behind) = rest.split_at(end);
    match behind.strip_prefix("::") {
        Some(behind) => expand(&join(name), behind, found),
        None if name.is_empty() || name == "self" => found.push(before.to_owned()),
        None => found.push(join(name)),
    }
}

/// The row and the name of the layer that a path belongs to: the longest name that it begins with.
fn layer(path: &str) -> Option<(usize, &'static str)> {
    let within = |name: &str| path == name || path.starts_with(&format!("{name}::"));
    let all = LAYERS.iter().enumerate().flat_map(|(row, names)| names.iter().map(move |name| (row, *name)));
    all.filter(|(_, name)| within(name)).max_by_key(|(_, name)| name.len())
}

fn is_top(source: &Source) -> bool {
    matches!(source.path.as_str(), "src/lib.rs" | "src/main.rs")
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
fn modules_use_lower_layers_only() {
    let mut wrong = Vec::new();
    for source in sources("src").iter().filter(|source| !is_top(source)) {
        let own = module(&source.path).join("::");
        let Some((row, name)) = layer(&own) else {
            wrong.push(format!("{} is in no layer", source.path));
            continue;
        };
        for used in uses(source) {
            match layer(&used) {
                // A module's own item, named from below: `super::Reader`.
                None if own.starts_with(&used) => {}
                None => wrong.push(format!("{} uses {used}, which is in no layer", source.path)),
                Some((_, used_name)) if used_name == name => {}
                Some((used_row, _)) if used_row < row => {}
                Some(_) => wrong.push(format!("{} uses {used}, which is not below it", source.path)),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_outer_layers_touch_files_the_clock_or_the_terminal() {
    let outer = |source: &&Source| {
        let module = module(&source.path);
        is_top(source) || matches!(module[0].as_str(), "io" | "cli")
    };
    let mut wrong = Vec::new();
    for source in sources("src").iter().filter(|source| !outer(source)) {
        let code = code(source);
        wrong.extend(
            OUTER
                .iter()
                .filter(|word| code.contains(**word))
                .map(|word| format!("{} uses {word}", source.path)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_left_for_later() {
    for source in sources("src").iter().chain(&sources("tests")) {
        for word in [concat!("TO", "DO"), concat!("FIX", "ME")] {
            assert!(!source.text.contains(word), "{} has a {word}", source.path);
        }
    }
}

#[test]
fn the_paths_that_a_file_uses_are_found_however_they_are_written() {
    let text = "use crate::a::{b::C, d};\nuse super::e;\nfn f() { crate::g::h() } // crate::no\nuse std::x;\n\
                #[cfg(test)]\nmod tests { use crate::never; }";
    let found = uses(&Source { path: "src/m/n.rs".into(), text: text.into() });
    assert_eq!(found, ["a::b::C", "a::d", "g::h", "m::e"]);
    assert_eq!(layer("model::party::Country"), layer("model"));
    assert_ne!(layer("model::session"), layer("atlas"));
}
