import { describe, expect, it } from "vitest";
import { mostBytes, readCalendar } from "#app/domain/calendars/busy-reading.ts";
import { busy, bytes, calendar, fault, readership } from "./files.ts";

const amsterdam = "DTSTART;TZID=Europe/Amsterdam:";

describe("an event", () => {
  it("takes the time from its start to its end, on the clock that it names", () => {
    expect(
      busy(calendar(["UID:1", `${amsterdam}20270112T093000`, "DTEND;TZID=Europe/Amsterdam:20270112T110000"])),
    ).toEqual(["2027-01-12T08:30Z/10:00Z"]);
  });

  it.each([
    ["in UTC", ["DTSTART:20270112T083000Z", "DTEND:20270112T100000Z"]],
    ["without a zone, on her clock", ["DTSTART:20270112T093000", "DURATION:PT90M"]],
    ["by a name of Windows", ['DTSTART;TZID="W. Europe Standard Time":20270112T093000', "DURATION:PT1H30M"]],
    [
      "by a name with a path",
      ["DTSTART;TZID=/mozilla.org/20050126_1/Europe/Amsterdam:20270112T093000", "DURATION:PT90M"],
    ],
    ["by a name that nobody knows, on her clock", ["DTSTART;TZID=Thuis:20270112T093000", "DURATION:PT90M"]],
    ["folded and in small letters", ["dtstart;tzid=Europe/Am\r\n sterdam:20270112T0930\r\n\t00", "duration:PT90M"]],
  ])("may say when %s", (_how, lines) => {
    expect(busy(calendar(["UID:1", ...lines]))).toEqual(["2027-01-12T08:30Z/10:00Z"]);
  });

  it("of whole days lasts from midnight to midnight where she is, also when the clock changes", () => {
    expect(busy(calendar(["UID:1", "DTSTART;VALUE=DATE:20270327", "DTEND;VALUE=DATE:20270329"]))).toEqual([
      "2027-03-26T23:00Z/2027-03-28T22:00Z",
    ]);
    expect(busy(calendar(["UID:1", "DTSTART;VALUE=DATE:20271031"]))).toEqual(["2027-10-30T22:00Z/2027-10-31T23:00Z"]);
    expect(busy(calendar(["UID:1", "DTSTART;VALUE=DATE:20270328"]), { zone: "America/New_York" })).toEqual([
      "2027-03-28T04:00Z/2027-03-29T04:00Z",
    ]);
  });

  it.each([
    ["is free time", ["TRANSP:TRANSPARENT"]],
    ["is cancelled", ["STATUS:CANCELLED"]],
    ["is free by Outlook", ["X-MICROSOFT-CDO-BUSYSTATUS:FREE"]],
    ["was declined by her", ['ATTENDEE;PARTSTAT=DECLINED;CN="De Wit; A.":MAILTO:Amina@HvA.example']],
    ["has no length", ["DURATION:PT0S"]],
    ["is long past", []],
  ])("does not count when it %s", (why, lines) => {
    const start = why === "is long past" ? "20250112T093000Z" : "20270112T093000Z";
    const end = lines.some((line) => line.startsWith("DURATION")) ? [] : ["DURATION:PT1H"];
    expect(busy(calendar(["UID:1", `DTSTART:${start}`, ...end, ...lines]))).toEqual([]);
  });

  it("counts when others declined, and when nobody has answered yet", () => {
    const lines = [
      "ATTENDEE;PARTSTAT=DECLINED:mailto:bas@hva.example",
      "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:amina@hva.example",
    ];
    expect(busy(calendar(["UID:1", "DTSTART:20270112T083000Z", "DURATION:PT1H", ...lines]))).toHaveLength(1);
  });

  it("of our own does not count twice, nor after it was moved here", () => {
    expect(busy(calendar(["UID:019@afspraken.spot035", "DTSTART:20270112T083000Z", "DURATION:PT1H"]))).toEqual([]);
  });
});

