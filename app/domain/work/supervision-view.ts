import { addDays, mondayOf } from "#app/lib/dates.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { confidentialityTexts } from "#app/texts/confidentiality.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { workTexts } from "#app/texts/work.ts";
import { hoursFigure, type Logged, minutesBetween, totalMinutes } from "./hours.ts";
import type { Milestone } from "./milestones.ts";
import { planView } from "./plan-view.ts";

/** A class with its students and the work they have. */
interface Class {
  id: string;
  name: string;
  /** Hours a week in which the teacher guides it; null: not said. */
  supervisionHours: number | null;
  size: number | null;
  students: readonly string[];
  works: readonly Work[];
}

interface Work {
  work: { id: string; status: "accepted" | "started" | "delivered" | "confirmed" };
  case: { title: string; effortHours: number };
  /** Null: it is not told yet. */
  company: string | null;
  milestones: readonly Milestone[];
  hours: readonly (Logged & { memberName: string })[];
  members: readonly string[];
  talk: { last: Date | null } | null;
}

/** What a teacher wants to see of her classes, in finished words. What she logged under her own name is the time in which she guided. */
export function supervisionView(classes: readonly Class[], language: Language, now: Date) {
  const words = workTexts[language].supervision;
  const figure = (minutes: number) => hoursFigure(minutes, language);
  const monday = mondayOf(localDateOf(now.getTime(), amsterdam));
  return classes.map(({ id, name, supervisionHours, size, students, works }) => {
    const own = works.flatMap(({ hours }) => hours.filter(({ memberName }) => memberName === ""));
    const guided = figure(minutesBetween(own, monday, addDays(monday, 6)));
    return {
      ...{ id, name, students },
      guided: supervisionHours === null ? words.guidedOnly(guided) : words.guided(guided, String(supervisionHours)),
      count: words.students(students.length === 0 ? (size ?? 0) : students.length),
      works: works.map((one) => workLine(one, language, now)),
    };
  });
}

function workLine(one: Work, language: Language, now: Date) {
  const words = workTexts[language].supervision;
  const { progress, late } = planView(one.milestones, language, now);
  const done = totalMinutes(one.hours.filter(({ memberName }) => memberName !== ""));
  const last = one.talk?.last ?? null;
  return {
    ...{
      id: one.work.id,
      title: one.case.title,
      company: one.company ?? confidentialityTexts[language].company,
      plan: progress,
      late,
    },
    state: matchingTexts[language].assignmentStatuses[one.work.status],
    hours: words.hours(hoursFigure(done, language), String(one.case.effortHours)),
    members: one.members.length === 0 ? null : one.members.join(", "),
    talk: last === null ? null : formatDateTime(last.getTime(), language, amsterdam),
  };
}
