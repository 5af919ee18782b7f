#!/usr/bin/env python3
"""Reads workbooks of the program with openpyxl, which shares no code with it, and compares them with its JSON.

workbook.py PROGRAM DATASETS
"""
import json
import os
import struct
import subprocess
import sys
import tempfile

import openpyxl

program, datasets = sys.argv[1:]
failures = []

HOSTILE = """interlink: 1
title: '=cmd|calc'
technologies:
  - id: one
    name: '=cmd|''/C calc''!A0'
    strengths: ['+1']
    weaknesses: ['-2+3']
    opportunities: [Faster clearance of goods]
    threats: ['@SUM(A1)', Data breaches]
  - id: two
    name: 'https://example.org/forty-characters-long-'
    strengths: ['{=1+1}', '<b>&amp;']
    weaknesses: [Hardly any]
    opportunities: [Faster clearance of goods]
    threats: [Data breaches, "00123"]
"""


def check(true, what):
    if not true:
        failures.append(what)


def run(*arguments, **options):
    return subprocess.run([program, *arguments], check=True, capture_output=True, **options).stdout


def bits(number):
    return struct.pack("<d", number)


def same(cell, value):
    """Numbers to the last bit, texts letter by letter, no value as an empty cell."""
    if value is None or value == "" or value == [] or value == {}:
        return cell is None
    if isinstance(value, bool) or isinstance(cell, bool):
        return cell is value
    if isinstance(value, (int, float)):
        return isinstance(cell, (int, float)) and bits(cell) == bits(value)
    return cell == value


def check_table(sheet, rows, where):
    check(sheet.freeze_panes == "A2", f"{where}: the header is not frozen")
    check(sheet.auto_filter.ref == sheet.dimensions, f"{where}: filters on {sheet.auto_filter.ref}")
    header, *cells = list(sheet.values) or [()]
    check(len(cells) == len(rows), f"{where}: {len(cells)} rows for {len(rows)}")
    for cell_row, row in zip(cells, rows):
        ids = dict(zip(header, cell_row))
        for title, cell, (key, value) in zip(header, cell_row, row.items()):
            if isinstance(value, (list, dict)):  # shown with labels
                check((cell is None) == (not value), f"{where}.{key}: {cell!r} for {value!r}")
                continue
            cell = ids.get(f"{title} (id)", cell)
            check(same(cell, value), f"{where}.{key}: {cell!r} is not {value!r}")
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            check(cell.data_type != "f", f"{where}: {cell.coordinate} is a formula")
            check(cell.hyperlink is None, f"{where}: {cell.coordinate} is a link")


def check_workbook(folder, arguments, **options):
    path = os.path.join(folder, "answer.xlsx")
    where = " ".join(arguments[:1])
    answer = json.loads(run(*arguments, "--format", "json", "--format", f"xlsx={path}", **options))
    book = openpyxl.load_workbook(path)
    check(book.sheetnames[0] == "About", f"{where}: {book.sheetnames}")
    check(book.sheetnames[1:] == list(answer["tables"]), f"{where}: {book.sheetnames}")
    for name, rows in answer["tables"].items():
        check_table(book[name], rows, f"{where}: {name}")
    cover = [cell for row in book["About"].values for cell in row]
    for fact in (answer["dataset"]["title"], answer["dataset"]["hash"], *(note["text"] for note in answer["notes"])):
        check(fact is None or fact in cover, f"{where}: the cover does not say {fact}")
    check(not any(cell.data_type == "f" for row in book["About"].iter_rows() for cell in row), f"{where}: a formula")
    return book


with tempfile.TemporaryDirectory() as folder:
    shipped = os.path.join(datasets, "wco-disruptive-technologies")
    for question, *more in (["pairs", "--robust", "--draws", "500"], ["threats"], ["opportunities"], ["functions"],
                            ["centrality"], ["tows", "ai", "iot"], ["explain", "ai", "iot"], ["explain", "ai"]):
        check_workbook(folder, [question, shipped, *more])
    check_workbook(folder, ["match"], input=b"data breaches\n=1+1\n")
    hostile = os.path.join(folder, "hostile.yaml")
    with open(hostile, "w", encoding="utf-8") as file:
        file.write(HOSTILE)
    for question, *more in (["pairs"], ["threats"], ["tows", "one", "two"], ["explain", "one", "two"]):
        check_workbook(folder, [question, hostile, *more])
    pairs = check_workbook(folder, ["pairs", hostile])["pairs"]
    check(pairs["B2"].value == "=cmd|'/C calc'!A0" and pairs["B2"].data_type == "s", f"not a text: {pairs['B2'].value}")
    check(pairs["B2"].quotePrefix, "a text that begins with = becomes a formula when it is edited")
    minimal = check_workbook(folder, ["pairs", os.path.join(datasets, "minimal")])["pairs"]
    formats = {cell.value: minimal.cell(2, cell.column).number_format for cell in minimal[1]}
    check(formats["Leverage"] == "0.000" and formats["Rank"] == "0", f"number formats: {formats}")
    widths = {cell.value: minimal.column_dimensions[cell.column_letter].width for cell in minimal[1]}
    check(widths["Status"] < widths["Technology A (id)"] <= 28, f"widths: {widths}")

print("\n".join(failures[:20]) or "the workbooks are the answers")
sys.exit(bool(failures))
