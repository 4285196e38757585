import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { protectedBy, type SlotRules, withTravel } from "#app/domain/agenda/appointment-type.ts";
import { closedOfficeDates } from "#app/domain/agenda/office-days.ts";
import type { Host, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { openSlots, slotAt } from "#app/domain/booking/slots.ts";
import { amsterdam, formatDate, formatTime, machineTime } from "#app/lib/format.ts";
import { instantOf, instantsOfDates } from "#app/lib/time.ts";
import { questions } from "#tests/domain/booking/questions.ts";

const everyDay = [1, 2, 3, 4, 5, 6, 7];

const daily = (startMinute: number, endMinute: number, zone = amsterdam): Host => ({
  ...{ id: "advisor", zone },
  schedules: [
    {
      zone,
      weekly: everyDay.map((weekday) => ({ weekday, startMinute, endMinute })),
      overrides: new Map(),
    },
  ],
  closedDates: new Set(),
  ...{ maxPerDay: null, maxPerWeek: null },
  ...{ taken: [], busy: [] },
});

const intake: SlotRules = {
  ...{ duration: 45, step: 30, anchor: "hour", bufferBefore: 0, bufferAfter: 15, buffersInside: false },
  ...{ minNotice: 24 * 60, window: { kind: "days", days: 60 }, maxPerDay: null, maxPerWeek: null, seats: 1 },
};

const intakeOn = (date: string, host: Host): SlotQuestion => ({
  ...{ typeId: "intake", rules: intake, together: 1, hosts: [host], rooms: null, sessions: [] },
  closedDates: new Set(),
  within: instantsOfDates(date, date, host.zone),
  now: instantOf(date, 0, amsterdam) - 20 * 86_400_000,
});

/** Who can take a start. */
const bookableHosts = (question: SlotQuestion, start: number) => slotAt(question, start)?.hosts ?? [];

const labels = (question: SlotQuestion) => openSlots(question).map(({ start }) => formatTime(start, "nl", amsterdam));

describe("on the day that clocks go forward (28 March 2027)", () => {
  it("office hours hold the same times as on any day", () => {
    const hours = daily(540, 1020);
    const times = labels(intakeOn("2027-03-28", hours));
    expect(times).toEqual(labels(intakeOn("2027-03-27", hours)));
    expect([times.length, times[0], times.at(-1)]).toEqual([15, "09.00 uur", "16.00 uur"]);
  });

  it("no time in the hour that does not exist is offered", () => {
    expect(labels(intakeOn("2027-03-28", daily(0, 300)))).toEqual(
      ["00.00", "00.30", "01.00", "01.30", "03.00", "03.30", "04.00"].map((time) => `${time} uur`),
    );
  });
});

describe("on the day that clocks go back (31 October 2027)", () => {
  const question = intakeOn("2027-10-31", daily(60, 240));

  it("both hours between two and three are offered, and each can be booked by itself", () => {
    expect(labels(question)).toEqual([
      "01.00 uur",
      "01.30 uur",
      "02.00 uur zomertijd",
      "02.30 uur zomertijd",
      "02.00 uur wintertijd",
      "02.30 uur wintertijd",
      "03.00 uur",
    ]);
    for (const { start } of openSlots(question)) expect(bookableHosts(question, start)).toEqual(["advisor"]);
  });

  it("each label leads back to its own instant", () => {
    for (const { start } of openSlots(question)) {
      const label = formatTime(start, "nl", amsterdam);
      const [hours, minutes] = label.slice(0, 5).split(".");
      const first = instantOf("2027-10-31", Number(hours) * 60 + Number(minutes), amsterdam);
      expect(label.endsWith("wintertijd") ? first + 3_600_000 : first).toBe(start);
      expect(Date.parse(machineTime(start, amsterdam))).toBe(start);
    }
  });
});

describe("in New York, whose clocks change on other days (14 March and 7 November 2027)", () => {
  const newYork = "America/New_York";
  const hours = daily(540, 720, newYork);

  it("hours of an advisor there lie an hour closer to Hilversum between the two changes", () => {
    const first = (date: string) => labels(intakeOn(date, hours))[0];
    expect([first("2027-03-10"), first("2027-03-20"), first("2027-03-28"), first("2027-03-30")]).toEqual([
      ...["15.00 uur", "14.00 uur", "15.00 uur", "15.00 uur"],
    ]);
    expect([first("2027-10-30"), first("2027-10-31"), first("2027-11-07")]).toEqual([
      ...["15.00 uur", "14.00 uur", "15.00 uur"],
    ]);
  });

  it("an owner there reads the times of Hilversum on her own clock, each once", () => {
    for (const date of ["2027-03-28", "2027-10-31", "2027-03-14", "2027-11-07"]) {
      const question = intakeOn(date, daily(0, 1440));
      const shown = openSlots(question).map(
        ({ start }) => `${formatDate(start, "nl", newYork)} ${formatTime(start, "nl", newYork)}`,
      );
      expect(new Set(shown).size).toBe(shown.length);
      for (const { start } of openSlots(question)) expect(Date.parse(machineTime(start, newYork))).toBe(start);
    }
  });
});

describe("labels", () => {
  it("are different for different starts, in any zone on any date", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const zone = question.hosts[0]?.zone ?? amsterdam;
        const slots = openSlots({ ...question, together: 1, hosts: question.hosts.slice(0, 1) });
        const label = (start: number) => `${formatDate(start, "nl", zone)} ${formatTime(start, "nl", zone)}`;
        expect(new Set(slots.map(({ start }) => label(start))).size).toBe(slots.length);
        for (const { start } of slots) expect(Date.parse(machineTime(start, zone))).toBe(start);
      }),
      { numRuns: 200 },
    );
  });
});