describe("what repeats", () => {
  it("keeps its time on the wall when the clock goes forward on 28 March and back on 31 October", () => {
    const weekly = (first: string) =>
      busy(calendar(["UID:1", `${amsterdam}${first}`, "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3"]));
    expect(weekly("20270321T090000")).toEqual([
      "2027-03-21T08:00Z/09:00Z",
      "2027-03-28T07:00Z/08:00Z",
      "2027-04-04T07:00Z/08:00Z",
    ]);
    expect(weekly("20271024T090000")).toEqual([
      "2027-10-24T07:00Z/08:00Z",
      "2027-10-31T08:00Z/09:00Z",
      "2027-11-07T08:00Z/09:00Z",
    ]);
  });

  it("in an hour that is skipped comes after it, and in one that comes twice is the first", () => {
    const daily = (first: string) =>
      busy(calendar(["UID:1", `${amsterdam}${first}`, "DURATION:PT30M", "RRULE:FREQ=DAILY;COUNT=2"]));
    expect(daily("20270327T023000")).toEqual(["2027-03-27T01:30Z/02:00Z", "2027-03-28T01:30Z/02:00Z"]);
    expect(daily("20271030T023000")).toEqual(["2027-10-30T00:30Z/01:00Z", "2027-10-31T00:30Z/01:00Z"]);
  });

  it("on New York's clock changes there on 14 March, two weeks before Amsterdam", () => {
    const lines = ["DTSTART;TZID=Eastern Standard Time:20270308T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3"];
    expect(busy(calendar(["UID:1", ...lines]))).toEqual([
      "2027-03-08T14:00Z/15:00Z",
      "2027-03-15T13:00Z/14:00Z",
      "2027-03-22T13:00Z/14:00Z",
    ]);
  });

  it("leaves out what is excepted, by time, by date and on another clock", () => {
    const lines = [`${amsterdam}20270111T090000`, "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20270114T235959Z"];
    const except = [
      "EXDATE:20270111T080000Z",
      "EXDATE;VALUE=DATE:20270113",
      "EXDATE;TZID=Europe/London:20270114T080000",
    ];
    expect(busy(calendar(["UID:1", ...lines, ...except]))).toEqual(["2027-01-12T08:00Z/09:00Z"]);
  });

  it("ends by a date on that whole day, and by a time in UTC on its own clock", () => {
    const until = (end: string) =>
      busy(calendar(["UID:1", `${amsterdam}20270111T233000`, "DURATION:PT10M", `RRULE:FREQ=DAILY;UNTIL=${end}`]))
        .length;
    expect(until("20270113")).toBe(3);
    expect(until("20270113T223000Z")).toBe(3);
    expect(until("20270113T222959Z")).toBe(2);
  });

  it("can have dates of its own, some with a length of their own", () => {
    const more = ["RDATE:20270113T090000Z,20270114T090000Z", "RDATE;VALUE=PERIOD:20270115T090000Z/PT3H"];
    expect(busy(calendar(["UID:1", "DTSTART:20270112T090000Z", "DURATION:PT1H", ...more]))).toEqual([
      ...["2027-01-12T09:00Z/10:00Z", "2027-01-13T09:00Z/10:00Z", "2027-01-14T09:00Z/10:00Z"],
      "2027-01-15T09:00Z/12:00Z",
    ]);
  });

  it("may have begun long ago", () => {
    const times = busy(calendar(["UID:1", "DTSTART:19990104T080000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=MO"]));
    expect(times[0]).toBe("2027-01-04T08:00Z/09:00Z");
    expect(times).toHaveLength(58);
  });

  it("takes the days of whole-day events by her clock", () => {
    expect(busy(calendar(["UID:1", "DTSTART;VALUE=DATE:20270327", "RRULE:FREQ=WEEKLY;COUNT=2"]))).toEqual([
      "2027-03-26T23:00Z/2027-03-27T23:00Z",
      "2027-04-02T22:00Z/2027-04-03T22:00Z",
    ]);
  });
});

