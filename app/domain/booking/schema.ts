import { z } from "zod";
import { isOnGrid } from "#app/domain/agenda/hours.ts";
import { places } from "#app/domain/agenda/places.ts";
import type { TypeQuestion } from "#app/domain/agenda/type-questions.ts";
import { dayNumber } from "#app/lib/dates.ts";
import { emailAddress, phoneNumber, postcode } from "#app/lib/dutch-values.ts";

/** Every message a booking form can give, as keys into the texts. */
export const bookingErrors = [
  "booking.errors.kind",
  "booking.errors.place",
  "booking.errors.start",
  "booking.errors.name",
  "booking.errors.email",
  "booking.errors.phone",
  "booking.errors.company",
  "booking.errors.question",
  "booking.errors.postcode",
  "booking.errors.houseNumber",
  "booking.errors.street",
  "booking.errors.city",
  "booking.errors.language",
  "booking.errors.scanToken",
  "booking.errors.hold",
  "booking.errors.advisor",
  "booking.errors.zone",
  "booking.errors.answers",
  "booking.errors.reason",
  "booking.errors.date",
  "booking.errors.dateOrder",
  "booking.errors.dateRange",
] as const;
export type BookingError = (typeof bookingErrors)[number];

/** The most calendar days one question about open times may span. */
export const longestQuery = 62;

/** The code of a type; whether there is one is told by the open times. */
const kind = z.string({ error: key("kind") }).regex(/^[a-z][a-z0-9-]{1,30}$/, { error: key("kind") });
const place = z.enum(places, { error: key("place") });

/** A start as UTC text on the five-minute grid ("2026-12-01T13:30:00Z"); comes out as epoch ms. */
const start = z.iso
  .datetime({ error: key("start") })
  .transform((text) => Date.parse(text))
  .refine(isOnGrid, { error: key("start") });

/** The advisor she wants; left out: whose turn it is. */
const advisorId = optional("advisor", 40, (id) => (/^[0-9a-f-]{36}$/.test(id) ? id : undefined));

const answer = z.union([z.string().max(4000), z.array(z.string().max(60)).max(20)], { error: key("answers") });