describe("Easter 2027, which is a clock change day", () => {
  const closedDates = closedOfficeDates([], 2027, 2027);

  it("is closed on both days", () => {
    for (const date of ["2027-03-28", "2027-03-29"]) {
      expect(openSlots({ ...intakeOn(date, daily(540, 1020)), closedDates })).toEqual([]);
    }
    expect(openSlots({ ...intakeOn("2027-03-30", daily(540, 1020)), closedDates })).toHaveLength(15);
  });

  it("opens for an advisor who says so", () => {
    const host = daily(540, 1020);
    const overrides = new Map([["2027-03-28", [{ startMinute: 600, endMinute: 660 }]]]);
    const schedules = host.schedules.map((one) => ({ ...one, overrides }));
    expect(labels({ ...intakeOn("2027-03-28", { ...host, schedules }), closedDates })).toEqual(["10.00 uur"]);
  });
});

describe("moving an appointment", () => {
  const start = instantOf("2027-05-11", 600, amsterdam);
  const booked = { id: "mine", typeId: "intake", start, protectedInterval: protectedBy(intake, start) };
  const question = intakeOn("2027-05-11", { ...daily(540, 1020), taken: [booked] });

  it("may overlap its own old time, which others may not", () => {
    const half = start + 30 * 60_000;
    expect(bookableHosts(question, half)).toEqual([]);
    expect(bookableHosts({ ...question, except: "mine" }, half)).toEqual(["advisor"]);
    expect(bookableHosts({ ...question, except: "mine" }, start)).toEqual(["advisor"]);
  });

  it("leaves the question as it was", () => {
    const before = structuredClone(question);
    openSlots({ ...question, except: "mine" });
    expect(question).toEqual(before);
  });
});

describe("an appointment at the company", () => {
  it("keeps the journey free on both sides", () => {
    const start = instantOf("2027-05-11", 600, amsterdam);
    const busy = [{ start: start - 45 * 60_000, end: start }];
    const question = intakeOn("2027-05-11", { ...daily(540, 1020), busy });
    expect(labels({ ...question, rules: withTravel(intake, 45) })[0]).toBe("11.00 uur");
    expect(labels(question)[0]).toBe("10.00 uur");
  });
});

describe("the last day", () => {
  it("is open whole, and the next one closed", () => {
    const now = instantOf("2027-05-11", 1430, amsterdam);
    const ask = (date: string) => openSlots({ ...intakeOn(date, daily(0, 1440)), now });
    expect(ask("2027-07-10").at(-1)?.end).toBe(instantOf("2027-07-11", 0, amsterdam) - 15 * 60_000);
    expect(ask("2027-07-11")).toEqual([]);
  });
});

describe("the asked interval", () => {
  it("is half-open: a start at its end is not in it", () => {
    const question = intakeOn("2027-05-11", daily(540, 1020));
    const within = { start: instantOf("2027-05-11", 540, amsterdam), end: instantOf("2027-05-11", 600, amsterdam) };
    expect(labels({ ...question, within })).toEqual(["09.00 uur", "09.30 uur"]);
  });
});

describe("the zone of the server", () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it("changes neither the open times nor their labels", () => {
    const told = () => {
      const asked = fc.sample(questions, { numRuns: 60, seed: 35 });
      return asked.map((question) =>
        openSlots(question).map((slot) => [
          slot,
          machineTime(slot.start, amsterdam),
          formatDate(slot.start, "nl", amsterdam),
        ]),
      );
    };
    const answers = ["UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kolkata"].map((zone) => {
      process.env.TZ = zone;
      // Without this the loop could ask four times in the same zone.
      return { offset: new Date(Date.UTC(2027, 0, 1)).getTimezoneOffset(), told: told() };
    });
    expect(answers.map(({ offset }) => offset)).toEqual([0, -60, 300, -330]);
    for (const answer of answers) expect(answer.told).toEqual(answers[0]?.told);
  });
});
