//! Opens a file at a line in the editor that `$VISUAL` or `$EDITOR` names. Terminal editors are not
//! supported, since the server has no terminal to give them.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;

/// A graphical editor and the fixed arguments of its command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    program: String,
    arguments: Vec<String>,
    manner: EditorCommand,
}

/// The syntax for the position on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EditorCommand {
    /// `--goto FILE:LINE:COLUMN`
    Goto,
    /// `FILE:LINE:COLUMN`
    Suffix,
    /// `--line LINE --column COLUMN FILE`
    LineColumn,
    /// `--line LINE:COLUMN FILE`
    Line,
    /// `+LINE:COLUMN FILE`
    Plus,
    /// `+LINE FILE`
    PlusLine,
    /// `-nLINE -cCOLUMN FILE`
    Letters,
    /// `+call cursor(LINE,COLUMN) FILE`
    Vim,
}

/// The editor in `$VISUAL` or `$EDITOR`; `None` if it is unset or not known to be graphical.
pub fn of_environment() -> Option<Editor> {
    let named = |variable: &str| std::env::var(variable).ok().filter(|named| !named.trim().is_empty());
    recognised(&named("VISUAL").or_else(|| named("EDITOR"))?)
}

fn recognised(line: &str) -> Option<Editor> {
    let mut words = words(line).into_iter();
    let program = words.next()?;
    // Waiting is for callers that read the file when the editor closes it.
    let arguments: Vec<String> =
        words.filter(|word| !["--wait", "-w", "-W", "--block", "-b"].contains(&word.as_str())).collect();
    let name = program.rsplit(['/', '\\']).next().unwrap_or(&program).to_ascii_lowercase();
    let name = [".exe", ".cmd", ".sh", ".bat"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name);
    let manner = match name {
        "code" | "code-insiders" | "code-oss" | "codium" | "vscodium" | "cursor" | "windsurf"
        | "positron" => EditorCommand::Goto,
        "zed" | "zeditor" | "subl" | "sublime_text" | "lapce" => EditorCommand::Suffix,
        "idea" | "idea64" | "pycharm" | "webstorm" | "phpstorm" | "rubymine" | "clion" | "goland"
        | "rider" | "rustrover" | "datagrip" | "kate" | "kwrite" | "geany" => EditorCommand::LineColumn,
        "mate" => EditorCommand::Line,
        "gedit" | "emacs" | "emacsclient" => EditorCommand::Plus,
        "xed" | "pluma" | "mousepad" | "bbedit" => EditorCommand::PlusLine,
        "notepad++" => EditorCommand::Letters,
        "gvim" | "mvim" | "vimr" | "neovide" => EditorCommand::Vim,
        _ => return None,
    };
    let in_terminal = |word: &String| ["-t", "-nw", "--tty", "--no-window-system"].contains(&word.as_str());
    (!arguments.iter().any(in_terminal)).then_some(Editor { program, arguments, manner })
}

/// Splits a command line at spaces outside quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in line.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

impl Editor {
    /// The file name of the program, as a label.
    pub(super) fn name(&self) -> &str {
        self.program.rsplit(['/', '\\']).next().unwrap_or(&self.program)
    }

    /// The arguments that open a file; `line` and `column` count from 1.
    fn arguments(&self, file: &Path, line: usize, column: usize) -> Vec<OsString> {
        let file = file.as_os_str();
        let text = |text: String| OsString::from(text);
        let place = match self.manner {
            EditorCommand::Goto => vec!["--goto".into(), joined(file, line, column)],
            EditorCommand::Suffix => vec![joined(file, line, column)],
            EditorCommand::LineColumn => vec![
                "--line".into(),
                text(line.to_string()),
                "--column".into(),
                text(column.to_string()),
                file.to_owned(),
            ],
            EditorCommand::Line => vec!["--line".into(), text(format!("{line}:{column}")), file.to_owned()],
            EditorCommand::Plus => vec![text(format!("+{line}:{column}")), file.to_owned()],
            EditorCommand::PlusLine => vec![text(format!("+{line}")), file.to_owned()],
            EditorCommand::Letters => {
                vec![text(format!("-n{line}")), text(format!("-c{column}")), file.to_owned()]
            }
            EditorCommand::Vim => vec![text(format!("+call cursor({line},{column})")), file.to_owned()],
        };
        // Without this, emacsclient waits until the file is closed.
        let first = self.name().starts_with("emacsclient").then(|| OsString::from("--no-wait"));
        self.arguments.iter().map(OsString::from).chain(first).chain(place).collect()
    }

    /// Opens a file; `running` holds the child processes started before.
    pub(super) fn open(
        &self,
        file: &Path,
        line: usize,
        column: usize,
        running: &Mutex<Vec<Child>>,
    ) -> std::io::Result<()> {
        let child = Command::new(&self.program)
            .args(self.arguments(file, line, column))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        if let Ok(mut running) = running.lock() {
            // Waits on children that have exited, so that they do not stay as zombies.
            running.retain_mut(|child| matches!(child.try_wait(), Ok(None)));
            running.push(child);
        }
        Ok(())
    }
}

fn joined(file: &OsStr, line: usize, column: usize) -> OsString {
    let mut place = file.to_owned();
    place.push(format!(":{line}:{column}"));
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(line: &str) -> Option<String> {
        let editor = recognised(line)?;
        let arguments = editor.arguments(Path::new("/s/a b.md"), 3, 5);
        let words: Vec<String> = arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
        Some(format!("{} {}", editor.name(), words.join(" ")))
    }

    #[test]
    fn each_editor_is_told_the_place_in_its_own_way() {
        for (line, expected) in [
            ("code --wait", "code --goto /s/a b.md:3:5"),
            ("/usr/bin/zed", "zed /s/a b.md:3:5"),
            ("subl -n -w", "subl -n /s/a b.md:3:5"),
            ("idea", "idea --line 3 --column 5 /s/a b.md"),
            ("kate -b", "kate --line 3 --column 5 /s/a b.md"),
            ("mate -w", "mate --line 3:5 /s/a b.md"),
            ("gedit", "gedit +3:5 /s/a b.md"),
            ("emacsclient -c", "emacsclient -c --no-wait +3:5 /s/a b.md"),
            ("gvim -f", "gvim -f +call cursor(3,5) /s/a b.md"),
            (
                r#""C:\Program Files\Notepad++\notepad++.exe" -multiInst"#,
                "notepad++.exe -multiInst -n3 -c5 /s/a b.md",
            ),
        ] {
            assert_eq!(opened(line).as_deref(), Some(expected), "{line}");
        }
    }

    #[test]
    fn an_editor_that_needs_a_terminal_or_is_not_known_is_not_started() {
        for line in ["vim", "nano -w", "hx", "emacsclient -t", "emacs -nw", "", "  ", "rm -rf", "vscode; rm"]
        {
            assert_eq!(opened(line), None, "{line}");
        }
    }
}
