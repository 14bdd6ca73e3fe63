"""Renders an archive of articles on a cluster, with Apache Spark.

Each partition of the lines passes through `article-viewer prerender - --ndjson`. A partition whose worker is lost is rendered again by
another one. Output files appear when their partition is complete.
"""

import argparse
import shlex

from pyspark.sql import SparkSession


def arguments():
    parser = argparse.ArgumentParser(description="Renders an archive of articles on a cluster.")
    parser.add_argument("articles", help="files with one article in each line, such as s3a://cms/articles/*.ndjson")
    parser.add_argument("out", help="a new folder for the rendered lines")
    parser.add_argument("--program", default="article-viewer", help="the path of the program on the workers")
    parser.add_argument("--partitions", type=int, default=8, help="the least number of partitions")
    # All others belong to the program: --site, --base, --loader, --template and so on.
    return parser.parse_known_args()


def main():
    known, of_program = arguments()
    # The engine has a process for each core, so one thread is enough.
    command = shlex.join([known.program, "prerender", "-", "--ndjson", "--jobs", "1", *of_program])
    session = SparkSession.builder.appName("article-viewer archive").getOrCreate()
    articles = session.sparkContext.textFile(known.articles, known.partitions)
    articles.pipe(command, checkCode=True).saveAsTextFile(known.out)
    session.stop()


if __name__ == "__main__":
    main()
