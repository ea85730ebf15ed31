"""Prints the licences of all libraries that are part of the program for a target: licences.py TARGET

Most of them ask to be named with their licence wherever the program is passed on.
"""

import glob
import hashlib
import json
import os
import subprocess
import sys

NAMES = ("LICENSE*", "LICENCE*", "COPYING*", "COPYRIGHT*", "NOTICE*", "UNLICENSE*")


def packages(target):
    """The packages that the program is linked from, without itself, sorted by name and version."""
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target]
    metadata = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    packages = {package["id"]: package for package in metadata["packages"]}
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    root = metadata["resolve"]["root"]
    found, waiting = set(), [root]
    while waiting:
        node = waiting.pop()
        if node in found:
            continue
        found.add(node)
        for dependency in nodes[node]["deps"]:
            # Not those of tests and of build scripts alone.
            if any(kind["kind"] is None for kind in dependency["dep_kinds"]):
                waiting.append(dependency["pkg"])
    found.discard(root)
    return sorted((packages[found] for found in found), key=lambda it: (it["name"], it["version"]))


def texts(package):
    """The texts of the licences that are in a package, also of libraries in C that it contains."""
    top = os.path.dirname(package["manifest_path"])
    paths = {path for name in NAMES for path in glob.glob(os.path.join(top, "**", name), recursive=True)}
    for path in sorted(path for path in paths if os.path.isfile(path)):
        # Such as `licenses.rs`.
        if not path.endswith((".rs", ".c", ".h", ".py", ".sh", ".toml", ".json")):
            with open(path, encoding="utf-8", errors="replace") as file:
                yield "\n".join(line.rstrip() for line in file.read().strip().splitlines())


def main():
    by_text, list_ = {}, []
    for package in packages(sys.argv[1]):
        name = f"{package['name']} {package['version']}"
        list_.append(f"{name}: {package['license'] or 'see its licence below'}")
        for text in texts(package):
            users = by_text.setdefault(hashlib.sha256(text.encode()).digest(), (text, []))[1]
            if name not in users:
                users.append(name)
    parts = ["Rapporteur contains these libraries, and the standard library of Rust (MIT OR Apache-2.0).", *list_]
    for text, users in by_text.values():
        parts.append(f"\n{'=' * 80}\n{', '.join(users)}\n{'=' * 80}\n\n{text}")
    sys.stdout.buffer.write(("\n".join(parts) + "\n").encode())


main()