describe("one time of a series", () => {
  const series = ["UID:1", `${amsterdam}20270111T090000`, "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4"];
  const second = "RECURRENCE-ID;TZID=Europe/Amsterdam:20270112T090000";

  it("can be moved, also in front of the series in the file", () => {
    const moved = ["UID:1", second, `${amsterdam}20270120T140000`, "DURATION:PT2H"];
    const expected = [
      "2027-01-11T08:00Z/09:00Z",
      "2027-01-13T08:00Z/09:00Z",
      "2027-01-14T08:00Z/09:00Z",
      "2027-01-20T13:00Z/15:00Z",
    ];
    expect(busy(calendar(series, moved))).toEqual(expected);
    expect(busy(calendar(moved, series))).toEqual(expected);
  });

  it("can be moved into what we look at from outside, and out of it", () => {
    const out = ["UID:1", second, `${amsterdam}20290120T140000`, "DURATION:PT2H"];
    expect(busy(calendar(series, out))).toHaveLength(3);
    const old = ["UID:2", "DTSTART:20200106T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4"];
    const into = ["UID:2", "RECURRENCE-ID:20200113T090000Z", "DTSTART:20270113T090000Z", "DURATION:PT1H"];
    expect(busy(calendar(old, into))).toEqual(["2027-01-13T09:00Z/10:00Z"]);
  });

  it("can be cancelled or made free", () => {
    expect(busy(calendar(series, ["UID:1", second, `${amsterdam}20270112T090000`, "STATUS:CANCELLED"]))).toHaveLength(
      3,
    );
    expect(busy(calendar(series, ["UID:1", second, `${amsterdam}20270112T090000`, "TRANSP:TRANSPARENT"]))).toHaveLength(
      3,
    );
  });

  it("can stand for all after it too", () => {
    const from = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20270113T090000";
    expect(busy(calendar(series, ["UID:1", from, `${amsterdam}20270113T100000`, "DURATION:PT2H"]))).toEqual([
      ...["2027-01-11T08:00Z/09:00Z", "2027-01-12T08:00Z/09:00Z"],
      ...["2027-01-13T09:00Z/11:00Z", "2027-01-14T09:00Z/11:00Z"],
    ]);
  });

  it("counts in its newest version", () => {
    const moved = (hour: string, sequence: number) => [
      ...["UID:1", second, `SEQUENCE:${sequence}`],
      ...[`${amsterdam}20270120T${hour}0000`, "DURATION:PT1H"],
    ];
    expect(busy(calendar(series, moved("15", 2), moved("14", 1))).at(-1)).toBe("2027-01-20T14:00Z/15:00Z");
  });
});

describe("a zone that only the file knows", () => {
  const zone = [
    "BEGIN:VTIMEZONE",
    "TZID:Customized Time Zone",
    ...["BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100"],
    ...["RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD"],
    ...["BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200"],
    ...["RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT"],
    "END:VTIMEZONE",
  ].join("\r\n");
  const withZone = (first: string) =>
    calendar([
      "UID:1",
      `DTSTART;TZID=Customized Time Zone:${first}`,
      "DURATION:PT1H",
      "RRULE:FREQ=WEEKLY;COUNT=2",
    ]).replace("BEGIN:VEVENT", `${zone}\r\nBEGIN:VEVENT`);

  it("is as the file describes it, on both sides of each change", () => {
    // her own clock is another one, so that it cannot be that
    const there = { zone: "America/New_York" };
    expect(busy(withZone("20270324T090000"), there)).toEqual(["2027-03-24T08:00Z/09:00Z", "2027-03-31T07:00Z/08:00Z"]);
    expect(busy(withZone("20271027T090000"), there)).toEqual(["2027-10-27T07:00Z/08:00Z", "2027-11-03T08:00Z/09:00Z"]);
  });
});

describe("times that overlap", () => {
  it("become one", () => {
    const text = calendar(
      ["UID:1", "DTSTART:20270112T090000Z", "DURATION:PT2H"],
      ["UID:2", "DTSTART:20270112T100000Z", "DURATION:PT2H"],
      ["UID:3", "DTSTART:20270112T120000Z", "DURATION:PT1H"],
    );
    expect(busy(text)).toEqual(["2027-01-12T09:00Z/13:00Z"]);
  });
});

describe("busy times that are written out", () => {
  it("count, but for those that say free", () => {
    const text = [
      "BEGIN:VCALENDAR",
      "BEGIN:VFREEBUSY",
      "FREEBUSY;FBTYPE=BUSY:20270112T090000Z/PT1H,20270112T120000Z/20270112T130000Z",
    ]
      .concat("FREEBUSY;FBTYPE=FREE:20270113T090000Z/PT1H", "END:VFREEBUSY", "END:VCALENDAR", "")
      .join("\n");
    expect(busy(text)).toEqual(["2027-01-12T09:00Z/10:00Z", "2027-01-12T12:00Z/13:00Z"]);
  });
});

