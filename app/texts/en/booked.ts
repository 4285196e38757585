import type { BookedTexts } from "#app/texts/nl/booked.ts";

function untilWords(moveHours: number, cancelHours: number): string {
  const until = (hours: number) => (hours === 0 ? "until the appointment begins" : `until ${hours} hours before it`);
  if (moveHours === cancelHours) return `You can move or cancel ${until(moveHours)}.`;
  return `You can move it ${until(moveHours)}, and cancel it ${until(cancelHours)}.`;
}

export const booked: BookedTexts = {
  confirmed: {
    title: "Your appointment is booked",
    requestedTitle: "Your request has been sent",
    requestedIntro: (email) =>
      `Your advisor looks whether it fits. We e-mail you at ${email} as soon as there is an answer. Until then we keep the time for you.`,
    google: "Add to Google Calendar",
    outlook: "Add to Outlook",
    wayTitle: "How to get there",
    way: {
      train: "By train: get off at station Hilversum Media Park. It is a five minutes' walk.",
      car: "By car: follow the signs Media Park. You can park at the visitors' car park.",
      bike: "By bike: there are racks at the entrance.",
    },
    movedTitle: "Your appointment has been moved",
    intro: (email) =>
      `We sent a confirmation to ${email}. With the link in that e-mail you can always see, move or cancel the appointment.`,
    nextTitle: "What happens next",
    next: {
      mail: "Check your e-mail",
      mailDetail:
        "It brings an invitation that puts the appointment in your calendar. Nothing there? Look in your spam folder.",
      prepare: "Your advisor prepares",
      prepareDetail: "Your advisor reads your question, and the result of your scan if you took it.",
      remind: "You get a reminder",
      remindDetail: "By e-mail, one working day before. We skip it when the appointment is soon.",
      talk: "The meeting",
      talkDetail: "Afterwards you know what your first step is and who helps you with it.",
    },
    calendar: "Add to your calendar",
    manage: "See or change your appointment",
  },

  manage: {
    title: "Your appointment",
    with: "With",
    duration: "Length",
    reference: "Number of your appointment",
    question: "What you want to talk about",
    move: "Move appointment",
    cancel: "Cancel appointment",
    until: untilWords,
    cancelledTitle: "Your appointment has been cancelled",
    cancelled: "The time is free for somebody else. We e-mailed you a confirmation, which also updates your calendar.",
    declinedTitle: "This time was not possible",
    declined: "Your advisor could not take on your request. Please choose another moment.",
    requestedTitle: "Your request",
    requested: "Your advisor still has to confirm this appointment. You get an e-mail.",
    tooLateTitle: "You cannot move or cancel here any more",
    tooLate: "It is too short before it begins. Call us when you cannot come.",
    sooner: "Tell me when there is room sooner",
    soonerDone: "You are on the waiting list. As soon as there is room sooner, you get an e-mail.",
    pastTitle: "This appointment has begun or is over",
    past: "It can no longer be moved or cancelled. Call or e-mail us if something is the matter.",
    again: "Book a new appointment",
  },

  move: {
    title: "Move your appointment",
    intro: (when) => `Your appointment is now on ${when}. It stays as it is until you confirm another time.`,
    label: "When would you like to meet instead?",
    submit: "Move appointment",
    keep: "Keep the appointment as it is",
    taken: "This time has just been booked, choose another time. Your old appointment still stands.",
  },

  cancellation: {
    title: "Cancel your appointment",
    intro: (when) => `Your appointment is on ${when}. Are you sure you want to cancel it?`,
    reason: "Why do you cancel?",
    reasonHint: "Only your advisor reads this.",
    submit: "Cancel appointment",
    keep: "Keep the appointment as it is",
    moveInstead: "Is it just a bad moment? You can also move the appointment.",
  },

  rating: {
    title: "How was your conversation?",
    intro: (advisor, when) => `Your conversation with ${advisor}, on ${when}.`,
    rating: "Did it help you on?",
    options: { 5: "Very much", 4: "Much", 3: "Somewhat", 2: "Not much", 1: "Not at all" },
    remark: "Would you like to add something?",
    remarkHint: "Your advisor and the coordinator read this. Write nothing about people's health.",
    submit: "Send",
    doneTitle: "Thank you",
    done: "Your opinion helps us to get better.",
    notYetTitle: "Not possible yet",
    notYet: "You can give your opinion after the conversation.",
    errors: { rating: "Choose one of the five answers.", remark: "Write it shorter, in 1000 characters at most." },
  },
};
