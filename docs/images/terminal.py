#!/usr/bin/env python3
"""Draws what a program prints to a terminal: `terminal.py COLUMNS LINES OUT.svg COMMAND…`, for the pictures of the README.

    cd docs/images
    ./terminal.py 104 34 outline.svg cargo run -q --example outline
    ./terminal.py 136 24 statistics.svg cargo run -q --example statistics
"""

import fcntl
import os
import pty
import re
import struct
import sys
import termios
import unicodedata
from html import escape
from itertools import groupby

CELL, LINE, SIZE, EDGE = 8.4, 20, 14, 14
FONT = "ui-monospace,'SFMono-Regular',Menlo,Consolas,'Noto Sans Mono CJK SC','Microsoft YaHei',monospace"
COLORS = {"36": "#7dcfff", "33": "#e0af68", "31": "#f7768e", "32": "#9ece6a"}


def printed(command, columns):
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        os.execvp(command[0], command)
    out = b""
    try:
        while piece := os.read(terminal, 65536):
            out += piece
    except OSError:  # The end, on Linux.
        pass
    return out.decode().replace("\r\n", "\n").split("\n")


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def spans(line):
    """The pieces of a line, each with its column and the codes of its style."""
    column, style = 0, set()
    for codes, text in re.findall(r"((?:\x1b\[[\d;]*m)*)([^\x1b]*)", line):
        for code in re.findall(r"\d+", codes):
            style = set() if code == "0" else style | {code}
        # Runs of one kind of width, so that each is as long as its cells whatever the font.
        for _, run in groupby(text, unicodedata.east_asian_width):
            run = "".join(run)
            if run.strip():
                yield column, run, style
            column += width(run)


def draw(lines, columns):
    height = len(lines) * LINE + 2 * EDGE
    total = columns * CELL + 2 * EDGE
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {total:.0f} {height}" font-family="{FONT}" font-size="{SIZE}">',
        '<rect width="100%" height="100%" rx="8" fill="#1a1b26"/>',
    ]
    for row, line in enumerate(lines):
        for column, text, style in spans(line):
            fill = next((COLORS[code] for code in style if code in COLORS), "#c0caf5")
            bold = ' font-weight="bold"' if "1" in style else ""
            faint = ' opacity="0.6"' if "2" in style else ""
            x, y, length = EDGE + column * CELL, EDGE + row * LINE + SIZE, width(text) * CELL
            out.append(
                f'<text x="{x:.1f}" y="{y}" textLength="{length:.1f}" lengthAdjust="spacingAndGlyphs" '
                f'xml:space="preserve" fill="{fill}"{bold}{faint}>{escape(text)}</text>'
            )
    return "\n".join([*out, "</svg>", ""])


columns, count, target, *command = sys.argv[1:]
shown = printed(command, int(columns))[: int(count)]
with open(target, "w", encoding="utf-8") as file:
    file.write(draw(shown, int(columns)))
