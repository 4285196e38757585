import { notFound } from "./guard.server.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in an address. @throws 404 when it cannot be one: the database would call it a bug. */
export function idParam(params: Readonly<Record<string, string | undefined>>, name = "id"): string {
  const id = params[name] ?? "";
  if (!uuid.test(id)) throw notFound();
  return id;
}
