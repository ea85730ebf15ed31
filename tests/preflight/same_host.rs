//! Addresses on the host of a site that lives below a path: of the site, or of others.

use crate::fixture::Fixture;

fn site(address: &str) -> Fixture {
    Fixture::site()
        .file(
            "rapporteur.toml",
            "title = \"D\"\ndescription = \"D.\"\nbase_url = \"https://institute.github.io/dialogues/\"\n",
        )
        .file(
            "content/talks/01.md",
            format!("+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\nSee [this]({address}).\n"),
        )
}

#[test]
fn an_absolute_address_outside_the_base_path_is_another_site() {
    for address in [
        "https://institute.github.io/agreement/",
        "https://institute.github.io/",
        "https://institute.github.io/dialogues-2/",
        "http://Institute.github.io/agreement/",
        "https://institute.github.io:8443/dialogues/nowhere/",
    ] {
        let site = site(address);
        assert_eq!(site.diagnostics(), [""; 0], "{address}");
        assert!(site.build().main("talks/01/index.html").contains(address), "{address}");
    }
}

#[test]
fn an_absolute_address_below_the_base_path_is_a_link_within_the_site() {
    for address in [
        "https://institute.github.io/dialogues",
        "https://institute.github.io/dialogues/talks/",
        "http://institute.github.io/dialogues/talks",
        "https://INSTITUTE.github.io:443/dialogues/talks/01/",
    ] {
        assert_eq!(site(address).diagnostics(), [""; 0], "{address}");
    }
    for address in [
        "https://institute.github.io/dialogues/nowhere/",
        "http://institute.github.io/dialogues/nowhere/",
        "https://INSTITUTE.github.io/dialogues/talks/02/",
    ] {
        let expected = format!("error content/talks/01.md:5:12 broken link: `{address}` does not exist");
        assert_eq!(site(address).diagnostics(), [expected]);
    }
}
