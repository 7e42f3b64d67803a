"""The Spark job: every partition of the requests goes through one `jsonl` process, and comes out as (id, hash).

Run by compare.py; prints one line of JSON with what happened.
"""

import argparse
import json
import os
import shutil
import signal
import sys
import threading
import time
from pathlib import Path

import pyspark
from pyspark import SparkConf, SparkContext

from processes import descendants

EXECUTOR = "CoarseGrainedExecutorBackend"


def reduce_partition(lines):
    # Imported where it runs: on the executors.
    from answers import reduce

    for line in lines:
        identity, digest = reduce(line)
        yield json.dumps([identity, digest])


class Watch(threading.Thread):
    """Follows the job; if asked, kills one executor when a quarter of the tasks is done."""

    def __init__(self, tracker, kills):
        super().__init__(daemon=True)
        self.tracker, self.kills = tracker, kills
        self.killed, self.tasks, self.failed = None, 0, 0
        self.done = threading.Event()

    def run(self):
        while not self.done.wait(0.1):
            self.look()

    def look(self):
        for stage in self.tracker.getActiveStageIds():
            info = self.tracker.getStageInfo(stage)
            if info is None:
                continue
            self.tasks, self.failed = info.numTasks, max(self.failed, info.numFailedTasks)
            if self.kills and self.killed is None and info.numCompletedTasks * 4 >= info.numTasks:
                self.kill(info)

    def kill(self, info):
        executors = sorted(descendants(os.getpid(), EXECUTOR))
        if info.numActiveTasks == 0 or not executors:
            return
        os.kill(executors[0], signal.SIGKILL)
        self.killed = {
            "pid": executors[0],
            "executors": len(executors),
            "tasks_done": info.numCompletedTasks,
        }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", required=True)
    parser.add_argument("--results", required=True)
    parser.add_argument("--scratch", required=True)
    parser.add_argument("--command", required=True)
    parser.add_argument("--executors", type=int, default=2)
    parser.add_argument("--kill", action="store_true")
    options = parser.parse_args()

    # Workers of `local-cluster` put their files below SPARK_HOME.
    apps = Path(os.environ.get("SPARK_HOME", Path(pyspark.__file__).parent)) / "work"
    known = set(apps.iterdir()) if apps.is_dir() else None
    # Executors find the modules beside this file, and run the Python that runs this one.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    conf = (
        SparkConf()
        .setMaster(f"local-cluster[{options.executors},1,1024]")
        .setAppName("gongwen")
        .set("spark.executor.memory", "1g")
        .set("spark.driver.memory", "1g")
        .set("spark.local.dir", options.scratch)
        .set("spark.ui.enabled", "false")
        .set("spark.ui.showConsoleProgress", "false")
        .set("spark.executorEnv.PYTHONPATH", str(Path(__file__).parent))
    )
    began = time.monotonic()
    context = SparkContext(conf=conf)
    context.setLogLevel("ERROR")
    # The executors register one after the other; without all of them the first tasks would run on one.
    while len(descendants(os.getpid(), EXECUTOR)) < options.executors:
        time.sleep(0.1)
    watch = Watch(context.statusTracker(), options.kill)
    watch.start()
    started = time.monotonic()
    requests = context.textFile(options.requests, minPartitions=32)
    answers = requests.pipe(options.command, checkCode=True)
    # Committed task by task: what a lost executor had half written is not part of the result.
    answers.mapPartitions(reduce_partition).saveAsTextFile(options.results)
    ended = time.monotonic()
    watch.done.set()
    watch.join()
    context.stop()
    for app in set(apps.iterdir()) - (known or set()) if apps.is_dir() else ():
        shutil.rmtree(app, ignore_errors=True)
    if known is None:
        shutil.rmtree(apps, ignore_errors=True)
    print(
        json.dumps(
            {
                "version": pyspark.__version__,
                "start": started - began,
                "job": ended - started,
                "tasks": watch.tasks,
                "failed": watch.failed,
                "killed": watch.killed,
            }
        )
    )


main()
