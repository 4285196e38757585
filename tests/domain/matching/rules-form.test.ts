import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultRules } from "#app/domain/matching/rules.ts";
import {
  changedFields,
  fieldsOf,
  publicationForm,
  type RulesFields,
  rulesForm,
  ticksOf,
} from "#app/domain/matching/rules-form.ts";
import { anyRules } from "#tests/domain/matching/examples.ts";

const { version: _version, ...bare } = defaultRules;
const fields = fieldsOf(defaultRules);

/** The names of the fields with a fault, each with its first. */
function faults(changes: RulesFields, schema: typeof rulesForm | typeof publicationForm = rulesForm) {
  const result = schema.safeParse({ ...fields, ...changes });
  return result.success ? [] : result.error.issues.map(({ path, message }) => [path.join("."), message]);
}

describe("the rules as a form", () => {
  it("come back as they went in", () => {
    fc.assert(
      fc.property(anyRules, ({ version, ...rules }) => {
        expect(rulesForm.parse(fieldsOf({ ...rules, version }))).toEqual(rules);
      }),
    );
  });

  it("have a field for every rule, in whole euros and days as people write them", () => {
    expect(fields.lanes_weights_level).toBe("30");
    expect(fields.lanes_limits_frontrunner_hourlyRateCents).toBe("75");
    expect(fields.lanes_limits_student_intakes).toBe("1-2, 15-4, 1-9, 15-11");
    expect(fields[ticksOf("frontrunner")]).toEqual(["needsBudget", "acceptsCritical", "acceptsRegularWork"]);
    expect(fields["ranking_travel_media-park_band"]).toBe("1");
  });

  it("read what is changed, days and tick boxes too", () => {
    const changes = {
      ...{ lanes_weights_level: " 25 ", lanes_weights_cost: "15", lanes_limits_mbo_intakes: "1-3,28-12" },
      ...{ [ticksOf("student")]: ["acceptsCritical"], lanes_limits_frontrunner_intakes: "" },
    };
    const read = rulesForm.parse({ ...fields, ...changes });
    expect(read.lanes.weights).toEqual({ ...bare.lanes.weights, level: 25, cost: 15 });
    expect(read.lanes.limits.mbo.intakes).toEqual(["03-01", "12-28"]);
    expect(read.lanes.limits.student).toMatchObject({ acceptsCritical: true, needsBudget: false });
    expect(changedFields(defaultRules, { ...read, version: 2 }).sort()).toEqual(Object.keys(changes).sort().slice(1));
  });

  it.each<[string, RulesFields, string, string]>([
    ["points for a route that are not 100", { lanes_weights_level: "31" }, "lanes_weights", "sum-100"],
    ["points for a candidate that are not 1000", { ranking_weights_travel: "99" }, "ranking_weights", "sum-1000"],
    ["no number", { ranking_minimumFit: "veel" }, "ranking_minimumFit", "whole"],
    ["nothing", { proposal_mostRecent: "" }, "proposal_mostRecent", "whole"],
    ["half a number", { lanes_doubtGap: "9,5" }, "lanes_doubtGap", "whole"],
    ["too much", { proposal_expiryWorkingDays: "61" }, "proposal_expiryWorkingDays", "range"],
    ["a day that not every month has", { lanes_limits_mbo_intakes: "1-2, 31-4" }, "lanes_limits_mbo_intakes", "days"],
    ["no day", { lanes_limits_mbo_intakes: "februari" }, "lanes_limits_mbo_intakes", "days"],
    ["a lane upside down", { lanes_limits_mbo_minimumLevel: "3" }, "lanes_limits_mbo_maximumLevel", "most-above-least"],
    ["good below fair", { ranking_good: "400" }, "ranking_good", "good-above-fair"],
  ])("refuse %s, at its field", (_, changes, field, fault) => {
    expect(faults(changes)).toContainEqual([field, fault]);
    expect(faults(changes)).toHaveLength(1);
  });

  it("are set with a reason only", () => {
    const sent = { note: "Meer gewicht voor niveau", basedOn: "1" };
    expect(publicationForm.parse({ ...fields, ...sent })).toEqual({ rules: bare, note: sent.note, basedOn: 1 });
    expect(faults({ ...sent, note: "kort" }, publicationForm)).toEqual([["note", "note"]]);
    expect(faults({ ...sent, note: "x".repeat(1001) }, publicationForm)).toEqual([["note", "note"]]);
  });
});
