//! Front matter that cannot be read, or does not have the form that it should.

use crate::fixture::Fixture;

#[test]
fn several_syntax_errors_in_several_files_are_reported_in_one_run() {
    let site = Fixture::site()
        .file("content/talks/01.md", "+++\ntitle = Unquoted\ndate = 2021-13-40\n\nnumber = = 1\n+++\n")
        .file("content/talks/02.md", "+++\ntitle = \"Two\"\ntitle = \"Twice\"\ndate = 2021\n+++\n")
        .file("content/themes.toml", "[peace\nlabel = \"Peace\"\n")
        .file("rapporteur.toml", "title = \"Dialogues\"\nbase_url = \"https://example.org/\"\n[build\n");
    insta::assert_snapshot!(site.report(), @r#"
    error content/talks/01.md:2:9 this is not valid TOML: string values must be quoted, expected literal string
      put texts in quotes; see https://toml.io for the syntax
    error content/talks/01.md:3:8 this date does not exist: 2021-13-40
      months are numbered from 01 to 12
    error content/talks/01.md:5:10 this is not valid TOML: extra `=`, expected nothing
      write one equals sign
    error content/talks/02.md:3:1 this is not valid TOML: duplicate key
      remove one of the two, or rename it: a key or id can be used once only
    error content/talks/02.md:4:8 `date` must be a date, or a year or month in quotes, not a whole number
      write it like this: 2021-09-14, "2021-09" or "2021"
    error content/themes.toml:1:7 this is not valid TOML: unclosed table, expected `]`
      close the bracket; between brackets there can be one id or key only, without spaces, such as [border-trade] or [[recommendations]]
    error rapporteur.toml:3:7 this is not valid TOML: unclosed table, expected `]`
      close the bracket; between brackets there can be one id or key only, without spaces, such as [border-trade] or [[recommendations]]
    "#);
}

#[test]
fn a_file_without_front_matter_is_told_what_is_missing() {
    let site = Fixture::site()
        .file("content/talks/01.md", "")
        .file("content/talks/02.md", " \n\n")
        .file("content/talks/03.md", "Just prose.\n")
        .file("content/talks/04.md", "+++")
        .file("content/talks/05.md", "+++\ntitle = \"Five\"\ndate = 2021-01-01\n\nNo end.\n")
        .file("content/talks/06.md", "---\ntitle: Six\n---\n")
        .file("content/talks/07.md", "+++\n+++\n")
        .file("content/talks/08.md", "\u{feff}+++\r\ndate = 2021-01-01\r\n+++\r\n")
        .file("content/talks/09.md", "++++\ntitle = \"Nine\"\n++++\n");
    insta::assert_snapshot!(site.report(), @r#"
    error content/talks/01.md:1:1 this session is empty
      begin the file with a line `+++`, the front matter, and another line `+++`
    error content/talks/02.md:1:1 this session is empty
      begin the file with a line `+++`, the front matter, and another line `+++`
    error content/talks/03.md:1:1 this session has no front matter
      the first line must be `+++`, then keys such as `title = "…"`, then `+++` again
    error content/talks/04.md:1:1 this front matter is not closed
      close it with a line `+++`
    error content/talks/05.md:1:1 this front matter is not closed
      close it with a line `+++`
    error content/talks/06.md:1:1 this front matter is in YAML, between `---` lines
      use TOML: replace each `---` with `+++`, and write `title = "Six"`
    error content/talks/07.md:1:1 this session has no `date`
      add `date = 2021-09-14`, or `date = "2021-09"` or `date = "2021"` if only that is known: the date of the session; as precise as known: a day, month or year
    error content/talks/07.md:1:1 this session has no `title`
      add `title = "…"`: the title of the session
    error content/talks/08.md:1:1 this session has no `title`
      add `title = "…"`: the title of the session
    error content/talks/09.md:1:1 this session has no front matter
      the first line must be `+++`, then keys such as `title = "…"`, then `+++` again
    "#);
}

#[test]
fn values_of_the_wrong_kind_are_reported_with_an_example_of_the_right_one() {
    let site = Fixture::site().file(
        "content/talks/01.md",
        r#"+++
title = 1
date = true
end_date = "tomorrow"
number = "one"
place = 5
format = "by post"
organisers = "chs"
participants = { party = "QA" }
participants_known = "some"
subjects = [1]
themes = [["a"]]
rule = "chatham house"
rule_basis = ""
speakers = ["A. Person"]
summary = ["a"]
recommendations = "none"
sources = [{ url = "not an address" }]
documents = [{ file = 3 }]
draft = "yes"
updated = "2021-01-01"
slug = 12
aliases = "/old/"
extra = "free"
+++
"#,
    );
    insta::assert_snapshot!(site.report(), @r#"
    error content/talks/01.md:2:9 `title` must be a text, not a whole number
      write it like this: "…"
    error content/talks/01.md:3:8 `date` must be a date, or a year or month in quotes, not true or false
      write it like this: 2021-09-14, "2021-09" or "2021"
    error content/talks/01.md:4:12 `end_date` is not a date: "tomorrow"
      write it like this: 2021-09-14, "2021-09" or "2021"
    error content/talks/01.md:5:10 `number` must be a whole number, not a text
      write it like this: 1
    error content/talks/01.md:6:9 `place` must be a text or a table, not a whole number
      write it like this: "…" or { name = "…", country = "…" }
    error content/talks/01.md:7:10 `format` cannot be "by post"
      use one of these values: "in-person", "virtual", "hybrid"
    error content/talks/01.md:8:14 `organisers` must be a list, not a text
      write it like this: ["…"]
    error content/talks/01.md:9:16 `participants` must be a list, not a table
      write it like this: ["…" or { party = "…" }]
    error content/talks/01.md:10:22 `participants_known` cannot be "some"
      use one of these values: "listed", "partial"
    error content/talks/01.md:11:13 an item of `subjects` must be a text, not a whole number
      write it like this: "…"
    error content/talks/01.md:12:11 an item of `themes` must be a text, not a list
      write it like this: "…"
    error content/talks/01.md:13:8 `rule` cannot be "chatham house"
      did you mean "chatham-house"? The values are "chatham-house", "non-attribution", "on-record"
    error content/talks/01.md:14:14 `rule_basis` is empty
      write a text, or remove the key
    error content/talks/01.md:15:13 an item of `speakers` must be a table, not a text
      write it like this: { name = "…" }
    error content/talks/01.md:16:11 `summary` must be a text, not a list
      write it like this: "…"
    error content/talks/01.md:17:19 `recommendations` must be a list, not a text
      write it like this: [{ text = "…" }]
    error content/talks/01.md:18:20 `url` is not a web address: "not an address"
      write it like this: "https://example.org/"
    error content/talks/01.md:19:23 `file` must be a text, not a whole number
      write it like this: "…"
    error content/talks/01.md:20:9 `draft` must be true or false, not a text
      write it like this: true or false
    error content/talks/01.md:21:11 `updated` must not be in quotes
      remove the quotes: 2021-01-01
    error content/talks/01.md:22:8 `slug` must be a text, not a whole number
      write it like this: "…"
    error content/talks/01.md:23:11 `aliases` must be a list, not a text
      write it like this: ["…"]
    error content/talks/01.md:24:9 `extra` must be a table, not a text
      write it like this: { … }
    "#);
}

#[test]
fn values_within_tables_are_held_to_their_kinds_too() {
    let site = Fixture::site().file(
        "content/talks/01.md",
        r#"+++
title = "One"
date = 2021-01-01T10:00:00Z
place = { name = 1, country = ["QA"], town = "Doha" }
participants = [1, { capacity = "host" }, { party = "QA", count = 0 }, { party = "QA", count = 1.5 }]
speakers = [{ role = "chair" }, { name = "A", party = 1, named_by = true }]
sources = [{ title = "No address" }, { url = "ftp://x.org/a", language = "english", published = "May 2021" }]
documents = [{ title = "No file" }, { file = "a.pdf", language = "x" }]

[[recommendations]]
to = "QA"
status = "done"
themes = [1]
note = 1
+++
"#,
    );
    insta::assert_snapshot!(site.report(), @r#"
    error content/talks/01.md:3:8 `date` has a time of day
      write the date only, such as 2021-09-14
    error content/talks/01.md:4:18 `name` must be a text or a table of texts by language, not a whole number
      write it like this: "…" or { en = "…", fa = "…" }
    error content/talks/01.md:4:31 `country` must be a text, not a list
      write it like this: "…"
    error content/talks/01.md:4:39 `place` has no key `town`
      did you mean `name`?
    error content/talks/01.md:5:17 an item of `participants` must be a text or a table, not a whole number
      write it like this: "…" or { party = "…" }
    error content/talks/01.md:5:20 an item of `participants` has no `party`
      add `party = "…"`: a code, name or alias of a country, group or organisation
    error content/talks/01.md:5:67 `count` must be 1 or more, not 0
      write it like this: 1
    error content/talks/01.md:5:96 `count` must be a whole number, not a decimal number
      write it like this: 1
    error content/talks/01.md:6:13 an item of `speakers` has no `name`
      add `name = "…"`: the person's name
    error content/talks/01.md:6:55 `party` must be a text, not a whole number
      write it like this: "…"
    error content/talks/01.md:6:69 `named_by` must be a text, not true or false
      write it like this: "…"
    error content/talks/01.md:7:12 an item of `sources` has no `url`
      add `url = "https://example.org/"`: the web address
    error content/talks/01.md:7:46 `url` is not a web address: "ftp://x.org/a"
      write it like this: "https://example.org/"
    error content/talks/01.md:7:74 `language` is not a language tag: "english"
      write it like this: "en" or "fa-AF"
    error content/talks/01.md:7:97 `published` is not a date: "May 2021"
      write "2021-05"
    error content/talks/01.md:8:14 an item of `documents` has no `file`
      add `file = "…"`: the path, relative to the session's folder
    error content/talks/01.md:8:46 the file `a.pdf` does not exist
      put the file in the session's folder, or correct its name
    error content/talks/01.md:8:66 `language` is not a language tag: "x"
      write it like this: "en" or "fa-AF"
    error content/talks/01.md:10:1 an item of `recommendations` has no `text`
      add `text = "…"`: the text of the recommendation
    error content/talks/01.md:11:6 `to` must be a list, not a text
      write it like this: ["…"]
    error content/talks/01.md:12:10 `status` cannot be "done"
      use one of these values: "open", "under-way", "met", "overtaken"
    error content/talks/01.md:13:11 an item of `themes` must be a text, not a whole number
      write it like this: "…"
    error content/talks/01.md:14:8 `note` must be a text or a table of texts by language, not a whole number
      write it like this: "…" or { en = "…", fa = "…" }
    "#);
}

#[test]
fn unknown_keys_are_reported_wherever_they_stand_with_the_key_that_was_meant() {
    let site = Fixture::site()
        .file("rapporteur.toml", "titel = \"D\"\ntitle = \"D\"\nbase_url = \"https://example.org/\"\n[build]\noutptu = \"public\"\n[feed]\n")
        .file("content/themes.toml", "[peace]\nlabel = \"Peace\"\nbroder = \"x\"\n")
        .file("content/organisations.toml", "[chs]\nname = \"CHS\"\nwebsite = \"https://example.org/\"\n")
        .file("content/groups.toml", "[trio]\nname = \"Trio\"\nmembers = [{ party = \"QA\", since = 2020-01-01 }]\n")
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\norganizers = []\n+++\n")
        .file("content/about.md", "+++\ntitle = \"About\"\ndate = 2021-01-01\n+++\n")
        .file(
            "content/talks/01.md",
            "+++\ntitle = \"One\"\ndate = 2021-01-01\nthemes = [\"peace\"]\nparticpants = []\nspeakers = [{ nme = \"A\" }]\nminutes = \"x\"\n+++\n",
        );
    insta::assert_snapshot!(site.report(), @r#"
    error content/about.md:3:1 this page has no key `date`
      use one of these keys: `title`, `summary`, `draft`, `updated`, `slug`, `aliases`
    error content/groups.toml:3:28 an item of `members` has no key `since`
      use one of these keys: `party`, `from`, `until`
    error content/organisations.toml:3:1 the organisation `chs` has no key `website`
      did you mean `url`?
    error content/talks/01.md:5:1 this session has no key `particpants`
      did you mean `participants`?
    error content/talks/01.md:6:15 an item of `speakers` has no key `nme`
      did you mean `name`?
    error content/talks/01.md:7:1 this session has no key `minutes`
      use one of these keys: `title`, `date`, `end_date`, `number`, `place`, `format`, `organisers`, `participants`, `participants_known`, `subjects`, `themes`, `rule`, `rule_basis`, `speakers`, `summary`, `recommendations`, `followed`, `corrections`, `sources`, `documents`, `planned`, `draft`, `embargo`, `updated`, `record`, `slug`, `aliases`, `extra`
    error content/talks/_index.md:3:1 this series has no key `organizers`
      did you mean `organisers`?
    error content/themes.toml:3:1 the theme `peace` has no key `broder`
      did you mean `broader`?
    error rapporteur.toml:1:1 the configuration has no key `titel`
      did you mean `title`?
    error rapporteur.toml:5:1 `build` has no key `outptu`
      did you mean `output`?
    error rapporteur.toml:6:2 the configuration has no key `feed`
      did you mean `feeds`?
    "#);
}

#[test]
fn dates_that_do_not_exist_or_are_out_of_order_are_reported() {
    let dated = |name: &str, facts: &str| {
        (format!("content/talks/{name}.md"), format!("+++\ntitle = \"{name}\"\n{facts}\n+++\n"))
    };
    let files = [
        dated("01", "date = \"2021-02-29\""),
        dated("02", "date = \"2021-9\""),
        dated("03", "date = \"21\""),
        dated("04", "date = 2021"),
        dated("05", "date = 10:30:00"),
        dated("06", "date = 2021-09-14 10:30:00"),
        dated("07", "date = 2021-02-30"),
        dated("08", "date = 2021-05-02\nend_date = 2021-05-01"),
        dated("09", "date = \"2021-05\"\nend_date = \"2021\""),
        dated("10", "date = \"2021-05\"\nend_date = \"2021-04\""),
        dated("11", "date = 2021-05-01\nend_date = \"2020\""),
    ];
    let site = files.into_iter().fold(Fixture::site(), |site, (path, text)| site.file(&path, text));
    insta::assert_snapshot!(site.report(), @r#"
    error content/talks/01.md:3:8 `date` is not a date: "2021-02-29"
      February 2021 has 28 days
    error content/talks/02.md:3:8 `date` is not a date: "2021-9"
      write it like this: 2021-09-14, "2021-09" or "2021"
    error content/talks/03.md:3:8 `date` is not a date: "21"
      write it like this: 2021-09-14, "2021-09" or "2021"
    error content/talks/04.md:3:8 `date` must be a date, or a year or month in quotes, not a whole number
      write it like this: 2021-09-14, "2021-09" or "2021"
    error content/talks/05.md:3:8 `date` must be a date, or a year or month in quotes, not a time of day
      write it like this: 2021-09-14, "2021-09" or "2021"
    error content/talks/06.md:3:8 `date` has a time of day
      write the date only, such as 2021-09-14
    error content/talks/07.md:3:8 this date does not exist: 2021-02-30
      February 2021 has 28 days
    error content/talks/08.md:4:12 the session ends (2021-05-01) before it begins (2021-05-02)
      correct one of the dates
    error content/talks/10.md:4:12 the session ends (2021-04) before it begins (2021-05)
      correct one of the dates
    error content/talks/11.md:4:12 the session ends (2020) before it begins (2021-05-01)
      correct one of the dates
    "#);
}

#[test]
fn numbers_must_be_whole_at_least_one_and_within_reason() {
    let facts = ["0", "-3", "1.5", "4294967296", "9223372036854775808", "\"7\"", "1_000", "0x10"];
    let site = facts.into_iter().enumerate().fold(Fixture::site(), |site, (at, number)| {
        site.session(&format!("{at:02}"), &format!("date = 2021-01-01\nnumber = {number}"))
    });
    let found = site.diagnostics();
    let errors: Vec<&String> = found.iter().filter(|line| line.starts_with("error")).collect();
    insta::assert_debug_snapshot!(errors, @r#"
    [
        "error content/talks/00.md:4:10 `number` must be 1 or more, not 0",
        "error content/talks/01.md:4:10 `number` must be 1 or more, not -3",
        "error content/talks/02.md:4:10 `number` must be a whole number, not a decimal number",
        "error content/talks/03.md:4:10 `number` must be 4294967295 or less, not 4294967296",
        "error content/talks/04.md:4:10 this number is too large",
        "error content/talks/05.md:4:10 `number` must be a whole number, not a text",
    ]
    "#);
}
