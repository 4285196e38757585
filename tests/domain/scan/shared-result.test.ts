import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resultView } from "#app/domain/scan/result-view.ts";
import { sharedResult } from "#app/domain/scan/shared-result.ts";
import { officialFigures } from "#scans/index.ts";
import { randomFrom } from "#tests/support/random.ts";
import { randomAnswers } from "#tests/support/random-answers.ts";
import { scan } from "./scan-cases.ts";

describe("a result for whom she shares it with", () => {
  it("holds scores and figures, and nothing that is one answer, whatever she answered", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const answers = randomAnswers(scan, randomFrom(seed));
        const own = resultView({ definition: scan, figures: officialFigures }, answers, "nl");
        const shown = sharedResult(own);
        expect(shown).toMatchObject({ headline: own.headline, total: own.total, themes: own.themes });
        for (const hidden of ["parts", "wish", "barrier", "open"]) expect(shown).not.toHaveProperty(hidden);
        expect(shown.comparison).toEqual({ ...own.comparison, things: [], technologies: null });
      }),
    );
  });
});
