import { describe, expect, it } from "vitest";
import { hostAllowed } from "#app/lib/host-patterns.ts";

describe("a host", () => {
  const allowed = hostAllowed(["calendar.google.com", "*.icloud.com"]);

  it.each(["calendar.google.com", "p52-caldav.icloud.com", "a.b.icloud.com"])("is allowed by its name: %s", (host) => {
    expect(allowed(host)).toBe(true);
  });

  it.each([
    "google.com",
    "x.calendar.google.com",
    "calendar.google.com.evil.example",
    "icloud.com",
    "evilicloud.com",
    "",
  ])("is not allowed by a name that looks like it: '%s'", (host) => expect(allowed(host)).toBe(false));
});
