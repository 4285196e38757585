import type { ScanTexts } from "#app/texts/nl/scan.ts";

export const scan: ScanTexts = {
  title: "The self-scan",
  part: (position, total) => `Part ${position} of ${total}`,
  partTitle: (position, total, title) => `Self-scan, part ${position} of ${total}: ${title}`,
  question: (position, total) => `Question ${position} of ${total}`,
  opening: (minutes) => `See in ${minutes} minutes where you stand. No account.`,
  next: "Continue",
  skipOne: "Skip",
  back: "Previous question",
  saveNext: "Save and continue",
  saveBack: "Back",
  finish: "See your result",
  saveToResult: "Save and go to your result",
  saved: "Saved",
  unsaved: "Not saved yet. We will try again shortly. Your answers are still on this screen.",
  limited: "Many scans are being started from your internet connection. Wait fifteen minutes and choose again.",
  noneNow: "Answer a question first. After that you can see your result.",
  welcomeBack: {
    title: "Welcome back",
    text: "Your answers are still here. You continue where you left off.",
  },
  finished: {
    title: "You have already done the scan",
    text: "You can see your result or change an answer. Or start again, for instance for another business.",
    result: "See your result",
  },
  editing: "You are changing an answer of a finished scan. Your result changes with it.",
  skipped: {
    title: (count) => (count === 1 ? "You skipped 1 question" : `You skipped ${count} questions`),
    text: "That is fine. If you do answer them, your result is more precise.",
    part: (title, count) => `${title} (${count === 1 ? "1 question" : `${count} questions`})`,
  },
  about: {
    summary: "How does the scan work, and what do we keep?",
    tap: "When you tap an answer, the next question appears by itself. You may skip questions. Your result will be less precise.",
    kept: "We save every answer at once. That way you can continue on this device for 30 days where you left off. We do not ask for your name.",
    shared:
      "Do you share this device with others? Choose ‘Start again’ when you are done. Your result stays on your own link.",
    restart: "Start again",
  },
  faults: {
    unknownQuestion: "This question is not part of the scan. Load the page again.",
    notAnOption: "Choose one of the answers shown here.",
    chooseOne: "Choose one answer.",
    noneExcludesOthers: "Choose ‘None of these’, or one or more other answers. Not both.",
    unknownExcludesOthers: "Choose ‘I don't know’, or one or more other answers. Not both.",
  },
};
