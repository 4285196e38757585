import type { AppointmentTexts } from "#app/texts/nl/appointment.ts";

export const appointment = {
  route: "Route on the map",
  answers: "Answers in advance",

  request: {
    title: "This appointment was asked for",
    text: "We keep the time free until you answer. If you say yes, the owner gets a confirmation.",
    approve: "Accept",
    decline: "Do not accept",
  },

  change: {
    title: "Change something",
    move: "Move",
    handOver: "Hand over to a colleague",
    cancel: "Cancel",
    followUp: "Make a follow-up appointment",
    again: "Plan it for another time",
  },

  move: {
    title: "Move the appointment",
    titleFor: (company) => `Move the appointment with ${company}`,
    intro: (when) => `The appointment is now on ${when}. These are the times when the advisor is free, soon ones too.`,
    group: "Only this guest moves. The meeting itself stays.",
    label: "To when?",
    submit: "Move the appointment",
    back: "Leave the appointment as it is",
    tell: "The owner gets an e-mail with the new time.",
    none: "There are no free times. Widen the availability, or hand the appointment over.",
  },

  cancellation: {
    title: "Cancel the appointment",
    titleFor: (company) => `Cancel the appointment with ${company}`,
    intro: (when) =>
      `The appointment is on ${when}. The owner gets an e-mail that it does not take place. This cannot be undone.`,
    reason: "Why does it not take place?",
    reasonHint: "Only people who work here read this. Call the owner if there is more to tell.",
    submit: "Cancel the appointment",
  },

  decline: {
    title: "Do not accept the request",
    titleFor: (company) => `Do not accept the request of ${company}`,
    intro: (when) =>
      `It is about ${when}. The owner gets an e-mail and can choose another time. The time is free again.`,
    reason: "Why not?",
    submit: "Do not accept the request",
    back: "Back to the request",
  },

  handOver: {
    title: "Hand the appointment over",
    titleFor: (company) => `Hand over the appointment with ${company}`,
    intro: (when) => `The time stays ${when}. Your colleague and the owner get an e-mail.`,
    label: "Who takes it over?",
    states: {
      free: "Is free then",
      "other-type": "Is free then, but does not usually take this kind of conversation",
      "outside-hours": "Does not work then. Ask first",
      away: "Is away then. Ask first",
      busy: "Has something in a calendar of their own. Ask first",
      taken: "Has another appointment then",
    },
    cannot: "Cannot make it then",
    submit: "Hand over",
    none: "There is no colleague who can take this time.",
    group: "A meeting with several guests cannot be handed over. Talk to the coordinator.",
    errors: { toId: "Choose a colleague from the list." },
  },

  followUp: {
    title: "Make a follow-up appointment",
    titleFor: (company) => `Make a follow-up appointment with ${company}`,
    intro: (name, email) => `You book for ${name}. The invitation goes to ${email}. The scan stays with it.`,
    choose: "Another conversation or place",
    kind: "Conversation",
    place: "Place",
    show: "Show times",
    time: "When?",
    question: "What is it about?",
    questionHint: "The owner does not read this in the e-mail. It stands with the appointment.",
    questionDefault: (date) => `Follow-up of the conversation of ${date}`,
    address: "Where is the company?",
    submit: "Book the follow-up appointment",
    none: "There are no free times for this conversation at this place. Choose something else, or widen the availability.",
    back: "Back to the appointment",
  },

  actions: {
    title: "Agreements and actions",
    none: "Nothing was agreed yet.",
    add: "Add action",
    text: "What was agreed?",
    who: "Who does it?",
    whos: { advisor: "We do", owner: "The company" },
    dueOn: "When must it be done?",
    dueHint: "May stay empty.",
    due: (date) => `by ${date}`,
    late: "late",
    doneOn: (date) => `done on ${date}`,
    tick: "Done",
    untick: "Not done after all",
    earlier: "Still open from before",
    tooMany: "There are 30 actions already. Tick something off first, or write it in the notes.",
    errors: {
      text: "Write down what was agreed, in at most 200 characters.",
      who: "Choose who does it.",
      dueOn: "Fill in a date like 2026-12-01, or leave the field empty.",
      tooMany: "There are 30 actions already. Write this in the notes.",
    },
  },

  versions: {
    title: "Versions of your notes",
    titleFor: (company) => `Versions of the notes about ${company}`,
    link: (count) => (count === 1 ? "1 version" : `${count} versions`),
    intro: "We keep what was there. Look at a version, or put it back. The text of now is then kept as well.",
    none: "There are no versions yet. The first one comes as soon as you write something.",
    list: "All versions",
    by: (when, name) => `${when}, ${name}`,
    unknown: "account does not exist any more",
    now: "now",
    empty: "This version is empty.",
    shown: (when) => `Version of ${when}`,
    restore: "Put this version back",
    back: "Back to the appointment",
  },

  history: {
    title: "Other appointments of this company",
    none: "This is the first appointment.",
    by: (kind, advisor) => `${kind}, ${advisor}`,
    notes: "Notes",
    noNotes: "No notes",
  },

  guests: {
    title: "Guests of this meeting",
    here: "this page",
  },

  done: {
    approved: "Accepted. The owner gets a confirmation with the invitation.",
    declined: "The request was not accepted. The owner has been told.",
    moved: "The appointment has been moved. The owner gets an e-mail.",
    cancelled: "The appointment has been cancelled. The owner gets an e-mail.",
    "handed-over": "The appointment has been handed over. Your colleague and the owner get an e-mail.",
    "followed-up": "The follow-up appointment stands. The owner gets the invitation by e-mail.",
    "action-added": "The action has been added.",
    ticked: "Ticked off.",
    unticked: "The action is open again.",
    restored: "The old version is back. What was there is kept as a version.",
  },
  refusals: {
    "is-confirmed": "This appointment has been confirmed already.",
    "is-requested": "This appointment still waits for yes or no.",
    "is-declined": "This request was turned down already.",
    "slot-taken": "Your colleague has something else at that time. Nothing has changed.",
    "no-colleague": "This colleague cannot take the appointment over. Choose somebody else.",
    "is-group": "A meeting with several guests cannot be handed over.",
    "changed-elsewhere": "The notes were just changed elsewhere. Look at what stands there now.",
    "too-late": "It is too late for that now. Nothing has changed.",
    "not-found": "That appointment is not there any more.",
  },
} satisfies AppointmentTexts;
