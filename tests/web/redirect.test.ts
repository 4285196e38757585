import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safePath } from "#app/web/redirect.ts";

describe("a path to go to next", () => {
  it.each(["/", "/adviseur", "/scan?x=1&y=%2F", "/a//b", "/%2e", "/à"])("may be one of ours: %s", (path) => {
    const safe = safePath(path, "no");
    expect(safe).not.toBe("no");
    expect(new URL(safe, "https://spot035.example").href).toBe(new URL(path, "https://spot035.example").href);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/..//evil.example",
    "/./\\evil.example",
    "/\tevil",
    "/a\nb",
    "/%2e%2e//evil.example",
    "/.//evil.example",
    "",
    " /a",
    "a",
    null,
    undefined,
    4,
    ["/"],
  ])("is nowhere else: %j", (path) => {
    expect(safePath(path, "/home")).toBe("/home");
  });

  it("stays in the house, whatever is sent", () => {
    const nasty = fc.array(
      fc.constantFrom(
        "/",
        "\\",
        ".",
        "..",
        "%2e",
        "%2f",
        "%5c",
        "@",
        ":",
        "?",
        "#",
        "evil.example",
        "\t",
        "\n",
        "a",
        "https:",
      ),
      {
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          nasty.map((parts) => `/${parts.join("")}`),
          fc.string(),
          fc.webUrl(),
        ),
        (wanted) => {
          const path = safePath(wanted, "/");
          for (const base of ["https://spot035.example/a/b", "http://localhost:3000/"]) {
            expect(new URL(path, base).origin).toBe(new URL(base).origin);
          }
          expect(path).toMatch(/^\/(?![/\\])/);
          expect(safePath(path, "/other")).toBe(path);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
