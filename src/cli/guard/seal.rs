//! The command `rapporteur guard seal`: seals names, adds to a sealed roster, and removes from it.

use std::path::Path;

use anyhow::bail;

use super::diagnostics::not_a_key;
use super::opened::{GuardState, KeyPrompt, open};
use super::passphrase;
use crate::cli::args::GuardSeal;
use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::cli::format::{count, counted};
use crate::cli::report::report;
use crate::guard::names::list::{self, NameList};
use crate::guard::roster::Roster;
use crate::guard::seal::{GuardKey, KeySource, OpenedSeal, SEALED, seal};
use crate::io::guard::{self, KEY_VARIABLE, NamesFileError, variable};
use crate::source::Tree;

/// A key, how it is kept, and the roster so far.
struct Current {
    key: GuardKey,
    source: KeySource,
    roster: Roster,
    /// Whether the key is new and must be kept.
    is_new: bool,
}

pub(super) fn run(console: Console, root: &Path, asked: &GuardSeal) -> anyhow::Result<ExitStatus> {
    let list = names(root, &asked.names)?;
    let Some(current) = current(console, root, asked)? else { return Ok(ExitStatus::Faulty) };
    let Current { key, source, mut roster, is_new } = current;
    let digester = key.digester();
    let change = if asked.remove {
        roster.remove(&list.people, &digester)
    } else {
        roster.add(&list.people, &digester)
    };
    let people = roster.entries.len();
    let sealed_at = jiff::Timestamp::now().as_second();
    let nonce = guard::random_nonce()?;
    let Ok(text) = seal(&OpenedSeal { roster, sealed_at }, &key, &source, nonce) else {
        bail!("the roster is too large to be sealed");
    };
    // The key first: a roster without its key is lost.
    let kept = if is_new && source == KeySource::Random && variable(KEY_VARIABLE).is_none() {
        Some(guard::store_key(&key)?)
    } else {
        None
    };
    guard::write_seal(root, &text)?;

    let counted_people =
        |number: usize| if number == 1 { "1 person".into() } else { format!("{} people", count(number)) };
    let done = match (asked.add, asked.remove) {
        (true, _) => format!(
            "Added {} and extended {}: the roster has {}\n",
            counted_people(change.people),
            count(change.extended),
            counted_people(people)
        ),
        (_, true) => {
            format!("Removed {}: the roster has {}\n", counted_people(change.people), counted_people(people))
        }
        _ => format!("Sealed {} in {SEALED}\n", counted_people(people)),
    };
    if !console.quiet {
        console.print(&done)?;
    }
    say_what_was_not_read(console, &list, &change.unknown)?;
    if let Some(path) = kept {
        console.remark(&format!(
            "The key is in {}. Keep a copy of it in a safe place: without it, the roster cannot be used",
            path.display()
        ))?;
    }
    if asked.show_key {
        console.print(&format!("{}\n", key.text()))?;
    }
    Ok(ExitStatus::Fine)
}

/// What is sealed anew. `None` if the roster cannot be opened, which is reported.
fn current(console: Console, root: &Path, asked: &GuardSeal) -> anyhow::Result<Option<Current>> {
    Ok(Some(match open(root, KeyPrompt::Ask)? {
        GuardState::Open(_) if asked.passphrase => {
            return Err(Usage(format!(
                "the roster has a key already; to change to a passphrase, delete {SEALED} and seal all names again"
            ))
            .into());
        }
        GuardState::Open(open) => {
            let open = *open;
            let roster = if asked.add || asked.remove { open.opened.roster } else { Roster::default() };
            Current { key: open.key, source: open.seal.key_source, roster, is_new: false }
        }
        GuardState::Absent if asked.remove => {
            return Err(Usage(format!("there is no {SEALED} to remove names from")).into());
        }
        GuardState::Absent => new_key(asked.passphrase)?,
        // Without the key, the names of others would be lost.
        GuardState::Unusable(diagnostic) => {
            report(console, root, &Tree::default(), &[diagnostic])?;
            console.remark(&format!(
                "nothing was sealed; to begin anew with another key, delete {SEALED} and seal all names again"
            ))?;
            return Ok(None);
        }
    }))
}

fn new_key(with_passphrase: bool) -> anyhow::Result<Current> {
    let roster = Roster::default();
    if with_passphrase {
        let salt = guard::random_salt()?;
        let Ok(key) = GuardKey::of_passphrase(&passphrase::new()?, &salt) else {
            return Err(Usage("the passphrase cannot be used".into()).into());
        };
        return Ok(Current { key, source: KeySource::Passphrase(salt), roster, is_new: true });
    }
    let key = match variable(KEY_VARIABLE) {
        Some(text) => GuardKey::parse(&text).map_err(|_| Usage(not_a_key()))?,
        None => GuardKey::new(guard::random_key()?),
    };
    Ok(Current { key, source: KeySource::Random, roster, is_new: true })
}

fn names(root: &Path, path: &Path) -> anyhow::Result<NameList> {
    let text = match guard::read_names(root, path)? {
        Ok(text) => text,
        Err(NamesFileError::InSite) => {
            return Err(Usage(
                "the file of names is within the site's folder, where it could be published; move it out of there, for \
                 instance to an encrypted disk, and run the command again"
                    .into(),
            )
            .into());
        }
        Err(NamesFileError::NotText) => {
            return Err(Usage(
                "the file of names is not a text in UTF-8 or UTF-16; save it as \"CSV UTF-8\"".into(),
            )
            .into());
        }
    };
    let list = list::read(&text).map_err(Usage)?;
    if list.people.is_empty() {
        return Err(Usage("the file has no names".into()).into());
    }
    Ok(list)
}

/// Says, without names, what of the file was not used.
fn say_what_was_not_read(console: Console, list: &NameList, unknown: &[usize]) -> anyhow::Result<()> {
    let lines = |lines: &[usize]| lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    let read: Vec<String> = list.read.iter().map(|(heading, title)| format!("{heading} ({title})")).collect();
    if !read.is_empty() {
        console.remark(&format!(
            "columns that are read: {}",
            crate::source::excerpt::harmless(&read.join(", "))
        ))?;
    }
    if list.reversed > 0 {
        console.remark(&format!(
            "in {}, the words after the comma are read as the given name",
            counted(list.reversed, "line")
        ))?;
    }
    if !list.unread.is_empty() {
        console.tell(&format!(
            "note: these columns are not read: {}\n",
            crate::source::excerpt::harmless(&list.unread.join(", "))
        ))?;
    }
    if !list.nameless.is_empty() {
        console.tell(&format!(
            "warning: {} without a name or an e-mail address: line {}\n",
            counted(list.nameless.len(), "line"),
            lines(&list.nameless)
        ))?;
    }
    if !unknown.is_empty() {
        console.tell(&format!(
            "warning: {} not on the roster under the same name: line {}\n",
            counted(unknown.len(), "person"),
            lines(unknown)
        ))?;
    }
    Ok(())
}
