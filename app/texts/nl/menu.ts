/** What the main menu offers people with an account. */
export const menu = {
  advisorToday: "Vandaag",
  advisorWeek: "Je week",
  advisorCases: "Opdrachten",
  advisorAvailability: "Beschikbaarheid",
  candidateHome: "Mijn opdrachten",
  supervision: "Begeleiding",
  profile: "Mijn profiel",
  classes: "Mijn klassen",
  coordinatorHome: "Overzicht",
  board: "Bord",
  officeWeek: "Agenda",
  coordinatorScans: "Scans",
  coordinatorPeople: "Mensen",
  coordinatorMail: "Mail",
  progress: "Voortgang",
  mailbox: "Postvak (demo)",
};

export type MenuTexts = typeof menu;
