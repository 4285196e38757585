import { addMonths, dayMs } from "#app/lib/dates.ts";

/** How long which data are kept. The privacy page shows this table; whatever deletes data takes its terms from here. */
export const retention = [
  { data: "unfinishedScan", amount: 30, unit: "days", automatic: false },
  { data: "finishedScan", amount: 24, unit: "months", automatic: false },
  { data: "scanWithAddress", amount: 12, unit: "months", automatic: false },
  { data: "appointment", amount: 12, unit: "months", automatic: false },
  { data: "caseFile", amount: 5, unit: "years", automatic: false },
  { data: "account", amount: 12, unit: "months", automatic: false },
  { data: "signIn", amount: 1, unit: "days", automatic: true },
  { data: "mailBody", amount: 30, unit: "days", automatic: true },
  { data: "mailFacts", amount: 6, unit: "months", automatic: true },
  { data: "webhookDelivery", amount: 30, unit: "days", automatic: true },
  { data: "busyTime", amount: 1, unit: "days", automatic: true },
  { data: "journal", amount: 24, unit: "months", automatic: false },
  { data: "backUp", amount: 35, unit: "days", automatic: false },
] as const satisfies readonly RetentionTerm[];

/** What was kept since before this moment goes. Months are calendar months. */
export function endOfTerm(data: (typeof retention)[number]["data"], now: Date): Date {
  const term = retention.find((row) => row.data === data);
  if (term === undefined) throw new Error(`no term for ${data}`);
  if (term.unit === "days") return new Date(now.getTime() - term.amount * dayMs);
  const months = term.unit === "months" ? term.amount : term.amount * 12;
  const [date = "", time = ""] = now.toISOString().split("T");
  return new Date(`${addMonths(date, -months)}T${time}`);
}

interface RetentionTerm {
  data: string;
  amount: number;
  unit: "days" | "months" | "years";
  /** Does the product delete it by itself? If not, a person does. */
  automatic: boolean;
}
