//! The command `rapporteur init`: creates a new site that builds without changes and has
//! explanatory comments.
//!
//! The files are in the folder `init`.

pub(super) mod github;
pub(super) mod skin;

use std::path::Path;

use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::cli::new_file::write;

const FILES: [(&str, &str); 7] = [
    ("rapporteur.toml", include_str!("init/rapporteur.toml")),
    ("content/themes.toml", include_str!("init/themes.toml")),
    ("content/organisations.toml", include_str!("init/organisations.toml")),
    ("content/about.md", include_str!("init/about.md")),
    ("content/example-dialogue/_index.md", include_str!("init/example-dialogue/_index.md")),
    (
        "content/example-dialogue/01-first-session.md",
        include_str!("init/example-dialogue/01-first-session.md"),
    ),
    (GITIGNORE, include_str!("init/gitignore")),
];

/// May exist already in a repository, and is then kept.
const GITIGNORE: &str = ".gitignore";

pub(super) fn is_site(root: &Path) -> bool {
    root.join("rapporteur.toml").symlink_metadata().is_ok()
}

/// Creates the site and prints the next steps.
pub(super) fn run(console: Console, root: &Path) -> anyhow::Result<ExitStatus> {
    let present: Vec<&str> = FILES
        .iter()
        .map(|(path, _)| *path)
        .filter(|path| *path != GITIGNORE && root.join(path).symlink_metadata().is_ok())
        .collect();
    if !present.is_empty() {
        return Err(Usage(format!(
            "nothing was written to {}, because these files exist already: {}; choose another folder, or \
             move them",
            root.display(),
            present.join(", ")
        ))
        .into());
    }
    let mut next = if root == Path::new(".") {
        "A new site is in this folder. Next:\n".to_owned()
    } else {
        format!("A new site is in {0}. Next:\n  cd {0}\n", root.display())
    };
    for (path, text) in FILES {
        if path == GITIGNORE && root.join(path).symlink_metadata().is_ok() {
            next.push_str("  add /public/ and /.public.rapporteur-* to .gitignore\n");
        } else {
            write(&root.join(path), text)?;
        }
    }
    next.push_str(
        "  edit rapporteur.toml        set the title, the languages and the address\n  \
         rapporteur build            write the site to public/\n  \
         rapporteur new session      create the next report\n",
    );
    if cfg!(feature = "serve") {
        next.push_str("  rapporteur serve --open     preview the site in a browser while you write\n");
    }
    if !console.quiet {
        console.print(&next)?;
    }
    Ok(ExitStatus::Fine)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn silent() -> Console {
        Console {
            format: crate::cli::args::ReportFormat::Human,
            quiet: true,
            verbose: false,
            color: anstream::ColorChoice::Never,
        }
    }

    #[test]
    fn a_new_site_has_every_file_and_overwrites_none() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().join("new/site");
        assert_eq!(run(silent(), &root).expect("a site"), ExitStatus::Fine);
        for (path, text) in FILES {
            assert_eq!(fs::read_to_string(root.join(path)).expect(path), text);
        }
        let refusal = run(silent(), &root).expect_err("a refusal");
        assert!(refusal.is::<Usage>());
        assert!(refusal.to_string().contains("rapporteur.toml, content/themes.toml"), "{refusal}");
    }

    #[test]
    fn a_gitignore_that_is_there_stays_as_it_is() {
        let root = tempfile::tempdir().expect("a temporary folder");
        fs::write(root.path().join(GITIGNORE), "/target\n").expect("a file");
        assert_eq!(run(silent(), root.path()).expect("a site"), ExitStatus::Fine);
        assert_eq!(fs::read_to_string(root.path().join(GITIGNORE)).expect("a text"), "/target\n");
    }

    #[test]
    fn every_key_that_is_commented_out_may_be_filled_in() {
        for (path, text) in FILES.iter().filter(|(path, _)| path.ends_with(".toml")) {
            toml::from_str::<toml::Table>(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
        let session = FILES[5].1.split("+++").nth(1).expect("front matter");
        let filled: Vec<_> = session
            .lines()
            .map(|line| match line.strip_prefix("# ") {
                Some(rest) if rest.split_once(" = ").is_some_and(|(key, _)| !key.contains(' ')) => rest,
                _ => line,
            })
            .collect();
        let table = toml::from_str::<toml::Table>(&filled.join("\n")).expect("TOML");
        assert!(table.contains_key("participants") && table.contains_key("documents"));
    }
}
