"""Writes an XES log of N events, ten to a case: python3 make_log.py N FILE."""
import sys
from datetime import datetime, timedelta, timezone

count, path = int(sys.argv[1]), sys.argv[2]
activities = [
    "registered", "asked", "answered", "consulted", "assessed", "decided", "sent", "closed"]
start = datetime(2016, 1, 1, tzinfo=timezone.utc)
with open(path, "w", encoding="utf-8") as out:
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849.2016" '
              'xmlns="http://www.xes-standard.org/">\n')
    for case in range(count // 10):
        out.write('\t<trace>\n\t\t<string key="concept:name" value="K-%d"/>\n'
                  '\t\t<string key="channel" value="%s"/>\n' % (case, ("desk", "web")[case % 2]))
        for step in range(10):
            number = case * 10 + step
            time = start + timedelta(minutes=case * 7, hours=step * 31, milliseconds=number % 1000)
            out.write('\t\t<event>\n'
                      '\t\t\t<string key="concept:name" value="%s"/>\n'
                      '\t\t\t<date key="time:timestamp" value="%s"/>\n'
                      '\t\t\t<string key="org:resource" value="Handler %d"/>\n'
                      '\t\t\t<string key="org:group" value="Group %d"/>\n'
                      '\t\t\t<string key="lifecycle:transition" value="complete"/>\n'
                      '\t\t\t<int key="step" value="%d"/>\n'
                      '\t\t\t<string key="document" value="document %d of case %d"/>\n'
                      '\t\t\t<boolean key="urgent" value="%s"/>\n'
                      '\t\t</event>\n' % (
                          activities[(number * 7 + step) % 8], time.isoformat("T", "milliseconds"),
                          number % 48, number % 10, step, step, case,
                          "true" if number % 9 == 0 else "false"))
        out.write('\t</trace>\n')
    out.write('</log>\n')
