import { describe, expect, it } from "vitest";
import { makeUnboundLink } from "#app/domain/people/commands.server.ts";
import { addPerson } from "#app/domain/people/steps.server.ts";
import * as linkRoute from "#app/routes/people/sign-in-link.tsx";
import { testDatabase } from "#tests/support/database.ts";
import { cookiesOf, get, post, responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
const account = { name: "Link", email: "link@test.example", language: "nl" as const, roles: ["advisor" as const] };
const personId = await db.transaction((tx) => addPerson(tx, account));
const freshLink = () => makeUnboundLink(db, { personId, minutes: 10 }, new Date());
const look = (token: string) => linkRoute.loader(routeArgs(get(`/inloggen/link/${token}`), { token }));
const press = (token: string, query = "") =>
  responseOf(linkRoute.action(routeArgs(post(`/inloggen/link/${token}${query}`), { token })));

describe("the page of a sign-in link", () => {
  it("is kept nowhere, and lets the browser tell where the press of its button comes from", async () => {
    const { data, init } = await look(await freshLink());
    const headers = new Headers(init?.headers);
    expect(data).toEqual({ state: "usable" });
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("X-Robots-Tag")).toBe("noindex");
    expect(headers.get("Referrer-Policy")).not.toBe("no-referrer");
  });

  it("signs in at the press of the button, once, and leads only to pages of ours", async () => {
    const token = await freshLink();
    const first = await press(token, "?verder=//evil.example");
    expect(first.status).toBe(302);
    expect(first.headers.get("Location")).toBe("/start");
    expect(cookiesOf(first)).toContainEqual(expect.stringMatching(/^spot_sessie=\S{43}$/));
    expect((await press(token)).status).toBe(410);
    expect((await look(token)).init?.status).toBe(410);
  });
});
