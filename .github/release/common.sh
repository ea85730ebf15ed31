# Shared by the scripts in this folder. They need Bash, Git, Cargo and Python 3, and run on Linux, macOS and, in Git
# Bash, Windows.

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
# The folder for the files of the release.
files=target/release-files

case $(uname -s) in
  MINGW* | MSYS*) native() { cygpath -w "$1"; }; scripts=Scripts ;;
  *) native() { printf '%s\n' "$1"; }; scripts=bin ;;
esac

# On Windows, `python3` may be a stub that only opens the Microsoft Store.
for python in python3 python; do
  "$python" -c '' 2>/dev/null && break
done

# The files in archives and wheels have the time of the commit.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

# Installs the tools of requirements.txt into a virtual environment below target/, and puts it first in PATH.
install_tools() {
  local tools=$PWD/target/release-tools
  [ -d "$tools" ] || "$python" -m venv "$tools"
  "$tools/$scripts/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
    --requirement .github/release/requirements.txt
  PATH=$tools/$scripts:$PATH
}

# Sets options of the compiler for a target. The program does not contain the paths of the folders that it was compiled
# in. On Windows, it contains the C runtime, which not every machine has.
set_flags() {
  local IFS=$'\x1f' flags
  flags=(
    "--remap-path-prefix=$(native "${CARGO_HOME:-$HOME/.cargo}")=cargo"
    "--remap-path-prefix=$(native "$PWD")=rapporteur"
  )
  case $1 in *-windows-msvc) flags+=("-Ctarget-feature=+crt-static") ;; esac
  export CARGO_ENCODED_RUSTFLAGS="${flags[*]}"
}
