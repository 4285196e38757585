import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { mostAccessTokens, touchAccessToken } from "#app/domain/people/access-commands.server.ts";
import { findAccess, listAccessTokens } from "#app/domain/people/access-queries.server.ts";
import { accessForm } from "#app/domain/people/access-schema.ts";
import { accessScopes, scopesFor } from "#app/domain/people/access-scopes.ts";
import { action as make, loader as newToken } from "#app/routes/access/new-token.tsx";
import { loader as revocation, action as revoke } from "#app/routes/access/revocation.ts";
import { loader as tokens } from "#app/routes/access/tokens.tsx";
import { loader as cases } from "#app/routes/api/cases.ts";
import { problemAnswer } from "#app/web/api-answers.ts";
import { accessToken } from "#db/schema/access.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { person, rateCount } from "#db/schema/people.ts";
import { addAccount } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";
import { ask, program, programOf } from "./programs.ts";

const start = new Date("2026-11-02T08:00:00Z");
vi.useFakeTimers({ toFake: ["Date"], now: start });

const db = testDatabase();
const typed = { name: "Planbord", scopes: ["cases.read"], days: "30" };
const statusOf = async (token: string) => (await ask(cases, { as: { id: "", token } })).status;

beforeEach(() => db.transaction((tx) => tx.delete(rateCount)));

describe("an access token", () => {
  it("opens the API for whose it is, until it is revoked", async () => {
    const { id, token } = await program("advisor");
    expect(await statusOf(token)).toBe(200);
    expect(await statusOf((await programOf(id, { revoked: true })).token)).toBe(401);
  });

  it("is asked for in the way programs know, and nothing is told about why one does not work", async () => {
    const none = await ask(cases, {});
    expect([none.status, none.headers.get("WWW-Authenticate")]).toEqual([401, 'Bearer realm="SPOT 035"']);
    const wrong = await ask(cases, { as: { id: "", token: `spot_${"x".repeat(43)}` } });
    expect(problemAnswer.parse(await wrong.json()).type).toBe("urn:spot035:problem:unauthorized");
    expect(wrong.status).toBe(401);
  });

  it("does not let a session do what only a token may", async () => {
    const { cookie } = await signedInAs("advisor");
    expect((await responseOf(cases(routeArgs(get("/api/v1/cases", cookie))))).status).toBe(401);
  });

  it("ends by itself, and with the account of its owner", async () => {
    const { id, token } = await program("advisor");
    vi.setSystemTime(new Date(start.getTime() + 29 * 86_400_000));
    expect(await statusOf(token)).toBe(200);
    vi.setSystemTime(new Date(start.getTime() + 30 * 86_400_000));
    expect(await statusOf(token)).toBe(401);
    vi.setSystemTime(start);
    await db.transaction((tx) => tx.update(person).set({ active: false }).where(eq(person.id, id)));
    expect(await statusOf(token)).toBe(401);
  });

  it("is for what it was made for, and says so", async () => {
    const id = await addAccount(db, "advisor");
    const response = await ask(cases, { as: await programOf(id, { scopes: ["proposals.read"] }) });
    expect([response.status, response.headers.get("WWW-Authenticate")]).toEqual([
      403,
      'Bearer error="insufficient_scope", scope="cases.read"',
    ]);
    expect(problemAnswer.parse(await response.json()).type).toBe("urn:spot035:problem:insufficient-scope");
  });

  it("is kept as a hash, and tells when it was last used", async () => {
    const { id, token } = await program("advisor");
    const [row] = await db.select().from(accessToken).where(eq(accessToken.personId, id));
    expect(JSON.stringify(row)).not.toContain(token.slice(5));
    expect(row?.lastUsedAt).toBeNull();
    await statusOf(token);
    const later = new Date(start.getTime() + 1000);
    await touchAccessToken(db, row?.id ?? "", later);
    expect(await listAccessTokens(db, id)).toMatchObject([{ lastUsedAt: later }]);
    expect(JSON.stringify(await listAccessTokens(db, id))).not.toContain("Hash");
    expect((await findAccess(db, token, start))?.actor).toEqual({ personId: id, roles: ["advisor"], level: 1 });
  });

  it("waits for nobody who guesses", async () => {
    const guess = () => ask(cases, { as: { id: "", token: `spot_${"y".repeat(43)}` } });
    let last = await guess();
    for (let nth = 0; nth < 61 && last.status === 401; nth++) last = await guess();
    expect(last.status).toBe(429);
    expect(await statusOf((await program("advisor")).token)).toBe(200);
  });
});

