#!/usr/bin/env python3
"""Fits the weights of src/article/caption/compare/evidence.rs to labelled pairs, and prints cross-validated figures.

    cargo build --features cli --bin article-viewer
    pip install numpy scikit-learn
    xtask/captions/train.py [--write] ../shared/captions/pairs.jsonl ../shared/captions/pairs-B.jsonl

The features are those that `article-viewer captions --explain` prints. Pairs that a rule or a veto decides are not part of
the training. With --write, the table in evidence.rs is replaced. The labelled pairs are not part of this project.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

import numpy
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "src/article/caption/compare/evidence.rs"
# The probability above which a text is called redundant: a repeated text can be skipped, a dropped one is lost.
THRESHOLD = 0.87
REGULARIZATION = 3.0
FOLDS = 10


def read(name):
    """Returns the labelled rows with both texts, each with the program's decision."""
    command = [ROOT / "target/debug/article-viewer", "captions", "--explain", name]
    decisions = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, text=True)
    lines = zip(pathlib.Path(name).read_text().splitlines(), decisions.stdout.splitlines())
    rows = [{**json.loads(row), "decision": json.loads(decision)} for row, decision in lines]
    return [row for row in rows if not row["relation"].endswith("-only")]


def new_model():
    return make_pipeline(StandardScaler(), LogisticRegression(C=REGULARIZATION, max_iter=5000))


def is_redundant(relation):
    return relation in ("same", "contained")


def weighed(row):
    """Whether the fitted function decides the row."""
    decision = row["decision"]
    by_other_rule = is_redundant(decision["relation"]) and (decision["points"] or 0) <= 0
    return bool(decision["evidence"]) and not decision["veto"] and not by_other_rule


def features(rows):
    return numpy.array([list(row["decision"]["evidence"].values()) for row in rows], float)


def labels(rows):
    return numpy.array([is_redundant(row["relation"]) for row in rows])


def cross_validated(rows, group):
    """Returns the decision about each row, by a function fitted without the rows of the same group."""
    tested = [row for row in rows if weighed(row)]
    x, y = features(tested), labels(tested)
    groups = numpy.array([group(row) for row in tested])
    decided = {row["id"]: is_redundant(row["decision"]["relation"]) for row in rows}
    for train, test in GroupKFold(FOLDS).split(x, y, groups):
        chances = new_model().fit(x[train], y[train]).predict_proba(x[test])[:, 1]
        for index, chance in zip(test, chances):
            decided[tested[index]["id"]] = bool(chance >= THRESHOLD)
    return decided


def figures(rows, decided):
    right = sum(decided[row["id"]] and is_redundant(row["relation"]) for row in rows)
    wrong = sum(decided[row["id"]] and not is_redundant(row["relation"]) for row in rows)
    missed = sum(not decided[row["id"]] and is_redundant(row["relation"]) for row in rows)
    precision = right / max(right + wrong, 1)
    recall = right / max(right + missed, 1)
    f1 = 2 * right / max(2 * right + wrong + missed, 1)
    return f"{precision:.3f} | {recall:.3f} | {f1:.3f} | {right}, {wrong}, {missed}"


def language(row):
    return (row["lang"] or "?").split("-")[0].lower()


def kind(row):
    """The kind of a pair, by its form."""
    alt, caption = row["alt"].strip(), row["caption"].strip()
    if alt == caption:
        return "character-equal"
    if row["relation"] == "same":
        return "same in other words"
    short, long = sorted((len(alt), len(caption)))
    return "short text in a long one" if long > 4 * short else "one more fact"


def report(rows):
    one = [row for row in rows if "xlang" not in (row["note"] or "")]
    plain = [row for row in one if "borderline" not in (row["note"] or "")]
    program = {row["id"]: is_redundant(row["decision"]["relation"]) for row in rows}
    by_article = cross_validated(rows, lambda row: row["file"])
    by_language = cross_validated(rows, language)
    for name, decided in (("by article", by_article), ("by language", by_language), ("program", program)):
        for part, chosen in (("all", rows), ("one language", one), ("not borderline", plain)):
            print(f"| {name}, {part} | {figures(chosen, decided)} |")
    for title, group in (("kind", kind), ("language", language)):
        groups = collections.defaultdict(list)
        for row in one:
            groups[group(row)].append(row)
        print(f"by {title}, cross-validated by {'article' if title == 'kind' else 'language'}")
        for name, chosen in sorted(groups.items(), key=lambda item: -len(item[1])):
            print(f"| {name} | {figures(chosen, by_article if title == 'kind' else by_language)} |")
    wrong = [row["id"] for row in rows if by_article[row["id"]] and not is_redundant(row["relation"])]
    print("wrong, cross-validated by article:", *wrong)


def table(rows):
    """Returns the weights for all rows in thousandths, with the bias that makes the threshold zero."""
    rows = [row for row in rows if weighed(row)]
    scale, model = (step for _, step in new_model().fit(features(rows), labels(rows)).steps)
    weights = model.coef_[0] / scale.scale_
    bias = model.intercept_[0] - weights @ scale.mean_ - numpy.log(THRESHOLD / (1 - THRESHOLD))
    names = list(rows[0]["decision"]["evidence"])
    return {name: round(1000 * weight) for name, weight in zip(names, weights)}, round(1000 * bias)


def main():
    names = [argument for argument in sys.argv[1:] if argument != "--write"]
    rows = [row for name in names for row in read(name)]
    report(rows)
    weights, bias = table(rows)
    print(weights, bias)
    if "--write" in sys.argv:
        text = TABLE.read_text()
        for name, weight in weights.items():
            text = re.sub(rf'\("{name}", -?[\d_]+\)', f'("{name}", {weight})', text)
        text = re.sub(r"const BIAS: i32 = -?[\d_]+;", f"const BIAS: i32 = {bias};", text)
        TABLE.write_text(text)


main()
