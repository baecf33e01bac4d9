"""Reads drawn payloads back with zxing-cpp and zbar, and compares every character.

usage: read_back.py FOLDER, where FOLDER holds payloads.tsv, NNN.png and NNN.svg; slips.tsv and slip-NN.svg.
"""

import io
import subprocess
import sys
from pathlib import Path

import zxingcpp
from PIL import Image


def rasterised(svg: Path) -> bytes:
    """The SVG as PNG, eight pixels a unit of its viewBox, by librsvg."""
    return subprocess.run(["rsvg-convert", "--zoom", "8", str(svg)], check=True, capture_output=True).stdout


def printed(slip: Path) -> bytes:
    """The slip as it is printed at 150 dots an inch, at true size."""
    return subprocess.run(["rsvg-convert", "-d", "150", "-p", "150", str(slip)], check=True, capture_output=True).stdout


def by_zxing(png: bytes) -> str:
    picture = Image.open(io.BytesIO(png)).convert("L")
    codes = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    return codes[0].text if len(codes) == 1 else f"{len(codes)} codes found"


def by_zbar(png: bytes) -> str:
    # Only the QR decoder, binary output: no conversion but the one that the symbol itself asks for.
    command = ["zbarimg", "--quiet", "--raw", "--oneshot", "-Sdisable", "-Sqrcode.enable", "PNG:-"]
    found = subprocess.run(command, input=png, capture_output=True, check=False).stdout
    return found.decode("utf-8", "replace").rstrip("\n")


def main() -> int:
    folder = Path(sys.argv[1])
    passed = failed = slips = 0
    for line in (folder / "payloads.tsv").read_text("utf-8").splitlines():
        number, payload = line.split("\t")
        pictures = {"png": (folder / f"{number}.png").read_bytes(), "svg": rasterised(folder / f"{number}.svg")}
        for kind, png in pictures.items():
            for reader in (by_zxing, by_zbar):
                answer = reader(png)
                if answer == payload:
                    passed += 1
                else:
                    failed += 1
                    print(f"{number}.{kind} {reader.__name__}: expected {payload!r}, got {answer!r}")
    for line in (folder / "slips.tsv").read_text("utf-8").splitlines():
        name, payload = line.split("\t")
        png = printed(folder / f"{name}.svg")
        width, height = Image.open(io.BytesIO(png)).size
        # A5 across: 210 by 148 mm.
        size = (abs(width - 210 / 25.4 * 150) <= 1, abs(height - 148 / 25.4 * 150) <= 1)
        answer = by_zxing(png)
        if answer == payload and all(size):
            slips += 1
        else:
            failed += 1
            print(f"{name}: {width} by {height}, expected {payload!r}, got {answer!r}")
    print(f"slips: {slips} read back at 150 dots an inch")
    print(f"scan: {passed} passed, {failed} failed")
    return int(failed > 0 or passed < 4 * 200 or slips < 20)


sys.exit(main())
