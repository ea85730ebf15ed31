//! The sealed file, its key, and what is said when one of them is missing or damaged.

use std::fs;

use super::{Guarded, NAMES, with_body};

fn key(guarded: &Guarded) -> String {
    let run = guarded.run(&["guard", "status", "--show-key"]);
    run.stdout.lines().last().expect("a key").to_owned()
}

#[test]
fn the_sealed_file_holds_no_name_and_the_key_is_private_and_elsewhere() {
    let guarded = Guarded::new(with_body("Nobody."));
    let sealed =
        fs::read_to_string(guarded.site.path("guard.sealed")).expect("a sealed roster").to_lowercase();
    for secret in ["ahmad", "karimi", "example.net"] {
        assert!(!sealed.contains(secret));
    }
    let run = guarded.run(&["guard", "status", "--show-key"]);
    assert!(run.stdout.contains("people  2\n"), "{}", run.stdout);
    let folder = guarded.outside("rapporteur/keys");
    let file = fs::read_dir(folder).expect("a folder").next().expect("a key").expect("a key").path();
    assert_eq!(fs::read_to_string(&file).expect("a key").trim(), key(&guarded));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(file.metadata().expect("a file").permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(guarded.seal(&[], NAMES).code, 0, "it is sealed anew with the same key");
    assert!(guarded.run(&["guard", "status"]).stdout.contains("people  2\n"));
}

#[test]
fn names_are_added_and_removed_without_those_that_are_there() {
    let guarded = Guarded::new(with_body("Bahram Noori, Ahmad Karimi and Omid Karimi."));
    let run = guarded.seal(&["--add"], "Bahram Noori\nOmid Karimi\n");
    assert!(run.stdout.contains("Added 2 people and extended 0: the roster has 4 people"), "{}", run.stdout);
    assert_eq!(guarded.found().len(), 3);
    let run = guarded.seal(&["--remove"], "Karimi, Ahmad\nNobody Here\n");
    assert!(run.stdout.contains("Removed 1 person: the roster has 3 people"), "{}", run.stdout);
    assert!(run.stderr.contains("line 2"), "{}", run.stderr);
    let found = guarded.found();
    assert!(found.iter().any(|line| line.starts_with("error content/talks/1.md:5:32")), "{found:?}");
    assert_eq!(found.iter().filter(|line| line.starts_with("error")).count(), 2, "{found:?}");
}

#[test]
fn a_table_is_read_by_its_headings_in_other_languages_or_refused() {
    let guarded = Guarded::unsealed(with_body("Jérôme Größner met Pia Lund."));
    for table in [
        "Nom,Prénom,Siège\nGrößner,Jérôme,12\n",
        "Nombre;Apellidos\nJérôme;Größner\n",
        "Фамилия,Имя\nGrößner,Jérôme\n",
    ] {
        let run = guarded.seal(&[], table);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stderr.contains("columns that are read: "), "{}", run.stderr);
        assert_eq!(
            guarded.found(),
            ["error content/talks/1.md:5:1 this names a person on the sealed roster"],
            "{table}"
        );
    }
    let run = guarded.seal(&[], "Nom,Prénom,Siège\nGrößner,Jérôme,12\n");
    assert!(run.stderr.contains("Nom (name), Prénom (given name)"), "{}", run.stderr);
    assert!(run.stderr.contains("not read: Siège"), "{}", run.stderr);
    for refused in [
        "Jérôme Größner,UN Office\nPia Lund,EU\n",
        "Delegado;País\nPia Lund;EU\n",
        "# list\nPia Lund\n",
        "the\n",
    ] {
        let run = guarded.seal(&[], refused);
        assert_eq!(run.code, 2, "{refused}: {}", run.stdout);
        assert!(run.stderr.contains("line 1"), "{}", run.stderr);
    }
    let run = guarded.seal(&[], "Delegado;País\nPia Lund;EU\n");
    assert!(run.stderr.contains("`given name`") && !run.stderr.contains("Pia"), "{}", run.stderr);
}

