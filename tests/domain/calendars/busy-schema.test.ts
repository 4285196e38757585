import { describe, expect, it } from "vitest";
import { calendarFaults, faultOf, faultOfStatus } from "#app/domain/calendars/busy-fault.ts";
import { nextFetch } from "#app/domain/calendars/busy-retries.ts";
import { addressForm, fileForm } from "#app/domain/calendars/busy-schema.ts";
import { ageOf, calendarState, isOldFile } from "#app/domain/calendars/busy-state.ts";
import { calendarsTexts } from "#app/texts/calendars.ts";

const now = new Date("2027-01-04T08:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe("the form for a link", () => {
  const read = (url: string, name = "Outlook") => addressForm.safeParse({ name, url });

  it("takes what calendar programs make of https for https", () => {
    for (const typed of [
      "webcal://agenda.example.org/a.ics",
      " WEBCAL://agenda.example.org/a.ics ",
      "https://agenda.example.org/a.ics",
    ])
      expect(read(typed)).toMatchObject({ success: true, data: { url: "https://agenda.example.org/a.ics" } });
  });

  it.each([
    ["http://agenda.example.org/a.ics", "not-https"],
    ["file:///etc/passwd", "not-https"],
    ["https://user:word@agenda.example.org/", "bad-url"],
    ["https://agenda.example.org:8443/", "bad-url"],
    ["agenda", "bad-url"],
    ["webcal://127.0.0.1/a.ics", "host-not-allowed"],
    ["webcal://0x7f.1/a.ics", "host-not-allowed"],
    ["https://[::1]/a.ics", "host-not-allowed"],
    ["https://localhost/a.ics", "host-not-allowed"],
  ])("refuses %s in words of its own", (url, message) => {
    const result = read(url);
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
    expect(Object.keys(calendarsTexts.nl.faults)).toContain(message);
  });

  it("takes a name in one line", () => {
    expect(fileForm.parse({ name: "  Outlook\r\nvan school " })).toEqual({ name: "Outlook van school" });
    for (const name of ["", "  ", "x".repeat(61)]) expect(fileForm.safeParse({ name }).success).toBe(false);
  });
});

describe("the state of a calendar", () => {
  it("says whether it counts, and whether somebody must look", () => {
    expect(calendarState({ readAt: null, fault: null })).toBe("waiting");
    expect(calendarState({ readAt: now, fault: null })).toBe("well");
    expect(calendarState({ readAt: now, fault: "partly" })).toBe("partly");
    expect(calendarState({ readAt: now, fault: "timeout" })).toBe("behind");
    expect(calendarState({ readAt: null, fault: "timeout" })).toBe("failing");
  });

  it("calls a file old after four weeks, and never what is fetched", () => {
    const weeks = (count: number) => ago(count * 7 * 24 * 60 + 1);
    expect(isOldFile({ kind: "file", readAt: weeks(4) }, now)).toBe(true);
    expect(isOldFile({ kind: "file", readAt: weeks(3) }, now)).toBe(false);
    expect(isOldFile({ kind: "address", readAt: weeks(4) }, now)).toBe(false);
    expect(isOldFile({ kind: "file", readAt: null }, now)).toBe(false);
  });

  it("tells its age in the largest unit that fits", () => {
    expect([0.5, 1, 59, 60, 23 * 60, 24 * 60, 49 * 60].map((minutes) => ageOf(ago(minutes), now))).toEqual([
      { unit: "now", amount: 0 },
      { unit: "minutes", amount: 1 },
      { unit: "minutes", amount: 59 },
      { unit: "hours", amount: 1 },
      { unit: "hours", amount: 23 },
      { unit: "days", amount: 1 },
      { unit: "days", amount: 2 },
    ]);
    // a clock of another process may be a little ahead
    expect(ageOf(new Date(now.getTime() + 900), now)).toEqual({ unit: "now", amount: 0 });
  });
});

describe("a fault", () => {
  it("has words in both languages, whichever it is", () => {
    for (const { faults } of [calendarsTexts.nl, calendarsTexts.en])
      for (const fault of calendarFaults) expect(faults).toHaveProperty(fault);
  });

  it("is read back as it was kept, and forgotten when nobody knows it any more", () => {
    expect(calendarFaults.map(faultOf)).toEqual(calendarFaults);
    expect([null, "", "swallowed"].map(faultOf)).toEqual([null, null, null]);
  });

  it("of who answers without a calendar follows from the status", () => {
    expect([401, 403, 404, 410, 204, 500].map(faultOfStatus)).toEqual([
      ...["no-access", "no-access", "not-there", "not-there", "refused", "refused"],
    ]);
  });
});

describe("the next fetch", () => {
  it("is up to a fifth later than planned, never sooner", () => {
    const wait = (failures: number, random: number) =>
      (nextFetch(failures, now, random).getTime() - now.getTime()) / 60_000;
    expect([wait(0, 0), wait(0, 1), wait(1, 0), wait(7, 0), wait(99, 1)]).toEqual([15, 18, 5, 360, 432]);
  });
});
