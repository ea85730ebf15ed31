//! The commands `rapporteur new page`, `new series` and `new theme`.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::Context;

use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::cli::names;
use crate::cli::new::file::create;
use crate::content::resolve::vocabulary::THEMES;
use crate::io::load;
use crate::pages::inventory::FIXED;
use crate::pages::route::{Page, route};
use crate::source;
use crate::source::toml_tree::{self, basic_string};

/// Refuses a name whose address belongs to a page that every site has.
fn checked(name: &str) -> Result<String, Usage> {
    let mut fixed = FIXED.iter().chain(&[Page::Search, Page::Data]);
    let name = names::checked(name).map_err(Usage)?;
    if fixed.any(|page| route(page).eq_ignore_ascii_case(&format!("{name}/"))) {
        return Err(Usage(format!("every site has a page at /{name}/; choose another name")));
    }
    Ok(name)
}

/// Creates `content/NAME.md`.
pub(in crate::cli) fn page(
    console: Console,
    root: &Path,
    name: &str,
    title: Option<&str>,
) -> anyhow::Result<ExitStatus> {
    let plain = name.strip_prefix("content/").unwrap_or(name);
    let name = checked(plain.strip_suffix(".md").unwrap_or(plain))?;
    let folder = format!("content/{name}");
    if root.join(&folder).symlink_metadata().is_ok() {
        return Err(Usage(format!("{folder} already exists; choose another name")).into());
    }
    create(console, root, &format!("{folder}.md"), &filled(include_str!("page.md"), &name, title))
}

/// Creates `content/NAME/_index.md`.
pub(in crate::cli) fn series(
    console: Console,
    root: &Path,
    name: &str,
    title: Option<&str>,
) -> anyhow::Result<ExitStatus> {
    let name = checked(name.strip_prefix("content/").unwrap_or(name))?;
    for taken in [format!("content/{name}.md"), format!("content/{name}/index.md")] {
        if root.join(&taken).symlink_metadata().is_ok() {
            return Err(
                Usage(format!("{taken} already has the address /{name}/; choose another name")).into()
            );
        }
    }
    create(
        console,
        root,
        &format!("content/{name}/_index.md"),
        &filled(include_str!("series.md"), &name, title),
    )
}

fn filled(template: &str, name: &str, title: Option<&str>) -> String {
    let title = title.map_or_else(|| names::title(name), str::to_owned);
    template.replace("{title}", &basic_string(&title))
}

/// Appends a theme to `content/themes.toml`, and creates the file if there is none.
pub(in crate::cli) fn theme(
    console: Console,
    root: &Path,
    id: &str,
    label: Option<&str>,
    broader: Option<&str>,
) -> anyhow::Result<ExitStatus> {
    let without_kind = |id| str::strip_prefix(id, "theme:").unwrap_or(id);
    let id = names::checked(without_kind(id)).map_err(Usage)?;
    let broader = broader.map(without_kind);
    let (tree, _) = load::load(root)?;
    let file = tree.get(THEMES);
    let mut diagnostics = Vec::new();
    let text = file.and_then(|file| source::text(file, &mut diagnostics)).unwrap_or_default();
    let known = toml_tree::read(text, 0, THEMES, &mut diagnostics);
    if !diagnostics.is_empty() {
        return Err(Usage(format!("{THEMES} has errors; run `rapporteur check`")).into());
    }
    if known.get(&id).is_some() {
        return Err(Usage(format!("{THEMES} already has the theme `{id}`")).into());
    }
    if let Some(broader) = broader.filter(|broader| known.get(broader).is_none()) {
        return Err(Usage(format!("{THEMES} has no theme `{broader}`")).into());
    }
    let label = label.map_or_else(|| names::title(&id), str::to_owned);
    let broader = match broader {
        Some(broader) => format!("broader = {}\n", basic_string(broader)),
        None => "# broader = \"\"    # the id of a broader theme\n".to_owned(),
    };
    let entry = format!(
        "[{}]\nlabel = {}\n{broader}# aliases = [\"\"]    # other names that reports use\n# about = \"\"    # one sentence\n",
        toml_tree::key(&id),
        basic_string(&label)
    );
    let place = root.join(THEMES);
    let failed = || format!("could not write {}", place.display());
    // A last line without an end would swallow the header.
    let separator = match text {
        "" => "",
        text if text.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    let mut file = match fs::OpenOptions::new().append(true).create(true).open(&place) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(Usage("there is no folder content/ in this site".into()).into());
        }
        Err(error) => return Err(error).with_context(failed),
    };
    file.write_all(format!("{separator}{entry}").as_bytes()).with_context(failed)?;
    let line = format!("{text}{separator}").lines().count() + 1;
    console.print(&format!("{}:{line}\n", place.display()))?;
    Ok(ExitStatus::Fine)
}
