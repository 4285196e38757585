import { afterEach, describe, expect, it } from "vitest";
import { readSettings } from "#app/settings.server.ts";
import { infoTexts } from "#app/texts/info.ts";
import { dropCookie, readCookie, writeCookie } from "#app/web/cookies.server.ts";

const names = ["sessie", "scan", "gedeeld", "login", "taal"] as const;
const withCookie = (cookie: string) => new Request("http://localhost/", { headers: { Cookie: cookie } });

function live(appUrl: string) {
  const result = readSettings({ APP_URL: appUrl, SESSION_SECRET: "s".repeat(32) });
  if (!result.ok) throw new Error(result.problems.join());
  globalThis.spotSettings = result.settings;
}
afterEach(() => {
  globalThis.spotSettings = undefined;
});

describe("a cookie on the real site", () => {
  it.each(names)("is out of reach of scripts, of other sites and of plain http: %s", (name) => {
    live("https://spot035.example");
    const cookie = writeCookie(name, "value_1-x", { maxAge: 60 });
    expect(cookie).toBe(`__Host-spot_${name}=value_1-x; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60`);
    expect(readCookie(withCookie(`a=b; ${cookie.split(";")[0]}; c=d`), name)).toBe("value_1-x");
    expect(readCookie(withCookie(`spot_${name}=planted`), name)).toBeNull();
  });

  it("is taken away under the same name", () => {
    live("https://spot035.example");
    expect(dropCookie("sessie")).toMatch(/^__Host-spot_sessie=; .*Max-Age=0$/);
  });
});

describe("a cookie on one's own machine", () => {
  it("does without https", () => {
    live("http://localhost:3000");
    expect(writeCookie("scan", "x")).toBe("spot_scan=x; Path=/; HttpOnly; SameSite=Lax");
    expect(readCookie(withCookie("spot_scan=x"), "scan")).toBe("x");
  });

  it.each(["spot_scan=", "spot_scan=a b", `spot_scan=${"x".repeat(201)}`, "spot_scan=<script>", "xspot_scan=a", ""])(
    "is read as nothing when it cannot be one of ours: %s",
    (cookie) => expect(readCookie(withCookie(cookie), "scan")).toBeNull(),
  );
});

describe("the privacy page", () => {
  it("names every cookie, in both languages", () => {
    for (const { privacy } of Object.values(infoTexts))
      expect(privacy.cookies.map(({ name }) => name).sort()).toEqual(names.map((name) => `spot_${name}`).sort());
  });
});
