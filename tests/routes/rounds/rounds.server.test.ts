import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { adjustRound } from "#app/domain/rounds/commands.server.ts";
import { action as accept, loader as accepted } from "#app/routes/rounds/acceptance.tsx";
import { action as again, loader as againPage } from "#app/routes/rounds/again.ts";
import { action as cancel, loader as cancelPage } from "#app/routes/rounds/cancellation.ts";
import { loader as comparison } from "#app/routes/rounds/comparison.tsx";
import { action as make, loader as newRound } from "#app/routes/rounds/new-round.tsx";
import { action as pair, loader as pairPage } from "#app/routes/rounds/pair.ts";
import { loader as round } from "#app/routes/rounds/round.tsx";
import { loader as rounds } from "#app/routes/rounds/rounds.tsx";
import { action as change, loader as settings } from "#app/routes/rounds/settings.tsx";
import { action as start, loader as startPage } from "#app/routes/rounds/start.ts";
import { action as copy, loader as variant } from "#app/routes/rounds/variant.tsx";
import { caseFile, proposal } from "#db/schema/cases.ts";
import { matchingRound } from "#db/schema/rounds.ts";
import { addAccount, addCandidate, addCase } from "#tests/domain/cases/work.ts";
import { clearRounds, keptRound, outcomeOf, runAll, started } from "#tests/domain/rounds/rounds.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const home = "/coordinator/rondes";
const nobody = "00000000-0000-7000-8000-000000000000";
let cookie: string;
let by: { id: string; role: string };
let advisorId: string;

beforeAll(async () => {
  const who = await signedInAs("coordinator");
  cookie = who.cookie;
  by = { id: who.id, role: "coordinator" };
  advisorId = await addAccount(db, "advisor");
});
beforeEach(() => clearRounds(db));

async function choice(cases: number, candidates: number) {
  const chosen = { cases: [] as string[], candidates: [] as string[] };
  for (let at = 0; at < cases; at++) chosen.cases.push((await addCase(db, { advisorId, title: `Werk ${at}` })).id);
  for (let at = 0; at < candidates; at++) chosen.candidates.push(await addCandidate(db));
  return chosen;
}
const typed = { name: "Voorjaar", mode: "fit", minimumFit: "350", perCase: "50", spread: "yes" };
const opened = (id: string, query = "") => round(routeArgs(get(`${home}/${id}${query}`, cookie), { id }));
const location = async (work: Promise<unknown>) => (await responseOf(work)).headers.get("Location");
/** What a refused form is told. */
async function faultsOf(work: Promise<unknown>) {
  const answer = await work;
  if (typeof answer !== "object" || answer === null || !("data" in answer)) throw new Error("it was not refused");
  return answer;
}

const pages = {
  rounds,
  newRound,
  round,
  settings,
  variant,
  comparison,
  accepted,
  startPage,
  cancelPage,
  againPage,
  pairPage,
};
const buttons = { make, start, cancel, again, change, copy, pair, accept };

