//! Names that mean nothing, or several things, and vocabularies that do not hold together.

use crate::fixture::Fixture;

const THEMES: &str = "[security]\nlabel = \"Security\"\n\n[recognition]\nlabel = \"Recognition\"\nbroader = \"security\"\naliases = [\"diplomatic recognition\"]\n";
const ORGANISATIONS: &str =
    "[chs]\nname = \"Centre for Humanitarian Dialogue\"\nshort = \"CHD\"\ncountry = \"CH\"\n";

fn site() -> Fixture {
    Fixture::site().file("content/themes.toml", THEMES).file("content/organisations.toml", ORGANISATIONS)
}

#[test]
fn unknown_parties_themes_and_organisers_are_reported_with_the_name_that_was_meant() {
    let site = site().session(
        "01",
        r#"date = 2021-09-14
place = { name = "Doha", country = "Quatar" }
organisers = ["chs", "cshh", "Centre for Humanitarian Dialog"]
participants = ["Pakistn", "QQ", { party = "cental-asia" }, "Atlantis"]
subjects = ["Afganistan"]
themes = ["recogniton", "Securty", "trade"]
speakers = [{ name = "A", party = "Qatr", named_by = "anything" }]
[[recommendations]]
text = "Meet."
to = ["Irann"]
themes = ["diplomatic recognitoin"]"#,
    );
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01.md:4:36 unknown country `Quatar`
      did you mean `Qatar`?
    error content/talks/01.md:5:22 unknown organisation `cshh`
      use an id from content/organisations.toml, or add it there
    error content/talks/01.md:5:30 unknown organisation `Centre for Humanitarian Dialog`
      did you mean `Centre for Humanitarian Dialogue`?
    error content/talks/01.md:6:17 unknown party `Pakistn`
      did you mean `Pakistan`?
    error content/talks/01.md:6:28 unknown party `QQ`
      use the code or name of a country, the id of a group, or an id from organisations.toml
    error content/talks/01.md:6:44 unknown party `cental-asia`
      did you mean `central-asia`?
    error content/talks/01.md:6:61 unknown party `Atlantis`
      use the code or name of a country, the id of a group, or an id from organisations.toml
    error content/talks/01.md:7:13 unknown party `Afganistan`
      did you mean `Afghanistan`?
    error content/talks/01.md:8:11 unknown theme `recogniton`
      did you mean `recognition`?
    error content/talks/01.md:8:25 unknown theme `Securty`
      did you mean `security`?
    error content/talks/01.md:8:36 unknown theme `trade`
      add it to content/themes.toml, or use an id, label or alias from there
    error content/talks/01.md:9:35 unknown party `Qatr`
      did you mean `Qatar`?
    error content/talks/01.md:12:7 unknown party `Irann`
      did you mean `Iran`?
    error content/talks/01.md:13:11 unknown theme `diplomatic recognitoin`
      did you mean `diplomatic recognition`?
    ");
}

