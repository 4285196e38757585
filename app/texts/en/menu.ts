import type { MenuTexts } from "#app/texts/nl/menu.ts";

export const menu = {
  advisorToday: "Today",
  advisorWeek: "Your week",
  advisorCases: "Cases",
  advisorAvailability: "Availability",
  candidateHome: "My cases",
  supervision: "Supervision",
  profile: "My profile",
  classes: "My classes",
  coordinatorHome: "Overview",
  board: "Board",
  officeWeek: "Calendar",
  coordinatorScans: "Scans",
  coordinatorPeople: "People",
  coordinatorMail: "E-mail",
  progress: "Progress",
  mailbox: "Mailbox (demo)",
} satisfies MenuTexts;
