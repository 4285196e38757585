import type { BookingMailTexts } from "#app/texts/nl/booking-mail.ts";

export const bookingMail: BookingMailTexts = {
  greeting: (name) => `Dear ${name},`,
  closing: ["Kind regards,", "SPOT 035, Media Park Hilversum"],
  manage: "See, move or cancel the appointment",
  agenda: "Open the appointment",
  calendar: "Is the appointment not in your calendar by itself? Then add it yourself.",
  calendarMoved:
    "Is the appointment not right in your calendar by itself? Then add it yourself. If you had done so before, take the old one out.",
  calendarFile: "File for another calendar",
  decline: "Can you not make it? Then cancel with the link in this e-mail. We do not see a no in your calendar.",
  route:
    "How to get there: station Hilversum Media Park is a five minutes' walk. By car? You can park on the grounds, follow the signs for visitors.",
  bring: "Useful to bring: your questions, and your login for the programs they are about.",
  phone: (number) => `Does something go wrong on the day itself? Call us: ${number}.`,
  privacy: "We use your details for this appointment and the advice that follows from it, and for nothing else.",
  description: (url) => `See, move or cancel the appointment: ${url}`,
  descriptionForAdvisor: (url) => `Question and preparation: ${url}`,
  cancelledDescription: "This appointment has been cancelled.",
  summary: (what, reference) => `${what} SPOT 035 (${reference})`,
  requested: {
    subject: (what, when) => `Requested: ${what} on ${when}`,
    intro:
      "We have received your request. Your advisor looks whether it fits. You hear from us by e-mail; until then we keep the time for you.",
  },
  confirmed: {
    subject: (what, when) => `Confirmed: ${what} on ${when}`,
    intro: "Your appointment with SPOT 035 is booked. The invitation for your calendar comes with this e-mail.",
  },
  moved: {
    subject: (what, when) => `Moved: ${what} on ${when}`,
    intro: "Your appointment with SPOT 035 has been moved. This is the new time. This e-mail updates your calendar.",
  },
  handedOver: {
    subject: (what, when) => `Another advisor: ${what} on ${when}`,
    intro: "Your appointment takes place at the same time, with another advisor. This e-mail updates your calendar.",
  },
  soon: {
    subject: (what, when) => `In an hour: ${what} on ${when}`,
    intro: "Your appointment with SPOT 035 begins in an hour.",
  },
  declined: {
    subject: (what, when) => `Not possible: ${what} on ${when}`,
    intro: "Unfortunately we cannot take on your request at this time. Please choose another moment.",
    again: "Choose another time",
  },
  followUp: {
    subject: (what) => `How was your ${what}?`,
    intro: (advisor) => `You had a conversation with ${advisor}. Did it help you on? One tap tells us.`,
    rate: "Give your opinion",
    next: "Do you have another question? Simply answer this e-mail.",
  },
  waiting: {
    subject: (what) => `You are on the waiting list: ${what}`,
    intro: "As soon as there is room, you get an e-mail. We ask everybody in the order in which they came.",
    open: "See your place on the list",
    leave: "Do you want to leave the list? On that page one tap takes you off it.",
  },
  offer: {
    subject: (what, when) => `There is room: ${what} on ${when}`,
    intro: (when) => `A time has come free: ${when}.`,
    until: (until) => `We keep it for you until ${until}.`,
    open: "See and take this time",
    moves: "If you take it, we move your appointment here. Until then your old time stays.",
    otherwise: "If you do not answer, the time goes to the next one. You stay on the list.",
  },
  reminder: {
    subject: (what, when) => `Reminder: ${what} on ${when}`,
    intro: "You have an appointment with SPOT 035 soon.",
  },
  cancelled: {
    subject: (what, when) => `Cancelled: ${what} on ${when}`,
    intro: "This appointment with SPOT 035 does not take place. This e-mail also takes it out of your calendar.",
    again: "Book a new appointment",
  },
  advisor: {
    booked: {
      subject: (what, when) => `New appointment: ${what} on ${when}`,
      intro: "An appointment with you has been booked. The invitation for your calendar comes with this e-mail.",
    },
    moved: {
      subject: (what, when) => `Appointment moved: ${what} on ${when}`,
      intro: "An appointment with you has been moved to the time below.",
    },
    cancelled: {
      subject: (what, when) => `Appointment cancelled: ${what} on ${when}`,
      intro: "This appointment with you does not take place. The time is free again.",
    },
    requested: {
      subject: (what, when) => `Request: ${what} on ${when}`,
      intro: "Somebody asks you for an appointment. Open it and say yes or no.",
    },
    joined: {
      subject: (what, when) => `New participant: ${what} on ${when}`,
      intro: "Somebody has joined your meeting.",
    },
    left: {
      subject: (what, when) => `Cancelled: ${what} on ${when}`,
      intro: "Somebody does not come to your meeting. The meeting takes place.",
    },
    reason: (text) => `Reason: ${text}`,
  },
};