#[test]
fn the_defaults_of_a_series_are_reported_once_where_they_stand() {
    let site = site()
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\norganisers = [\"chss\"]\nsubjects = [\"Afganistan\"]\nrule = \"chatham\"\nformat = \"virtul\"\n+++\n")
        .session("01", "date = 2021-01-01\nthemes = [\"recognition\"]")
        .session("02", "date = 2021-02-01");
    insta::assert_snapshot!(site.report(), @r#"
    error content/talks/_index.md:3:15 unknown organisation `chss`
      did you mean `chs`?
    error content/talks/_index.md:4:13 unknown party `Afganistan`
      did you mean `Afghanistan`?
    error content/talks/_index.md:5:8 `rule` cannot be "chatham"
      use one of these values: "chatham-house", "non-attribution", "on-record"
    error content/talks/_index.md:6:10 `format` cannot be "virtul"
      did you mean "virtual"? The values are "in-person", "virtual", "hybrid"
    "#);
}

#[test]
fn a_party_of_the_wrong_kind_is_reported() {
    let site = site()
        .file("content/organisations.toml", format!("{ORGANISATIONS}[x]\nname = \"X\"\ncountry = \"central-asia\"\n"))
        .file("content/groups.toml", "[trio]\nname = \"Trio\"\nmembers = [\"QA\", \"chs\", \"Nowhere\"]\n")
        .session(
            "01",
            "date = 2021-01-01\nplace = { country = \"chs\" }\norganisers = [\"QA\", \"central-asia\"]\nthemes = [\"recognition\"]",
        );
    insta::assert_snapshot!(site.report(), @r"
    error content/groups.toml:3:18 unknown country `chs`
      use the code or name of a country, such as QA or Qatar
    error content/groups.toml:3:25 unknown country `Nowhere`
      use the code or name of a country, such as QA or Qatar
    error content/organisations.toml:7:11 `central-asia` is group:central-asia, not a country
      use the code or name of a country, such as QA or Qatar
    error content/talks/01.md:4:21 `chs` is organisation:chs, not a country
      use the code or name of a country, such as QA or Qatar
    error content/talks/01.md:5:15 `QA` is country:QA, not an organisation
      use an id from content/organisations.toml, or add it there
    error content/talks/01.md:5:21 `central-asia` is group:central-asia, not an organisation
      use an id from content/organisations.toml, or add it there
    ");
}

#[test]
fn a_name_that_means_several_things_is_reported_with_the_forms_that_tell_them_apart() {
    let site = Fixture::site()
        .file("content/themes.toml", "[aid]\nlabel = \"Aid\"\naliases = [\"relief\"]\n[help]\nlabel = \"Help\"\naliases = [\"Relief\"]\n")
        .file("content/groups.toml", "[contact-group]\nname = \"Contact Group\"\naliases = [\"the friends\"]\nmembers = [\"QA\"]\n")
        .file("content/organisations.toml", "[friends]\nname = \"Friends\"\naliases = [\"The Friends\"]\n")
        .session("01", "date = 2021-01-01\nparticipants = [\"The Friends\"]\nthemes = [\"relief\", \"theme:aid\", \"help\"]")
        .session("02", "date = 2021-01-01\nparticipants = [\"group:contact-group\", \"organisation:friends\"]");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01.md:4:17 `The Friends` is ambiguous: it can mean `group:contact-group` or `organisation:friends`
      write the one you mean, in this form
    error content/talks/01.md:5:11 `relief` is ambiguous: it can mean `theme:aid` or `theme:help`
      write the one you mean, in this form
    ");
}

#[test]
fn themes_in_a_circle_and_broader_themes_that_are_not_there_are_reported() {
    let site = Fixture::site()
        .file(
            "content/themes.toml",
            "[a]\nlabel = \"A\"\nbroader = \"b\"\n[b]\nlabel = \"B\"\nbroader = \"c\"\n[c]\nlabel = \"C\"\nbroader = \"a\"\n\
             [d]\nlabel = \"D\"\nbroader = \"a\"\n[self]\nlabel = \"Self\"\nbroader = \"self\"\n[e]\nlabel = \"Security\"\nbroader = \"securiti\"\n",
        )
        .session("01", "date = 2021-01-01\nthemes = [\"d\", \"self\", \"e\"]");
    insta::assert_snapshot!(site.report(), @r"
    error content/themes.toml:3:11 the theme `a` is part of itself
      remove one of the `broader` keys in the circle
    error content/themes.toml:6:11 the theme `b` is part of itself
      remove one of the `broader` keys in the circle
    error content/themes.toml:9:11 the theme `c` is part of itself
      remove one of the `broader` keys in the circle
    error content/themes.toml:15:11 the theme `self` is part of itself
      remove one of the `broader` keys in the circle
    error content/themes.toml:18:11 unknown theme `securiti`
      did you mean `Security`?
    ");
}

#[test]
fn entries_of_vocabularies_are_held_to_their_form() {
    let site = Fixture::site()
        .file(
            "content/themes.toml",
            "stray = 1\n[\"a b\"]\nlabel = \"A\"\n[\"-x\"]\nlabel = \"X\"\n[empty]\n[\"café\"]\nlabel = { en = \"Café\", french = \"Café\", fr = 3 }\n",
        )
        .file("content/organisations.toml", "[o]\nname = \"\"\nurl = \"example.org\"\n[p]\n")
        .file(
            "content/groups.toml",
            "[g]\nname = \"G\"\nmembers = [{ party = \"GB\", from = 2020-01-02, until = 2020-01-01 }, { from = 2020-01-01 }, { party = \"QA\", until = \"2020\" }]\n[h]\nname = \"H\"\n",
        )
        .session("01", "date = 2021-01-01\nthemes = [\"a b\", \"-x\", \"café\"]");
    insta::assert_snapshot!(site.report(), @r#"
    error content/groups.toml:3:22 the membership of `GB` ends before it begins
      correct `from`, the first day of membership, or `until`, the last
    error content/groups.toml:3:69 an item of `members` has no `party`
      add `party = "…"`: a code, name or alias of a country
    error content/groups.toml:3:116 `until` must be a date, not a text
      write it like this: 2021-09-14
    error content/groups.toml:4:2 the group `h` has no `members`
      add `members = ["…" or { party = "…" }]`: the member countries
    error content/organisations.toml:2:8 `name` is empty
      write a text, or remove the key
    error content/organisations.toml:3:7 `url` is not a web address: "example.org"
      write it like this: "https://example.org/"
    error content/organisations.toml:4:2 the organisation `p` has no `name`
      add `name = "…"`, or `name = { en = "…", fa = "…" }` for several languages: the name
    error content/themes.toml:1:1 `stray` is not part of any theme
      begin each theme with a line that has its id in brackets, such as [recognition]
    error content/themes.toml:2:2 `a b` is not a valid id
      use letters, digits and hyphens only, and begin and end with a letter or digit: the id becomes part of an address
    error content/themes.toml:4:2 `-x` is not a valid id
      use letters, digits and hyphens only, and begin and end with a letter or digit: the id becomes part of an address
    error content/themes.toml:6:2 the theme `empty` has no `label`
      add `label = "…"`, or `label = { en = "…", fa = "…" }` for several languages: the name
    error content/themes.toml:8:24 `french` is not a language tag
      use a BCP 47 language tag as the key of each text, such as `en`, `ar` or `fa-AF`
    error content/themes.toml:8:46 `label` must be a text, not a whole number
      write it like this: "…"
    "#);
}

#[test]
fn two_things_with_one_id_are_reported() {
    let site = Fixture::site()
        .file("content/themes.toml", "[peace]\nlabel = \"Peace\"\n[Peace]\nlabel = \"Peace too\"\n")
        .file(
            "content/groups.toml",
            "[trio]\nname = \"Trio\"\nmembers = []\n[Trio]\nname = \"Three\"\nmembers = []\n",
        )
        .session("01", "date = 2021-01-01\nthemes = [\"Peace\"]");
    insta::assert_snapshot!(site.report(), @r"
    error content/groups.toml:4:2 `Trio` is the same id as `trio`
      choose another id; ids are compared without case, accents and hyphens
    error content/themes.toml:3:2 `Peace` is the same id as `peace`
      choose another id; ids are compared without case, accents and hyphens
    ");
}

#[test]
fn an_entry_without_a_name_is_known_by_its_id() {
    let site = Fixture::site()
        .file("content/organisations.toml", "[chs]\nurl = \"https://example.org/\"\n")
        .file("content/groups.toml", "[trio]\nmembers = [\"QA\"]\n")
        .session("01", "date = 2021-01-01\norganisers = [\"chs\"]\nparticipants = [\"trio\"]");
    assert_eq!(
        site.diagnostics(),
        [
            "error content/groups.toml:1:2 the group `trio` has no `name`",
            "error content/organisations.toml:1:2 the organisation `chs` has no `name`",
        ]
    );
}

#[test]
fn two_texts_in_one_language_are_reported() {
    let site =
        Fixture::site().file("content/themes.toml", "[aid]\nlabel = { en = \"Aid\", EN = \"Help\" }\n");
    assert_eq!(
        site.session("01", "date = 2021-01-01\nthemes = [\"aid\"]").diagnostics(),
        [
            "error content/themes.toml:2:23 `EN` is the language of another text here, so one of them would be lost"
        ]
    );
}
