//! The tools as they are run: their commands, where their sites lie and what they write.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::sites::{SERIES, Tool};

/// A tool, the web address, and its version.
pub(crate) struct Program {
    /// Which one.
    pub(crate) tool: Tool,
    /// What it says of itself.
    pub(crate) version: String,
    path: PathBuf,
}

impl Program {
    /// The programs that there are, named by the environment: `RAPPORTEUR`, `HUGO`, and `ZOLA` if there is
    /// one. The floor is this program.
    pub(crate) fn all() -> Result<Vec<Self>> {
        let mut all =
            vec![Self { tool: Tool::Floor, version: "this program".into(), path: env::current_exe()? }];
        for (tool, variable, arguments) in [
            (Tool::Rapporteur, "RAPPORTEUR", "--version"),
            (Tool::Hugo, "HUGO", "version"),
            (Tool::Zola, "ZOLA", "--version"),
        ] {
            let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from) else {
                ensure!(tool == Tool::Zola, "{variable} does not say where {tool:?} is");
                continue;
            };
            let said = Command::new(&path).arg(arguments).output();
            let said = said.with_context(|| format!("running {}", path.display()))?.stdout;
            let said = String::from_utf8_lossy(&said);
            let version = said.lines().next().unwrap_or_default();
            let version = version.split(" linux/").next().unwrap_or_default().to_owned();
            all.push(Self { tool, version, path });
        }
        Ok(all)
    }

    /// Where its site lies below a folder.
    pub(crate) fn site(&self, below: &Path) -> PathBuf {
        below.join(format!("{:?}", self.tool).to_lowercase())
    }

    /// What it makes of its site.
    pub(crate) fn output(&self, below: &Path) -> PathBuf {
        self.site(below).join("public")
    }

    /// The command that builds its site, silent unless it fails.
    pub(crate) fn build(&self, below: &Path) -> Command {
        let (site, output) = (self.site(below), self.output(below));
        let mut command = Command::new(&self.path);
        match self.tool {
            Tool::Floor => command.arg("floor").arg(&site).arg(&output),
            // After the last session of the corpus: feeds are never dated later than the build.
            Tool::Rapporteur => {
                command.args(["build", "--quiet", "--at", "2027-01-01T00:00:00Z", "--root"]).arg(&site)
            }
            Tool::Hugo => command
                .args(["--quiet", "--noBuildLock", "--source"])
                .arg(&site)
                .arg("--destination")
                .arg(&output),
            Tool::Zola => {
                command.arg("--root").arg(&site).args(["build", "--force", "--output-dir"]).arg(&output)
            }
        };
        command.stdin(Stdio::null()).stdout(Stdio::null());
        command
    }

    /// Takes away what it has made.
    pub(crate) fn clear(&self, below: &Path) -> Result<()> {
        let output = self.output(below);
        if output.exists() {
            fs::remove_dir_all(&output).with_context(|| format!("removing {}", output.display()))?;
        }
        Ok(())
    }

    /// Where a session's report lies in its site.
    pub(crate) fn report(&self, below: &Path, number: usize) -> PathBuf {
        self.site(below).join(format!("content/{SERIES}/{number:06}.md"))
    }
}