#[test]
fn a_file_of_names_within_the_site_is_refused() {
    let guarded = Guarded::unsealed(with_body("Nobody.").file("content/names.csv", NAMES));
    let run = guarded.run(&["guard", "seal", "content/names.csv"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("within the site's folder"), "{}", run.stderr);
    assert!(!guarded.site.path("guard.sealed").exists());
}

#[test]
fn without_the_key_builds_warn_and_say_what_to_do() {
    let guarded = Guarded::new(with_body("Ahmad Karimi."));
    let elsewhere = guarded.outside("elsewhere");
    let nowhere = [
        ("XDG_CONFIG_HOME", elsewhere.to_str().expect("text")),
        ("APPDATA", elsewhere.to_str().expect("text")),
    ];
    let key = key(&guarded);
    let run = guarded.run_with(&["build"], &nowhere);
    assert_eq!(run.code, 0);
    assert!(
        run.stderr.contains("code: guard-key-missing") && run.stderr.contains("RAPPORTEUR_GUARD_KEY"),
        "{}",
        run.stderr
    );
    let run = guarded.run_with(&["guard", "check"], &nowhere);
    assert_eq!(run.code, 1, "nothing could be searched");
    let run = guarded.run_with(&["guard", "status"], &nowhere);
    assert!(run.stdout.contains("16.3 kB when padded") && !run.stdout.contains("people"), "{}", run.stdout);
    assert_eq!(
        guarded
            .run_with(
                &["guard", "seal", "--add", guarded.outside("names.csv").to_str().expect("text")],
                &nowhere
            )
            .code,
        1
    );
    let with_key = [nowhere[0], nowhere[1], ("RAPPORTEUR_GUARD_KEY", key.as_str())];
    assert_eq!(guarded.run_with(&["build"], &with_key).code, 1);
}

#[test]
fn a_wrong_key_and_a_damaged_seal_are_errors_of_their_own() {
    let guarded = Guarded::new(with_body("Nobody."));
    let code = |run: &crate::fixture::Run, code: &str| {
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(run.stderr.contains(&format!("code: {code}")), "{}", run.stderr);
    };
    let other = "ab".repeat(32);
    for command in [&["build"][..], &["check"], &["guard", "status"], &["guard", "check"]] {
        code(&guarded.run_with(command, &[("RAPPORTEUR_GUARD_KEY", &other)]), "wrong-guard-key");
        code(&guarded.run_with(command, &[("RAPPORTEUR_GUARD_KEY", "no key")]), "wrong-guard-key");
    }
    let path = guarded.site.path("guard.sealed");
    let mut bytes = fs::read(&path).expect("a sealed roster");
    bytes[5000] ^= 1;
    fs::write(&path, bytes).expect("a file");
    for command in [
        &["build"][..],
        &["check"],
        &["guard", "status"],
        &["guard", "check"],
        &["guard", "check", "--sources"],
    ] {
        code(&guarded.run(command), "damaged-seal");
    }
}

#[test]
fn a_folder_in_the_place_of_the_roster_is_an_error_in_the_site() {
    let guarded = Guarded::unsealed(with_body("Nobody.").file("guard.sealed/a", "x"));
    let run = guarded.run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("code: damaged-seal"), "{}", run.stderr);
}

#[test]
fn a_passphrase_opens_a_roster_that_was_sealed_with_it() {
    let guarded = Guarded::unsealed(with_body("Ahmad Karimi."));
    let path = guarded.outside("names.csv");
    fs::write(&path, NAMES).expect("a file");
    let seal = ["guard", "seal", "--passphrase", path.to_str().expect("text")];
    assert_eq!(guarded.run_with(&seal, &[("RAPPORTEUR_GUARD_PASSPHRASE", "short")]).code, 2);
    let right = [("RAPPORTEUR_GUARD_PASSPHRASE", "four quite ordinary words")];
    assert_eq!(guarded.run_with(&seal, &right).code, 0);
    assert_eq!(guarded.run_with(&["build"], &right).code, 1);
    let run = guarded.run_with(&["build"], &[("RAPPORTEUR_GUARD_PASSPHRASE", "four quite other words")]);
    assert!(run.stderr.contains("code: wrong-guard-key"), "{}", run.stderr);
    let run = guarded.run(&["build"]);
    assert!(run.stderr.contains("code: guard-key-missing"), "{}", run.stderr);
}

#[test]
fn that_the_guard_does_not_work_is_said_with_quiet_too_and_a_broken_link_is_no_missing_roster() {
    let guarded = Guarded::new(with_body("Ahmad Karimi."));
    let nowhere = guarded.outside("nowhere");
    let nowhere = [("XDG_CONFIG_HOME", nowhere.to_str().expect("text"))];
    let run = guarded.run_with(&["build", "--quiet"], &nowhere);
    assert!(run.stderr.contains("guard-key-missing"), "{}", run.stderr);
    #[cfg(unix)]
    {
        fs::remove_file(guarded.site.path("guard.sealed")).expect("a seal");
        std::os::unix::fs::symlink("gone", guarded.site.path("guard.sealed")).expect("a link");
        let run = guarded.run(&["check"]);
        assert_ne!(run.code, 0);
        assert!(run.stderr.contains("guard.sealed"), "{}", run.stderr);
    }
}
