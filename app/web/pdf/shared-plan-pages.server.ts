import type { SharedPlan, SharedStep } from "#app/domain/plan/shared-plan.ts";
import { keepingTexts } from "#app/texts/keeping.ts";
import type { Language } from "#app/texts/language.ts";
import { pdfTexts } from "#app/texts/pdf.ts";
import { colours } from "./look.server.ts";
import { heading, list } from "./parts.server.ts";
import { breath, heightOf, keep, type Sheet, section, within, words } from "./sheet.server.ts";

interface Content {
  readonly plan: SharedPlan;
  readonly language: Language;
}

/** The plan as its reader sees it on the shared page: what comes first in full, the rest of the year in a line each, and nothing to tick. */
export async function sharedPlanPages(sheet: Sheet, { plan, language }: Content): Promise<void> {
  const { shared } = keepingTexts[language].page;
  sheet.doc.addPage();
  await section(sheet, async (whole) => {
    const inner = heading(whole, shared.planTitle, { level: 2 });
    words(inner, shared.planLead, { size: 12.5, after: 6 });
    for (const horizon of ["now", "quarter"] as const) {
      heading(inner, shared.horizons[horizon], { level: 3, room: 100 });
      if (plan[horizon].length === 0) words(inner, shared.nothing, { colour: colours.grey });
      for (const step of plan[horizon]) {
        within(inner, "Sect", (part) => card(part, step));
        await breath();
      }
    }
    if (plan.year.length === 0) return;
    heading(inner, shared.horizons.year, { level: 3 });
    const lines = plan.year.map(({ title, stateWords }) =>
      pdfTexts[language].step(title, stateWords === null ? [] : [stateWords]),
    );
    list(inner, lines, { size: 10.5 });
  });
}

function card(sheet: Sheet, { title, why, time, cost, stateWords }: SharedStep): void {
  const facts = [time, cost].filter((fact) => fact !== null).join("  ·  ");
  // a title never stands apart from what it is about
  keep(sheet, 40 + heightOf(sheet, title, { size: 12 }) + heightOf(sheet, why ?? "", { size: 10.5 }));
  sheet.doc.y += 8;
  words(sheet, title, { as: "H4", font: "strong", size: 12 });
  if (stateWords !== null) words(sheet, stateWords, { size: 9.5, font: "strong", colour: colours.heath });
  if (why !== null) words(sheet, why, { size: 10.5, after: 3 });
  if (facts !== "") words(sheet, facts, { size: 9.5, colour: colours.grey });
  sheet.doc.y += 4;
}
