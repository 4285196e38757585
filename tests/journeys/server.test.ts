import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string, init?: RequestInit) => fetch(server.url + path, { redirect: "manual", ...init });

describe("every answer", () => {
  const wanted = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
  for (const path of ["/", "/bestaat-niet", "/favicon.svg", "/api/v1/nothing", "/healthz"]) {
    it(`carries the security headers: ${path}`, async () => {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(wanted)) expect(headers.get(name)).toBe(value);
      expect(headers.get("content-security-policy")).toMatch(
        /default-src 'self'; script-src 'self' 'nonce-[^']+'; style-src 'self';/,
      );
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get("x-powered-by")).toBeNull();
    });
  }

  it("has a nonce of its own, which every script on the page carries", async () => {
    const [one, other] = [await get("/"), await get("/")];
    const nonce = /'nonce-([^']+)'/.exec(one.headers.get("content-security-policy") ?? "")?.[1];
    expect(other.headers.get("content-security-policy")).not.toContain(nonce);
    const scripts = (await one.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  });
});

describe("health", () => {
  it("says that the process lives and that the database is ready", async () => {
    expect(await (await get("/healthz")).text()).toBe("ok");
    expect(await (await get("/readyz")).text()).toBe("ready");
  });
});

describe("changing something", () => {
  const post = (headers: Record<string, string>) =>
    get("/taal", { method: "POST", body: new URLSearchParams({ language: "en", back: "/" }), headers });

  it("is allowed from our own pages", async () => {
    expect((await post({ origin: server.url })).status).toBe(302);
    expect((await post({ "sec-fetch-site": "same-origin" })).status).toBe(302);
  });

  it.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "not an origin" },
    { "sec-fetch-site": "cross-site" },
    {},
  ])("is refused from elsewhere, with a page that helps: %j", async (headers) => {
    const answer = await post(headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Er is niets veranderd.");
  });

  it("does not believe a forged forwarding header", async () => {
    expect((await post({ origin: "https://evil.example", "x-forwarded-host": "evil.example" })).status).toBe(403);
    expect((await post({ origin: server.url, "x-forwarded-host": "evil.example" })).status).toBe(302);
  });

  it("is refused with a body of more than 256 kB", async () => {
    const response = await get("/taal", { method: "POST", body: "x".repeat(300_000), headers: { origin: server.url } });
    expect(response.status).toBe(413);
  });

  it("never goes to another site, whatever the form asks", async () => {
    for (const back of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      const response = await get("/taal", {
        method: "POST",
        body: new URLSearchParams({ language: "en", back }),
        headers: { origin: server.url },
      });
      expect(response.headers.get("location")).toBe("/");
    }
  });
});

describe("what is sent", () => {
  it("is compressed, and assets are kept for ever", async () => {
    const page = await get("/", { headers: { "accept-encoding": "gzip" } });
    expect(page.headers.get("content-encoding")).toBe("gzip");
    const asset = /\/assets\/[^"]+\.js/.exec(await page.text())?.[0] ?? "";
    const script = await get(asset, { headers: { "accept-encoding": "br, gzip" } });
    expect(script.headers.get("content-encoding")).toBe("br");
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  it("is a problem document under /api", async () => {
    const response = await get("/api/v1/nothing");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(await response.json()).toMatchObject({
      status: 404,
      title: "Not found",
      type: "urn:spot035:problem:not-found",
    });
  });
});

describe("the log", () => {
  it("has one JSON line per request, without tokens or queries", async () => {
    await get("/uitslag/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG?naam=Zwanenburg");
    const line = await vi.waitUntil(() =>
      server
        .output()
        .split("\n")
        .find((text) => text.includes('"path":"/uitslag/')),
    );
    expect(JSON.parse(line)).toMatchObject({ method: "GET", path: "/uitslag/:id" });
    expect(server.output()).not.toMatch(/abcdefghijklmnop|Zwanenburg/);
  });
});

describe("the demo", () => {
  it("answers only under a name of this machine", async () => {
    const status = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server.url).port), "127.0.0.1", () =>
        socket.write("GET / HTTP/1.1\r\nHost: demo.example\r\nConnection: close\r\n\r\n"),
      );
      socket.once("data", (data) => resolve(String(data).split("\r\n")[0] ?? ""));
      socket.once("error", reject);
    });
    expect(status).toContain("421");
  });

  it("signs in once with each printed link, and not by merely looking", async () => {
    const links = server.signInLinks();
    expect(Object.keys(links).sort()).toEqual([
      "advisor",
      "coordinator",
      "frontrunner",
      "municipality",
      "student",
      "teacher",
    ]);
    const link = links.municipality ?? "";
    for (let look = 0; look < 3; look++) expect((await fetch(link)).status).toBe(200);
    const press = () => fetch(link, { method: "POST", redirect: "manual", headers: { origin: server.url } });
    const first = await press();
    expect(first.status).toBe(302);
    expect(first.headers.get("set-cookie")).toMatch(/spot_sessie=[^;]+; Path=\/; HttpOnly; SameSite=Lax/);
    expect((await press()).status).toBe(410);
  });
});

