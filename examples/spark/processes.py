"""Processes below one of ours, from /proc."""

from pathlib import Path


def descendants(root, word):
    """The processes below `root` whose command line holds `word`."""
    parents, matches = {}, set()
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            # The name, in brackets, may hold blanks.
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            command = (entry / "cmdline").read_bytes()
        except OSError:
            continue  # It has ended.
        pid = int(entry.name)
        parents[pid] = int(fields[1])
        if word.encode() in command and fields[0] != "Z":
            matches.add(pid)

    def is_below(pid):
        while pid in parents:
            pid = parents[pid]
            if pid == root:
                return True
        return False

    return {pid for pid in matches if is_below(pid)}
