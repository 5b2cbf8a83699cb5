#!/usr/bin/env python3
"""Compute survival curves with lifelines, and compare them with those fribrev prints.

    python3 Tests/Oracle/survival.py FRIBREV [STORE ...]

makes a history of one office with the program FRIBREV, takes for each measure of spans what its
figure rests on (`--evidence`), computes the product-limit estimate of it with lifelines, and
compares it with `--curve`; then the same for each STORE. lifelines is installed from PyPI into
.build/lifelines, once. Ends with 1 where something differs, or where nothing could be compared.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
VENV = ROOT / ".build" / "lifelines"
MEASURES = ("lead-time", "longest-standstill", "mail-answer-time", "tenure")
DAY = 86_400_000_000


def in_venv():
    """Go on in a Python that has lifelines."""
    python = VENV / "bin" / "python3"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        subprocess.run([VENV / "bin" / "pip", "install", "--quiet", "lifelines"], check=True)
    if pathlib.Path(sys.prefix) != VENV:
        os.execv(python, [str(python), *sys.argv])


def measures(fribrev, store):
    command = [fribrev, "kpi", "--store", store, "--evidence", "--curve", "--format", "json"]
    for measure in MEASURES:
        command += ["--measure", measure]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [one for one in json.loads(said)["measures"] if one["measure"] in MEASURES]


def compare(name, measure):
    """The number of differences; None where there are no spans."""
    from lifelines import KaplanMeierFitter

    told = [one for one in measure["evidence"] if one["answer"] != "unknown"]
    if "curve" not in measure or not told:
        return None
    curve = KaplanMeierFitter().fit(
        [one["amount"] / DAY for one in told], [one["answer"] != "open" for one in told])
    differences = 0
    for step in measure["curve"]:
        expected = float(curve.predict(step["days"]))
        if abs(expected - step["lasting"]) > 1e-9:
            differences += 1
            print(f"{name} {measure['measure']} after {step['days']} days: "
                  f"{step['lasting']}, lifelines has {expected}")
    ended = sum(one["answer"] != "open" for one in told)
    print(f"{name} {measure['measure']}: {ended} over, {len(told) - ended} open, "
          f"{differences} of {len(measure['curve'])} points differ")
    return differences


def main():
    fribrev, stores = sys.argv[1], sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder:
        made = os.path.join(folder, "office")
        quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([fribrev, "init", made, "--law", "sweden/sickness-benefit"], **quiet)
        subprocess.run(
            [fribrev, "generate", "office", "--seed", "1", "--years", "2", "--offices", "1",
             "--scenario", "fribrev-trial", "--store", made], **quiet)
        found = [
            compare(os.path.basename(store), measure)
            for store in [made, *stores] for measure in measures(fribrev, store)]
    compared = [one for one in found if one is not None]
    print(f"{len(compared)} curves compared, {sum(compared)} points differ")
    return 0 if compared and sum(compared) == 0 else 1


if __name__ == "__main__":
    in_venv()
    sys.exit(main())
