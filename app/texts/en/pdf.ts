import type { PdfTexts } from "#app/texts/nl/pdf.ts";

export const pdf = {
  title: "Result and plan",
  subject: "Result of SPOT 035’s digital self-scan, with a plan",
  logo: "SPOT 035",
  picture: "Where you are",
  share: "Share of companies",
  things: "The 12 things",
  lamps: (has: number, open: number) =>
    open === 0 ? `Twelve boxes, ${has} of them full.` : `Twelve boxes, ${has} of them full and ${open} not known yet.`,
  made: (date: string) => `Made on ${date}`,
  scan: (title: string, version: number) => `Scan: ${title}, version ${version}.`,
  foot: "SPOT 035 · Result and plan",
  page: (number: number, count: number) => `Page ${number} of ${count}`,
  address: "Plan your meeting at:",
  ownAddress: "Take the scan at:",
  sharedNote: "This result was shared with you. By ‘you’ we mean the owner of the company.",
  signpost: (name: string, about: string) => `${name}: ${about}`,
  step: (title: string, facts: readonly string[]) => (facts.length === 0 ? title : `${title} (${facts.join(", ")})`),
  reason: (question: string, reason: string) => `${question} (${reason})`,
  back: "Back to the result",
  file: "result",
} satisfies PdfTexts;