const who = {
  // No "<>@ : a name goes into mail headers and calendar parameters.
  name: line("name", 60).refine((name) => !/["<>@]/.test(name), { error: key("name") }),
  email: normalised("email", emailAddress),
  phone: optional("phone", 40, phoneNumber),
  company: line("company", 100),
  question: paragraph("question", 2000),
  language: z.enum(["nl", "en"], { error: key("language") }).default("nl"),
  scanToken: optional("scanToken", 200, (token) => (/^[\w-]{16,128}$/.test(token) ? token : undefined)),
  /** The secret of a time that is held for her. */
  hold: optional("hold", 200, (token) => (/^[\w-]{16,128}$/.test(token) ? token : undefined)),
  advisorId,
  /** The clock she lives by, when that is another one. */
  guestZone: optional("zone", 60, timeZone),
  /** Answers to the type's own questions, by their ids. */
  answers: z.record(z.string().max(40), answer, { error: key("answers") }).default({}),
};

/** Where the company is. Postcode and house number find it; street and city are for the advisor's eye. */
const address = {
  postcode: normalised("postcode", postcode),
  houseNumber: line("houseNumber", 12).refine((number) => /^\d/.test(number), { error: key("houseNumber") }),
  street: optional("street", 100, oneLine),
  city: optional("city", 60, oneLine),
};

const visit = z.strictObject({ kind, place: z.literal("on-site"), start, ...who, ...address });
const elsewhere = z.strictObject({ kind, place: z.enum(["media-park", "online"]), start, ...who });

/**
 * A booking as it comes in from form or API. With place "on-site" the address belongs to it, otherwise it may not be there.
 * Fields left empty come out as null.
 */
export const bookingSchema = z.discriminatedUnion("place", [visit, elsewhere], { error: key("place") });
/**
 * The same with the questions of a type: what must be answered is, and what was chosen was offered. The browser and the server ask it alike.
 */
export function bookingSchemaFor(questions: readonly TypeQuestion[]) {
  const answers = answersTo(questions);
  return z.discriminatedUnion("place", [visit.extend({ answers }), elsewhere.extend({ answers })], {
    error: key("place"),
  });
}

/** What an advisor fills in when she books for somebody who has an appointment already: who that is, is known. */
export const followUpSchema = z.discriminatedUnion(
  "place",
  [
    z.strictObject({ kind, place: z.literal("on-site"), start, question: who.question, ...address }),
    z.strictObject({ kind, place: z.enum(["media-park", "online"]), start, question: who.question }),
  ],
  { error: key("place") },
);

function answersTo(questions: readonly TypeQuestion[]) {
  const fields = Object.fromEntries(questions.map((question) => [question.id, answerTo(question)]));
  return z
    .strictObject(fields, { error: key("answers") })
    .prefault({})
    .transform((given) => {
      const answered = Object.entries(given).filter(
        (entry): entry is [string, string | string[]] => entry[1] !== undefined,
      );
      return Object.fromEntries(answered);
    });
}

function answerTo({ kind, required, options }: TypeQuestion): z.ZodType<string | string[] | undefined> {
  const ids = options.map(({ id }) => id);
  const offered = (value: string) => ids.includes(value);
  if (kind === "choices") {
    const chosen = z.array(z.string().refine(offered, { error: "option" }), { error: "required" });
    return required ? chosen.min(1, { error: "required" }) : chosen.optional();
  }
  const text = z.string({ error: "required" }).max(kind === "long" ? 2000 : 200, { error: "long" });
  const answer = kind === "choice" ? text.refine(offered, { error: "option" }) : text;
  return required ? answer : answer.optional();
}

export type Booking = z.output<typeof bookingSchema>;
export type BookingInput = z.input<typeof bookingSchema>;

/** The zone if there is such a one here. */
function timeZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Another time for the same appointment. */
export const moveSchema = z.strictObject({ start });

/** A cancellation; saying why is free. */
export const cancellationSchema = z.strictObject({ reason: optional("reason", 500, paragraphs) });

// abort: the rules below reckon with dates, and must not meet what is none
const date = z.iso.date({ error: key("date"), abort: true });

/** A question about open times: `from` up to and including `to`, local dates of at most `longestQuery` days together. */
export const slotsQuerySchema = z
  .strictObject({ kind, place, from: date, to: date, advisorId, postcode: optional("postcode", 20, postcode) })
  .refine(({ from, to }) => from <= to, { error: key("dateOrder"), path: ["to"] })
  .refine(({ from, to }) => dayNumber(to) - dayNumber(from) < longestQuery, { error: key("dateRange"), path: ["to"] });

type Field<Key> = Key extends `booking.errors.${infer Name}` ? Name : never;

function key(name: Field<BookingError>): BookingError {
  return `booking.errors.${name}`;
}

function line(name: Field<BookingError>, longest: number) {
  return text(name, longest)
    .transform(oneLine)
    .pipe(z.string().min(1, { error: key(name) }));
}

function paragraph(name: Field<BookingError>, longest: number) {
  return text(name, longest)
    .transform(paragraphs)
    .pipe(z.string().min(1, { error: key(name) }));
}

function normalised(name: Field<BookingError>, toValue: (typed: string) => string | undefined) {
  return text(name, 300).transform((typed, context) => toValue(typed) ?? fault(name, context));
}

/** Empty or absent is null; anything else must be what it says. */
function optional(name: Field<BookingError>, longest: number, toValue: (typed: string) => string | undefined) {
  return text(name, longest)
    .optional()
    .transform((typed, context) => {
      if (typed === undefined || typed.trim() === "") return null;
      return toValue(typed) ?? fault(name, context);
    });
}

function fault(name: Field<BookingError>, context: z.RefinementCtx) {
  context.addIssue({ code: "custom", message: key(name) });
  return z.NEVER;
}

function text(name: Field<BookingError>, longest: number) {
  return z.string({ error: key(name) }).max(longest, { error: key(name) });
}

/** Control characters become spaces, spaces become one. */
function oneLine(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** As `oneLine`, but line ends stay. */
function paragraphs(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .trim();
}
