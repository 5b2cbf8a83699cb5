#!/usr/bin/env python3
"""Compute what two policies say of a log, from nothing but its export, and compare.

    fribrev export --store S --format jsonl -o LOG.jsonl
    fribrev replay --store S --policy … --against fribrev --format json --limit 10000000 \\
        --unsuppressed --purpose oracle > REPLAY.json
    python3 Tests/Oracle/steering.py LOG.jsonl REPLAY.json POLICY/PRESET… [NAME=VALUE…]

Written from the words of Policies/ProductionTargets/README.md and
Policies/RewardStructure/README.md, in a language and a way of its own: a case is told by itself
from its first event to its last, then months are summed. The values of parameters are read from
the presets and from NAME=VALUE, never from the report. Each finding of the report's first column
is compared by its key, and so is each figure of its rows and totals. Prints every difference, and
ends with 1 where there is one or where there was nothing to compare. Needs no package.
"""

import collections
import datetime
import json
import pathlib
import re
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = {"production-targets": "ProductionTargets", "reward-structure": "RewardStructure"}
SECOND = 1_000_000
DAY = 86_400 * SECOND
EPOCH = datetime.date(1970, 1, 1)


# Time: instants are microseconds since 1970, days are numbers since then.

def instant(text):
    """An instant of its text."""
    parts = re.fullmatch(
        r"(\d+-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))", text)
    day, hour, minute, second, fraction, sign, off_hour, off_minute = parts.groups()
    seconds = int(hour) * 3600 + int(minute) * 60 + int(second)
    if sign:
        seconds -= int(sign + "1") * (int(off_hour) * 3600 + int(off_minute) * 60)
    micros = int((fraction or "0").ljust(6, "0")[:6])
    return (datetime.date.fromisoformat(day) - EPOCH).days * DAY + seconds * SECOND + micros


def last_sunday(year, month):
    """The number of the last Sunday of a month of 31 days."""
    last = datetime.date(year, month, 31)
    return (last - EPOCH).days - last.isoweekday() % 7


