"""Runs the tools from PyPI over the text on the standard input; prints what each found as JSON. Offsets are characters."""

import contextlib
import difflib
import io
import json
import re
import sys
import warnings

LIMIT = 200


def headings_markdown_it(text):
    from markdown_it import MarkdownIt

    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    tokens = MarkdownIt().parse(text)
    return [starts[t.map[0]] for t in tokens if t.type in ("heading_open", "list_item_open")]


def chunks_langchain(text):
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    # The separators that its documentation gives for text without word boundaries.
    separators = ["\n\n", "\n", "。", "！", "？", "；", ";", "，", ",", ""]
    splitter = RecursiveCharacterTextSplitter(
        separators=separators, chunk_size=LIMIT, chunk_overlap=0, keep_separator="end", add_start_index=True
    )
    documents = splitter.create_documents([text])
    return [(it.metadata["start_index"], it.page_content) for it in documents]


def chunks_llama_index(text):
    from llama_index.core import Document
    from llama_index.core.node_parser import SentenceSplitter

    splitter = SentenceSplitter(chunk_size=LIMIT, chunk_overlap=0, tokenizer=list)
    nodes = splitter.get_nodes_from_documents([Document(text=text)])
    return [(it.start_char_idx, it.text) for it in nodes]


def chunks_semantic_text_splitter(text):
    from semantic_text_splitter import TextSplitter

    return TextSplitter(LIMIT).chunk_indices(text)


def chunks_chonkie(text):
    from chonkie import RecursiveChunker

    return [(it.start_index, it.text) for it in RecursiveChunker(tokenizer="character", chunk_size=LIMIT)(text)]


def numbers_chinese2digits(text):
    import chinese2digits

    found = chinese2digits.takeNumberFromString(text)
    at, reports = 0, []
    for written, value in zip(found["CHNumberStringList"], found["digitsStringList"]):
        start = text.index(written, at)
        at = start + len(written)
        reports.append([start, at, value, "%" if written.endswith("%") else None])
    return reports


def numbers_quantulum3(text):
    from quantulum3 import parser

    return [[*it.span, str(it.value), it.unit.name] for it in parser.parse(text)]


def money_jionlp(text):
    import jionlp

    return [[*it["offset"], it["detail"]["num"], it["detail"]["case"]] for it in jionlp.ner.extract_money(text)]


def rewritten(text, after):
    """The places that a rewriting tool changed, with the number that it put there."""
    reports = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, text, after, autojunk=False).get_opcodes():
        number = re.search(r"[\d.]+", after[max(0, c - 1) : d + 1])
        if tag != "equal" and number:
            reports.append([a, max(b, a + 1), number.group(), None])
    return reports


def rewrites_cn2an(text):
    import cn2an

    return rewritten(text, cn2an.transform(text, "cn2an"))


def rewrites_wetext(text):
    from itn.chinese.inverse_normalizer import InverseNormalizer

    normalizer = InverseNormalizer()
    lines = [normalizer.normalize(line) if line.strip() else line for line in text.split("\n")]
    return rewritten(text, "\n".join(lines))


def times_jionlp(text):
    import jionlp

    return [it["offset"] for it in jionlp.ner.extract_time(text)]


def times_dateparser(text):
    from dateparser.search import search_dates

    at, reports = 0, []
    for written, _ in search_dates(text, languages=["zh"]) or []:
        start = text.index(written, at)
        at = start + len(written)
        reports.append([start, at])
    return reports


def spoken_cn2an():
    import cn2an

    return str(cn2an.cn2an("三万五", "smart"))


TOOLS = {
    "headings": {"markdown-it-py": headings_markdown_it},
    "chunks": {
        "langchain-text-splitters": chunks_langchain,
        "llama-index-core": chunks_llama_index,
        "semantic-text-splitter": chunks_semantic_text_splitter,
        "chonkie": chunks_chonkie,
    },
    "numbers": {
        "chinese2digits": numbers_chinese2digits,
        "jionlp": money_jionlp,
        "quantulum3": numbers_quantulum3,
    },
    "rewrites": {"cn2an": rewrites_cn2an, "WeTextProcessing": rewrites_wetext},
    "times": {"jionlp": times_jionlp, "dateparser": times_dateparser},
}


def main():
    warnings.simplefilter("ignore")
    text = sys.stdin.read()
    found = {}
    # Some of them greet on the standard output.
    with contextlib.redirect_stdout(io.StringIO()):
        for kind, tools in TOOLS.items():
            found[kind] = {name: tool(text) for name, tool in tools.items()}
        found["spoken"] = {"cn2an": spoken_cn2an()}
    json.dump(found, sys.stdout, ensure_ascii=False)


main()
