export const scanSummary = {
  title: "De zelfscan",
  wish: "Wil als eerste",
  barrier: "Wordt tegengehouden door",
  steps: "Eerste stappen volgens de scan",
  answers: "Alle antwoorden",
  total: "Je hele bedrijf",
  urgent: "Doe dit eerst",
};

export type ScanSummaryTexts = typeof scanSummary;
