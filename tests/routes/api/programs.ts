import { makeAccessToken, revokeAccessToken } from "#app/domain/people/access-commands.server.ts";
import { type AccessScope, accessScopes } from "#app/domain/people/access-scopes.ts";
import type { Role } from "#app/domain/people/permissions.ts";
import { addAccount } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { responseOf, routeArgs } from "#tests/support/request.ts";

/** Somebody with a program of her own. */
export interface Program {
  id: string;
  token: string;
}

/** An account with these roles, and a token of hers. */
export const program = async (...roles: Role[]): Promise<Program> =>
  programOf(await addAccount(testDatabase(), ...roles));

/** A token of this account. */
export async function programOf(
  id: string,
  { scopes = accessScopes, revoked = false }: { scopes?: readonly AccessScope[]; revoked?: boolean } = {},
): Promise<Program> {
  const db = testDatabase();
  const ask = { name: "Planbord", scopes: [...scopes], days: 30 };
  const by = { id, role: "advisor" };
  const made = await makeAccessToken(db, { ask, by }, new Date());
  if (!made.ok) throw new Error(made.reason);
  if (revoked) await revokeAccessToken(db, { id: made.value.id, by }, new Date());
  return { id, token: made.value.token };
}

interface Sent {
  as?: Program | undefined;
  id?: string;
  method?: string;
  body?: unknown;
  key?: string;
  path?: string;
}

type Door = (args: ReturnType<typeof routeArgs>) => Promise<unknown>;

/** What a door of the API answers to a request of a program. */
export function ask(door: Door, { as, id, method = "GET", body, key, path = "/api/v1/somewhere" }: Sent) {
  const headers = new Headers();
  if (as) headers.set("Authorization", `Bearer ${as.token}`);
  if (key !== undefined) headers.set("Idempotency-Key", key);
  if (body !== undefined) headers.set("Content-Type", "application/json");
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return responseOf(door(routeArgs(new Request(`http://localhost:3000${path}`, init), id === undefined ? {} : { id })));
}
