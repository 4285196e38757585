import type { CompanyName } from "#db/seed/companies.ts";
import { onDay, onWorkday } from "#db/seed/moments.ts";

/** An appointment of the demo, before it is dated and kept. */
export interface DemoAppointment {
  advisor: string;
  company: CompanyName;
  kind: "intake" | "advice" | "kennissessie";
  place: "media-park" | "online" | "on-site";
  address?: string;
  when: { instant: Date; wallTime: string };
  status: "confirmed" | "held" | "no-show";
  question: string;
  answers?: Record<string, string>;
  notes?: string;
}

/** What the demo shows: today for both advisors, a past with outcomes, a future without, and a group that meets. */
export function appointmentsFrom(now: Date): DemoAppointment[] {
  const amina = { advisor: "Amina de Wit" };
  const joost = { advisor: "Joost Verhagen" };
  const intake = { kind: "intake", status: "confirmed" } as const;
  return [
    {
      ...{
        ...amina,
        ...intake,
        company: "Bloemenatelier Zonnedauw",
        place: "media-park",
        when: onDay(now, 0, "10:00"),
      },
      question: "Ik wil meer bestellingen via mijn site. Nu bellen de meeste klanten nog.",
    },
    {
      ...{ ...amina, ...intake, company: "Studio Heidelicht", place: "online", when: onDay(now, 0, "13:30") },
      question: "Welke AI-programma's mag ik gebruiken voor ondertitels en ruwe montage?",
    },
    {
      ...{
        ...amina,
        company: "Administratiekantoor Helderland",
        kind: "advice",
        status: "confirmed",
        place: "media-park",
      },
      ...{
        when: onDay(now, 0, "15:00"),
        question: "We willen vragen van klanten sneller beantwoorden. Helpt een chatbot?",
      },
    },
    {
      ...{ ...joost, ...intake, company: "Lunchroom De Vuurvlinder", place: "online", when: onDay(now, 0, "11:00") },
      question: "Reserveren gaat nu per telefoon, midden in de drukte. Hoe kan dat anders?",
    },
    {
      ...{ ...amina, kind: "intake", company: "Installatiebedrijf Gooiwarm", place: "media-park", status: "held" },
      ...{ when: onWorkday(now, -7, "09:30"), question: "Onze monteurs vullen werkbonnen op papier in." },
      notes:
        "Twaalf monteurs, ongeveer 60 papieren bonnen per week. Kantoor typt alles over. Eerst het proces in kaart brengen, dan een app kiezen die bij de boekhouding past.",
    },
    {
      ...{
        ...joost,
        kind: "intake",
        company: "Metaalwerk 't Spant",
        place: "on-site",
        address: "Voorbeeldweg 35, 1200 AA Hilversum",
      },
      ...{ status: "held", when: onWorkday(now, -5, "14:00"), question: "Nieuwe klanten vinden ons niet online." },
      notes:
        "Site is van acht jaar geleden en werkt slecht op een telefoon. Goede foto's zijn er. Wil zelf teksten kunnen wijzigen.",
    },
    {
      ...{ ...joost, kind: "intake", company: "Administratiekantoor Helderland", place: "media-park", status: "held" },
      ...{ when: onWorkday(now, -12, "10:00"), question: "Waar kan AI ons werk schelen?" },
      notes: "Basis is goed op orde. Vervolg: adviesgesprek over vragen van klanten.",
    },
    {
      ...{ ...amina, kind: "intake", company: "Koeriersdienst Rapido Zes", place: "online", status: "no-show" },
      ...{ when: onWorkday(now, -3, "11:00"), question: "Routes plannen zonder papier." },
    },
    {
      ...{
        ...joost,
        ...intake,
        company: "Koeriersdienst Rapido Zes",
        place: "media-park",
        when: onWorkday(now, 2, "15:30"),
      },
      question: "Routes plannen zonder papier.",
    },
    {
      ...{
        ...amina,
        ...intake,
        company: "Fysiopraktijk De Wisselwerking",
        place: "on-site",
        address: "Voorbeeldlaan 7, 1200 AA Hilversum",
      },
      ...{
        when: onWorkday(now, 4, "14:00"),
        question: "How do we get our appointment system to talk to our bookkeeping?",
      },
    },
    ...(["Lunchroom De Vuurvlinder", "Bloemenatelier Zonnedauw", "Studio Heidelicht"] as const).map(
      (company, index) => ({
        ...({
          advisor: "Amina de Wit",
          company,
          kind: "kennissessie",
          place: "media-park",
          status: "confirmed",
        } as const),
        ...{ when: onWorkday(now, 6, "13:00"), question: "AI in mijn dagelijkse werk" },
        answers: { ervaring: ["niet", "soms", "vaak"][index] ?? "niet" },
      }),
    ),
  ];
}
