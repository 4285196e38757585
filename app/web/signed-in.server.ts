import { redirect } from "@remix-run/node";
import { longestHours } from "#app/domain/people/sign-in.ts";
import { paths } from "#app/paths.ts";
import { dropCookie, writeCookie } from "./cookies.server.ts";

/** To where she wanted to be, or her first page, with the new session's cookie and without that of the sign-in. */
export function toSignedIn(session: string, next: string): Response {
  const headers = new Headers();
  headers.append("Set-Cookie", writeCookie("sessie", session, { maxAge: longestHours * 60 * 60 }));
  headers.append("Set-Cookie", dropCookie("login"));
  return redirect(next || paths.start(), { headers });
}
