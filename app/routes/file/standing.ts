import type { FileCase } from "#app/domain/cases/file-queries.server.ts";
import type { PlanView } from "#app/domain/work/plan-view.ts";
import { amsterdam, formatDate, formatLocalDay } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { workTexts } from "#app/texts/work.ts";

/** How it stands with her question: what happens now, until when, and what she can do herself. */
export interface Standing {
  now: string;
  when: string;
  you: string;
}

/** The state of her question in plain words. @param next the first step of the plan that is still to be done, if there is a plan */
export function standingOf(
  { case: about, work, worker }: FileCase,
  next: PlanView["next"],
  language: Language,
): Standing {
  const { states } = workTexts[language].file;
  const who = worker ?? "";
  const on = (moment: Date | null | undefined) => (moment ? formatDate(moment.getTime(), language, amsterdam) : "");
  const state = stateOf({ case: about, work });
  switch (state) {
    case "assigned": {
      const start = formatLocalDay(about.startsOn, language);
      return { ...states.assigned, now: states.assigned.now(who), when: states.assigned.when(start) };
    }
    case "running": {
      const { running } = states;
      const end = running.when(formatLocalDay(about.endsOn, language));
      return {
        now: work?.remark == null ? running.now(who) : running.back(who),
        when: [nextStep(next, language), end].filter((line) => line !== "").join(" "),
        you: running.you,
      };
    }
    case "delivered": {
      const { now, when, you } = states.delivered;
      return { now: now(who), when: when(on(work?.deliveredAt)), you };
    }
    case "closed":
      return { ...states.closed, when: states.closed.when(on(work?.confirmedAt ?? about.updatedAt)) };
    default:
      return states[state];
  }
}

/** Work that was begun before cases said so themselves is running all the same. */
export const stateOf = ({
  case: about,
  work,
}: Pick<FileCase, "work"> & { case: { status: FileCase["case"]["status"] } }) =>
  about.status === "assigned" && work?.status === "started" ? "running" : about.status;

function nextStep(next: PlanView["next"], language: Language): string {
  const { running } = workTexts[language].file.states;
  if (next === null) return "";
  return next.date === null ? running.nextUndated(next.title) : running.next(next.title, next.date);
}
