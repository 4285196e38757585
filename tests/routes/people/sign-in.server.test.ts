import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as signInRoute from "#app/routes/people/sign-in.tsx";
import { limits } from "#app/web/rate-limit.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { testDatabase } from "#tests/support/database.ts";
import { cookiesOf, post, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();

// limits count in blocks of time: the end of one must not fall in the middle of a test
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-12-01T12:05:00Z") }));
afterEach(() => void vi.useRealTimers());

async function ask(email: string, clientAddress: string) {
  const args = routeArgs(post("/inloggen", { email }));
  const answer = await signInRoute.action({ ...args, context: { ...args.context, clientAddress } });
  return "init" in answer ? answer.init?.status : answer;
}
const locationOf = (answer: Response | number | undefined) =>
  answer instanceof Response ? answer.headers.get("Location") : answer;

describe("asking for a sign-in link", () => {
  it("is answered alike whether or not the address has an account; only an account gets mail", async () => {
    const { email } = await signedInAs("advisor");
    const answers = [await ask(email, "192.0.2.1"), await ask("nobody@test.example", "192.0.2.1")];
    expect(answers.map(locationOf)).toEqual(["/inloggen/verstuurd", "/inloggen/verstuurd"]);
    for (const answer of answers)
      expect(answer instanceof Response ? cookiesOf(answer) : []).toEqual([expect.stringMatching(/^spot_login=/)]);
    expect((await db.select().from(outboxMail)).map(({ toAddress }) => toAddress)).toEqual([email]);
  });

  it("cannot be made impossible for everybody from one place", async () => {
    const { email } = await signedInAs("advisor");
    const { most } = limits.signInPerAddress;
    for (let nth = 0; nth < most; nth++) await ask(`other-${nth}@test.example`, "192.0.2.66");
    for (let nth = 0; nth < limits.signInPerEmail.most; nth++) expect(await ask(email, "192.0.2.66")).toBe(422);
    expect(locationOf(await ask(email, "192.0.2.1"))).toBe("/inloggen/verstuurd");
  });
});
