import type { Postmark } from "#app/domain/booking/calendar-parts.ts";
import type { AppointmentFacts, GuestReader, HostReader } from "#app/domain/booking/mails.ts";

/** An appointment as letters tell of it. */
export const someFacts: AppointmentFacts = {
  ...{ id: "0192e4c8-7d9a-7c3e-8f00-1234567890ab", reference: "A-7K3PD" },
  names: { nl: "Intakegesprek", en: "Intake" },
  ...{ place: "media-park", address: null, room: "Studio 1", meetingUrl: null },
  ...{ start: Date.parse("2026-12-01T13:30:00Z"), end: Date.parse("2026-12-01T14:15:00Z") },
  ...{ zone: "Europe/Amsterdam", guestZone: null, sequence: 0, moveNotice: 1440, cancelNotice: 1440 },
  ...{ groupEvent: false, tentative: false },
  guest: { name: "Zoë de Vries", email: "zoe@bedrijf.example" },
  hosts: [{ name: "Wit, Amina de", email: "amina@spot035.example" }],
};

export const guestReader: GuestReader = {
  language: "nl",
  manageUrl: "https://spot035.example/afspraak/hAr-5ecret",
  calendarUrl: "https://spot035.example/afspraak/hAr-5ecret/agenda.ics",
};

export const hostReader: HostReader = {
  language: "nl",
  name: "Amina de Wit",
  agendaUrl: "https://spot035.example/adviseur/afspraken/1",
};

export const postmark: Postmark = {
  organizer: { name: "SPOT 035", email: "afspraken@spot035.example" },
  stampedAt: Date.parse("2026-11-23T13:30:00Z"),
};