describe("the page of tokens", () => {
  it("shows a token once, and offers what is of use to its owner", async () => {
    const { id, cookie } = await signedInAs("student");
    expect(await newToken(routeArgs(get("/sleutels/nieuw", cookie)))).toEqual({ scopes: scopesFor(["student"]) });
    const made = await make(routeArgs(post("/sleutels/nieuw", typed, cookie)));
    if (!("token" in made.data)) throw new Error("it was refused");
    expect(new Headers(made.init?.headers).get("Cache-Control")).toBe("no-store");
    expect(await statusOf(made.data.token)).toBe(200);
    const shown = await tokens(routeArgs(get("/sleutels", cookie)));
    expect(shown.tokens).toMatchObject([{ name: "Planbord", state: "working", until: "02-12-2026" }]);
    expect(JSON.stringify(shown)).not.toContain(made.data.token.slice(5));
    const written = await db.select().from(journalEntry).where(eq(journalEntry.action, "access.made"));
    expect(written.at(-1)).toMatchObject({ actorId: id, facts: { scopes: "cases.read", days: 30 } });
  });

  it("says what is wrong with each field, with all that was typed", async () => {
    const { cookie } = await signedInAs("advisor");
    const wrong = { name: "x", scopes: [], days: "31" };
    const answer = await make(routeArgs(post("/sleutels/nieuw", wrong, cookie)));
    expect(answer.data).toEqual({ errors: { name: ["name"], scopes: ["scopes"], days: ["days"] }, typed: wrong });
    expect(accessForm.parse({ ...typed, days: 90 }).days).toBe(90);
  });

  it("keeps to so many at a time", async () => {
    const { id, cookie } = await signedInAs("advisor");
    for (let nth = 0; nth < mostAccessTokens; nth++) await programOf(id);
    const answer = await make(routeArgs(post("/sleutels/nieuw", typed, cookie)));
    expect("errors" in answer.data && answer.data.errors).toEqual({ name: ["too-many"] });
  });

  it("revokes one's own and nobody else's", async () => {
    const { id, cookie } = await signedInAs("advisor");
    const { token } = await programOf(id);
    const [{ id: tokenId } = { id: "" }] = await listAccessTokens(db, id);
    const { cookie: other } = await signedInAs("advisor");
    const press = (as: string) => responseOf(revoke(routeArgs(post("/sleutels", {}, as), { id: tokenId })));
    expect((await press(other)).status).toBe(404);
    expect(await statusOf(token)).toBe(200);
    expect((await press(cookie)).headers.get("Location")).toBe("/sleutels?gedaan=ingetrokken");
    expect((await press(cookie)).status).toBe(302);
    expect(await statusOf(token)).toBe(401);
    expect((await tokens(routeArgs(get("/sleutels", cookie)))).tokens).toMatchObject([{ state: "revoked" }]);
    expect((await responseOf(revocation(routeArgs(get("/sleutels", cookie))))).status).toBe(302);
  });

  it("is not there for who has nothing to ask, and sends a stranger to sign in", async () => {
    const { cookie } = await signedInAs("municipality");
    for (const door of [tokens, newToken, revocation]) {
      expect((await responseOf(door(routeArgs(get("/sleutels", cookie))))).status).toBe(404);
      expect((await responseOf(door(routeArgs(get("/sleutels"))))).status).toBe(302);
    }
    expect(scopesFor(["municipality"])).toEqual([]);
    expect(scopesFor(["advisor", "student"])).toEqual([...accessScopes]);
  });
});
