import { describe, expect, test } from "vitest";
import { deliveriesView } from "#app/domain/work/delivery-view.ts";
import { lookBackView } from "#app/domain/work/evaluation-view.ts";
import { hoursView } from "#app/domain/work/hours-view.ts";
import { planView } from "#app/domain/work/plan-view.ts";
import type { ProofContent } from "#app/domain/work/proof.ts";
import { proofView } from "#app/domain/work/proof-view.ts";
import { supervisionView } from "#app/domain/work/supervision-view.ts";
import { threadView } from "#app/domain/work/thread-view.ts";
import { dutchDay, keptDay } from "#app/domain/work/typed-day.ts";

const now = new Date("2026-11-10T12:00:00Z");

describe("a plan in words", () => {
  test("says how far it is, what is late and what comes next", () => {
    const plan = planView(
      [
        { id: "1", title: "Ontwerp", dueOn: "2026-11-01", doneAt: new Date("2026-11-02T10:00:00Z") },
        { id: "2", title: "Bouwen", dueOn: "2026-11-09", doneAt: null },
        { id: "3", title: "Uitleg", dueOn: null, doneAt: null },
      ],
      "nl",
      now,
    );
    expect(plan).toMatchObject({ progress: "1 van 3 stappen klaar", late: "1 stap is te laat" });
    expect(plan.next).toEqual({ title: "Bouwen", date: "9 november 2026" });
    expect(plan.steps.map(({ when, stateWord }) => [when, stateWord])).toEqual([
      ["klaar op 2 november 2026", "klaar"],
      ["voor 9 november 2026", "te laat"],
      ["nog geen datum", "gepland"],
    ]);
    expect(planView([], "en", now)).toEqual({ steps: [], progress: null, late: null, next: null });
  });
});

describe("a log in words", () => {
  const line = { id: "1", personId: "t", memberName: "", day: "2026-11-03", minutes: 90, what: "Meegekeken" };
  const rows = [
    { line, person: "Fatima" },
    { line: { ...line, id: "2", memberName: "Dana", minutes: 135 }, person: "Fatima" },
  ];

  test("adds up, by who did it, and tells her own lines apart", () => {
    const view = hoursView(rows, { personId: "t", language: "nl" });
    expect(view).toMatchObject({
      total: "3,75",
      lines: [{ day: "3-11-2026", hours: "1,5", who: "Fatima", own: true }, {}],
    });
    expect(view.byPerson).toEqual([
      { id: "Dana", name: "Dana", hours: "2,25" },
      { id: "Fatima", name: "Fatima", hours: "1,5" },
    ]);
    expect(hoursView(rows, { personId: null, language: "en" }).lines.every(({ own }) => !own)).toBe(true);
  });
});

test("versions are numbered from the first, with what was said of the one that was sent back", () => {
  const row = { result: "Klaar", link: null, summary: "", createdAt: now, returned: null, returnedAt: null };
  const view = deliveriesView(
    [
      { ...row, id: "2" },
      { ...row, id: "1", returned: "Prijzen erbij", returnedAt: now },
    ],
    "nl",
  );
  expect(view.map(({ title }) => title)).toEqual(["Versie 2", "Versie 1"]);
  expect(view.map(({ returned }) => returned?.text ?? null)).toEqual([null, "Prijzen erbij"]);
});

test("the talk says who spoke, also when she is gone, and what is new", () => {
  const message = { personId: null, body: "Hoi", createdAt: now };
  const view = threadView(
    {
      messages: [
        { ...message, id: "1", side: "entrepreneur", name: "Iris" },
        { ...message, id: "2", side: "candidate", name: null },
      ],
      unread: new Set(["2"]),
    },
    "entrepreneur",
    "nl",
  );
  expect(view).toMatchObject({ unread: "1 nieuw bericht", until: now.getTime() });
  expect(view.messages.map(({ who, own, unread }) => [who, own, unread])).toEqual([
    ["Iris", true, false],
    ["iemand die er niet meer is", false, true],
  ]);
});

