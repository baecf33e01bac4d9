"""Reads slips in PDF with poppler and, printed, with zxing-cpp.

usage: read_pdf.py FOLDER, where FOLDER holds slip-NN.pdf, and slips.tsv: name, payload, language, payee.
"""

import io
import subprocess
import sys
import unicodedata
from pathlib import Path

import zxingcpp
from PIL import Image

# The parts of every slip in the order in which they are read.
PARTS = ["Document", "H1", "Figure", "Caption", "Table"] + ["TR", "TH", "TD"] * 7 + ["P"]


def told(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8", "replace")


def plain(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(text.split()))


def faults(slip: Path, payload: str, language: str, payee: str) -> list[str]:
    found = []
    information = dict(line.split(":", 1) for line in told(["pdfinfo", str(slip)]).splitlines() if ":" in line)
    if information["Tagged"].strip() != "yes" or information["Pages"].strip() != "1":
        found.append("not one tagged page")
    if not information["Page size"].strip().startswith("595.276 x 419.528 pts"):
        found.append(f"page of {information['Page size'].strip()}")
    title = {"vi": "PHIẾU THANH TOÁN", "en": "PAYMENT SLIP"}[language]
    if not information["Title"].strip().startswith(title):
        found.append("another title")
    parts = told(["pdfinfo", "-struct", str(slip)]).splitlines()
    # Besides the parts there are their attributes, `/Scope /Row`.
    kinds = [line.split()[0].rstrip(":") for line in parts if line.strip() and not line.strip().startswith("/")]
    if kinds != PARTS:
        found.append(f"other parts: {kinds}")
    text = plain(told(["pdftotext", "-layout", str(slip), "-"]))
    if plain(payee) not in text and any(plain(word) not in text for word in payee.split()):
        found.append("the payee is not in the text")
    if title.replace(" ", "") not in text:
        found.append("the title is not in the text")
    printed = subprocess.run(["pdftoppm", "-r", "150", "-gray", "-png", str(slip)], check=True, capture_output=True)
    picture = Image.open(io.BytesIO(printed.stdout)).convert("L")
    # A5 across: 210 by 148 mm.
    if abs(picture.width - 210 / 25.4 * 150) > 1 or abs(picture.height - 148 / 25.4 * 150) > 1:
        found.append(f"printed {picture.width} by {picture.height}")
    codes = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    if [code.text for code in codes] != [payload]:
        found.append(f"{len(codes)} codes, not the payload")
    return found


def main() -> int:
    folder = Path(sys.argv[1])
    passed = failed = 0
    for line in (folder / "slips.tsv").read_text("utf-8").splitlines():
        name, payload, language, payee = line.split("\t")
        found = faults(folder / f"{name}.pdf", payload, language, payee)
        passed += not found
        failed += bool(found)
        for fault in found:
            print(f"{name}: {fault}")
    print(f"pdf: {passed} passed, {failed} failed")
    return int(failed > 0 or passed < 20)


sys.exit(main())
