import type { ScanSummaryTexts } from "#app/texts/nl/scan-summary.ts";

export const scanSummary: ScanSummaryTexts = {
  title: "The self-scan",
  wish: "Wants first",
  barrier: "Is held back by",
  steps: "First steps according to the scan",
  answers: "All answers",
  total: "Your whole business",
  urgent: "Do this first",
};
