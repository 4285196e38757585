export const scanSummary = {
  title: "De zelfscan",
  wish: "Wil als eerste",
  barrier: "Wordt tegengehouden door",
  answers: "Alle antwoorden",
  total: "Je hele bedrijf",
};

export type ScanSummaryTexts = typeof scanSummary;
