"""Runs archive.py on two workers of this machine, ends one of them in the middle, and compares every page with those of one run.

python lose_a_worker.py --program target/release/article-viewer --site site.json articles.ndjson
"""

import argparse
import filecmp
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyspark

SPARK = Path(pyspark.__file__).parent
MASTER_PORT = 17077
PARTITIONS = 24
BASE = "https://news.example/"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("articles")
    parser.add_argument("--program", required=True)
    parser.add_argument("--site", required=True)
    known = parser.parse_args()
    program, site, articles = (str(Path(path).resolve()) for path in (known.program, known.site, known.articles))
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}

        def start(*command):
            log = open(work / f"{command[0].rsplit('.', 1)[-1]}-{time.monotonic_ns()}.log", "w")
            spark = [str(SPARK / "bin/spark-class"), *command]
            # A group of its own, so that a worker ends with its executors.
            return subprocess.Popen(spark, env=environment, stdout=log, stderr=log, start_new_session=True)

        deploy = "org.apache.spark.deploy"
        processes = [start(f"{deploy}.master.Master", "--host", "127.0.0.1", "--port", str(MASTER_PORT), "--webui-port", "0")]
        for number in range(2):
            command = [f"{deploy}.worker.Worker", "--cores", "1", "--memory", "1g", "--webui-port", "0"]
            command += ["--work-dir", str(work / f"worker-{number}"), f"spark://127.0.0.1:{MASTER_PORT}"]
            processes.append(start(*command))
        try:
            begin = time.monotonic()
            lines = work / "lines"
            submit = [str(SPARK / "bin/spark-submit"), "--master", f"spark://127.0.0.1:{MASTER_PORT}"]
            submit += ["--conf", "spark.ui.enabled=false", "--executor-cores", "1", "--executor-memory", "512m"]
            submit += [str(Path(__file__).with_name("archive.py")), articles, str(lines), "--partitions", str(PARTITIONS)]
            submit += ["--program", program, "--site", site, "--base", BASE]
            with open(work / "submit.log", "w") as log:
                job = subprocess.Popen(submit, env=environment, stdout=log, stderr=log)
            # Some partitions are complete and some are not.
            while not 4 <= len(list(lines.glob("_temporary/0/task_*"))) and job.poll() is None:
                time.sleep(0.05)
            complete = len(list(lines.glob("_temporary/0/task_*")))
            lost = processes.pop()
            os.killpg(lost.pid, signal.SIGKILL)
            if job.wait(timeout=900) != 0:
                print((work / "submit.log").read_text()[-4000:])
                sys.exit("The job failed.")
            seconds = time.monotonic() - begin
            log = (work / "submit.log").read_text()
            lost, tasks = log.count(" Lost executor "), log.count(" Starting task ")
            print(f"one worker ended after {complete} partitions; lost executors: {lost}; tasks: {tasks}; {seconds:.0f} s")
            if lost == 0:
                sys.exit("No executor was lost, so the run shows nothing.")
            compare(program, site, articles, lines, work)
        finally:
            for process in processes:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait()


def compare(program, site, articles, lines, work):
    options = ["--site", site, "--base", BASE]
    one, many = work / "one", work / "many"
    subprocess.run([program, "prerender", articles, "--out", one, *options], check=True)
    subprocess.run([program, "prerender", lines, "--rendered", "--out", many, *options], check=True)
    names = {path.relative_to(one) for path in one.rglob("*.html")}
    others = {path.relative_to(many) for path in many.rglob("*.html")}
    different = [name for name in names & others if not filecmp.cmp(one / name, many / name, shallow=False)]
    print(f"{len(names)} pages of one run, {len(others)} of the cluster, {len(different)} different")
    if names != others or different:
        sys.exit("The pages are not the same.")


if __name__ == "__main__":
    main()