describe("stopping", () => {
  it("lets a request under way end, and exits with 0", async () => {
    const own = await startServer();
    const body = "language=en&back=/";
    const answered = new Promise<string>((resolve, reject) => {
      const head = `POST /taal HTTP/1.1\r\nHost: ${new URL(own.url).host}\r\nOrigin: ${own.url}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`;
      const socket = connect(Number(new URL(own.url).port), "127.0.0.1", () => socket.write(head + body.slice(0, 5)));
      socket.once("data", (data) => resolve(String(data)));
      socket.once("error", reject);
      setTimeout(() => socket.write(body.slice(5)), 600);
    });
    await new Promise((resume) => setTimeout(resume, 200));
    const code = own.stop();
    expect(await answered).toMatch(/^HTTP\/1\.1 302/);
    expect(await code).toBe(0);
    expect(own.output()).toContain('"msg":"stopped"');
  });
});

describe("starting", () => {
  const start = (env: Record<string, string>) =>
    new Promise<{ code: number | null; stderr: string }>((resolve) => {
      const dataDir = mkdtempSync(join(tmpdir(), "spot035-"));
      const clean = {
        ...process.env,
        DATABASE_URL: "",
        SESSION_SECRET: "",
        NODE_ENV: "production" as const,
        DATA_DIR: dataDir,
        PORT: "0",
        ...env,
      };
      const child = spawn(process.execPath, ["scripts/run.mjs", "serve"], {
        env: clean,
        stdio: ["ignore", "ignore", "pipe"],
      });
      let stderr = "";
      child.stderr.on("data", (data) => (stderr += String(data)));
      child.once("exit", (code) => {
        rmSync(dataDir, { recursive: true, force: true });
        resolve({ code, stderr });
      });
    });

  it("is refused with one clear line per bad setting", async () => {
    const { code, stderr } = await start({
      PORT: "many",
      SMTP_URL: "http://mail",
      DEMO: "yes",
      RATE_LIMIT_SCALE: "-1",
    });
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(4);
    for (const name of ["PORT", "SMTP_URL", "DEMO", "RATE_LIMIT_SCALE"])
      expect(stderr).toMatch(new RegExp(`^${name} must `, "m"));
  });

  it("outside the demo asks for a secret", async () => {
    for (const env of [{ DEMO: "0" }, { HOST: "0.0.0.0" }, { APP_URL: "https://spot035.example" }]) {
      const { code, stderr } = await start(env);
      expect(code).toBe(1);
      expect(stderr).toContain("SESSION_SECRET is required");
    }
  });

  it("outside the demo shows nobody and prints no link, but says how to add the first coordinator", async () => {
    const own = await startServer({ DEMO: "0", SESSION_SECRET: "x".repeat(40) });
    expect(own.output()).toContain("npm run admin -- add-person");
    expect(own.signInLinks()).toEqual({});
    expect((await fetch(`${own.url}/postvak`)).status).toBe(404);
    expect(await own.stop()).toBe(0);
  });
});
