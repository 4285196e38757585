import type { ReportingTexts } from "#app/texts/nl/reporting.ts";

export const reporting: ReportingTexts = {
  title: "Progress",
  lead: "True figures from our records, from the start until now.",
  smallTitle: "We do not show fewer than 5",
  small:
    "A number from 1 to 4 may be about one business. Then it says ‘not shown’. Sometimes we leave out the number beside it too. Otherwise you could work the small number out.",
  hidden: "not shown",
  days: (days) => `${days} days`,
  caption: (section) => `Figures: ${section}`,
  columns: { what: "What", figure: "Number", rule: "How we count" },
  sections: {
    reach: "Reach",
    talks: "Talks",
    cases: "Cases by state",
    lanes: "Cases by route",
    work: "Work and outcomes",
    time: "Lead time",
  },
  figures: {
    reach: {
      companies: {
        name: "Businesses reached",
        rule: "Businesses with a contact who booked an appointment or gave us her scan.",
      },
      scansStarted: { name: "Scans started", rule: "Every scan with at least one answer." },
      scansCompleted: {
        name: "Scans completed",
        rule: "Every scan whose result was asked for. A second scan counts again.",
      },
    },
    talks: {
      intakesBooked: { name: "Intakes booked", rule: "All intakes ever booked, also when cancelled later." },
      intakesHeld: { name: "Intakes held", rule: "The advisor reported that the talk took place." },
      intakesNoShow: { name: "Intakes without a visit", rule: "The advisor reported that nobody came." },
      adviceBooked: { name: "Advice talks booked", rule: "Counted as with the intakes." },
      adviceHeld: { name: "Advice talks held", rule: "Counted as with the intakes." },
      adviceNoShow: { name: "Advice talks without a visit", rule: "Counted as with the intakes." },
    },
    cases: {
      draft: { name: "Draft", rule: "The advisor is still writing the case." },
      open: { name: "Open", rule: "Ready to be proposed to somebody." },
      proposed: { name: "Proposed", rule: "A candidate was asked and has not chosen yet." },
      assigned: { name: "Accepted", rule: "A candidate said yes and has yet to begin." },
      running: { name: "Being carried out", rule: "A candidate is working on it." },
      delivered: { name: "Delivered", rule: "The work is done, the entrepreneur has not confirmed it yet." },
      closed: { name: "Closed", rule: "The entrepreneur confirmed the delivery." },
      withdrawn: { name: "Withdrawn", rule: "The case does not go ahead." },
      merged: { name: "Merged", rule: "The case became part of another one." },
      split: { name: "In parts", rule: "The case was cut in parts. Each part counts by itself." },
      assignmentsDelivered: { name: "Assignments delivered", rule: "Delivered, or confirmed after that, together." },
    },
    lanes: {
      student: { name: "Students (HvA)", rule: "The advisor chose this route." },
      mbo: { name: "MBO College Hilversum", rule: "The advisor chose this route." },
      frontrunner: { name: "Digital frontrunners", rule: "The advisor chose this route." },
      none: { name: "No route yet", rule: "Nothing was chosen yet." },
    },
    work: {
      confirmed: {
        name: "Work confirmed",
        rule: "The owner confirmed the result, or the advisor closed the case.",
      },
      hours: {
        name: "Hours in confirmed work",
        rule: "All hours that were written down for confirmed work, rounded to whole hours.",
      },
      ratings: { name: "Ratings", rule: "Owners who gave the result a rating from 1 to 5." },
      meanRating: {
        name: "Mean rating",
        rule: "From 1 to 5, to one decimal. Shown from 10 ratings on.",
      },
      helpedYes: { name: "Helped", rule: "Answer of the owner, three months after the end." },
      helpedPartly: { name: "Helped a little", rule: "Counted as above." },
      helpedNo: { name: "Did not help", rule: "Counted as above." },
    },
    time: {
      daysToIntake: {
        name: "From scan to intake",
        rule: "Whole days from the first completed scan to the first intake held, per business. Shown is the middle value (median), from 5 businesses on.",
      },
    },
  },
};