describe("a file", () => {
  it("that is none is said to be no calendar", () => {
    for (const text of [
      "",
      "<!doctype html><title>Sign in</title>",
      "%PDF-1.7",
      "BEGIN:VCARD\r\nEND:VCARD\r\n",
      "PK\u0003\u0004\0",
    ])
      expect(fault(text), text).toBe("not-a-calendar");
    // the same in UTF-16
    expect(fault(new Uint8Array(Buffer.from(`\ufeff${calendar()}`, "utf16le")))).toBe("not-a-calendar");
  });

  it("that breaks off or does not fit together is unreadable", () => {
    expect(fault(calendar(["UID:1", "DTSTART:20270112T090000Z"]).slice(0, 70))).toBe("unreadable");
    expect(fault("BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")).toBe("unreadable");
    expect(fault(calendar(["UID:1", "DTSTART:morgen"]))).toBe("unreadable");
  });

  it("with a mark of its bytes before it, with line feeds alone, or with two calendars, is read", () => {
    const one = calendar(["UID:1", "DTSTART:20270112T090000Z", "DURATION:PT1H"]);
    const other = calendar(["UID:2", "DTSTART:20270113T090000Z", "DURATION:PT1H"]);
    expect(busy(`\ufeff${one}`)).toHaveLength(1);
    expect(busy(one.replaceAll("\r\n", "\n"))).toHaveLength(1);
    expect(busy(one + other)).toHaveLength(2);
  });

  it("of which part cannot be read counts for the rest, and says how much", () => {
    const text = calendar(
      ["UID:1", "DTSTART:20270112T090000Z", "DURATION:PT1H"],
      ["UID:2", "DTSTART:volgende week", "DURATION:PT1H"],
      ["UID:3", "DTSTART:20270113T090000Z", "DURATION:PT1H", "RRULE:FREQ=FORTNIGHTLY"],
    );
    const read = readCalendar(bytes(text), readership);
    expect(read).toMatchObject({ ok: true, value: { skipped: 2 } });
    expect(busy(text)).toHaveLength(2);
  });

  it("larger than 5 MB is not looked at", () => {
    expect(fault(new Uint8Array(mostBytes + 1))).toBe("too-large");
  });

  it("that repeats for ever, every second or every minute, is too much", () => {
    for (const rule of ["FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=SECONDLY;COUNT=999999999"])
      expect(fault(calendar(["UID:1", "DTSTART:19700101T000000Z", "DURATION:PT1S", `RRULE:${rule}`])), rule).toBe(
        "too-many",
      );
  });

  it("with too many events, or too many times, is too much", () => {
    const many = Array.from({ length: 25_001 }, (_, nth) => [`UID:${nth}`, "DTSTART:20270112T090000Z"]);
    expect(fault(calendar(...many))).toBe("too-many");
    const daily = Array.from({ length: 60 }, (_, nth) => [
      `UID:${nth}`,
      "DTSTART:20270101T090000Z",
      "RRULE:FREQ=DAILY",
    ]);
    expect(fault(calendar(...daily))).toBe("too-many");
  });

  it("with more lines than any calendar is too much", () => {
    expect(fault(`BEGIN:VCALENDAR\nBEGIN:VEVENT\n${"RDATE:1\n".repeat(400_000)}END:VEVENT\nEND:VCALENDAR\n`)).toBe(
      "too-many",
    );
  });

  it("with rules that never come true is soon read", () => {
    const rules = [
      "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
      "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    ];
    const events = rules.map((rule, nth) => [
      `UID:${nth}`,
      "DTSTART:20250112T090000Z",
      "DURATION:PT1H",
      `RRULE:${rule}`,
    ]);
    expect(busy(calendar(...events))).toEqual([]);
  });

  it("nested deeper than any calendar is unreadable", () => {
    expect(fault(`BEGIN:VCALENDAR\n${"BEGIN:VEVENT\n".repeat(5000)}`)).toBe("unreadable");
  });
});
