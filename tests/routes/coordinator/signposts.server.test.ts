import { describe, expect, it } from "vitest";
import { loader as overview } from "#app/routes/coordinator/overview.tsx";
import { action as check, loader as signposts } from "#app/routes/coordinator/signposts.tsx";
import { signpostCheck } from "#db/schema/plan.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const { cookie, id: own } = await signedInAs("coordinator");
const at = "/coordinator/wegwijzers";
const sent = (fields: Record<string, string>) => check(routeArgs(post(at, fields, cookie)));
const page = (query = "") => signposts(routeArgs(get(at + query, cookie)));
const groupOf = async (id: string) => (await page()).signposts.find((one) => one.id === id)?.group;
const flagged = async () =>
  Number(/^\d+/.exec((await overview(routeArgs(get("/coordinator", cookie)))).signposts ?? "0"));

describe("the coordinator's signposts", () => {
  it("are for the coordinator alone", async () => {
    expect((await responseOf(signposts(routeArgs(get(at))))).headers.get("Location")).toMatch(/^\/inloggen/);
    for (const role of ["advisor", "student", "municipality"] as const) {
      const other = await signedInAs(role);
      expect((await responseOf(signposts(routeArgs(get(at, other.cookie))))).status).toBe(404);
      const answer = check(routeArgs(post(at, { signpost: "kvk", right: "yes" }, other.cookie)));
      expect((await responseOf(answer)).status).toBe(404);
    }
    expect(await db.$count(signpostCheck)).toBe(0);
  });

  it("begin with what asks for a look, and the overview says how many", async () => {
    const { signposts: rows } = await page();
    const groups = rows.map(({ group }) => group);
    expect(groups).toEqual([...groups].sort());
    expect(await flagged()).toBe(groups.filter((group) => group === "attention").length);
    expect(groups).toContain("attention");
  });

  it("keep what she found, and ask no more", async () => {
    const before = await flagged();
    const answer = await responseOf(sent({ signpost: "kvk", right: "yes" }));
    expect(answer.headers.get("Location")).toBe("/coordinator/wegwijzers?gedaan=kvk");
    expect((await page("?gedaan=kvk")).saved).toBe("KVK");
    expect([await groupOf("kvk"), await flagged()]).toEqual(["fine", before - 1]);
    await sent({ signpost: "wbso", right: "no" });
    expect([await groupOf("wbso"), await flagged()]).toEqual(["settled", before - 2]);
    const [row] = await db.select().from(signpostCheck);
    expect(row).toMatchObject({ signpost: "kvk", right: true, until: null, personId: own });
  });

  it.each([
    [{ signpost: "kvk" }, "right"],
    [{ signpost: "kvk", right: "perhaps" }, "right"],
    [{ signpost: "kvk", right: "yes", until: "morgen" }, "until"],
    [{ signpost: "kvk", right: "yes", until: "2026-02-30" }, "until"],
    [{ signpost: "kvk", right: "yes", until: "2020-01-01" }, "until"],
  ])("say what is wrong, with what was typed: %o", async (fields, fault) => {
    const before = await db.$count(signpostCheck);
    const answer = await sent(fields);
    if (!("data" in answer)) throw new Error("it was taken");
    expect([answer.init?.status, Object.keys(answer.data.errors)]).toEqual([422, [fault]]);
    expect(answer.data.typed).toEqual(fields);
    expect(await db.$count(signpostCheck)).toBe(before);
  });

  it("do not know a signpost that is not there", async () => {
    expect((await responseOf(sent({ signpost: "nowhere", right: "yes" }))).status).toBe(404);
  });
});
