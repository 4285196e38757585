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

describe("a bad value", () => {
  it.each([
    [{ PORT: "65536" }, "PORT must be a port number from 0 to 65535"],
    [{ PORT: "80a" }, "PORT must be a port number from 0 to 65535"],
    [{ APP_URL: "spot035.nl" }, "APP_URL must start with http:// or https://"],
    [{ APP_URL: "http://spot035.nl" }, "APP_URL must be https unless it is on this machine"],
    [{ SMTP_URL: "mail.example:25" }, "SMTP_URL must start with smtp:// or smtps://"],
    [{ MAIL_FROM: "a@b.example, c@d.example" }, "MAIL_FROM must be one e-mail address"],
    [{ SESSION_SECRET: "short" }, "SESSION_SECRET must be at least 32 characters"],
    [{ DEMO: "yes" }, "DEMO must be 0 or 1"],
    [{ TRUST_PROXY: "true" }, "TRUST_PROXY must be 0 or 1"],
    [{ RATE_LIMIT_SCALE: "0" }, "RATE_LIMIT_SCALE must be a number above 0"],
    [{ RATE_LIMIT_SCALE: "Infinity" }, "RATE_LIMIT_SCALE must be a number above 0"],
    [{ DEMO: "1", HOST: "0.0.0.0" }, "DEMO=1 needs HOST and APP_URL on this machine and no TRUST_PROXY"],
    [{ DEMO: "0", SESSION_SECRET: "" }, "SESSION_SECRET is required outside the demo: at least 32 random characters"],
  ])("is told in one clear line: %j", (env, line) => expect(problemsOf(env)).toEqual([line]));

  it("is told beside every other", () => {
    expect(problemsOf({ PORT: "x", DEMO: "x" })).toHaveLength(2);
  });

  it("left empty counts as absent", () => {
    expect(read({ PORT: "", DEMO: "", SMTP_URL: "" })).toMatchObject({
      port: 3000,
      smtpUrl: undefined,
      demoAllowed: true,
    });
  });
});

describe("where calendars are fetched from", () => {
  it("is Microsoft, Google and Apple unless told otherwise", () => {
    expect(read({}).calendarHosts).toEqual([
      ...["outlook.office365.com", "outlook.live.com", "calendar.google.com", "*.icloud.com"],
    ]);
  });

  it("is what the operator writes, or nowhere", () => {
    expect(read({ CALENDAR_HOSTS: "Agenda.HvA.nl, *.example.nl" }).calendarHosts).toEqual([
      "agenda.hva.nl",
      "*.example.nl",
    ]);
    expect(read({ CALENDAR_HOSTS: "none" }).calendarHosts).toEqual([]);
  });

  it.each(["https://agenda.example.nl", "agenda.example.nl:8443", "*", "*.nl*", "127.0.0.1", "localhost"])(
    "is the name of a host and nothing else: %s",
    (hosts) =>
      expect(problemsOf({ CALENDAR_HOSTS: hosts })).toEqual([
        "CALENDAR_HOSTS must be none, or names of hosts such as agenda.example.nl and *.example.nl, with commas or spaces between",
      ]),
  );
});

describe("a demo", () => {
  it.each([{ HOST: "0.0.0.0" }, { APP_URL: "https://spot035.nl" }, { TRUST_PROXY: "1" }, { DEMO: "0" }])(
    "cannot be where others may come: %j",
    (env) => expect(read(env).demoAllowed).toBe(false),
  );
});
