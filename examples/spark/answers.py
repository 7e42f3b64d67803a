"""Answers reduced to what is compared: the id, and a hash of the whole line."""

import hashlib
import json

_DECODER = json.JSONDecoder()
_START = '{"id":'


def reduce(line):
    """(id, hash) of one answer of `jsonl` or `corpus`, given as a text without its line break."""
    if not line.startswith(_START):
        raise ValueError(f"not an answer: {line[:80]!r}")
    identity, _ = _DECODER.raw_decode(line, len(_START))
    return identity, hashlib.blake2b(line.encode(), digest_size=16).hexdigest()
