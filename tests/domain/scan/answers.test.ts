import { expect, it } from "vitest";
import { scanInputOf } from "#app/domain/scan/answers.ts";

it("splits one record of everything she answered into profile, follow-up and answers", () => {
  const record = { sector: "G", size: "2-9", customers: "both", b2cShare: "no", S1: "1", S3: ["sell"], wish: "time" };
  expect(scanInputOf(record)).toEqual({
    profile: { sector: "G", size: "2-9", customers: "both" },
    b2cShare: "no",
    answers: { S1: "1", S3: ["sell"], wish: "time" },
  });
});

it("leaves out what was not answered", () => {
  expect(scanInputOf({})).toEqual({ profile: {}, answers: {} });
});
