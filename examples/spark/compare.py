"""One process, one machine, Spark: the same documents three ways, the same answers, and how fast each is.

Run by run.sh, which builds the programs and installs PySpark.
"""

import argparse
import json
import os
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from answers import reduce

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PARTS = 64


def main():
    options = arguments()
    work = Path(tempfile.mkdtemp(prefix="gongwen-spark-", dir=options.work))
    try:
        return compare(options, work)
    finally:
        if options.keep:
            print(f"kept: {work}")
        else:
            shutil.rmtree(work, ignore_errors=True)


def arguments():
    parser = argparse.ArgumentParser(
        prog="run.sh", description="Runs the parser under Spark, and compares answers and speed with `corpus`."
    )
    parser.add_argument("texts", nargs="?", help="a folder of .txt files in UTF-8 (documents made of the project's samples)")
    parser.add_argument("--documents", type=int, default=100_000, help="repeat the texts to so many (100000)")
    parser.add_argument("--kill", action="store_true", help="kill one executor in the middle of the job")
    parser.add_argument("--statistics", action="store_true", help="answers hold only the figures")
    parser.add_argument("--no-source", action="store_true", help="answers leave the text out")
    parser.add_argument("--repeat", type=int, default=1, help="time everything so often and tell the best (1)")
    parser.add_argument("--executors", type=int, default=2, help="executors of one core each (2)")
    parser.add_argument("--work", help="where to put the copies, on a disk with room (the system's)")
    parser.add_argument("--keep", action="store_true", help="leave them there")
    parser.add_argument("--jsonl", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--corpus", required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def compare(options, work):
    flags = ["--statistics"] * options.statistics + ["--no-source"] * options.no_source
    size = prepare(options, work)
    count = options.documents
    requests = sorted((work / "requests").iterdir())
    say(f"{count} documents, {size / 1e6:.0f} MB of text, {os.cpu_count()} cores")

    rows = []
    one = best(options, lambda: jsonl(options, requests, flags))
    rows.append(("one jsonl process", one))
    folder = [options.corpus, str(work / "folder"), "--no-lint", *flags]
    for threads in dict.fromkeys((1, os.cpu_count())):
        limited = [*folder, "--threads", str(threads), "-o", "/dev/null"]
        rows.append((f"corpus, {threads} thread(s)", best(options, lambda: timed(limited))))
    say("hashing the answers of corpus …")
    expected = hashes([*folder, "-o", "-"])
    if len(expected) != count:
        sys.exit(f"corpus answered {len(expected)} of {count} documents")

    spark = None
    for _ in range(options.repeat):
        say("Spark …")
        spark = job(options, work, flags, spark)
        check(spark, expected, options.kill)
    # Its processes are not ours to wait for: what they used is not known.
    name = f"Spark {spark['version']}, {options.executors} executors"
    rows.append((name, (spark["job"], None)))
    rows.append(("  with its start", (spark["start"] + spark["job"], None)))
    table(rows, count, size)
    leftovers = still_running(options.jsonl)
    if leftovers:
        sys.exit(f"jsonl processes left behind: {leftovers}")
    return 0


def prepare(options, work):
    """Lays the documents out twice, with the same ids: as files, and as lines of requests. Returns their bytes."""
    texts = read(Path(options.texts)) if options.texts else generated()
    (work / "requests").mkdir()
    size = 0
    parts = [(work / f"requests/part-{number:03}.jsonl").open("w", encoding="utf-8") for number in range(PARTS)]
    for number in range(options.documents):
        copy, which = divmod(number, len(texts))
        name, text = texts[which]
        identity = f"{copy:06}/{which:03}-{name}"
        target = work / "folder" / identity
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
        line = json.dumps({"id": identity, "text": text}, ensure_ascii=False)
        parts[number * PARTS // options.documents].write(line + "\n")
        size += len(text.encode())
    for part in parts:
        part.close()
    return size


def read(folder):
    """(name, text) of every text file below a folder."""
    texts = []
    for path in sorted(folder.rglob("*.txt")):
        try:
            texts.append((path.name, path.read_bytes().decode("utf-8-sig")))
        except UnicodeDecodeError:
            say(f"{path}: not UTF-8, left out")
    if not texts:
        sys.exit(f"no .txt files below {folder}")
    return texts


def generated():
    """Documents of about 5 KB, made of the project's samples: each begins with another one."""
    samples = read(ROOT / "tests/corpus")
    texts = []
    for first in range(len(samples)):
        text = ""
        for name, sample in samples[first:] + samples[:first]:
            if len(text.encode()) > 4000:
                break
            text += sample + "\n"
        texts.append((samples[first][0], text))
    return texts


def timed(command, **pipes):
    """(seconds, seconds of processor time) that a command takes."""
    began, before = time.monotonic(), processor_time()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **pipes)
    return time.monotonic() - began, processor_time() - before


def processor_time():
    """What the commands that have ended used, those that they started included."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def jsonl(options, requests, flags):
    """All requests through one process."""
    cat = subprocess.Popen(["cat", *requests], stdout=subprocess.PIPE)
    times = timed([options.jsonl, *flags], stdin=cat.stdout)
    cat.stdout.close()
    if cat.wait() != 0:
        sys.exit("cat failed")
    return times


def best(options, run):
    return min(run() for _ in range(options.repeat))


def hashes(command):
    """(id, hash) of every line that a command prints; the same id twice is an error."""
    found = {}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for line in process.stdout:
        identity, digest = reduce(line.decode().removesuffix("\n"))
        if found.setdefault(identity, digest) is not digest:
            sys.exit(f"{identity}: answered twice")
    if process.wait() != 0:
        sys.exit(f"{command[0]} failed")
    return found


def job(options, work, flags, before):
    """One Spark job, and what came out of it; the figures of the faster one, if there was one before."""
    results = work / "results"
    shutil.rmtree(results, ignore_errors=True)
    command = [
        sys.executable, HERE / "job.py",
        "--requests", (work / "requests").as_uri(),
        "--results", results.as_uri(),
        "--scratch", work / "spark",
        "--executors", str(options.executors),
        "--command", shlex.join([options.jsonl, *flags]),
        *["--kill"] * options.kill,
    ]
    log = work / "spark.log"
    with log.open("w") as errors:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=errors)
    if done.returncode != 0:
        sys.exit(f"the Spark job failed:\n{log.read_text()[-4000:]}")
    told = json.loads(done.stdout.splitlines()[-1])
    if before and before["job"] < told["job"]:
        told.update(start=before["start"], job=before["job"])
    told["answers"] = [
        json.loads(line) for part in sorted(results.glob("part-*")) for line in part.open()
    ]
    return told


def check(spark, expected, must_kill):
    answers = spark.pop("answers")
    found = dict(answers)
    if len(found) != len(answers):
        sys.exit(f"doubled: {len(answers)} answers for {len(found)} documents")
    missing = expected.keys() - found.keys()
    if missing or found.keys() - expected.keys():
        sys.exit(f"lost: {len(missing)}, unknown: {len(found.keys() - expected.keys())}")
    different = [it for it in expected if expected[it] != found[it]]
    if different:
        sys.exit(f"{len(different)} answers differ from those of corpus, first {different[0]}")
    say(f"  {len(found)} answers, none lost, none doubled, each the same as that of corpus; {spark['tasks']} tasks")
    if must_kill:
        killed = spark["killed"]
        if not killed or spark["failed"] == 0:
            sys.exit(f"no executor was killed at work: {spark}")
        say(
            f"  killed executor {killed['pid']}, one of {killed['executors']}, when {killed['tasks_done']} tasks were done;"
            f" {spark['failed']} failed and ran again"
        )


def still_running(program):
    """Processes of that very program; they end a moment after the executor that started them."""
    for _ in range(50):
        left = []
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and (entry / "cmdline").read_bytes().split(b"\0")[0] == program.encode():
                    left.append(int(entry.name))
            except OSError:
                continue
        if not left:
            return []
        time.sleep(0.1)
    return left


def table(rows, count, size):
    say(f"\n{'':32} {'seconds':>9} {'documents/s':>12} {'MB/s':>8} {'processor s':>12}")
    for name, (seconds, processor) in rows:
        processor = "" if processor is None else f"{processor:.1f}"
        say(f"{name:32} {seconds:9.1f} {count / seconds:12.0f} {size / 1e6 / seconds:8.1f} {processor:>12}")


def say(text):
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