describe("the pages of rounds", () => {
  it.each(Object.entries(pages))("send a stranger to sign in, and are not there for others: %s", async (_, loader) => {
    const params = { id: nobody };
    expect((await responseOf(loader(routeArgs(get(home), params)))).status).toBe(302);
    const { cookie: theirs } = await signedInAs("advisor", "student", "municipality");
    expect((await responseOf(loader(routeArgs(get(home, theirs), params)))).status).toBe(404);
  });

  it.each(Object.entries(buttons))("take nothing from others: %s", async (_, action) => {
    const { cookie: theirs } = await signedInAs("advisor");
    expect((await responseOf(action(routeArgs(post(home, {}, theirs), { id: nobody })))).status).toBe(404);
  });

  it("narrow what there is to choose from, and show what would come first", async () => {
    await choice(1, 1);
    await addCase(db, { advisorId, lane: "mbo", title: "Voor een klas" });
    await addCase(db, { advisorId, lane: null, title: "Zonder route" });
    const shown = async (query: string) => {
      const { cases, candidates } = await newRound(routeArgs(get(`${home}/nieuw${query}`, cookie)));
      return [cases.rows.map(({ title }) => title).sort(), candidates.count];
    };
    expect(await shown("")).toEqual([["Voor een klas", "Werk 0"], 1]);
    expect(await shown("?route=mbo")).toEqual([["Voor een klas"], 0]);
    expect(await shown("?woord=WERK&naam=niemand")).toEqual([["Werk 0"], 0]);
  });

  it("make a round of what is ticked, or say what is missing with everything still typed", async () => {
    const chosen = await choice(2, 2);
    const urgent = chosen.cases.slice(0, 1);
    const made = await location(make(routeArgs(post(`${home}/nieuw`, { ...typed, ...chosen, urgent }, cookie))));
    expect(made).toMatch(/^\/coordinator\/rondes\/[0-9a-f-]{36}\?gedaan=gemaakt$/);
    const { rounds: listed } = await rounds(routeArgs(get(home, cookie)));
    expect(listed).toMatchObject([{ name: "Voorjaar", state: "draft", number: 1 }]);
    const kept = await keptRound(db, listed[0]?.id ?? "");
    expect(kept).toMatchObject({ urgentIds: urgent, settings: { spread: true, minimumFit: 350 } });

    const wrong = { ...typed, name: "", minimumFit: "veel", perTeacher: "-1", cases: chosen.cases };
    expect(await faultsOf(make(routeArgs(post(`${home}/nieuw`, wrong, cookie))))).toMatchObject({
      ...{ init: { status: 422 } },
      data: {
        errors: { name: ["name"], minimumFit: ["minimumFit"], perTeacher: ["limit"], candidates: ["candidates"] },
        typed: { minimumFit: "veel", cases: chosen.cases },
      },
    });
    const low = { ...typed, ...chosen, minimumFit: "100" };
    expect(await faultsOf(make(routeArgs(post(`${home}/nieuw`, low, cookie))))).toMatchObject({
      data: { errors: { minimumFit: ["belowRules"] } },
    });
    const gone = { ...typed, ...chosen, cases: [nobody] };
    expect(await faultsOf(make(routeArgs(post(`${home}/nieuw`, gone, cookie))))).toMatchObject({
      data: { errors: { cases: ["gone"] } },
    });
    expect(await db.select().from(matchingRound)).toHaveLength(1);
  });

  it("take everybody whom the choice was narrowed to, when these are too many to tick", async () => {
    const chosen = await choice(1, 2);
    const whole = { ...typed, everyCase: "ja", everybody: "ja" };
    const made = await location(make(routeArgs(post(`${home}/nieuw?route=student`, whole, cookie))));
    const kept = await keptRound(db, /[0-9a-f-]{36}/.exec(made ?? "")?.[0] ?? "");
    expect([kept.caseIds, [...kept.candidateIds].sort()]).toEqual([chosen.cases, [...chosen.candidates].sort()]);
  });

  it("start, stop and repeat a calculation", async () => {
    const id = await started(db, by, await choice(1, 1));
    const press = (action: typeof start) => location(action(routeArgs(post(`${home}/${id}`, {}, cookie), { id })));
    expect(await opened(id)).toMatchObject({ underWay: "yes", state: "waiting" });
    expect(await press(start)).toBe(`${home}/${id}?niet=is-waiting`);
    expect(await press(cancel)).toBe(`${home}/${id}?gedaan=gestopt`);
    expect(await press(start)).toBe(`${home}/${id}`);
    await runAll(db);
    const next = await press(again);
    expect(next).not.toBe(`${home}/${id}`);
    expect(await press(cancel)).toBe(`${home}/${id}?niet=is-done`);
  });

  it("show the outcome with its proof and mark, why nobody has a case, and shares only of ten and more", async () => {
    const chosen = await choice(3, 2);
    const id = await started(db, by, chosen);
    await runAll(db);
    const page = await opened(id);
    expect(page).toMatchObject({ state: "done", inputHash: (await outcomeOf(db, id)).inputHash });
    const { outcome } = page;
    expect(outcome?.ways.find(({ id: row }) => row === "placed")?.cells).toEqual({
      ...{ fit: "2 van 3", preference: "2 van 3", stable: "2 van 3" },
    });
    expect(outcome?.pairs).toHaveLength(2);
    expect(outcome?.unplaced[0]?.fixes.join(" ")).toMatch(/één plek meer bij/);
    expect(outcome?.shares.flatMap(({ rows }) => rows).every(({ pool }) => pool === null)).toBe(true);
    const stable = await opened(id, "?manier=stable&vanaf=1");
    expect(stable.outcome).toMatchObject({ mode: "stable", from: 1 });
    expect(stable.outcome?.pairs).toHaveLength(1);
    expect((await responseOf(opened("x"))).status).toBe(404);
  });

  it("say of an impossible round what is impossible, by name", async () => {
    const chosen = await choice(2, 1);
    const [candidateId = ""] = chosen.candidates;
    const pins = chosen.cases.map((caseId): [string, string] => [caseId, candidateId]);
    const id = await started(db, by, { ...chosen, pins });
    await runAll(db);
    const { state, faults, fixed } = await opened(id);
    expect(state).toBe("failed");
    expect(faults).toEqual([expect.stringMatching(/^Bij Somebody \d+ staan 2 opdrachten vast. Er is ruimte voor 1.$/)]);
    expect(fixed.map(({ title }) => title).sort()).toEqual(["Werk 0", "Werk 1"]);
  });

  it("note a word about a pair, and refuse nonsense", async () => {
    const chosen = await choice(1, 1);
    const id = await started(db, by, chosen);
    await runAll(db);
    const say = (fields: Record<string, string>) =>
      location(pair(routeArgs(post(`${home}/${id}/paar`, fields, cookie), { id })));
    const [caseId = "", candidateId = ""] = [chosen.cases[0], chosen.candidates[0]];
    expect(await say({ case: caseId, candidate: candidateId, wish: "pin" })).toMatch(/\?gedaan=genoteerd$/);
    expect(await say({ case: caseId, candidate: "x", wish: "pin" })).toBe(`${home}/${id}?niet=pair`);
    expect(await say({ case: caseId, candidate: nobody, wish: "pin" })).toBe(`${home}/${id}?niet=not-chosen`);
  });

  it("make variants with other settings, and put those that are done beside each other", async () => {
    const chosen = await choice(2, 2);
    const id = await started(db, by, chosen);
    await runAll(db);
    const other = { ...typed, name: "Eén elk", mode: "preference", perCandidate: "1" };
    const made = await location(copy(routeArgs(post(`${home}/${id}/variant`, other, cookie), { id })));
    const second = /[0-9a-f-]{36}/.exec(made ?? "")?.[0] ?? "";
    expect((await variant(routeArgs(get(`${home}/${second}/variant`, cookie), { id: second }))).settings).toMatchObject(
      {
        ...{ mode: "preference", perCandidate: 1 },
      },
    );
    const wrong = { ...other, perCase: "0" };
    expect(await faultsOf(change(routeArgs(post(`${home}/${second}`, wrong, cookie), { id: second })))).toMatchObject({
      data: { errors: { perCase: ["perCase"] } },
    });
    const narrower = { ...other, student: "1" };
    expect(await location(change(routeArgs(post(`${home}/${second}`, narrower, cookie), { id: second })))).toBe(
      `${home}/${second}?gedaan=gewijzigd`,
    );
    await start(routeArgs(post(`${home}/${second}/start`, {}, cookie), { id: second }));
    await runAll(db);
    const beside = await comparison(routeArgs(get(`${home}/${id}/vergelijken`, cookie), { id }));
    expect(beside.columns.map(({ id: column }) => column)).toEqual([id, second]);
    const placed = beside.rows.find(({ id: row }) => row === "placed")?.cells;
    expect(placed).toEqual({ [id]: "2 van 2", [second]: "1 van 2" });
    expect(beside.differences).toHaveLength(1);
    const { variants } = await opened(id);
    expect(variants.map(({ number, state }) => [number, state])).toEqual([
      [1, "done"],
      [2, "done"],
    ]);
  });

  it("offer the ticked pairs, and tell of each that could not be offered why", async () => {
    const chosen = await choice(2, 2);
    const id = await started(db, by, chosen);
    await runAll(db);
    const page = () => accepted(routeArgs(get(`${home}/${id}/voorstellen?alles=ja`, cookie), { id }));
    const { pairs, all } = await page();
    expect([pairs.length, all]).toEqual([2, true]);
    const offer = (fields: Record<string, string | string[]>) =>
      accept(routeArgs(post(`${home}/${id}/voorstellen`, fields, cookie), { id }));
    expect(await faultsOf(offer({ note: "Hoi" }))).toMatchObject({
      data: { errors: { pairs: ["noPairs"] }, typed: { note: "Hoi" } },
    });
    const [first, second] = pairs.map(({ key }) => key);
    expect(await location(offer({ pairs: [first ?? ""], note: "Hoi" }))).toBe(
      `${home}/${id}?aantal=1&gedaan=voorgesteld`,
    );
    await db.transaction((tx) => tx.update(caseFile).set({ status: "withdrawn" }));
    expect(await faultsOf(offer({ pairs: [second ?? ""] }))).toMatchObject({
      ...{ init: { status: 409 } },
      data: { count: 0, lines: [expect.stringMatching(/: Deze opdracht staat niet meer open\.$/)] },
    });
    expect(await db.select().from(proposal)).toHaveLength(1);
    expect(await page()).toMatchObject({ pairs: [{ key: second }], states: [{ status: "proposed" }] });
    const draft = await adjustRound(
      db,
      { id, pair: [chosen.cases[0] ?? "", chosen.candidates[0] ?? ""], wish: "pin", by },
      new Date(),
    );
    const next = draft.ok ? draft.value.id : "";
    expect(await location(accepted(routeArgs(get(`${home}/${next}/voorstellen`, cookie), { id: next })))).toBe(
      `${home}/${next}`,
    );
  });
});
