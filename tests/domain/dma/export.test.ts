import { describe, expect, it } from "vitest";
import { exportRows } from "#app/domain/dma/export.ts";
import { dmaQuestionnaire } from "#scans/dma.ts";
import { allAnswered, best, worst } from "./dma-cases.ts";

const about = { timePoint: "T0", companyName: "Bakkerij Zonnehof", vatNumber: "NL123456789B01", date: "2026-11-24" };
const rowOf = (answers: Record<string, number>, rest = about) => {
  const [names, values] = exportRows(dmaQuestionnaire, { ...rest, answers });
  return Object.fromEntries(names.map((name, at) => [name, values[at]]));
};

describe("the file for the hub", () => {
  it("has the fields in the order of the questions, each once, and what stands beside them at the end", () => {
    const [names, values] = exportRows(dmaQuestionnaire, { ...about, answers: {} });
    expect(names).toHaveLength(90);
    expect(new Set(names).size).toBe(90);
    expect(values).toHaveLength(90);
    expect(names[0]).toBe("product_service_design_m2_1_1");
    expect(names[85]).toBe("green_digitalisation_2_likert__recycling_reuse_m2_6_11");
    expect(names.slice(86)).toEqual([
      "time_point",
      "maturity_assessment_date",
      "enterprise_name_edih",
      "fiscal_registration_number_vat",
    ]);
  });

  it("codes ticks, pairs, levels and degrees as the EU does", () => {
    expect(rowOf({ ...allAnswered(best), "operations_m2_1_1:plan": 0 })).toMatchObject({
      operations_m2_1_1: "0|1",
      delivery_m2_1_1: "1|1",
      digital_technologies_website_m2_2_3: "1",
      advanced_technologies_blockchain_m2_2_4: "10",
      green_digitalisation_2_likert__recycling_reuse_m2_6_11: "10",
      enterprise_name_edih: "Bakkerij Zonnehof",
    });
    expect(rowOf(allAnswered(worst))).toMatchObject({
      delivery_m2_1_1: "0|0",
      advanced_technologies_blockchain_m2_2_4: "0",
    });
  });

  it("leaves empty what is not answered or not given", () => {
    const row = rowOf({ "delivery_m2_1_1:plan": 1 }, { ...about, companyName: "", vatNumber: "" });
    expect(row).toMatchObject({
      delivery_m2_1_1: "",
      digital_technologies_website_m2_2_3: "",
      enterprise_name_edih: "",
    });
  });
});
