import type { MenuTexts } from "#app/texts/nl/menu.ts";

export const menu = {
  advisorToday: "Today",
  advisorCases: "Cases",
  advisorAvailability: "Availability",
  candidateHome: "My cases",
  coordinatorHome: "Overview",
  coordinatorScans: "Scans",
  coordinatorPeople: "People",
  coordinatorMail: "E-mail",
  progress: "Progress",
  mailbox: "Mailbox (demo)",
} satisfies MenuTexts;
