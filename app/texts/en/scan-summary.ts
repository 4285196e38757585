import type { ScanSummaryTexts } from "#app/texts/nl/scan-summary.ts";

export const scanSummary: ScanSummaryTexts = {
  title: "The self-scan",
  wish: "Wants first",
  barrier: "Is held back by",
  answers: "All answers",
  total: "Your whole business",
};
