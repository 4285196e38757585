import type { ProposalsTexts } from "#app/texts/nl/proposals.ts";

export const proposals: ProposalsTexts = {
  offerReasons: {
    fits: "Fits this work best",
    wants: "Would like to do this",
    learns: "Can learn a lot from it",
    turn: "It is their turn, or they were never asked",
    spoke: "I spoke with this candidate",
    other: "Something else",
  },
  teacherReasons: {
    "too-much": "It is too much beside school now",
    "not-suitable": "This work does not suit this student",
    "no-guidance": "I cannot guide this now",
    period: "The period does not fit",
    other: "Something else",
  },
  withdrawals: {
    advisor: "Withdrawn by the advisor",
    taken: "Somebody else said yes first",
    "no-room": "This candidate had no room left",
    changed: "The case has changed",
  },

  choose: {
    title: "Whom do you ask?",
    lead: (title) => `For the case “${title}”. The choice is yours: nobody was chosen beforehand.`,
    options: "The choice",
    list: "Candidates who can do the case",
    chosen: "Chosen",
    choose: (name) => `Choose ${name}`,
    few: (count) =>
      count === 1
        ? "Only 1 candidate fits now. There is no more choice."
        : `Only ${count} candidates fit now. There is no more choice.`,
    equal: "The order is advice. Choosing somebody else costs nothing extra: the form is the same.",
    reason: "Why do you ask this candidate?",
    reasonHint: "Also when you ask number 1. For the record only: the candidate does not read this.",
    words: "In your words",
    wordsHint: "Write nothing about health, faith or origin.",
    next: "Who is asked by itself after that?",
    nextHint: (most) =>
      `Does the candidate say no, or not answer? Then we ask whom you tick here, in this order. ${most} at most. If you tick nothing, the case comes back to you.`,
    nextOption: (place, name) => `${place}. ${name}`,
    parallelTitle: "A proposal is open already",
    parallelText: (name, until) =>
      `${name} has until ${until} to answer. You can ask one more candidate at the same time. Whoever says yes first gets the case.`,
    parallel: "Two at once",
    parallelOption: "Yes, ask two candidates at the same time",
    minor: "This student is not 18 yet. The teacher is told as well and decides along.",
    full: "Two proposals are open already. Wait for an answer, or withdraw one.",
  },

  list: {
    place: "Asked at the same time as another",
    next: "Asked by itself, after another",
    agreed: (date) => `Said yes on ${date}. The teacher still has to decide.`,
    confirmed: (date) => `The teacher agreed on ${date}.`,
    teacherNo: "The teacher said no",
    reminded: (date) => `Reminded on ${date}`,
    reminds: (date) => `Reminder on ${date}`,
    viewed: "Read, not answered yet",
    why: "Why this candidate",
    ended: (date) => `Ended on ${date}`,
    also: "Ask somebody else at the same time",
    twoWait: (names) => `${names} can both still answer. Whoever says yes first gets the case.`,
    teacherWaits: (name, until) => `${name} said yes. The teacher has until ${until} to decide.`,
    nextTitle: "After that we ask by itself",
    nextText: "In this order, when the answer is no or there is none.",
    stop: "Ask nobody by itself",
    waitingTitle: "Would like the case when it comes free",
    waitingText: "Who came first stands first. You choose.",
    waits: (name, date) => `${name}, since ${date}`,
    done: {
      "next-stopped": "Nobody is asked by itself any more. Who was asked already can simply answer.",
    },
    refusals: {
      "two-open": "Two proposals are open for this case already. Wait for an answer or withdraw one.",
      "not-shown": "The list of candidates has changed. Look again and then choose.",
    },
  },

  answer: {
    also: "Somebody else was asked as well. Whoever says yes first gets the case.",
    minorTitle: "Your teacher decides along",
    minor: "You are not 18 yet. If you say yes, your teacher is told. The case is yours once your teacher agrees.",
    minorNext: [
      "Your teacher is told and decides along.",
      "If your teacher says yes, the case is yours. You get an e-mail.",
      "Then you see which company it is and who your contact is.",
      "When you are done, you hand over the result here. The entrepreneur confirms it.",
    ],
    agreedTitle: "You said yes",
    agreed: (date) => `Your teacher decides along now and has until ${date}. You get an e-mail.`,
    undo: "Rather not after all",
    noTeacher: "There is no teacher yet who decides along. Ask your school to name one.",
    ended: {
      advisor: "The advisor has withdrawn this proposal. You need not do anything.",
      taken: "Somebody else said yes just before you. It is not because of you.",
      "no-room": "You had no room left for this case. It does not count against you. We look for somebody else.",
      changed: "The case has changed. If it still suits you, we ask you again.",
      teacherNo: "Your teacher does not think this case is good for you now. It does not count against you.",
    },
    rule: (count) =>
      `Do you leave ${count} proposals in a row unanswered? Then we propose nothing for a while, until you say that you are here again. It does not count against you.`,
  },

  pause: {
    title: "We propose nothing to you now",
    text: (count) =>
      `The last ${count} proposals had no answer. So we ask you nothing for a while. This is a fixed rule and does not count against you.`,
    back: "I am here again",
    doneTitle: "Good to have you back",
    done: "You are on the list again. You get an e-mail when something suits you.",
    of: (name) => `It is about ${name}.`,
  },

  confirmation: {
    documentTitle: (title) => `Deciding along: ${title}`,
    eyebrow: (student) => `Proposal for your student ${student}`,
    answerBy: (date) => `Decide by ${date}. After that the proposal ends.`,
    waits: (student) =>
      `${student} has not answered yet. You can say no already. You can say yes after your student did.`,
    agreed: (student, date) => `${student} said yes on ${date}. Now you decide.`,
    why: (student) => `Why ${student}?`,
    hiddenUntil: "Your student sees it after your yes",
    nextTitle: "Do you agree?",
    next: [
      "The case is your student's then.",
      "The entrepreneur and the advisor are told.",
      "You keep an eye on it, as with other work for school.",
    ],
    confirm: "Yes, I agree",
    refuse: "No, not now",
    endedTitle: "There is nothing left to decide here",
    back: "My cases",
    noRoomTitle: "There is no room",
    noRoom: "Your student has as many cases as can be. Finish one first, or say no.",
    cards: "Decide along about your students",
    cardsLead: "These students are not 18 yet. Without your yes a case does not go ahead.",
    cardWaits: "Waits for your student",
    cardYours: "Waits for you",
    read: "Read and decide",
    doneTitle: "Thank you",
    done: {
      confirmed: "The case is your student's now. Everybody is told.",
      refused: "The proposal does not go ahead. Your student is told, without your words.",
    },
    refusal: {
      title: "Say no for your student",
      lead: (student, title) => `${student} does not do “${title}” then. The case goes to somebody else.`,
      reason: "What is the reason?",
      reasonHint: "The advisor reads this. It never counts against your student.",
      note: "Would you like to add something?",
      noteHint: "Only the advisor reads this.",
      submit: "Say no",
      back: "Back to the proposal",
    },
  },

  waiting: {
    title: "With somebody else now",
    lead: "Somebody was asked for these cases, or is at work on them. Sometimes one comes free.",
    rule: (most) =>
      `Say that we should think of you. When the case comes free you get one e-mail. The advisor sees who waits, in order of time. You can wait for ${most} cases at most.`,
    none: "Nothing is with somebody else now",
    noneText: "Look at the open cases.",
    link: "Cases that are with somebody else now",
    keep: "Keep me in mind",
    leave: "I need not wait for this any more",
    waits: "You are on the list",
    doneTitle: "Done",
    done: {
      joined: "We think of you when the case comes free.",
      left: "You are not on the list any more.",
    },
    refusedTitle: "That could not be done",
    refusals: {
      "is-free": "This case has just come free. Look at the open cases.",
      "is-hers": "This case is with you already.",
      "too-many": "You wait for as many cases as can be. Take yourself off one list first.",
      "not-found": "This case is not there any more.",
    },
    back: "My cases",
  },

  mail: {
    asking: {
      proposed: {
        subject: (date) => `A case for you: answer by ${date}`,
        intro:
          "An advisor of SPOT 035 thinks that a case suits you. After signing in you read what is asked and why we think of you.",
        button: "See the proposal",
        after: "You may always say no. It will never count against you.",
      },
      reminder: {
        subject: (date) => `Reminder: answer by ${date}`,
        intro: "A case waits for your answer. After signing in you read what is asked.",
        button: "See the proposal",
        after: "You may always say no. Then somebody else can do it.",
      },
      teacherAsked: {
        subject: (date) => `A case for your student: open until ${date}`,
        intro:
          "A student of yours was asked for a case and is not 18 yet. After signing in you read who and what. If your student says yes, you decide along.",
        button: "See the proposal",
        after: "Not a good idea? Then you can say no already.",
      },
      teacherDecides: {
        subject: (date) => `Your student said yes: decide by ${date}`,
        intro: "A student of yours would like to do a case and is not 18 yet. Without your yes it does not go ahead.",
        button: "Read and decide",
        after: "If you do not decide in time, the proposal ends.",
      },
      teacherReminder: {
        subject: (date) => `Reminder: decide about your student by ${date}`,
        intro: "A student of yours waits for your yes or no to a case.",
        button: "Read and decide",
        after: "If you do not decide in time, the proposal ends.",
      },
    },
    news: {
      withdrawn: {
        subject: "A proposal was withdrawn",
        intro: "The advisor has withdrawn a proposal to you. You need not do anything. It is not because of you.",
        button: "To your cases",
        after: "",
      },
      taken: {
        subject: "Somebody else does the case",
        intro: "You and somebody else were asked for a case. The other one said yes just before you.",
        button: "To your cases",
        after: "It is not because of you. We keep thinking of you.",
      },
      changed: {
        subject: "A proposal ends: the case has changed",
        intro: "The case that we proposed to you has changed. So the proposal ends. You need not do anything.",
        button: "To your cases",
        after: "If the new case suits you, we ask you again.",
      },
      teacherYes: {
        subject: "Your teacher agrees: the case is yours",
        intro: "Your teacher said yes. After signing in you see which company it is and who your contact is.",
        button: "To the case",
        after: "",
      },
      teacherNo: {
        subject: "A proposal does not go ahead",
        intro:
          "Your teacher does not think a case is good for you now. The proposal ends. It does not count against you.",
        button: "To your cases",
        after: "Would you like to know why? Ask your teacher.",
      },
      paused: {
        subject: "We propose nothing to you for a while",
        intro:
          "A few proposals in a row had no answer. So we ask you nothing now. This is a fixed rule and does not count against you.",
        button: "I am here again",
        after: "After signing in, one button puts you on the list again.",
      },
      free: {
        subject: "A case is free again",
        intro: "You wanted us to think of you when a case came free. Now it did.",
        button: "See the case",
        after: "The advisor sees that you would like it and chooses who gets the proposal.",
      },
    },
    ending: {
      subject: {
        declined: (reference) => `Declined: case ${reference}`,
        teacherNo: (reference) => `The teacher said no: case ${reference}`,
        expired: (reference) => `No answer: case ${reference}`,
        noRoom: (reference) => `No room left: case ${reference}`,
      },
      ended: {
        declined: "The candidate said no to your proposal. The reason stands with the case.",
        teacherNo: "The student is not 18 yet and the teacher said no. The reason stands with the case.",
        expired: "Your proposal had no answer. It has ended.",
        noRoom: "The candidate said yes, but had just no room left. The proposal has ended.",
      },
      goesOn: {
        next: (left) =>
          left === 0
            ? "The next one on your list has been asked. After that the list is empty."
            : `The next one on your list has been asked. After that ${left === 1 ? "1 name is" : `${left} names are`} left on it.`,
        other: () => "The other proposal for this case is still open.",
        back: () => "The case is open again. You choose whom to ask now.",
        listOver: () => "Your list is used up. The case is open again and you choose whom to ask now.",
      },
      button: {
        next: "To the case",
        other: "To the case",
        back: "Choose another candidate",
        listOver: "Choose another candidate",
      },
    },
  },
};
