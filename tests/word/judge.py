#!/usr/bin/env python3
"""Holds the .docx files of a folder before two judges: a validator of the OOXML schemas, and python-docx, which reads every table.

`WORD_OUT=folder cargo test --test it word::` writes them, each with the letters of its sheet beside it (.txt).
"""

import re
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from openxml_audit import OpenXmlValidator

# A document has no theme or one (ECMA-376, part 1, 14.2.7); ours has none, for fonts of a theme are not those of the standard.
ALLOWED = {"A required relationship type 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme' is missing."}


def squeezed(text):
    return "".join(text.split())


def faults_of(file, validator):
    """What the validator holds against a file."""
    found = validator.validate(file).errors
    return [f"{error.description} ({error.part_uri} {error.path})" for error in found if error.description not in ALLOWED]


def blocks_of(document):
    for element in document.element.body.iterchildren():
        if element.tag.endswith("}p"):
            yield Paragraph(element, document)
        elif element.tag.endswith("}tbl"):
            yield Table(element, document)


def text_of(document):
    """All its text in order, each cell once however many seats of the grid it covers; and how many cells there are."""
    said, cells = [], 0
    for block in blocks_of(document):
        if isinstance(block, Paragraph):
            said.append(block.text)
            continue
        width = len(block.columns)
        seen = set()
        for row in block.rows:
            if len(row.cells) != width:
                raise ValueError(f"a row of {len(row.cells)} cells in a grid of {width}")
            for cell in row.cells:
                # A cell that covers several seats stands in each of them.
                if cell._tc not in seen:
                    seen.add(cell._tc)
                    said.append(cell.text)
                    cells += 1
    return squeezed("".join(said)), cells


def broken(path):
    """The same file with one element where the schema does not have it, and with a height that is none."""
    for old, new in [(rb"<w:tblGrid>", rb"<w:tblGrid><w:p/>"), (rb'(<w:trHeight w:val=")\d+', rb"\g<1>99999")]:
        made = BytesIO()
        with zipfile.ZipFile(path) as source, zipfile.ZipFile(made, "w") as target:
            for name in source.namelist():
                part = source.read(name)
                target.writestr(name, re.sub(old, new, part, count=1) if name == "word/document.xml" else part)
        wrong = path.with_name("broken.docx")
        wrong.write_bytes(made.getvalue())
        yield wrong
        wrong.unlink()


def main(folder):
    validator = OpenXmlValidator()
    files = sorted(Path(folder).glob("*.docx"))
    if not files:
        sys.exit(f"No documents in {folder}")
    wrong, cells = [], 0
    for path in files:
        wrong += [f"{path.name}: {fault}" for fault in faults_of(path, validator)]
        text, counted = text_of(docx.Document(path))
        cells += counted
        wanted = squeezed(path.with_suffix(".txt").read_text("utf-8"))
        if text != wanted:
            at = next((nth for nth, (one, other) in enumerate(zip(text, wanted)) if one != other), min(len(text), len(wanted)))
            wrong.append(f"{path.name}: python-docx reads “{text[at:at + 30]}” instead of “{wanted[at:at + 30]}”")
    for path in broken(files[0]):
        if not faults_of(path, validator):
            wrong.append("The validator takes a broken document for a whole one")
    print(f"{len(files)} documents, {cells} cells: {len(wrong)} faults")
    if wrong:
        sys.exit("\n".join(wrong))


main(sys.argv[1])
