#!/usr/bin/env python3
"""Installs the other tools, runs them and gongwen over examples/data/speech.txt, and rewrites the tables of ../comparison.md.

Needs Python 3.11, Node 20, cargo, and the way to PyPI and npm. `run.py --keep` runs with what the last run installed.
"""

import json
import subprocess
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGE = HERE.parent / "comparison.md"
TEXT = (ROOT / "examples/data/speech.txt").read_text(encoding="utf-8")
GOLD = json.loads((HERE / "gold.json").read_text(encoding="utf-8"))
LIMIT = 200
ENDS = "。！？!?；;：:"
# What other tools call the units of the text.
UNITS = {"Chinese yuan": "元", "Mu": "亩", "Ton": "吨", "Year": "岁"}


def run(*command, text=None, status=(0,)):
    done = subprocess.run(command, cwd=ROOT, input=text, capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in status:
        sys.exit(f"{' '.join(map(str, command))}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def install():
    run(sys.executable, "-m", "venv", HERE / ".venv")
    run(HERE / ".venv/bin/pip", "install", "--quiet", "--requirement", HERE / "requirements.txt")
    run("npm", "install", "--prefix", HERE, "--no-package-lock", "--silent")


def gongwen(example, *options, text=TEXT):
    return run("cargo", "run", "--quiet", "--example", example, "--", *options, "-", text=text)


def gongwen_found():
    """What gongwen finds, in the shape that the other tools give."""
    before = {0: 0}
    for index, character in enumerate(TEXT):
        before[len(before) and max(before) + len(character.encode())] = index + 1

    def place(span):
        return [before[span["start"]], before[span["end"]]]

    tree = json.loads(gongwen("json"))
    headings, numbers, times = [], [], []

    def quantity(it, span=None):
        number, unit = it["number"], it.get("unit", {}).get("text")
        value = number.get("value") or "-".join(it[end]["value"] for end in ("lower", "upper"))
        numbers.append([*place(span or it["span"]), value, unit, it["qualifier"]])

    def statistic(it):
        measure = it["measure"]
        if measure["type"] == "quantity":
            quantity(measure)
        elif measure["type"] == "rank":
            numbers.append([*place(measure["span"]), str(measure["position"]), None, "exact"])
        else:
            numbers.append([*place(measure["span"]), measure["terms"][0], None, "exact"])
        for comparison in it.get("comparisons", []):
            for side in ("change", "from"):
                if side in comparison:
                    quantity(comparison[side])

    def walk(node):
        if isinstance(node, list):
            for it in node:
                walk(it)
        elif isinstance(node, dict):
            kind = node.get("type")
            if kind == "section" and "marker" in node:
                headings.append(place(node["marker"]["span"])[0])
            elif kind == "statistic":
                statistic(node)
            elif kind == "time":
                times.append(place(node["span"]))
            for key in ("front", "body", "back", "blocks", "sentences", "heading", "inlines"):
                walk(node.get(key))

    walk(tree)
    lines = gongwen("chunks", "--max-chars", str(LIMIT)).splitlines()
    chunks = [(place(it["span"])[0], it["text"]) for it in map(json.loads, lines)]
    return {"headings": headings, "numbers": numbers, "times": times, "chunks": chunks}


def places(texts):
    """Where each text stands, each behind the one before it."""
    at, spans = 0, []
    for text in texts:
        start = TEXT.index(text, at)
        at = start + len(text)
        spans.append((start, at))
    return spans


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def is_right(values, expected, unit):
    if expected in values or (("-" in expected) and set(expected.split("-")) <= values):
        return True
    try:
        found, wanted = {Decimal(it) for it in values if "-" not in it}, Decimal(expected)
    except InvalidOperation:
        return False
    scales = {"%": (1, 100), "成": (1, 10, Decimal("0.1"))}.get(unit, (1,))
    return any(value * scale == wanted for value in found for scale in scales)


def score_numbers(reports):
    figures = list(zip(places(it[0] for it in GOLD["figures"]), GOLD["figures"]))
    right = wrong = units = bounds = 0
    for span, (_, value, unit, qualifier) in figures:
        hits = [it for it in reports if overlap(it, span)]
        values = {it[2] for it in hits}
        right += is_right(values, value, unit)
        wrong += bool(hits) and not is_right(values, value, unit)
        units += bool(unit) and any(UNITS.get(it[3], it[3]) == unit for it in hits)
        bounds += qualifier != "exact" and any(len(it) > 4 and it[4] == qualifier for it in hits)
    # The number in a date, and what may be read either way, speak for nobody.
    quiet = [span for span, _ in figures] + places(GOLD["times"])
    quiet += [(TEXT.index(it), TEXT.index(it) + len(it)) for it in GOLD["either"]]
    others = {tuple(it[:2]) for it in reports if not any(overlap(it, span) for span in quiet)}
    # Two reports of one place are one.
    others = [it for it in others if not any(it != other and other[0] <= it[0] and it[1] <= other[1] for other in others)]
    return right, wrong, len(figures) - right - wrong, units, bounds, len(others)


def score_rewrites(reports):
    figures = places(it[0] for it in GOLD["figures"])
    hit = sum(any(overlap(it, span) for it in reports) for span in figures)
    return hit, score_numbers(reports)[5]


def score_times(reports):
    spans = places(GOLD["times"])
    found = sum(any(overlap(it, span) for it in reports) for span in spans)
    whole = sum(any(TEXT[it[0] : it[1]].strip() == TEXT[slice(*span)] for it in reports) for span in spans)
    figures = places(it[0] for it in GOLD["figures"])
    invented = sum(
        any(overlap(it, span) for span in figures) and not any(overlap(it, span) for span in spans)
        and TEXT[it[0] : it[1]] not in ("三年", "8天") for it in reports
    )
    return found, whole, invented


def score_headings(found):
    spans = [(span[0], where) for span, (_, where) in zip(places(it[0] for it in GOLD["sections"]), GOLD["sections"])]
    by = {where: sum(start in found for start, kind in spans if kind == where) for where in ("paragraph", "inside")}
    return by["paragraph"], by["inside"], len(set(found) - {start for start, _ in spans})


def score_chunks(chunks):
    headings = [line for line in TEXT.splitlines() if line[:2] in ("一、", "二、", "三、") or line.startswith("(四)")]
    torn = 0
    for start, text in chunks:
        before = TEXT[:start].rstrip(" ")
        torn += bool(before) and before[-1] not in ENDS + "\n”\u3000" and TEXT[start] != "\n"
    lost = sum(text.rstrip().endswith(heading) for _, text in chunks for heading in headings)
    return len(chunks), max(len(text) for _, text in chunks), torn, lost


def table(header, rows):
    lines = ["| " + " | ".join(map(str, row)) + " |" for row in [header, ["---"] * len(header), *rows]]
    return "\n".join(lines)


def versions():
    pins = dict(line.split("==") for line in (HERE / "requirements.txt").read_text().split())
    pins.update(json.loads((HERE / "package.json").read_text())["dependencies"])
    return pins


def main():
    if "--keep" not in sys.argv:
        install()
    ours = gongwen_found()
    theirs = json.loads(run(HERE / ".venv/bin/python", HERE / "tools.py", text=TEXT))
    node = json.loads(run("node", HERE / "tools.mjs", text=TEXT))
    for kind, tools in node.items():
        theirs[kind] = {**theirs.get(kind, {}), **tools}
    pins = versions()

    def rows(kind, score, own=True):
        named = [(f"{name} {pins[name]}", found) for name, found in theirs[kind].items()]
        return [[name, *score(found)] for name, found in [*named, *([("gongwen", ours[kind])] if own else [])]]

    sections, figures, times = (len(GOLD[it]) for it in ("sections", "figures", "times"))
    opening = sum(where == "paragraph" for _, where in GOLD["sections"])
    bounded = sum(it[3] != "exact" for it in GOLD["figures"])
    with_unit = sum(bool(it[2]) for it in GOLD["figures"])
    spoken = json.loads(gongwen("json", text="收入三万五。"))
    ours_spoken = [it["text"] for block in spoken["body"] for it in block["sentences"][0].get("inlines", [])]
    tables = {
        "headings": table(
            ["", f"open a paragraph (of {opening})", f"inside one (of {sections - opening})", "false"],
            rows("headings", score_headings),
        ),
        "chunks": table(
            ["", "passages", "longest", "begin inside a sentence", "end in a bare heading"], rows("chunks", score_chunks)
        ),
        "numbers": table(
            ["", f"value right (of {figures})", "wrong", "missed", f"unit (of {with_unit})", f"bound (of {bounded})", "no figures"],
            rows("numbers", score_numbers),
        ),
        "rewrites": table(
            ["", "places rewritten", "of the 4 figures", "of other words"],
            [[f"{name} {pins[name]}", len(found), *score_rewrites(found)] for name, found in theirs["rewrites"].items()],
        ),
        "times": table(["", f"found (of {times})", "whole expression", "figures taken for dates"], rows("times", score_times)),
        "better": table(
            ["", "the other", "gongwen"],
            [
                ["三万五", f"{theirs['spoken']['cn2an']} (cn2an {pins['cn2an']})", ", ".join(ours_spoken) or "refused: 35,000 or 30,005"],
                ["15000000 as formal numerals", f"{theirs['printed']['nzh']} (nzh {pins['nzh']})", "does not print them"],
            ],
        ),
    }
    page = PAGE.read_text(encoding="utf-8")
    for name, text in tables.items():
        head, rest = page.split(f"<!-- {name} -->\n")
        tail = rest.split("<!-- end -->", 1)[1]
        page = f"{head}<!-- {name} -->\n{text}\n<!-- end -->{tail}"
        print(f"{name}\n{text}\n")
    PAGE.write_text(page, encoding="utf-8")


main()
