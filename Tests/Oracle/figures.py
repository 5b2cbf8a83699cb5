#!/usr/bin/env python3
"""Compute the figures of the real logs, with nothing of fribrev's.

    python3 Tests/Oracle/figures.py LOGS [OUT]

reads the known logs in the folder LOGS and writes OUT/NAME.json for each (OUT: Fixtures/Expected).
The definitions are those of the command: a case's events are sorted by time, ties keep the file's
order; a time without an offset is UTC; an empty text is missing. Times are integer microseconds and
figures exact fractions until they are written. An OCEL event belongs to the first object of the
case's type among its relations in the file's order; without one it is of no case.
"""

import csv
import datetime
import fractions
import gzip
import io
import json
import pathlib
import re
import sqlite3
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

MICROSECOND = datetime.timedelta(microseconds=1)
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
THIRTY_DAYS = 30 * 86_400 * 1_000_000

# What each log is read by; columns are those of a case, an activity, a time and a resource.
PM4PY = ("case:concept:name", "concept:name", "time:timestamp", "org:resource")
LOGS = [
    ("receipt.xes.gz", {}),
    ("receipt.csv.gz", {"columns": PM4PY}),
    ("bpic15_municipality1.xes.gz", {}),
    ("purchasing_example.csv.gz", {"columns": PM4PY}),
    ("running-example.xes", {}),
    ("ocel20_example.jsonocel", {"case_object": "Purchase Order"}),
    ("ocel20_example.xmlocel", {"case_object": "Purchase Order"}),
    ("ocel20_example.sqlite", {"case_object": "Purchase Order"}),
    ("order_management.ocel2.sqlite.gz", {"case_object": "orders"}),
]


def instant(text):
    """Microseconds since 1970 of an ISO 8601 time."""
    time = datetime.datetime.fromisoformat(text.strip())
    if time.tzinfo is None:
        time = time.replace(tzinfo=datetime.timezone.utc)
    return (time - EPOCH) // MICROSECOND


def plain(path):
    """The file's bytes, unpacked."""
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def local(tag):
    """An element's name without its namespace."""
    return tag.rsplit("}", 1)[-1]


def attributes(element):
    """The attributes directly under a trace or an event, by key."""
    return {
        child.get("key"): child.get("value")
        for child in element
        if child.get("key") is not None and child.get("value") is not None
    }


def xes_event(element, case):
    values = attributes(element)
    return (
        case, values.get("concept:name"), instant(values["time:timestamp"]),
        values.get("org:resource"))


def read_xes(path):
    """Events of traces belong to the trace's name, events beside them to no case."""
    depth = []
    for step, element in ElementTree.iterparse(io.BytesIO(plain(path)), ("start", "end")):
        if step == "start":
            depth.append(local(element.tag))
            continue
        depth.pop()
        name = local(element.tag)
        if name == "trace":
            case = attributes(element).get("concept:name")
            for event in element:
                if local(event.tag) == "event":
                    yield xes_event(event, case)
            element.clear()
        elif name == "event" and "trace" not in depth:
            yield xes_event(element, None)


def read_csv(path, columns):
    """Columns by name; an empty cell is missing."""
    lines = io.StringIO(plain(path).decode("utf-8-sig"), newline="")
    case, activity, time, resource = columns
    for row in csv.DictReader(lines):
        yield row[case] or None, row[activity], instant(row[time]), row[resource] or None


def first_of_type(objects, types, wanted):
    return next((name for name in objects if types.get(name) == wanted), None)


def read_ocel_json(path, case_object):
    log = json.loads(plain(path))
    types = {one["id"]: one["type"] for one in log["objects"]}
    for event in log["events"]:
        objects = [relation["objectId"] for relation in event.get("relationships", [])]
        case = first_of_type(objects, types, case_object)
        yield case, event["type"], instant(event["time"]), None


def read_ocel_xml(path, case_object):
    root = ElementTree.fromstring(plain(path))
    # Objects stand under `log` and, as relations, under events and objects: the section tells.
    types = {one.get("id"): one.get("type") for one in root.find("objects")}
    for event in root.find("events"):
        related = event.find("objects")
        objects = [one.get("object-id") for one in (related if related is not None else [])]
        case = first_of_type(objects, types, case_object)
        yield case, event.get("type"), instant(event.get("time")), None


