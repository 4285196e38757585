import type { ConfidentialityTexts } from "#app/texts/nl/confidentiality.ts";

export const confidentiality = {
  title: "What you promise",
  documentTitle: (title: string) => `What you promise: ${title}`,
  lead: "You accepted this case. Before you read which company it is from, we ask you this.",
  statement: [
    "What I read or hear about this company I tell to nobody who has no part in it.",
    "I use it for this case alone.",
    "I keep files safe and do not share them. After the case I throw them away.",
    "I put nothing of the company into a public program, not into an AI program either.",
    "Does something go wrong? Then I tell my advisor the same day.",
    "I show my work to others only when the company agrees.",
  ],
  version: (version: number) => `Version ${version} of this text.`,
  agree: "Yes, I promise",
  after: "After that you see the company, the contact and the files. You promise this once for each case.",
  unsure: (advisor: string) => `Not sure? Ask ${advisor} first.`,
  mail: "Mail your advisor",
  back: "To your cases",
  company: "the company",
  missing: "Tick the box to go on. Without this promise you cannot begin.",
  tick: "I have read this and will keep to it",
} satisfies ConfidentialityTexts;
