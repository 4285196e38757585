import { whereIs } from "#app/domain/booking/mails.ts";
import type { FileCase, findFileScan, listFileAppointments } from "#app/domain/cases/file-queries.server.ts";
import { planOpening } from "#app/domain/plan/plan-opening.ts";
import { findPlan, findPlannedResponse } from "#app/domain/plan/queries.server.ts";
import { amsterdam, formatDate, formatTimeRange, machineTime } from "#app/lib/format.ts";
import { fileTexts } from "#app/texts/file.ts";
import type { Language } from "#app/texts/language.ts";
import { stateOf } from "./standing.ts";

/** One of her cases in plain words: how it stands, and who works on it since somebody said yes. */
export function fileCaseView({ case: about, work, worker }: FileCase, language: Language) {
  return {
    id: about.id,
    title: about.title,
    status: about.status,
    badge: fileTexts[language].badges[about.status],
    words: standing({ status: about.status, work, worker }, language),
    worker,
  };
}

export type FileCaseView = ReturnType<typeof fileCaseView>;

function standing(
  { status, work, worker }: Pick<FileCase, "work" | "worker"> & { status: FileCase["case"]["status"] },
  language: Language,
): string {
  const words = fileTexts[language].status;
  const who = worker ?? "";
  const state = stateOf({ case: { status }, work });
  switch (state) {
    case "assigned":
      return words.accepted(who);
    case "running":
      return work?.remark == null ? words.started(who) : words.returned(who);
    case "delivered":
      return words.delivered(who);
    case "closed":
      return worker === null ? words.closedAlone : words.closed(worker);
    default:
      return words[state];
  }
}

/** Her appointments as lines; what has passed without an outcome reads as over. */
export function appointmentLines(
  rows: Awaited<ReturnType<typeof listFileAppointments>>,
  language: Language,
  now: Date,
) {
  const { states } = fileTexts[language].appointments;
  return rows.map((row) => {
    const [start, end] = [row.startsAt.getTime(), row.endsAt.getTime()];
    const past = row.status === "confirmed" && end <= now.getTime();
    const state = past ? ("past" as const) : row.status;
    return {
      id: row.id,
      at: machineTime(start, row.timeZone),
      when: `${formatDate(start, language, row.timeZone)}, ${formatTimeRange({ start, end }, language, row.timeZone)}`,
      what: row.names[language],
      where: whereIs(row, language),
      advisor: row.advisor,
      state,
      stateWord: states[state],
    };
  });
}

/** Where the plan begins that follows from her newest scan; null when there is none. */
export async function filePlan(
  db: Parameters<typeof findPlan>[0],
  { contactId, language, now }: { contactId: string; language: Language; now: Date },
) {
  const response = await findPlannedResponse(db, contactId);
  return response === undefined ? null : planOpening(await findPlan(db, { response, language, now }), language);
}

/** Her scan in one figure with its words; null when there is none. */
export function scanSummary(scan: Awaited<ReturnType<typeof findFileScan>>, language: Language) {
  if (!scan) return null;
  const { completedAt, total, meaning } = scan;
  const words = fileTexts[language].scan;
  const date = completedAt && formatDate(completedAt.getTime(), language, amsterdam);
  return { total, meaning, date: date === null ? words.unfinished : words.filledIn(date) };
}
