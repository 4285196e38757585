import type { InfoTexts } from "#app/texts/nl/info.ts";

export const info: InfoTexts = {
  contact: {
    title: "Help and contact",
    lead: "Are you stuck? Call or mail us. A question you find hard to ask is an ordinary question here.",
    reachTitle: "How to reach us",
    phone: "Telephone",
    phoneHours: "On working days from 9:00 to 17:00",
    email: "E-mail",
    emailHint: "You will get an answer within two working days.",
    place: "Address",
    address: "SPOT 035, Media Park, Hilversum",
    questionsTitle: "Questions we often get",
    questions: [
      {
        id: "start",
        question: "I don't know where to begin",
        answer:
          "Take the self-scan. In about eight minutes you see where you stand and what your first three steps are. You need no account.",
      },
      {
        id: "cost",
        question: "What does it cost?",
        answer:
          "The scan and the talk with an advisor are free. Does a case cost money after that? Then you hear so beforehand and choose yourself.",
      },
      {
        id: "change",
        question: "I want to move or cancel my appointment",
        answer:
          "Open the link in the mail you got from us. There you choose another time or cancel. Don't you have the mail any more? Call us.",
      },
      {
        id: "signIn",
        question: "I get no sign-in link",
        answer:
          "See whether you use the address your account was made with, and look in your junk mail. No luck? Call or mail us.",
      },
      {
        id: "access",
        question: "I cannot read or use the site well",
        answer: "Tell us what goes wrong. We will help you in another way at once, and repair it.",
      },
    ],
    book: "Book an appointment",
    scan: "Take the self-scan",
  },
  privacy: {
    title: "Privacy",
    lead: "Which data we keep, why, for how long, and what you have to say about it.",
    controllerTitle: "Who is responsible",
    controller: [
      "SPOT 035 is run together by the municipality of Hilversum, the Amsterdam University of Applied Sciences and MBO College Hilversum. They are laying down which of them is responsible for which data. The name and address will be here before the site really opens.",
      "Until then you can come to us with any question about your data, at the address at the bottom of this page.",
    ],
    officerTitle: "Data protection officer",
    officer:
      "The data protection officer watches over how we treat data. The contact details will be here as soon as the responsible party is laid down.",
    purposesTitle: "Why we use data",
    purposesCaption: "Purposes and legal bases",
    purposesColumns: { purpose: "What for", data: "Which data", basis: "Legal basis" },
    purposes: [
      {
        id: "scan",
        purpose: "The self-scan and its result",
        data: "Your answers, and by which partner you came. No name, no e-mail address.",
        basis: "No personal data needed",
      },
      {
        id: "linkMail",
        purpose: "Mailing your link, or a reminder if you asked for one",
        data: "Your e-mail address, for that mail alone",
        basis: "Your request",
      },
      {
        id: "intake",
        purpose: "An appointment and the talk",
        data: "Name, e-mail address, telephone number if you give it, business, your question and the advisor's notes",
        basis: "Task in the public interest",
      },
      {
        id: "link",
        purpose: "Having the scan beside the appointment",
        data: "Your answers, from the moment you book with your result",
        basis: "Your choice to link them",
      },
      {
        id: "case",
        purpose: "Working out a case and finding somebody to do it",
        data: "The question, the business, who does the work and the result",
        basis: "Task in the public interest",
      },
      {
        id: "account",
        purpose: "Accounts of advisors, students, teachers and others",
        data: "Name, e-mail address, roles, last time signed in",
        basis: "Task in the public interest",
      },
      {
        id: "report",
        purpose: "Showing what the programme achieves",
        data: "Numbers only. We leave out a number from 1 to 4.",
        basis: "Accountability by law",
      },
    ],
    recipientsTitle: "Who sees your data",
    recipients: [
      "Your advisor and the coordinator see your appointment, your scan and your case.",
      "A student, teacher or business sees a case only when it is open, and only what is needed to choose and to work.",
      "The municipality sees numbers only, never who you are.",
      "A partner that sent you to the scan sees only how many businesses came.",
      "Another program that we use may be told that an appointment was made or moved. It is not told by whom.",
      "A company that runs the site or the mail for us may process data for us alone. A contract says so.",
    ],
    transferTitle: "Outside Europe",
    transfer:
      "We pass no data on to countries outside the European Economic Area. The site uses nothing from other websites.",
    retentionTitle: "How long we keep data",
    retentionLead:
      "Sign-in links, sessions, mails and messages to other programs disappear by themselves. The other terms we still keep by hand.",
    retentionCaption: "Terms for each kind of data",
    retentionColumns: { data: "Data", term: "Term", after: "After that" },
    retention: {
      unfinishedScan: { data: "Scan that was not finished", since: "after the last answer", after: "deleted" },
      finishedScan: { data: "Finished scan without a name", since: "after finishing", after: "only numbers remain" },
      scanWithAddress: {
        data: "Scan with an appointment, without a case",
        since: "after the last contact",
        after: "separated from your name",
      },
      appointment: { data: "Appointment that led to no case", since: "after the appointment", after: "deleted" },
      caseFile: { data: "Case and advice, with the appointment", since: "after closing", after: "deleted" },
      account: { data: "Account that is not used", since: "after signing in for the last time", after: "deleted" },
      signIn: { data: "Sign-in links and sessions", since: "after they ended", after: "deleted" },
      mailBody: { data: "Content of mails we sent, with the address", since: "after sending", after: "deleted" },
      mailFacts: { data: "That we sent a mail, and when", since: "after sending", after: "deleted" },
      webhookDelivery: {
        data: "Messages to other programs, without names",
        since: "after the event",
        after: "deleted",
      },
      busyTime: { data: "When an advisor was busy elsewhere", since: "after that time", after: "deleted" },
      journal: { data: "Journal: who did what and when, without content", since: "after the event", after: "deleted" },
      backUp: { data: "Back-ups", since: "after they were made", after: "overwritten" },
    },
    units: {
      days: (amount) => (amount === 1 ? "1 day" : `${amount} days`),
      months: (amount) => `${amount} months`,
      years: (amount) => `${amount} years`,
    },
    rightsTitle: "Your rights",
    rights: [
      "You may see your data, have them corrected, erased or handed over. You may also object, or ask us to limit their use.",
      "Your scan you erase yourself, with the button below your result.",
      "For the rest, send us a mail or call. You will get an answer within a month. First we ask whether it is really you, for example by a reply to the address we know.",
    ],
    withdrawTitle: "Withdrawing consent",
    withdraw:
      "Did you consent to something? You can always withdraw that, with a mail or a call. What we did before that stays valid.",
    complaintTitle: "A complaint",
    complaint:
      "Talk to us first, then we often solve it quickly. You can also always complain to the Dutch Data Protection Authority.",
    complaintLink: "Complain to the Dutch Data Protection Authority",
    obligedTitle: "Must you give data?",
    obliged:
      "No. The scan works without a name. For an appointment we need your name, e-mail address, business and question, or we cannot help you.",
    automatedTitle: "Decisions by a computer",
    automated:
      "There are none. The computer works out your score and gives advice on who suits a case. A human decides, and a candidate may always say no.",
    cookiesTitle: "Cookies",
    cookiesLead:
      "We use only cookies that are needed. There is no cookie before you do something yourself, and we do not track you.",
    cookiesCaption: "List of cookies",
    cookiesColumns: { name: "Name", purpose: "What for", term: "How long" },
    cookies: [
      {
        name: "spot_scan",
        purpose: "Remembers your scan on this device, so that you can go on later. Comes when you begin.",
        term: "30 days",
      },
      {
        name: "spot_gedeeld",
        purpose: "Remembers that you share this device with others. Your scan is gone from here after half an hour.",
        term: "Until you close the browser",
      },
      {
        name: "spot_login",
        purpose: "Belongs to a sign-in link, so that only your browser can use it.",
        term: "15 minutes",
      },
      { name: "spot_sessie", purpose: "Keeps you signed in.", term: "8 hours, or 30 minutes without use" },
      { name: "spot_taal", purpose: "Remembers the language you chose.", term: "1 year" },
    ],
    cookiesWaiting:
      "Does your connection drop? Then your answers wait in the storage of your browser. They leave it as soon as they have reached us. On a shared device we do not use that storage.",
    cookiesPrefix: "On the real site __Host- stands before the name: then only this site may read the cookie.",
    contactTitle: "Questions about your data",
    contact: "Mail or call us.",
  },
  accessibility: {
    title: "Accessibility",
    lead: "Everybody must be able to use SPOT 035: with a keyboard, with a screen reader, on an old phone, with JavaScript off.",
    statusTitle: "Where we stand",
    status: (status) => `Status ${status}: the site meets the norm in part`,
    basis: (norm, date) =>
      `We work by ${norm}. On ${date} we tested the site ourselves. There is no independent research yet, so we do not call ourselves fully accessible.`,
    scope: "This statement is about this whole site.",
    deviationsTitle: "What is not right yet, or not certain",
    terms: {
      criterion: "Belongs to",
      cause: "Cause",
      consequence: "Consequence",
      alternative: "What you can do now",
      measure: "What we will do",
    },
    measuresTitle: "What we always do",
    measures: [
      "Every page is tested automatically with every change, on a phone and on a large screen.",
      "Everything works without a mouse and without JavaScript.",
      "We write in short, plain sentences. Everything is there in English too.",
    ],
    feedbackTitle: "Does something not work for you?",
    feedback: (days) =>
      `Tell us. You will get an answer within ${days} working days, and we help you in another way at once.`,
    enforcementTitle: "Not content with our answer?",
    enforcement: "Then you can complain to the National Ombudsman.",
    enforcementLink: "To the National Ombudsman",
  },
};
