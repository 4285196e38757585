/** How long which data are kept. The privacy page shows this table; whatever deletes data takes its terms from here. */
export const retention = [
  { data: "unfinishedScan", amount: 30, unit: "days", automatic: false },
  { data: "finishedScan", amount: 24, unit: "months", automatic: false },
  { data: "scanWithAddress", amount: 12, unit: "months", automatic: false },
  { data: "appointment", amount: 12, unit: "months", automatic: false },
  { data: "caseFile", amount: 5, unit: "years", automatic: false },
  { data: "account", amount: 12, unit: "months", automatic: false },
  { data: "signIn", amount: 1, unit: "days", automatic: true },
  { data: "mailBody", amount: 30, unit: "days", automatic: false },
  { data: "mailFacts", amount: 6, unit: "months", automatic: false },
  { data: "journal", amount: 24, unit: "months", automatic: false },
  { data: "backUp", amount: 35, unit: "days", automatic: false },
] as const satisfies readonly RetentionTerm[];

interface RetentionTerm {
  data: string;
  amount: number;
  unit: "days" | "months" | "years";
  /** Does the product delete it by itself? If not, a person does. */
  automatic: boolean;
}
