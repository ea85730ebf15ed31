//! Keys that ended up inside a table because they stand below its line, and people in the place of parties.

use crate::fixture::Fixture;

#[test]
fn a_draft_or_an_embargo_inside_a_table_is_an_error_at_its_line() {
    let tables = [
        ("[extra]\ncolour = \"red\"", "extra", 6),
        ("[[extra.cards]]\na = 1", "extra.cards", 6),
        ("[extra]", "extra", 5),
        ("[extra.card]", "extra.card", 5),
        ("[place]\nname = \"Doha\"", "place", 6),
        ("[[recommendations]]\ntext = \"Meet.\"", "recommendations", 6),
        ("[[sources]]\nurl = \"https://example.org/\"", "sources", 6),
        ("[[speakers]]\nname = \"A\"", "speakers", 6),
        ("[[documents]]\nfile = \"a.pdf\"", "documents", 6),
        ("[[participants]]\nparty = \"QA\"", "participants", 6),
    ];
    for (table, name, line) in tables {
        for (key, value) in [("draft", "true"), ("embargo", "9999-01-01T00:00:00Z")] {
            let site = Fixture::site()
                .file("content/talks/a.pdf", "")
                .session("1", &format!("date = 2021-01-01\n{table}\n{key} = {value}"));
            let header = if table.starts_with("[[") { format!("[[{name}]]") } else { format!("[{name}]") };
            let said = format!(
                "error content/talks/1.md:{line}:1 `{key}` belongs to the table `{name}` here, not to this session, so it has no effect\n  \
                 all keys below the line `{header}` belong to that table; move `{key}` above the first line that begins with `[`\n"
            );
            assert!(site.report().contains(&said), "{}", site.report());
            assert_eq!(site.run(&["build"]).code, 1, "{table}");
        }
    }
}

#[test]
fn a_draft_between_braces_is_one_as_well() {
    let site =
        Fixture::site().session("1", "date = 2021-01-01\nextra = { draft = true, a = [{ embargo = 1 }] }");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/1.md:4:11 `draft` belongs to the table `extra` here, not to this session, so it has no effect
      write `draft = …` on a separate line, above the first line that begins with `[`
    error content/talks/1.md:4:32 `embargo` belongs to the table `extra.a` here, not to this session, so it has no effect
      write `embargo = …` on a separate line, above the first line that begins with `[`
    ");
}

