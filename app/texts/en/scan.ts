import type { ScanTexts } from "#app/texts/nl/scan.ts";

export const scan: ScanTexts = {
  title: "The self-scan",
  part: (position, total) => `Part ${position} of ${total}`,
  question: (position, total) => `Question ${position} of ${total}`,
  next: "Continue",
  skipOne: "Skip",
  back: "Previous question",
  saveNext: "Save and continue",
  saveBack: "Back",
  finish: "See your result",
  saveToResult: "Save and go to your result",
  status: {
    kept: "Saved",
    waiting: "No connection. Your answers wait in this browser. We will send them automatically.",
    waitingOnPage: "No connection. Keep this screen open. Then we will send your answers automatically.",
    limited: "A little too much is coming from your internet connection. We will try again shortly.",
    refused: "We could not save this answer. Look at the question.",
    closed: "This scan is no longer open here. Load the page again.",
    updated: "You chose this on another screen. Your latest answer is shown here.",
  },
  limited: "Many scans are being started from your internet connection. Wait fifteen minutes and choose again.",
  tooFast: "Too many answers are coming from your internet connection. Wait a minute and choose again.",
  closed: "This scan is no longer open here. Your answers are still there. If you go on, a new scan begins.",
  noneNow: "Answer a question first. After that you can see your result.",
  quick: {
    offer: "Short of time? Begin with the quick start",
    whole: "Rather take the whole scan at once?",
  },
  device: {
    label: "I share this device with others",
    hint: "Then nothing is left behind in this browser.",
    erase: "Erase everything from this device",
  },
  welcomeBack: {
    title: "Welcome back",
    text: "Your answers are still here. You continue where you left off.",
  },
  finished: {
    title: "You have already done the scan",
    text: "You can see your result or change an answer. Or start again, for instance for another business.",
    result: "See your result",
    goOn: "Answer the questions that are still open",
  },
  editing: "You are changing an answer in a finished scan. Your result changes with it.",
  skipped: {
    title: (count) => (count === 1 ? "You skipped 1 question" : `You skipped ${count} questions`),
    text: "That is fine. If you do answer them, your result is more precise.",
    part: (title, count) => `${title} (${count === 1 ? "1 question" : `${count} questions`})`,
  },
  about: {
    summary: "How does the scan work, and what do we keep?",
    tap: "When you tap an answer, the next question appears by itself. You may skip questions. Your result will then be less precise.",
    kept: "We save every answer at once. That way you can continue on this device for 30 days where you left off. We do not ask for your name.",
    shared:
      "Do you share this device with others? Tick that. Then it remembers nothing after half an hour without an answer.",
    restart: "Start again",
    elsewhere: "Continue on another device",
  },
  faults: {
    unknownQuestion: "This question is not part of the scan. Load the page again.",
    notAnOption: "Choose one of the answers shown here.",
    notAsked: "This question does not go with your other answers. You need not answer it.",
    elsewhere: "You chose something else on another screen. Choose what is right.",
    chooseOne: "Choose one answer.",
    noneExcludesOthers: "Choose ‘None of these’, or one or more other answers. Not both.",
    unknownExcludesOthers: "Choose ‘I don't know’, or one or more other answers. Not both.",
  },
  earlier: {
    label: "Last time",
    still: "Still the same",
    stillAll: "All of this is still the same",
    welcome: {
      title: "You are measuring again",
      text: "Your answer from last time is below each question. Is it still right? Then say that it is still the same.",
    },
  },
};
