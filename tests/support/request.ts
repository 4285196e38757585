import { makeUnboundLink, signInByLink } from "#app/domain/people/commands.server.ts";
import type { Role } from "#app/domain/people/permissions.ts";
import { addPerson } from "#app/domain/people/steps.server.ts";
import { writeCookie } from "#app/web/cookies.server.ts";
import { testDatabase } from "#tests/support/database.ts";

const house = "http://localhost:3000";

/** A request for a page of ours. @param cookie as `signedInAs` makes it, or several joined with "; " */
export function get(path: string, cookie = ""): Request {
  return new Request(house + path, { headers: cookie ? { Cookie: cookie } : {} });
}

/** A form posted plainly; a field with a list of values is sent once for each. */
export function post(path: string, fields: Record<string, string | readonly string[]> = {}, cookie = ""): Request {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  return new Request(house + path, { method: "POST", body, headers: cookie ? { Cookie: cookie } : {} });
}

/** What a loader or action gets. */
export function routeArgs(request: Request, params: Record<string, string> = {}) {
  const context = { db: testDatabase(), nonce: "", requestId: "", clientAddress: "127.0.0.1" };
  return { request, params, context };
}

/** What a loader or action answers or throws, when that is a response. @throws what else was thrown. */
export async function responseOf(work: Promise<unknown>): Promise<Response> {
  const answer = await work.catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer;
  throw answer instanceof Error ? answer : new Error("there was no response but a value");
}

/** The `name=value` of the cookies that a response sets. */
export const cookiesOf = (response: Response): string[] =>
  response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");

let count = 0;

/** Somebody with these roles, signed in. @returns her id and the cookie of her session */
export async function signedInAs(...roles: Role[]): Promise<{ id: string; email: string; cookie: string }> {
  const db = testDatabase();
  const now = new Date();
  const email = `person-${++count}@test.example`;
  const account = { name: `Person ${count}`, email, language: "nl" as const, roles };
  const id = await db.transaction((tx) => addPerson(tx, account));
  const token = await makeUnboundLink(db, { personId: id, minutes: 10 }, now);
  const session = await signInByLink(db, { token, browser: null, oldSession: null }, now);
  if (session === null) throw new Error("a fresh link did not sign in");
  return { id, email, cookie: writeCookie("sessie", session).split(";")[0] ?? "" };
}
