import { describe, expect, it } from "vitest";
import { readSettings } from "#app/settings.server.ts";
import { isOwnOrigin } from "#app/web/http/same-origin.server.ts";

const secret = "x".repeat(40);
const read = (env: Record<string, string>) => {
  const result = readSettings({ SESSION_SECRET: secret, ...env });
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.settings;
};
const problemsOf = (env: Record<string, string>) => {
  const result = readSettings({ SESSION_SECRET: secret, ...env });
  return result.ok ? [] : result.problems;
};

describe("the address of the house", () => {
  it.each(["https://SPOT035.example", "https://spot035.example:443", "https://spot035.example/"])(
    "is kept as browsers name it in Origin: %s",
    (url) => {
      const { appUrl } = read({ APP_URL: url });
      expect(appUrl).toBe("https://spot035.example");
      expect(isOwnOrigin("https://spot035.example", appUrl)).toBe(true);
    },
  );

  it.each([
    "https://spot035.example/app",
    "https://spot035.example/?a=1",
    "https://spot035.example/#a",
    "https://user:password@spot035.example",
  ])("is an origin and nothing else: %s", (url) => {
    expect(problemsOf({ APP_URL: url })).toEqual([
      "APP_URL must be an origin without a path, such as https://spot035.nl",
    ]);
  });
});

describe("the address of the database", () => {
  it.each([" postgres://db.example/spot", "POSTGRES://db.example/spot", "postgres:db", "mysql://db.example/spot"])(
    "is refused when the database layer would read it as a file's name: '%s'",
    (url) =>
      expect(problemsOf({ DATABASE_URL: url })).toEqual([
        "DATABASE_URL must start with postgres:// or postgresql:// or file:",
      ]),
  );

  it.each(["postgres://db.example/spot", "postgresql:///spot?host=/run/postgresql", "file:data/spot.sqlite"])(
    "may be %s",
    (url) => expect(read({ DATABASE_URL: url }).databaseUrl).toBe(url),
  );
});

describe("an address to listen on", () => {
  it("may be IPv6 as an address bar has it", () => {
    expect(read({ HOST: "[::1]" })).toMatchObject({ host: "::1", demoAllowed: true });
  });
});
