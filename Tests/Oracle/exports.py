#!/usr/bin/env python3
"""Let PM4Py read what fribrev exports, and compare what it finds with independent figures.

    python3 Tests/Oracle/exports.py FRIBREV LOGS

imports each known log of the folder LOGS with the program FRIBREV, exports it in each format that
PM4Py reads, with and without --plain, and compares cases, events, activities and resources with
Fixtures/Expected. XES and OCEL in JSON are held to the rules of their schemas too, written anew
here. PM4Py is installed from PyPI into .build/pm4py, once. Ends with 1 where something differs.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
VENV = ROOT / ".build" / "pm4py"
COUNTED = ("cases", "events", "activities", "resources")

# Each log and the mapping that says its words.
LOGS = {
    "receipt.xes.gz": "receipt",
    "receipt.csv.gz": "receipt",
    "bpic15_municipality1.xes.gz": "bpic15",
    "purchasing_example.csv.gz": "purchasing",
    "running-example.xes": "running-example",
    "ocel20_example.jsonocel": "ocel20-example",
    "ocel20_example.xmlocel": "ocel20-example",
    "ocel20_example.sqlite": "ocel20-example",
    "order_management.ocel2.sqlite.gz": "order-management",
}
FORMATS = {
    "xes": "xes", "csv": "csv", "ocel-json": "jsonocel", "ocel-xml": "xmlocel",
    "ocel-sqlite": "sqlite",
}


def in_venv():
    """Starts this program again with the Python that has PM4Py."""
    python = VENV / "bin" / "python"
    if not (VENV / "installed").exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "pm4py"], check=True)
        (VENV / "installed").touch()
    os.execv(str(python), [str(python), __file__, *sys.argv[1:], "--here"])


def run(fribrev, *arguments):
    """What the command says; raises RuntimeError with it where it fails."""
    done = subprocess.run(
        [fribrev, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stdout.strip())
    return done.stdout


def of_frame(frame):
    """The figures of a table of events; what is empty is missing."""
    def count(column):
        return int(frame[column].replace("", None).nunique()) if column in frame.columns else 0
    return {
        "cases": count("case:concept:name"), "events": len(frame),
        "activities": count("concept:name"), "resources": count("org:resource"),
    }


def of_ocel(ocel, case_object):
    """The figures of an object-centric log whose cases are objects of a type."""
    events = ocel.events
    relations = ocel.relations[ocel.relations["ocel:type"] == case_object]
    # An event is of its first such object only, as in the figures beside ours.
    first = relations.drop_duplicates("ocel:eid", keep="first")
    resources = events["org:resource"].nunique() if "org:resource" in events.columns else 0
    return {
        "cases": int(first["ocel:oid"].nunique()), "events": len(events),
        "activities": int(events["ocel:activity"].nunique()), "resources": int(resources),
    }


def readings(path, kind, case_object):
    """Each of PM4Py's readers of the format: its name, and a call that gives figures."""
    import pandas
    import pm4py

    if kind == "xes":
        for variant in ("chunk_regex", "iterparse", "line_by_line"):
            yield variant, lambda variant=variant: of_frame(
                pm4py.convert_to_dataframe(pm4py.read_xes(str(path), variant=variant)))
    elif kind == "csv":
        def table():
            frame = pandas.read_csv(path, dtype=str)
            return of_frame(pm4py.format_dataframe(
                frame, case_id="case:concept:name", activity_key="concept:name",
                timestamp_key="time:timestamp"))
        yield "format_dataframe", table
    else:
        reader = {
            "ocel-json": pm4py.read_ocel2_json, "ocel-xml": pm4py.read_ocel2_xml,
            "ocel-sqlite": pm4py.read_ocel2_sqlite,
        }[kind]
        yield reader.__name__, lambda: of_ocel(reader(str(path)), case_object)


def ocel_faults(path):
    """Where a file is not what the schema of OCEL 2.0 in JSON asks for, or not in itself whole."""
    log = json.loads(path.read_text(encoding="utf-8"))
    faults = []

    def members(where, thing, *names):
        for name in names:
            if not isinstance(thing.get(name), str):
                faults.append(f"{where}: {name} is {thing.get(name)!r}")

    declared = {}
    for section in ("eventTypes", "objectTypes"):
        for one in log[section]:
            members(section, one, "name")
            declared[section, one["name"]] = {each["name"] for each in one["attributes"]}
            for each in one["attributes"]:
                members(f"{section} {one['name']}", each, "name", "type")
                if each["type"] not in ("string", "time", "integer", "float", "boolean"):
                    faults.append(f"{section} {one['name']}: type {each['type']}")
    objects = {one["id"] for one in log["objects"]}
    for section, types in (("events", "eventTypes"), ("objects", "objectTypes")):
        if len({one["id"] for one in log[section]}) != len(log[section]):
            faults.append(f"{section}: an id stands twice")
        for one in log[section]:
            where = f"{section} {one.get('id')}"
            time = ("time",)
            members(where, one, "id", "type", *(time if section == "events" else ()))
            names = declared.get((types, one["type"]))
            if names is None:
                faults.append(f"{where}: type {one['type']} is not declared")
            for value in one.get("attributes", []):
                members(where, value, "name", "value", *(time if section == "objects" else ()))
                if names is not None and value["name"] not in names:
                    faults.append(f"{where}: {value['name']} is not declared")
            seen = set()
            for relation in one.get("relationships", []):
                members(where, relation, "objectId", "qualifier")
                pair = relation["objectId"], relation["qualifier"]
                if pair in seen:
                    faults.append(f"{where}: {pair} stands twice")
                seen.add(pair)
                if pair[0] not in objects:
                    faults.append(f"{where}: there is no object {pair[0]}")
    return faults


