"""Reads drawn payloads back with zxing-cpp and zbar, and compares every character.

usage: read_back.py FOLDER, where FOLDER holds payloads.tsv, NNN.png and NNN.svg.
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
    passed = failed = 0
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
    print(f"scan: {passed} passed, {failed} failed")
    return int(failed > 0 or passed < 4 * 200)


sys.exit(main())
