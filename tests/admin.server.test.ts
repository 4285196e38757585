import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { admin } from "#app/admin.server.ts";
import { signInByLink } from "#app/domain/people/commands.server.ts";
import { findSession } from "#app/domain/people/queries.server.ts";
import { database } from "#db/client.server.ts";
import { dialect } from "#db/columns.ts";
import { person, personRole } from "#db/schema/people.ts";

let folder: string;
let told: { out: string; err: string };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "spot-admin-"));
  process.env.DATA_DIR = folder;
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  told = { out: "", err: "" };
  vi.spyOn(process.stdout, "write").mockImplementation((text) => keep("out", text));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => keep("err", text));
  return () => vi.restoreAllMocks();
});

function keep(where: "out" | "err", text: unknown): true {
  told[where] += String(text);
  return true;
}

const add = (email: string, ...more: string[]) => admin(["add-person", "--name", "Anna", "--email", email, ...more]);

describe("a command that is not understood", () => {
  it.each([[[]], [["destroy"]], [["constructor"]]])("is answered with all commands: %j", async (args) => {
    expect(await admin(args)).toBe(2);
    for (const command of ["add-person", "deactivate-person", "sign-in-link", "migrate", "back-up", "restore"])
      expect(told.err).toContain(command);
  });
});

describe("add-person", () => {
  it("makes an account with its roles and prints a link that signs in", async () => {
    expect(await add("Anna@School.example", "--role", "coordinator", "--role", "advisor", "--role", "advisor")).toBe(0);
    const [made] = await database().select().from(person).where(eq(person.email, "anna@school.example"));
    const roles = await database()
      .select()
      .from(personRole)
      .where(eq(personRole.personId, made?.id ?? ""));
    expect(roles.map(({ role }) => role).sort()).toEqual(["advisor", "coordinator"]);
    const token = /inloggen\/link\/([\w-]+)/.exec(told.out)?.[1] ?? "";
    const session = await signInByLink(database(), { token, browser: null, oldSession: null }, new Date());
    expect((await findSession(database(), session ?? "", new Date()))?.name).toBe("Anna");
  });

  it.each([
    [["--name", "A", "--email", "a@b.example"], "--role is missing"],
    [["--name", "A", "--email", "a@b.example", "--role", "king"], "--role must be one of: advisor"],
    [["--name", "A", "--email", "nonsense", "--role", "advisor"], "--email is not an e-mail address"],
    [["--email", "a@b.example", "--role", "advisor"], "--name is missing"],
    [["--name", " ", "--email", "a@b.example", "--role", "advisor"], "--name is empty"],
    [["--age", "4"], "Unknown option '--age'"],
  ])("refuses %j in one clear line", async (args, line) => {
    expect(await admin(["add-person", ...args])).toBe(1);
    expect(told.err).toContain(line);
    expect(told.err.trim().split("\n")).toHaveLength(1);
  });

  it("refuses an address that somebody has already", async () => {
    await add("twice@school.example", "--role", "student");
    expect(await add("TWICE@school.example", "--role", "student")).toBe(1);
    expect(told.err).toBe("There already is a person with the address twice@school.example.\n");
  });
});

describe("sign-in-link", () => {
  it("says when there is nobody with that address", async () => {
    expect(await admin(["sign-in-link", "--email", "nobody@school.example"])).toBe(1);
    expect(told.err).toBe("There is no active person with the address nobody@school.example.\n");
  });
});

describe("deactivate-person", () => {
  it("takes access away, and afterwards there is nobody to give a link", async () => {
    await add("goes@school.example", "--role", "student");
    expect(await admin(["deactivate-person", "--email", "goes@school.example"])).toBe(0);
    expect(await admin(["sign-in-link", "--email", "goes@school.example"])).toBe(1);
  });

  it("leaves the last coordinator alone", async () => {
    await add("only@school.example", "--role", "coordinator");
    await admin(["deactivate-person", "--email", "anna@school.example"]);
    expect(await admin(["deactivate-person", "--email", "only@school.example"])).toBe(1);
    expect(told.err).toContain("last coordinator");
  });
});

describe("a back-up", () => {
  it("wants the name of one file", async () => {
    expect(await admin(["back-up"])).toBe(1);
    expect(await admin(["restore", "a", "b"])).toBe(1);
    expect(told.err).toBe("Name one file.\nName one file.\n");
  });

  const bringsBack = async () => {
    const file = join(folder, "copy.sqlite");
    await add("before@school.example", "--role", "student");
    expect(await admin(["back-up", file])).toBe(0);
    expect(existsSync(file)).toBe(true);
    await add("after@school.example", "--role", "student");
    expect(await admin(["restore", file])).toBe(0);
    expect(told.out).toContain(`Restored from ${file}. What was there is now `);
    const addresses = (await database().select().from(person)).map(({ email }) => email);
    expect(addresses).toContain("before@school.example");
    expect(addresses).not.toContain("after@school.example");
  };
  // what pg_dump makes is proven beside the back-up itself
  if (dialect === "sqlite") it("brings back who was there when it was made", bringsBack);

  it("says so when there is no such back-up", async () => {
    expect(await admin(["restore", join(folder, "nothing.sqlite")])).toBe(1);
    expect(told.err.trim().split("\n")).toHaveLength(1);
  });
});