def read_ocel_sqlite(path, case_object):
    with tempfile.NamedTemporaryFile(suffix=".sqlite") as copy:
        copy.write(plain(path))
        copy.flush()
        base = sqlite3.connect(f"file:{copy.name}?mode=ro", uri=True)
        types = {str(name): kind for name, kind in base.execute(
            "SELECT ocel_id, ocel_type FROM object")}
        related = {}
        for event, name in base.execute(
                "SELECT ocel_event_id, ocel_object_id FROM event_object ORDER BY rowid"):
            related.setdefault(str(event), []).append(str(name))
        times = {}
        for kind, table in base.execute("SELECT ocel_type, ocel_type_map FROM event_map_type"):
            quoted = '"event_' + table.replace('"', '""') + '"'
            for event, time in base.execute(f"SELECT ocel_id, ocel_time FROM {quoted}"):
                times[kind, str(event)] = instant(time)
        for event, kind in base.execute("SELECT ocel_id, ocel_type FROM event ORDER BY rowid"):
            case = first_of_type(related.get(str(event), []), types, case_object)
            yield case, kind, times[kind, str(event)], None
        base.close()


def read(path, columns=None, case_object=None):
    name = path.name.removesuffix(".gz")
    if name.endswith(".xes"):
        return read_xes(path)
    if name.endswith(".csv"):
        return read_csv(path, columns)
    if name.endswith(".jsonocel"):
        return read_ocel_json(path, case_object)
    if name.endswith(".xmlocel"):
        return read_ocel_xml(path, case_object)
    return read_ocel_sqlite(path, case_object)


def quantile(ordered, share):
    """By linear interpolation between neighbours, as numpy does unless told otherwise."""
    place = (len(ordered) - 1) * share
    below = place.numerator // place.denominator
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def seconds(microseconds):
    return float(microseconds / fractions.Fraction(1_000_000))


def text(microseconds):
    moment = EPOCH + microseconds * MICROSECOND
    return re.sub(r"(\.\d*?)0*$", r"\1", moment.strftime("%Y-%m-%dT%H:%M:%S.%f")).rstrip(".") + "Z"


def handovers(events):
    pairs = zip(events, events[1:])
    return sum(1 for one, other in pairs if one[3] and other[3] and one[3] != other[3])


def figures(events):
    """All figures of a log; of a log without cases what can be said."""
    events = list(events)
    cases = {}
    for event in events:
        if event[0] is not None:
            cases.setdefault(event[0], []).append(event)
    for sequence in cases.values():
        sequence.sort(key=lambda event: event[2])
    durations = sorted(sequence[-1][2] - sequence[0][2] for sequence in cases.values())
    fraction = fractions.Fraction
    closed = sum(1 for duration in durations if duration <= THIRTY_DAYS)
    found = {
        "cases": len(cases),
        "events": len(events),
        "caselessEvents": sum(1 for event in events if event[0] is None),
        "activities": len({event[1] for event in events if event[1]}),
        "resources": len({event[3] for event in events if event[3]}),
        "variants": len({tuple(event[1] for event in one) for one in cases.values()}),
        "handovers": sum(handovers(one) for one in cases.values()),
        "reworkEvents": sum(
            len(one) - len({event[1] for event in one}) for one in cases.values()),
        "closedWithin30Days": closed,
        "closedWithin30DaysShare": None, "medianDurationSeconds": None,
        "meanDurationSeconds": None, "p90DurationSeconds": None,
        "firstOccurred": None, "lastOccurred": None,
    }
    if durations:
        found["closedWithin30DaysShare"] = closed / len(durations)
        found["medianDurationSeconds"] = seconds(quantile(durations, fraction(1, 2)))
        found["meanDurationSeconds"] = seconds(fraction(sum(durations), len(durations)))
        found["p90DurationSeconds"] = seconds(quantile(durations, fraction(9, 10)))
    if events:
        found["firstOccurred"] = text(min(event[2] for event in events))
        found["lastOccurred"] = text(max(event[2] for event in events))
    return found


def main():
    folder = pathlib.Path(sys.argv[1])
    here = pathlib.Path(__file__).resolve().parents[2]
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else here / "Fixtures" / "Expected"
    out.mkdir(parents=True, exist_ok=True)
    for name, how in LOGS:
        path = folder / name
        if not path.exists():
            print(f"{name}: not in {folder}, left out", file=sys.stderr)
            continue
        document = {"file": name, "caseObject": how.get("case_object")}
        document["figures"] = figures(read(path, **how))
        target = out / (name.removesuffix(".gz") + ".json")
        target.write_text(json.dumps(document, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        print(target)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main()
