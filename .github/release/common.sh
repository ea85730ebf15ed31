# What archive and wheel share, and what runs them has Bash, Git, Cargo and Python 3.
# Works on Linux, macOS and, in Git Bash, on Windows.

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
# The folder for what is to be published.
files=target/release-files

case $(uname -s) in
  MINGW* | MSYS*) native() { cygpath -w "$1"; }; scripts=Scripts ;;
  *) native() { printf '%s\n' "$1"; }; scripts=bin ;;
esac

# On Windows, `python3` may be there only to recommend a shop.
for python in python3 python; do
  "$python" -c '' 2>/dev/null && break
done

# The time of everything that has to have one is that of the commit.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

# Makes the tools of requirements.txt the first in PATH. They are in a virtual environment below target/.
install_tools() {
  local tools=$PWD/target/release-tools
  [ -d "$tools" ] || "$python" -m venv "$tools"
  "$tools/$scripts/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
    --requirement .github/release/requirements.txt
  PATH=$tools/$scripts:$PATH
}

# Options of the compiler for a target: the program does not tell the folders that it was compiled in, and on Windows
# it needs no library that would have to be installed.
set_flags() {
  local IFS=$'\x1f' flags
  flags=(
    "--remap-path-prefix=$(native "${CARGO_HOME:-$HOME/.cargo}")=cargo"
    "--remap-path-prefix=$(native "$PWD")=rapporteur"
  )
  case $1 in *-windows-msvc) flags+=("-Ctarget-feature=+crt-static") ;; esac
  export CARGO_ENCODED_RUSTFLAGS="${flags[*]}"
}
