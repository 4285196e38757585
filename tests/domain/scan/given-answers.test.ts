import { describe, expect, it } from "vitest";
import { readAnswers } from "#app/domain/scan/given-answers.ts";
import { scan } from "./scan-cases.ts";

describe("the answers of a form", () => {
  it("are read as they are kept: nothing chosen takes an answer away, 'none of these' is one", () => {
    const given = { S1: ["2"], S3: ["sell", "admin"], V3: ["none"], A3: [], A2: ["unknown"] };
    expect(readAnswers(scan, given)).toEqual({
      answers: { S1: "2", S3: ["sell", "admin"], V3: [], A3: null, A2: "unknown" },
      faults: {},
    });
  });

  it("are kept beside a faulty one", () => {
    const given = { S1: ["2"], V3: ["none", "mfa"], R4: ["unknown", "crm"], R1: ["9"], H2: ["0", "1"], X1: ["0"] };
    expect(readAnswers(scan, given)).toEqual({
      answers: { S1: "2" },
      faults: {
        V3: "noneExcludesOthers",
        R4: "unknownExcludesOthers",
        R1: "notAnOption",
        H2: "chooseOne",
        X1: "unknownQuestion",
      },
    });
  });
});
