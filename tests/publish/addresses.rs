//! Addresses that a publication would take away, and how each can be kept.

use super::Bench;
use crate::fixture::{CONFIG, Fixture};

fn site() -> Fixture {
    Fixture::site()
        .file("rapporteur.toml", format!("{CONFIG}languages = [\"en\", \"fa\"]\n"))
        .file("content/themes.toml", "[aid]\nlabel = { en = \"Aid\", fa = \"کمک\" }\n")
        .file("content/about.md", "+++\ntitle = \"About us\"\naliases = [\"/info/\"]\n+++\nText.\n")
        .session("1-fall", "number = 1\ndate = 2021-01-01\nthemes = [\"aid\"]")
        .session("2-winter", "number = 2\ndate = 2021-02-01\nthemes = [\"aid\"]")
        .session("3-spring", "number = 3\ndate = 2021-03-01\nthemes = [\"aid\"]")
}

/// What is said of addresses before a publication.
fn said(bench: &Bench) -> String {
    let run = bench.run(&["--dry-run"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let (_, said) = run.stdout.split_once("  Addresses that will stop working\n").unwrap_or_default();
    said.to_owned()
}

#[test]
fn an_address_that_would_die_comes_with_the_line_that_keeps_it() {
    let bench = Bench::of(site());
    bench.publish();
    let rename = |from: &str, to: &str| {
        bench.git(&["mv", &format!("content/{from}"), &format!("content/{to}")]);
    };
    rename("talks/1-fall.md", "talks/1-after-the-fall.md");
    rename("about.md", "us.md");
    bench.site.write(
        "content/themes.toml",
        "[relief]\nlabel = { en = \"Aid\", fa = \"کمک\" }\naliases = [\"aid\"]\n",
    );
    bench.git(&["rm", "-q", "content/talks/3-spring.md"]);
    bench.commit("renamed");
    assert_eq!(
        said(&bench),
        "    /about/
      probably moved to /us/; to redirect the old address, add to content/us.md:
      aliases = [\"/info/\",\"/about/\"]
    /talks/1-fall/
      probably moved to /talks/1-after-the-fall/; to redirect the old address, add to content/talks/1-after-the-fall.md:
      aliases = [\"/talks/1-fall/\"]
    /themes/aid/
      probably moved to /themes/relief/; to redirect the old address, add to content/themes.toml, below [relief]:
      former_addresses = [\"/themes/aid/\"]
    /talks/3-spring/
"
    );
    bench.site.write(
        "content/themes.toml",
        "[relief]\nlabel = { en = \"Aid\", fa = \"کمک\" }\naliases = [\"aid\"]\nformer_addresses = [\"/themes/aid/\"]\n",
    );
    bench.commit("kept");
    assert!(!said(&bench).contains("/themes/aid/"), "{}", said(&bench));
}

#[test]
fn nothing_is_said_of_addresses_where_none_dies() {
    let bench = Bench::of(site());
    bench.publish();
    bench.session("4-summer", "Summer");
    assert_eq!(said(&bench), "");
}
