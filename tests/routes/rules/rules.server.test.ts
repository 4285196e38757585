import { beforeAll, describe, expect, it } from "vitest";
import { findRules } from "#app/domain/matching/queries.server.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { fieldsOf, type RulesFields } from "#app/domain/matching/rules-form.ts";
import { loader as rules } from "#app/routes/rules/rules.tsx";
import { loader as change, action as preview } from "#app/routes/rules/rules-change.tsx";
import { loader as comparison } from "#app/routes/rules/rules-comparison.tsx";
import { loader as publication, action as publish } from "#app/routes/rules/rules-publication.tsx";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const home = "/coordinator/regels";
const fields = fieldsOf(defaultRules);
let cookie: string;

beforeAll(async () => {
  ({ cookie } = await signedInAs("coordinator"));
});

const looked = async (changes: RulesFields) =>
  preview(routeArgs(post(`${home}/wijzigen`, { ...fields, ...changes }, cookie)));
const published = (changes: RulesFields) =>
  publish(routeArgs(post(`${home}/vaststellen`, { ...fields, ...changes }, cookie)));

describe("the pages of the rules", () => {
  it.each(Object.entries({ rules, change, comparison, publication }))(
    "send a stranger to sign in, and are not there for others: %s",
    async (_, loader) => {
      expect((await responseOf(loader(routeArgs(get(home))))).status).toBe(302);
      const { cookie: theirs } = await signedInAs("advisor", "municipality");
      expect((await responseOf(loader(routeArgs(get(home, theirs))))).status).toBe(404);
    },
  );

  it.each(Object.entries({ preview, publish }))("take nothing from others: %s", async (_, action) => {
    const { cookie: theirs } = await signedInAs("advisor");
    expect((await responseOf(action(routeArgs(post(home, {}, theirs))))).status).toBe(404);
  });

  it("show what would change and keep nothing", async () => {
    const { data, init } = await looked({ lanes_doubtGap: "5", lanes_limits_mbo_ticks: ["acceptsCritical"] });
    expect(init?.status).toBeUndefined();
    expect(data.preview?.changed).toEqual([
      {
        field: "lanes_doubtGap",
        what: "Twijfel bij minder punten verschil dan",
        ...{ old: "10", fresh: "5" },
      },
      {
        field: "lanes_limits_mbo_ticks",
        what: "MBO College: Wat geldt er?",
        ...{ old: "geen", fresh: "Mag werk doen waar het bedrijf van stilvalt" },
      },
    ]);
    expect((await findRules(db)).version).toBe(1);
  });

  it("give a wrong sum back at its field, with everything that was typed", async () => {
    const { data, init } = await looked({ lanes_weights_level: "31" });
    expect(init?.status).toBe(422);
    expect(data.rejected?.errors).toEqual({ lanes_weights: ["sum-100"] });
    expect(data.rejected?.typed.lanes_weights_level).toBe("31");
    expect(data.preview).toBeNull();
  });

  it("set them with a reason, list them and tell versions apart", async () => {
    const sent = { lanes_doubtGap: "5", basedOn: "1" };
    const without = await published({ ...sent, note: "kort" });
    if (!("data" in without)) throw new Error("rules were set without a reason");
    expect(without.init?.status).toBe(422);
    expect(without.data.rejected).toEqual({ errors: { note: ["note"] }, typed: { note: "kort" } });
    expect(without.data.preview.changed).toHaveLength(1);

    const made = await responseOf(published({ ...sent, note: "Minder vaak twijfel" }));
    expect(made.headers.get("Location")).toBe(`${home}?gedaan=vastgesteld`);
    expect((await findRules(db)).lanes.doubtGap).toBe(5);
    const late = await responseOf(published({ ...sent, lanes_doubtGap: "20", note: "Juist vaker twijfel" }));
    expect(late.headers.get("Location")).toBe(`${home}?niet=overtaken`);

    const list = await rules(routeArgs(get(home, cookie)));
    expect(list.version).toBe(2);
    expect(list.versions.map(({ version, why }) => [version, why])).toEqual([
      [2, "Minder vaak twijfel"],
      [1, "Hiermee zijn we begonnen."],
    ]);
    const apart = await comparison(routeArgs(get(`${home}/vergelijken?van=1&naar=2`, cookie)));
    expect(apart.rows).toMatchObject([{ field: "lanes_doubtGap", old: "10", fresh: "5" }]);
    const none = await responseOf(comparison(routeArgs(get(`${home}/vergelijken?van=1&naar=9`, cookie))));
    expect(none.status).toBe(404);
  });
});
