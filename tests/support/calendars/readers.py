"""Reads calendar files with Debian's programs: libical (with the restrictions of RFC 5546), icalendar, vobject and khal.
In: JSON {"calendars": {name: text}, "shown": [name]}; khal, which is slow, gets what is shown. Out: JSON {reader: {name: what it understood}}."""

import json
import os
import subprocess
import sys
import tempfile
from datetime import datetime, timezone

import gi
import icalendar
import vobject

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402


def seconds(moment):
    return int(moment.astimezone(timezone.utc).timestamp())


def utc(shown):
    return int(datetime.strptime(shown, "%Y-%m-%dT%H:%M").replace(tzinfo=timezone.utc).timestamp())


def by_libical(text):
    """What libical finds wrong: lines that it cannot read, and what RFC 5546 asks of the method."""
    calendar = ICalGLib.Component.new_from_string(text)
    if calendar is None:
        return {"faults": ["unreadable"], "events": []}
    faults = [] if ICalGLib.restriction_check(calendar) else ["restrictions"]
    events = []
    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event is not None:
        events.append(
            {
                "uid": event.get_uid(),
                "start": event.get_dtstart().as_timet_with_zone(event.get_dtstart().get_timezone()),
                "end": event.get_dtend().as_timet_with_zone(event.get_dtend().get_timezone()),
                "summary": event.get_summary() or "",
            }
        )
        event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    written = calendar.as_ical_string().replace("\r\n ", "")
    faults += [line for line in written.split("\r\n") if line.startswith("X-LIC-ERROR")]
    return {"faults": faults, "events": events}


def by_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    events = calendar.walk("VEVENT")
    return {
        "faults": [str(fault) for one in [calendar, *events] for fault in one.errors],
        "events": [
            {
                "uid": str(event["UID"]),
                "start": seconds(event.decoded("DTSTART")),
                "end": seconds(event.decoded("DTEND")),
                "summary": str(event.get("SUMMARY", "")),
            }
            for event in events
        ],
    }


def by_vobject(text):
    calendar = vobject.readOne(text)
    return {
        "faults": [] if calendar.validate() else ["invalid"],
        "events": [
            {
                "uid": event.uid.value,
                "start": seconds(event.dtstart.value),
                "end": seconds(event.dtend.value),
                "summary": event.summary.value if hasattr(event, "summary") else "",
            }
            for event in getattr(calendar, "vevent_list", [])
        ],
    }


def by_khal(text):
    """The file put into a calendar of its own, and shown from there, as somebody would."""
    with tempfile.TemporaryDirectory() as folder:
        config = os.path.join(folder, "config")
        os.mkdir(os.path.join(folder, "agenda"))
        with open(config, "w", encoding="utf8") as file:
            file.write(
                f"[calendars]\n[[agenda]]\npath = {folder}/agenda\n[sqlite]\npath = {folder}/khal.db\n"
                "[default]\ndefault_calendar = agenda\n"
                "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
                "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
                "datetimeformat = %Y-%m-%dT%H:%M\nlongdatetimeformat = %Y-%m-%dT%H:%M\n"
            )
        source = os.path.join(folder, "invitation.ics")
        with open(source, "w", encoding="utf8", newline="") as file:
            file.write(text)

        def khal(*args):
            command = ["khal", "--config", config, *args]
            return subprocess.run(command, check=False, capture_output=True, encoding="utf8", env=environment)

        environment = {**os.environ, "LC_ALL": "C.UTF-8", "HOME": folder}
        brought = khal("import", "--batch", source)
        if brought.returncode != 0:
            return {"faults": [brought.stderr.strip()[-400:]], "events": []}
        shown = khal(
            *("list", "--day-format", "", "--format", "{uid}\t{start-long}\t{end-long}\t{title}", "--once"),
            *("2026-01-01", "800d"),
        )
        rows = [line.split("\t") for line in shown.stdout.split("\n") if line.strip() != ""]
        faults = [] if shown.returncode == 0 else [shown.stderr.strip()[-400:]]
        return {
            "faults": faults,
            "events": [
                {"uid": uid, "start": utc(start), "end": utc(end), "summary": title} for uid, start, end, title in rows
            ],
        }


def understood(reader, texts):
    result = {}
    for name, text in texts.items():
        try:
            result[name] = reader(text)
        except Exception as fault:  # noqa: BLE001  whatever a reader stumbles on is what we want to know
            result[name] = {"faults": [f"{type(fault).__name__}: {fault}"], "events": []}
    return result


asked = json.load(sys.stdin)
calendars = asked["calendars"]
readers = {"libical": by_libical, "icalendar": by_icalendar, "vobject": by_vobject}
answer = {name: understood(reader, calendars) for name, reader in readers.items()}
answer["khal"] = understood(by_khal, {name: calendars[name] for name in asked["shown"]})
json.dump(answer, sys.stdout)
