import { skillField } from "#app/domain/cases/case-form.ts";
import { mostSkills } from "#app/domain/cases/case-limits.ts";
import { centsAsTyped } from "#app/domain/cases/euros.ts";
import type { CaseInput } from "#app/domain/cases/schema.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";

/** The skills that can be chosen, those that the case asks included though they were retired. */
export function withStanding(skills: SkillList, { skills: asked }: CaseInput): SkillList {
  const standing = skills.all.filter((skill) => skill.retired && asked.some(({ code }) => code === skill.code));
  return { ...skills, offered: [...skills.offered, ...standing] };
}

/** A case as it stands, in the fields of its form. */
export function editDefaults(content: CaseInput): Record<string, string | string[]> {
  const { title, question, deliverable, level, effortHours, startsOn, endsOn, place, languages, flags } = content;
  const { hardDeadline, repeatable, supervisionHours, budgetCents, priority, skills } = content;
  const rows = Array.from({ length: mostSkills }, (_, row) => ({
    [skillField(row, "code")]: skills[row]?.code ?? "",
    [skillField(row, "level")]: String(skills[row]?.level ?? 2),
    [skillField(row, "need")]: skills[row]?.need ?? "nice",
  }));
  return {
    ...{ title, question, deliverable, startsOn, endsOn, place },
    ...{ languages: [...languages], flags: [...flags] },
    level: String(level),
    effortHours: String(effortHours),
    supervisionHours: String(supervisionHours),
    priority: String(priority),
    budget: budgetCents === null ? "" : centsAsTyped(budgetCents),
    hardDeadline: hardDeadline ? "yes" : "",
    repeatable: repeatable ? "yes" : "",
    ...Object.assign({}, ...rows),
  };
}
