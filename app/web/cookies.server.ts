import { settings } from "#app/settings.server.ts";

/** Cookies we may set, all functional: a session, a scan in progress, that others use this device too, a sign-in under way, the chosen language. */
type CookieName = "sessie" | "scan" | "gedeeld" | "login" | "taal";

interface CookieOptions {
  /** Seconds; without it the cookie goes when the browser closes. */
  maxAge?: number;
}

/** The value of one of our cookies in this request, or null. */
export function readCookie(request: Request, name: CookieName): string | null {
  const wanted = `${fullName(name)}=`;
  const found = (request.headers.get("Cookie") ?? "").split("; ").find((part) => part.startsWith(wanted));
  const value = found?.slice(wanted.length) ?? "";
  return /^[A-Za-z0-9_-]{1,200}$/.test(value) ? value : null;
}

/** A Set-Cookie header. Values are tokens and codes: letters, digits, - and _. */
export function writeCookie(name: CookieName, value: string, options: CookieOptions = {}): string {
  const parts = [`${fullName(name)}=${value}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  if (isSecure()) parts.push("Secure");
  if (options.maxAge !== undefined) parts.push(`Max-Age=${options.maxAge}`);
  return parts.join("; ");
}

/** A Set-Cookie header that takes the cookie away. */
export const dropCookie = (name: CookieName) => writeCookie(name, "", { maxAge: 0 });

// browsers refuse __Host- without https; on one's own machine there is none
const isSecure = () => settings().appUrl.startsWith("https:");
const fullName = (name: CookieName) => `${isSecure() ? "__Host-" : ""}spot_${name}`;