#[test]
fn any_key_below_a_table_is_one_message_that_says_where_it_went() {
    let site = Fixture::site()
        .file(
            "content/talks/1.md",
            "+++\ntitle = \"One\"\n[[recommendations]]\ntext = \"Meet.\"\ndate = 2021-01-01\nnumber = 1\n+++\n",
        )
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/1.md:5:1 `date` belongs to the table `recommendations` here, not to this session
      all keys below the line `[[recommendations]]` belong to that table; move `date` above the first line that begins with `[`
    error content/talks/1.md:6:1 `number` belongs to the table `recommendations` here, not to this session
      all keys below the line `[[recommendations]]` belong to that table; move `number` above the first line that begins with `[`
    ");
    let site = Fixture::site()
        .config("[build]\npaginate = 20\nlanguages = [\"en\"]")
        .session("1", "date = 2021-01-01");
    insta::assert_snapshot!(site.report(), @r"
    error rapporteur.toml:7:1 `languages` belongs to the table `build` here, not to the configuration
      all keys below the line `[build]` belong to that table; move `languages` above the first line that begins with `[`
    ");
}

#[test]
fn a_title_that_a_table_took_is_found_there() {
    let site = Fixture::site().file(
        "content/talks/1.md",
        "+++\ndate = 2021-01-01\n[[sources]]\nurl = \"https://example.org/\"\ntitle = \"One\"\n+++\n",
    );
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/1.md:1:1 this session has no `title`
      the `title` below the line `[[sources]]` belongs to that table; write `title = …` above the first line that begins with `[`
    ");
}

#[test]
fn other_keys_of_free_tables_are_left_alone() {
    let site = Fixture::site()
        .session("1", "date = 2021-01-01\nnumber = 1\n[extra]\ntitle = \"x\"\ndrafts = 1\nnumber = 1");
    assert_eq!(site.report(), "");
    let inline = Fixture::site().session("1", "date = 2021-01-01\nextra = { number = 1, a = { rule = 1 } }");
    assert_eq!(inline.report(), "");
}

#[test]
fn keys_of_a_session_below_its_free_table_are_warned_of() {
    let site = Fixture::site().session(
        "1",
        "date = 2021-01-01\n[extra]\nx = 1\nsummary = \"Held.\"\naliases = [\"/old/\"]\n[extra.card]\nnumber = 1",
    );
    insta::assert_snapshot!(site.report(), @r"
    warning content/talks/1.md:6:1 `summary` is below [extra], so it does not apply to this session
      move it above the first line that begins with `[`; if it is for the skin, give it another name
    warning content/talks/1.md:7:1 `aliases` is below [extra], so it does not apply to this session
      move it above the first line that begins with `[`; if it is for the skin, give it another name
    ");
}

#[test]
fn a_person_among_the_parties_is_told_to_be_a_speaker() {
    let site = Fixture::site()
        .file("content/organisations.toml", "[karzai-centre]\nname = \"Karzai Centre\"\n")
        .session(
            "1",
            r#"date = 2021-01-01
participants = [
  "Hamid Karzai",
  { party = "Jane Doe" },
  "Ambassador Doe",
  "Crisis Group",
  "Karzai Center",
  { name = "Jane Doe", role = "Envoy" },
]
organisers = ["Dr Doe"]"#,
        );
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/1.md:5:3 unknown party `Hamid Karzai`
      only countries, groups and organisations can be parties: write the person's country or organisation here, and list the person in `speakers`; add an organisation to content/organisations.toml first
    error content/talks/1.md:6:13 unknown party `Jane Doe`
      only countries, groups and organisations can be parties: write the person's country or organisation here, and list the person in `speakers`; add an organisation to content/organisations.toml first
    error content/talks/1.md:7:3 unknown party `Ambassador Doe`
      only countries, groups and organisations can be parties: write the person's country or organisation here, and list the person in `speakers`; add an organisation to content/organisations.toml first
    error content/talks/1.md:8:3 unknown party `Crisis Group`
      use the code or name of a country, the id of a group, or an id from organisations.toml
    error content/talks/1.md:9:3 unknown party `Karzai Center`
      did you mean `karzai-centre`?
    error content/talks/1.md:10:5 an item of `participants` names a person, but only countries, groups and organisations can be parties
      write the country or organisation as `party` here, and list the person in `speakers`
    error content/talks/1.md:12:15 unknown organisation `Dr Doe`
      only organisations can be named here: write the person's organisation, and list the person in `speakers`; add the organisation to content/organisations.toml first
    ");
}

#[test]
fn a_name_near_to_several_is_met_with_up_to_three_of_them() {
    let site = Fixture::site()
        .file("content/themes.toml", "[trade]\nlabel = \"Trade\"\n[trace]\nlabel = \"Trace\"\n[trad]\nlabel = \"Trad\"\n[track]\nlabel = \"Track\"\n")
        .session("1", "date = 2021-01-01\nparticipants = [\"Austrla\"]\nthemes = [\"trae\", \"trade\", \"trace\", \"trad\", \"track\"]");
    let site = site
        .file("content/talks/11.md", "+++\ntitle = \"11\"\ndate = 2021-01-01\n+++\n[x](session:talks/2)\n");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/1.md:4:17 unknown party `Austrla`
      did you mean `Austria` or `Australia`?
    error content/talks/1.md:5:11 unknown theme `trae`
      did you mean `trade`, `trace` or `trad`?
    error content/talks/11.md:5:1 there is no session `talks/2`
      did you mean `session:talks/1` or `session:talks/11`?
    ");
}

#[test]
fn a_name_that_several_have_is_not_proposed_but_what_tells_them_apart() {
    let site = Fixture::site().session("1", "date = 2021-01-01\nparticipants = [\"Koreaa\"]");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/1.md:4:17 unknown party `Koreaa`
      did you mean `country:KP` or `country:KR`?
    ");
}
