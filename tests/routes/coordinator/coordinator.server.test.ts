import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { enqueue } from "#app/mail/outbox.server.ts";
import { loader as failedMail } from "#app/routes/coordinator/mail.tsx";
import { action as retryMail } from "#app/routes/coordinator/mail-retry.ts";
import { action as addSomebody } from "#app/routes/coordinator/new-person.tsx";
import { loader as overview } from "#app/routes/coordinator/overview.tsx";
import { loader as people } from "#app/routes/coordinator/people.tsx";
import { action as changeSomebody, loader as somebody } from "#app/routes/coordinator/person.tsx";
import { action as stopAccess } from "#app/routes/coordinator/person-deactivation.ts";
import { action as giveAccess } from "#app/routes/coordinator/person-reactivation.ts";
import { loader as progress } from "#app/routes/coordinator/progress.tsx";
import { outboxMail } from "#db/schema/mail.ts";
import { person } from "#db/schema/people.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const nobody = "00000000-0000-7000-8000-000000000000";
let cookie: string;
let own: string;

beforeAll(async () => {
  ({ cookie, id: own } = await signedInAs("coordinator"));
});

const pages = { overview, people, failedMail, progress };
const doors = { addSomebody, changeSomebody, stopAccess, giveAccess, retryMail };

describe("the coordinator's pages and buttons", () => {
  it.each(Object.entries(pages))("send a stranger to sign in: %s", async (_name, loader) => {
    const answer = await responseOf(loader(routeArgs(get("/coordinator"))));
    expect(answer.status).toBe(302);
    expect(answer.headers.get("Location")).toMatch(/^\/inloggen/);
  });

  it.each(Object.entries(doors))("do not exist for others with an account: %s", async (_name, action) => {
    for (const role of ["advisor", "student", "municipality"] as const) {
      const { cookie: theirs } = await signedInAs(role);
      expect((await responseOf(action(routeArgs(post("/coordinator", {}, theirs), { id: own })))).status).toBe(404);
    }
  });

  it.each(["1", "../x", nobody])("say that somebody who is not there is not there: %s", async (id) => {
    expect((await responseOf(somebody(routeArgs(get("/", cookie), { id })))).status).toBe(404);
    for (const action of [stopAccess, giveAccess])
      expect((await responseOf(action(routeArgs(post("/", {}, cookie), { id })))).status).toBe(404);
  });
});

describe("adding somebody", () => {
  const fields = { name: "Nieuw", email: "Nieuw@School.example", language: "nl", roles: ["student", "advisor"] };

  it("leads to her page, which says that she can sign in", async () => {
    const answer = await responseOf(addSomebody(routeArgs(post("/coordinator/mensen/nieuw", fields, cookie))));
    expect(answer.headers.get("Location")).toMatch(/^\/coordinator\/mensen\/[0-9a-f-]{36}\?gedaan=toegevoegd$/);
    const id = answer.headers.get("Location")?.slice(20, 56) ?? "";
    const page = await somebody(routeArgs(get(answer.headers.get("Location") ?? "", cookie), { id }));
    expect(page).toMatchObject({ email: "nieuw@school.example", active: true, done: "toegevoegd" });
    expect(page.roles).toEqual(["advisor", "student"]);
  });

  it("a second time is told at the field, with what was typed still there", async () => {
    const answer = await addSomebody(routeArgs(post("/coordinator/mensen/nieuw", fields, cookie)));
    expect(answer).toMatchObject({
      data: { errors: { email: ["taken"] }, typed: { name: "Nieuw" } },
      init: { status: 422 },
    });
  });
});

describe("stopping access", () => {
  it("closes the pages at once for whoever is signed in", async () => {
    const { id, cookie: theirs } = await signedInAs("municipality");
    expect(await progress(routeArgs(get("/voortgang", theirs)))).toHaveProperty("sections");
    const answer = await responseOf(stopAccess(routeArgs(post("/", {}, cookie), { id })));
    expect(answer.headers.get("Location")).toBe(`/coordinator/mensen/${id}?gedaan=gestopt`);
    expect((await responseOf(progress(routeArgs(get("/voortgang", theirs))))).status).toBe(302);
  });

  it("is refused for the last coordinator, on her page", async () => {
    const answer = await responseOf(stopAccess(routeArgs(post("/", {}, cookie), { id: own })));
    expect(answer.headers.get("Location")).toBe(`/coordinator/mensen/${own}?gedaan=laatste`);
    const [still] = await db.select().from(person).where(eq(person.id, own));
    expect(still?.active).toBe(true);
    const change = await changeSomebody(routeArgs(post("/", { roles: ["advisor"] }, cookie), { id: own }));
    expect(change).toMatchObject({ data: { errors: { roles: ["lastCoordinator"] } }, init: { status: 422 } });
  });
});

describe("mail that failed", () => {
  it("is shown without name, address or content, and goes again at the press of a button", async () => {
    const mail = { kind: "booking.confirmed", key: "failed", to: { name: "Els Vermeer", address: "els@test.example" } };
    await db.transaction((tx) => enqueue(tx, { ...mail, subject: "Geheim", text: "Geheim", html: "Geheim" }));
    await db.transaction((tx) => tx.update(outboxMail).set({ failedAt: new Date(), lastError: "EAUTH 535" }));
    const page = await failedMail(routeArgs(get("/coordinator/mail", cookie)));
    expect(page.failed[0]).toMatchObject({
      kind: "Mail over een afspraak",
      reason: "De mailserver weigert onze aanmelding.",
    });
    expect(JSON.stringify(page)).not.toMatch(/Els|els@|Geheim/);
    expect(await overview(routeArgs(get("/coordinator", cookie)))).toMatchObject({ failedMails: 1 });

    const id = page.failed[0]?.id ?? "";
    const again = () => responseOf(retryMail(routeArgs(post("/", {}, cookie), { id })));
    expect((await again()).headers.get("Location")).toBe("/coordinator/mail?gedaan=opnieuw");
    expect((await again()).headers.get("Location")).toBe("/coordinator/mail?gedaan=weg");
    expect(await failedMail(routeArgs(get("/coordinator/mail", cookie)))).toMatchObject({ failed: [], waiting: 1 });
  });
});
