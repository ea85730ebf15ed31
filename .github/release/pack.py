"""Packs files into an archive that depends on nothing but the files, and writes its SHA-256 beside it.

pack.py NAME FOLDER FILE...

The archive is FOLDER/NAME.tar.gz, or NAME.zip if NAME is of Windows. In it is one folder, NAME, with the files by
name. The first one is the program. `NAME=FILE` packs a file under another name. Times are SOURCE_DATE_EPOCH.
"""

import gzip
import hashlib
import io
import os
import sys
import tarfile
import time
import zipfile


def entries(paths):
    """Name, content and mode of each file, sorted by name."""
    for number, path in enumerate(paths):
        name, is_named, path = path.partition("=")
        with open(path if is_named else name, "rb") as file:
            yield os.path.basename(name), file.read(), 0o644 if number else 0o755


def tar_gz(folder, files, seconds):
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, content, mode in files:
            entry = tarfile.TarInfo(f"{folder}/{name}")
            entry.size, entry.mode, entry.mtime = len(content), mode, seconds
            tar.addfile(entry, io.BytesIO(content))
    return gzip.compress(plain.getvalue(), compresslevel=9, mtime=0)


def zip_(folder, files, seconds):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content, mode in files:
            # Times in ZIP files begin in 1980.
            entry = zipfile.ZipInfo(f"{folder}/{name}", time.gmtime(max(seconds, 315532800))[:6])
            # As if packed on Unix, wherever it is packed.
            entry.create_system, entry.external_attr = 3, (0o100000 | mode) << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()


def main():
    name, folder, *paths = sys.argv[1:]
    pack, ending = (zip_, "zip") if "-windows-" in name else (tar_gz, "tar.gz")
    content = pack(name, sorted(entries(paths)), int(os.environ["SOURCE_DATE_EPOCH"]))
    os.makedirs(folder, exist_ok=True)
    archive = os.path.join(folder, f"{name}.{ending}")
    with open(archive, "wb") as file:
        file.write(content)
    with open(f"{archive}.sha256", "w", encoding="ascii", newline="\n") as file:
        file.write(f"{hashlib.sha256(content).hexdigest()}  {name}.{ending}\n")
    print(f"{archive}: {len(content)} bytes")


main()