class Zone:
    """Which civil day an instant is in, and when a day begins."""

    def __init__(self, name):
        self.is_utc = {"utc": True, "stockholm": False}[name]

    def offset(self, moment):
        """Microseconds ahead of UTC; summer time as it is in the Union since 1996."""
        if self.is_utc:
            return 0
        year = (EPOCH + datetime.timedelta(days=moment // DAY)).year
        if year < 1996:
            sys.exit("summer time before 1996 is not known here")
        begins = last_sunday(year, 3) * DAY + 3600 * SECOND
        ends = last_sunday(year, 10) * DAY + 3600 * SECOND
        return (2 if begins <= moment < ends else 1) * 3600 * SECOND

    def day(self, moment):
        return (moment + self.offset(moment)) // DAY

    def midnight_after(self, day):
        """The first instant of the next day. Clocks are never changed at midnight."""
        midnight = (day + 1) * DAY
        return midnight - self.offset(midnight - self.offset(midnight))


def month(day):
    return (EPOCH + datetime.timedelta(days=day)).strftime("%Y-%m")


def last_day_of(period):
    """The last day of a month."""
    year, number = map(int, period.split("-"))
    year, number = (year + 1, 1) if number == 12 else (year, number + 1)
    return (datetime.date(year, number, 1) - EPOCH).days - 1


# What is read.

def parameters(arguments):
    """The policies named and the values of their parameters; money is in öre."""
    chosen, values, units = [], {}, {}
    for policy, _, preset in (each.partition("/") for each in arguments if "=" not in each):
        path = ROOT / "Policies" / FOLDERS[policy] / f"{preset}.yaml"
        chosen.append(policy)
        name = unit = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if found := re.match(r"([\w-]+):$", line):
                name = found[1]
            elif found := re.match(r"  unit: (\S+)", line):
                unit = found[1]
            elif found := re.search(r"\bvalue: (\[.*?\]|[^,}]+)", line):
                assert name not in values, f"{path}: this reader knows one value each"
                values[name], units[name] = value(found[1].strip(), unit), unit
    for name, _, text in (each.partition("=") for each in arguments if "=" in each):
        values[name] = value(text, units[name])
    return chosen, values


def value(text, unit):
    if unit == "words":
        return [word for word in re.split(r"[\[\], ]+", text) if word]
    if unit == "share":
        if "/" in text:
            return tuple(map(int, text.split("/")))
        whole, _, decimals = text.partition(".")
        return int(whole + decimals), 10 ** len(decimals)
    return int(text) * (100 if unit == "kronor" else 1)


class Event:
    """What the policies may read of an event of a case."""

    def __init__(self, record):
        self.position = record["position"]
        self.case = record["stream"]["id"]
        self.type = record["type"]
        self.unit = record.get("unit")
        self.payload = record["payload"]
        self.occurred = instant(record["occurred"])
        is_imported = "imported" in record.get("flags", [])
        self.known = self.occurred if is_imported else instant(record["recorded"])

    def team(self):
        """The team that the event makes responsible."""
        if self.type in ("TeamAssigned", "CaseRegisteredOn"):
            return self.payload.get("team")
        if self.type in ("CaseMovedTeam", "CaseMovedOffice", "CaseRoutedBetweenOffices"):
            return self.payload.get("toUnit")
        return None


def history(path):
    """The events of each case in the order they became known, and the last such instant."""
    events, last = [], 0
    with open(path, encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            # What concerns the store itself has no place in a replay.
            if record["stream"]["kind"] == "system":
                continue
            event = Event(record)
            last = max(last, event.known)
            if record["stream"]["kind"] == "case":
                events.append(event)
    cases = collections.defaultdict(list)
    for event in sorted(events, key=lambda event: (event.known, event.position)):
        cases[event.case].append(event)
    return cases, last


# What is said.

class Said:
    """Findings by key, as the report prints them."""

    def __init__(self, zone):
        self.zone = zone
        self.findings = {}

    def of_case(self, policy, clause, item, event, at, unit, **told):
        """Says something of a case: at an event, or by a timer that was armed there."""
        occasion = f"{told.pop('timer', '')}@{event.position}"
        subject = urllib.parse.quote(event.case, safe="")
        key = "/".join(part for part in (clause, item, subject, occasion) if part)
        self.add(key, policy=policy, case=event.case, unit=unit, said=at,
                 period=month(self.zone.day(at)), **told)

    def of_month(self, policy, clause, item, unit, period, at, **told):
        """Says something of a unit's month."""
        subject = urllib.parse.quote(unit or "nation", safe="")
        key = "/".join(part for part in (clause, item, subject, period) if part)
        self.add(key, policy=policy, case=None, unit=unit, said=at, period=period, **told)

    def add(self, key, kind, verdict="none", amount=0, due=None, **told):
        assert key not in self.findings, f"said twice: {key}"
        self.findings[key] = dict(told, kind=kind, verdict=verdict, amount=amount, due=due)


class Place:
    """Whose a case is: the team made responsible, or else the unit of its latest event."""

    def __init__(self):
        self.team = self.latest = None

    def take(self, event):
        self.team = event.team() or self.team
        self.latest = event.unit or self.latest

    @property
    def unit(self):
        return self.team or self.latest


class Months:
    """Sums by unit and month of what was told before the month is judged."""

    def __init__(self, zone, days_after):
        self.zone, self.days_after = zone, days_after
        self.sums = collections.defaultdict(collections.Counter)

    def judged_at(self, period):
        return self.zone.midnight_after(last_day_of(period) + self.days_after)

    def count(self, unit, day, at, rings=False, **amounts):
        """Counts what is told at an instant; what rings as a month is judged is in time."""
        period = month(day)
        if at < self.judged_at(period) or (rings and at == self.judged_at(period)):
            self.sums[unit, period].update(amounts)


# Production targets.

ASKED = {"CompletionOrdered": "party", "CompletionRequestedFromCare": "care"}
ANSWERED = {"ApplicationCompleted": "party", "CareAnswered": "care"}


class Clock:
    """One case under production targets."""

    def __init__(self, given, said, months):
        self.given, self.said, self.months = given, said, months
        self.zone = said.zone
        self.place = Place()
        # The opening, and the instant from which the term is counted.
        self.opening = self.start = None
        self.waits_for = self.asked = None
        self.is_over = self.has_decision = False
        self.timers = []

    def run(self, events, last):
        for event in events:
            self.ring(event.known)
            self.place.take(event)
            self.see(event)
        self.ring(last)

    def ring(self, until):
        """Tells what is due."""
        for due, name, armed in sorted(self.timers, key=lambda timer: timer[:2]):
            if due > until:
                break
            if (due, name, armed) not in self.timers:
                continue
            self.timers.remove((due, name, armed))
            at = max(due, armed.known)
            limit = self.zone.midnight_after(self.last_day())
            if name == "reminder":
                self.tell("T30-reminder", armed, at, kind="message", due=limit, timer=name)
                continue
            self.tell("T30", armed, at, kind="target", verdict="missed", due=limit, timer=name)
            self.tell("T30-late", armed, at, kind="duty", due=limit, timer=name)
            self.measured(self.last_day(), at, in_time=0, rings=at == due)

    def tell(self, clause, event, at, **told):
        self.said.of_case("production-targets", clause, "", event, at, self.place.unit, **told)

    def last_day(self):
        return self.zone.day(self.start) + self.given["target-days"]

    def arm(self, event):
        reminder = self.zone.day(self.start) + self.given["reminder-days"]
        self.timers = [
            (self.zone.midnight_after(reminder), "reminder", event),
            (self.zone.midnight_after(self.last_day()), "due", event),
        ]

    def measured(self, day, at, in_time, rings=False):
        """A case counts by what is decided or late, and by what came in, for whose it is now."""
        self.is_over, self.timers = True, []
        opened = self.zone.day(self.opening.occurred)
        self.months.count(
            self.place.unit, day, at, rings, judged=1, judged_in_time=in_time)
        self.months.count(
            self.place.unit, opened, at, rings, arrived=1, arrived_in_time=in_time)

    def see(self, event):
        day = self.zone.day(event.occurred)
        if event.type == "CaseOpened" and self.opening is None and not self.is_over:
            self.opening, self.start = event, event.occurred
            self.arm(event)
        elif event.type in ("DecisionMade", "CaseClosed"):
            is_decision = event.type == "DecisionMade"
            if is_decision or not self.has_decision:
                self.months.count(self.place.unit, day, event.known, volume=1)
            self.has_decision |= is_decision
            if not self.is_over:
                self.end(event, day)
        elif self.opening and not self.is_over:
            self.wait(event)

    def end(self, event, day):
        if self.opening is None:
            self.is_over = True
            self.tell("T30", event, event.known, kind="target", verdict="unknown")
            self.months.count(self.place.unit, day, event.known, untold=1)
            return
        in_time = self.waits_for is not None or day <= self.last_day()
        self.tell(
            "T30", event, event.known, kind="target", verdict="met" if in_time else "missed")
        self.measured(day, event.known, in_time=int(in_time))

    def wait(self, event):
        asks = ASKED.get(event.type)
        if asks in self.given["clock-pauses"] and self.waits_for is None:
            self.waits_for, self.asked, self.timers = asks, event.occurred, []
        elif self.waits_for and ANSWERED.get(event.type) == self.waits_for:
            self.start += event.occurred - self.asked
            self.waits_for = None
            self.arm(event)


def production_targets(cases, last, given, said):
    months = Months(said.zone, given["target-days"])
    for events in cases.values():
        Clock(given, said, months).run(events, last)
    over, under = given["target-share"]
    for (unit, period), sums in months.sums.items():
        at = months.judged_at(period)
        if at > last:
            continue

        def tell(clause, verdict, amount):
            said.of_month(
                "production-targets", clause, "", unit, period, at, kind="target",
                verdict=verdict, amount=amount)

        for clause, name in (("T30-judged", "judged"), ("T30-arrival", "arrived")):
            all_of_it, in_time = sums[name], sums[f"{name}_in_time"]
            if not all_of_it and not (name == "judged" and sums["untold"]):
                continue
            if all_of_it < given["minimum-population"]:
                tell(clause, "unknown", in_time)
            else:
                tell(clause, "met" if in_time * under >= over * all_of_it else "missed", in_time)
        made = sums["volume"]
        if given["volume"] > 0 and (made or sums["judged"]):
            tell("volume", "met" if made >= given["volume"] else "missed", made)


# Rewards.

class Ledger:
    """One case under a reward structure."""

    def __init__(self, given, said, months):
        self.given, self.said, self.months = given, said, months
        self.place = Place()
        # What was given for the latest decision and for the closing that lasts: day, points.
        self.decision = self.closing = None
        self.latest_decision = None
        self.is_closed = False

    def run(self, events):
        for event in events:
            self.place.take(event)
            day = self.said.zone.day(event.occurred)
            if event.type in ("DecisionMade", "CaseReopened", "CaseRemitted") and self.is_closed:
                self.is_closed = False
                self.take_back("closing", event, day)
            if event.type == "DecisionMade":
                self.latest_decision = event.position
                self.give("decision", event, day)
            elif event.type == "CaseClosed" and not self.is_closed:
                self.is_closed = True
                self.give("closing", event, day)
            elif event.type == "CaseRemitted" or (
                    event.type == "DecisionErrorFound"
                    and event.payload.get("decision") == self.latest_decision):
                self.take_back("decision", event, day)

    def give(self, line, event, day):
        points = self.given[f"points-per-{line}"]
        setattr(self, line, (day, points))
        self.enter(line, event, day, points)

    def take_back(self, line, event, day):
        given = getattr(self, line)
        setattr(self, line, None)
        if given and day - given[0] <= self.given["reversal-days"]:
            self.enter(f"{line}-reversal", event, day, -given[1])

    def enter(self, line, event, day, points):
        if points:
            self.said.of_case(
                "reward-structure", "points", line, event, event.known, self.place.unit,
                kind="reward", amount=points)
            self.months.count(self.place.unit, day, event.known, points=points)


def reward_structure(cases, last, given, said):
    months = Months(said.zone, 0)
    for events in cases.values():
        Ledger(given, said, months).run(events)
    for (unit, period), sums in months.sums.items():
        at = months.judged_at(period)
        lines = [("points", sums["points"] * given["pay-per-point"])]
        if sums["points"] >= given["target-points"]:
            lines.append(("bonus", given["team-bonus"]))
        for line, amount in lines:
            if amount and at <= last:
                said.of_month(
                    "reward-structure", "pay", line, unit, period, at, kind="reward",
                    amount=amount)


# What the report says, and where it differs.

def reported(report):
    """The findings of the first column: all of them differ from a column that says nothing."""
    findings = {}
    for entry in report["diff"]:
        one = {name: entry[name] for name in ("policy", "kind", "unit", "period", "case")}
        assert entry["status"] == "only A" and entry["against"] == "fribrev", entry
        for name in ("verdict", "amount"):
            one[name] = entry["a"][name]
        for name in ("said", "due"):
            one[name] = entry["a"][name] and instant(entry["a"][name])
        findings[entry["key"]] = one
    return findings


def figure(key, finding):
    """Under which name a finding is counted, and what it adds to which ledger."""
    if finding["kind"] == "reward":
        ledger = "rewardPoints" if key.startswith("points/") else "rewardOre"
        return {"rewards": 1, ledger: finding["amount"]}
    if finding["kind"] == "target":
        if finding["verdict"] == "unknown":
            return {"targetsUnknown": 1}
        whose = "case" if finding["case"] else "unit"
        return {f"{whose}Targets{finding['verdict'].capitalize()}": 1}
    return {{"message": "messages", "duty": "duties"}[finding["kind"]]: 1}


def compare(found, expected, what, tell):
    """Tells each key whose values are not the same; answers how many were compared."""
    for key in sorted(found.keys() | expected.keys(), key=str):
        if found.get(key) != expected.get(key):
            tell(f"{what} {key}: the engine says {found.get(key)}, computed {expected.get(key)}")
    return len(expected)


def main():
    log, report_path = sys.argv[1:3]
    chosen, given = parameters(sys.argv[3:])
    report = json.loads(pathlib.Path(report_path).read_text(encoding="utf-8"))
    if report["truncated"] or report["suppressed"]:
        sys.exit("the report leaves findings out: ask for it with --limit and --unsuppressed")
    cases, last = history(log)
    said = Said(Zone(report["zone"]))
    for policy, rules in (
            ("production-targets", production_targets), ("reward-structure", reward_structure)):
        if policy in chosen:
            rules(cases, last, given, said)

    rows, totals, clauses = collections.defaultdict(collections.Counter), {}, {}
    totals = collections.Counter()
    for key, finding in said.findings.items():
        rows[finding["unit"], finding["period"]].update(figure(key, finding))
        totals.update(figure(key, finding))
    clauses = collections.Counter(
        (finding["policy"], key.split("/")[0]) for key, finding in said.findings.items())

    differences = []
    compared = compare(reported(report), said.findings, "finding", differences.append)
    compared += compare(
        {(row["unit"], row["period"]): row["values"][0] for row in report["rows"]},
        {row: {name: sum for name, sum in figures.items() if sum}
         for row, figures in rows.items()}, "row", differences.append)
    compared += compare(
        report["columns"][0]["totals"], {name: sum for name, sum in totals.items() if sum},
        "total", differences.append)
    compared += compare(
        {(count["policy"], count["clause"]): count["count"] for count in report["counts"]},
        dict(clauses), "count of clause", differences.append)
    for difference in differences[:50]:
        print(difference)
    print(f"{compared} compared, {len(differences)} different")
    sys.exit(0 if compared > 0 and not differences else 1)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main()
