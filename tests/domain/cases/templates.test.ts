import { describe, expect, it } from "vitest";
import { caseSchema } from "#app/domain/cases/schema.ts";
import { templatesShape } from "#app/domain/cases/template-shape.ts";
import { findTemplate, listTemplates } from "#app/domain/cases/templates.ts";
import { laneKnockOuts } from "#app/domain/matching/lane-knock-outs.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { skillList } from "#app/domain/matching/skills.ts";
import { addDays } from "#app/lib/dates.ts";

const templates = listTemplates();

describe("the templates", () => {
  it("are those of the common questions", () => {
    expect(templates.map(({ id }) => id)).toEqual([
      ...["webshop", "crm", "cyber", "google-profile", "stock-link", "ai-start"],
    ]);
    expect(findTemplate("crm")?.name.nl).toMatch(/CRM/);
    for (const none of [null, undefined, "", "nonsense"]) expect(findTemplate(none)).toBeNull();
  });

  it("ask only skills that there are, each once, one of them at least needed", () => {
    const offered = new Set(skillList().offered.map(({ code }) => code));
    for (const { id, skills } of templates) {
      for (const { code } of skills) expect(offered.has(code), `${id}: ${code}`).toBe(true);
      expect(new Set(skills.map(({ code }) => code)).size, id).toBe(skills.length);
      expect(
        skills.some(({ need }) => need === "must"),
        id,
      ).toBe(true);
    }
  });

  it.each(templates)("make a case that the form takes: $id", (template) => {
    const { title, question, deliverable, skills, level, effortHours, weeks, place, supervisionHours, flags } =
      template;
    for (const language of ["nl", "en"] as const) {
      const filled = {
        ...{ title: title[language], question: question[language], deliverable: deliverable[language] },
        ...{ skills, level, effortHours, place, supervisionHours, flags, languages: ["nl"] },
        ...{ startsOn: "2026-12-01", endsOn: addDays("2026-12-01", weeks * 7) },
      };
      expect(caseSchema.safeParse(filled).success).toBe(true);
    }
  });

  it.each(templates)("can go to a lane as it is, when somebody is free and a frontrunner is paid: $id", (template) => {
    const lanes = (["student", "mbo", "frontrunner"] as const).filter((lane) => {
      const matchCase = {
        ...{ id: "c", organisationId: "o", lane, sector: null, languages: ["nl"], repeatable: false },
        ...{ skills: template.skills, level: template.level, effortHours: template.effortHours, place: template.place },
        ...{ startsOn: "2026-12-01", endsOn: addDays("2026-12-01", template.weeks * 7), flags: template.flags },
        ...{ budgetCents: 500_000, supervisionHours: template.supervisionHours, hardDeadline: false },
      };
      const supply = { startsFrom: "2026-12-01", openSeats: 1, nextOpeningOn: null, levels: {} };
      return laneKnockOuts({ matchCase, lane, limits: defaultRules.lanes.limits[lane], supply }).length === 0;
    });
    expect(lanes.length).toBeGreaterThan(0);
  });

  it("are refused when two have one id or a skill has no code", () => {
    expect(templatesShape.safeParse([templates[0], templates[0]]).success).toBe(false);
    const broken = { ...templates[0], skills: [{ code: "15", level: 1, need: "must" }] };
    expect(templatesShape.safeParse([broken]).success).toBe(false);
  });
});