describe("looking back in words", () => {
  const work = { confirmedAt: now, rating: 4, remark: "Fijn." };
  const names = { entrepreneur: "Iris", candidate: "Sanne" };
  const hers = { side: "entrepreneur" as const, answers: { contact: 5, agreements: 4 }, words: "Goed." };
  const his = { side: "candidate" as const, answers: { contact: 3 }, words: "" };
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
  const seen = (said: readonly (typeof hers | typeof his)[], reader: "candidate" | null, days: number) =>
    lookBackView({ work, said, names }, { reader, language: "nl", now: later(days) });

  test("holds not one word of the other side before both may read it", () => {
    for (const reader of ["candidate", null] as const) {
      const view = seen([hers], reader, 3);
      expect(JSON.stringify(view)).not.toMatch(/Goed|Fijn|van de 5/);
      expect(view).toMatchObject({ said: null, can: reader !== null });
    }
  });

  test("shows both sides once both have said it, with what she thought of the result", () => {
    const said = seen([hers, his], "candidate", 1)?.said;
    expect(said?.[0]).toMatchObject({ title: "Iris over het werk", texts: ["Fijn.", "Goed."] });
    expect(said?.[0]?.scores[0]).toEqual({ id: "result", term: "Resultaat", value: "4 van de 5" });
    expect(said?.[1]).toMatchObject({ scores: [{ value: "3 van de 5" }], nothing: false });
  });

  test("shows after ten days what there is, and says who said nothing", () => {
    expect(seen([hers], "candidate", 10)).toMatchObject({ can: false, said: [{ nothing: false }, { nothing: true }] });
    const before = lookBackView(
      { work: { ...work, confirmedAt: null }, said: [], names },
      { reader: null, language: "nl", now },
    );
    expect(before).toBeNull();
  });
});

describe("a proof in words", () => {
  const content: ProofContent = {
    ...{
      version: 1,
      id: "p",
      issuer: "SPOT 035",
      holder: "Sanne",
      title: "Webwinkel",
      work: "Webwinkel",
      company: null,
    },
    ...{
      confirmedBy: "entrepreneur",
      minutes: 0,
      startedOn: "2026-09-01",
      confirmedOn: "2026-11-02",
      issuedOn: "2026-11-03",
    },
    skills: [{ code: "S15", level: 3, nl: "Webwinkel inrichten", en: "Setting up a web shop" }],
  };

  test("leaves out what there is not, and names nobody who did not agree", () => {
    const view = proofView(content, "nl");
    expect(view.work).toBeNull();
    expect(view.facts.map(({ id }) => id)).not.toContain("hours");
    expect(view.facts[0]?.value).toMatch(/niet genoemd/);
    expect(view.skills).toMatchObject([
      { name: "Webwinkel inrichten", levelWords: "Niveau 3: zelf, ook als het werk nieuw is" },
    ]);
  });

  test("is there in either language", () => {
    const view = proofView({ ...content, minutes: 90, company: "Bloemen", work: "Gebouwd." }, "en");
    expect(view).toMatchObject({ work: "Gebouwd.", skills: [{ name: "Setting up a web shop" }] });
    expect(view.facts.map(({ value }) => value)).toEqual(expect.arrayContaining(["Bloemen", "1.5 hours"]));
  });
});

test("a teacher sees what is late, and her own hours of this week beside those she has", () => {
  const hours = [
    { personId: "t", memberName: "", day: "2026-11-09", minutes: 90 },
    { personId: "t", memberName: "", day: "2026-11-08", minutes: 60 },
    { personId: "t", memberName: "Dana", day: "2026-11-09", minutes: 240 },
  ];
  const late = { id: "m", title: "Uitleg", dueOn: "2026-11-01", doneAt: null };
  const work = {
    ...{
      work: { id: "a", status: "started" as const },
      case: { title: "Laptops", effortHours: 60 },
      company: "Praktijk",
    },
    ...{ milestones: [late], hours, members: ["Dana"], talk: { last: now } },
  };
  const group = { id: "c", name: "3A", supervisionHours: 6, size: 20, students: ["Dana", "Levi"], works: [work] };
  const [view, bare] = supervisionView(
    [group, { ...group, supervisionHours: null, students: [], works: [] }],
    "nl",
    now,
  );
  expect(view).toMatchObject({ guided: "Begeleid deze week: 1,5 van 6 uur", count: "2 leerlingen" });
  expect(view?.works[0]).toMatchObject({ late: "1 stap is te laat", hours: "4 van ongeveer 60 uur", members: "Dana" });
  expect(view?.works[0]?.talk).toBe("dinsdag 10 november 2026 om 13.00 uur");
  expect(bare).toMatchObject({ guided: "Begeleid deze week: 0 uur", count: "20 leerlingen", works: [] });
});

test("a day is typed and read back as people here write it", () => {
  expect(dutchDay("2027-02-01")).toBe("1-2-2027");
  expect(keptDay(dutchDay("2027-02-01"))).toBe("2027-02-01");
  expect(keptDay("morgen")).toBe("morgen");
});