XES = "{http://www.xes-standard.org/}"
VALUES = {
    "string": r"(?s).*", "id": r"(?s).*", "boolean": r"true|false|0|1", "int": r"[+-]?\d+",
    "float": r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|-?INF|NaN",
    "date": r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?",
}
NAME = re.compile(r"[^\W\d][\w.:·-]*")
RANKS = {"extension": 0, "global": 1, "classifier": 2, "trace": 4, "event": 5}


def xes_faults(path):
    """Where a file is not what the schema of IEEE 1849-2016 asks for."""
    faults = []

    def attribute(element, place):
        kind = element.tag.removeprefix(XES)
        if not NAME.fullmatch(element.get("key", "")):
            faults.append(f"{place}: key {element.get('key')!r}")
        if kind == "list":
            if sum(1 for child in element if child.tag == XES + "values") != 1:
                faults.append(f"{place}: a list without values")
        elif kind not in VALUES:
            faults.append(f"{place}: element {element.tag}")
        elif not re.fullmatch(VALUES[kind], element.get("value", "\0")):
            faults.append(f"{place}: {kind} {element.get('value')!r}")
        for child in element:
            for one in child if child.tag == XES + "values" else [child]:
                attribute(one, place)

    def component(element, place, inner):
        behind, keys = False, set()
        for child in element:
            if child.tag == XES + inner:
                behind = True
                component(child, place, "-")
                continue
            if behind:
                faults.append(f"{place}: {child.tag} behind {inner}")
            if child.get("key") in keys:
                faults.append(f"{place}: {child.get('key')} stands twice")
            keys.add(child.get("key"))
            attribute(child, place)

    root = ElementTree.parse(path).getroot()
    if root.tag != XES + "log" or set(root.keys()) - {"xes.version", "xes.features"}:
        faults.append(f"root {root.tag} {root.keys()}")
    rank = 0
    for child in root:
        kind = child.tag.removeprefix(XES)
        if RANKS.get(kind, 3) < rank:
            faults.append(f"log: {kind} comes too late")
        rank = RANKS.get(kind, 3)
        if kind in ("trace", "event"):
            component(child, kind, "event")
        elif kind == "global":
            component(child, kind, "-")
        elif kind not in RANKS:
            attribute(child, "log")
    return faults


def compare(found, expected):
    """What differs, in words; empty where nothing does."""
    return ", ".join(
        f"{name} {found[name]} instead of {expected[name]}"
        for name in COUNTED if found[name] != expected[name])


def one_log(fribrev, path, mapping, folder, tell):
    """Imports a log and tells, for each export and reader, what differs."""
    name = path.name.removesuffix(".gz")
    expected = json.loads(
        (ROOT / "Fixtures" / "Expected" / f"{name}.json").read_text(encoding="utf-8"))
    case_object = expected["caseObject"] or "case"
    store = folder / "store"
    run(fribrev, "import", path, "--store", store, "--mapping",
        ROOT / "Fixtures" / "Mappings" / f"{mapping}.yaml",
        *(["--case-object", case_object] if expected["caseObject"] else []))
    for kind, suffix in FORMATS.items():
        for plain in (False, True):
            what = f"{kind}{' --plain' if plain else ''}"
            out = folder / f"out{'-plain' if plain else ''}.{suffix}"
            try:
                run(fribrev, "export", "--store", store, "--format", kind, "-o", out,
                    *(["--plain"] if plain else []))
            except RuntimeError as error:
                if "SQLite" in str(error):
                    print(f"{path.name}: {what}: left out, the build lacks the trait SQLite")
                else:
                    tell(path.name, what, "fribrev export", str(error))
                continue
            check = {"xes": xes_faults, "ocel-json": ocel_faults}.get(kind)
            if check:
                faults = check(out)
                tell(path.name, what, "schema", "; ".join(faults[:3]) + (
                    f" and {len(faults) - 3} more" if len(faults) > 3 else ""))
            if kind in ("xes", "csv") and expected["figures"]["caselessEvents"] > 0:
                print(f"{path.name}: {what}: left out, PM4Py has no place for events of no case")
                continue
            for reader, read in readings(out, kind, case_object):
                try:
                    difference = compare(read(), expected["figures"])
                except Exception as error:  # Whatever a reader trips over is a finding.
                    difference = f"{type(error).__name__}: {error}"
                tell(path.name, what, reader, difference)


def main():
    fribrev = str(pathlib.Path(sys.argv[1]).resolve())
    logs = pathlib.Path(sys.argv[2])
    warnings.simplefilter("ignore")
    counts = {"same": 0, "different": 0}

    def tell(name, what, reader, difference):
        counts["different" if difference else "same"] += 1
        print(f"{name}: {what}: {reader}: {difference or 'same'}", flush=True)

    for name, mapping in LOGS.items():
        path = logs / name
        if not path.exists():
            print(f"{name}: not in {logs}, left out")
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                one_log(fribrev, path, mapping, pathlib.Path(folder), tell)
            except RuntimeError as error:
                if "SQLite" in str(error):
                    print(f"{name}: left out, the build lacks the trait SQLite")
                else:
                    tell(name, "import", "fribrev import", str(error))
    print(f"{counts['same']} same, {counts['different']} different")
    sys.exit(0 if counts["different"] == 0 and counts["same"] > 0 else 1)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    if "--here" not in sys.argv:
        in_venv()
    main()
