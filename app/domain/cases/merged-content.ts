import { mostSkills } from "#app/domain/cases/case-limits.ts";
import type { CaseInput } from "#app/domain/cases/schema.ts";
import type { SkillNeed } from "#app/domain/matching/candidate.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";

export type MergeFault = "too-few" | "periods-apart" | "too-many-skills" | "too-much-work";

const mostHours = 2000;
const longestQuestion = 4000;

/**
 * Similar cases as one, for a class. Skills at the highest level that one of them asks, and needed when one of them needs it; effort and budget
 * added; everything that must be watched in one of them must be watched in all. The period is the one in which all can be done. The first leads:
 * place and title are hers.
 */
export function mergedContent(cases: readonly CaseInput[]): Outcome<CaseInput, MergeFault> {
  const [lead] = cases;
  if (lead === undefined || cases.length < 2) return refused("too-few");
  const startsOn = cases.map((one) => one.startsOn).reduce((late, day) => (day > late ? day : late));
  const endsOn = cases.map((one) => one.endsOn).reduce((early, day) => (day < early ? day : early));
  if (startsOn > endsOn) return refused("periods-apart");
  const skills = mergedSkills(cases);
  if (skills.length > mostSkills) return refused("too-many-skills");
  const effortHours = sum(cases.map((one) => one.effortHours));
  if (effortHours > mostHours) return refused("too-much-work");
  const budgets = cases.flatMap(({ budgetCents }) => (budgetCents === null ? [] : [budgetCents]));
  return done({
    ...{ title: lead.title, place: lead.place, startsOn, endsOn, skills, effortHours },
    question: joined(
      cases.map((one) => one.question),
      longestQuestion,
    ),
    deliverable: joined(
      cases.map((one) => one.deliverable),
      2000,
    ),
    level: Math.max(...cases.map(({ level }) => level)),
    languages: unique(cases.flatMap(({ languages }) => languages)),
    flags: unique(cases.flatMap(({ flags }) => flags)),
    hardDeadline: cases.some((one) => one.hardDeadline),
    repeatable: true,
    budgetCents: budgets.length === 0 ? null : sum(budgets),
    // each company guides its own part: what the least of them gives, all have
    supervisionHours: Math.min(...cases.map((one) => one.supervisionHours)),
    priority: Math.min(...cases.map(({ priority }) => priority)),
  });
}

function mergedSkills(cases: readonly CaseInput[]): SkillNeed[] {
  const merged = new Map<string, SkillNeed>();
  for (const { code, level, need } of cases.flatMap(({ skills }) => skills)) {
    const known = merged.get(code);
    merged.set(code, {
      code,
      level: Math.max(level, known?.level ?? 0),
      need: need === "must" || known?.need === "must" ? "must" : "nice",
    });
  }
  return [...merged.values()].sort((a, b) => Number(a.need === "nice") - Number(b.need === "nice") || order(a, b));
}

const order = (a: SkillNeed, b: SkillNeed) => (a.code < b.code ? -1 : Number(a.code > b.code));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** What each says, under each other; as much as fits, and never half a text. */
function joined(texts: readonly string[], longest: number): string {
  return unique(texts.filter((text) => text !== "")).reduce((all, text) => {
    const more = all === "" ? text : `${all}\n\n${text}`;
    return more.length <= longest ? more : all;
  }, "");
}
