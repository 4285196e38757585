import { z } from "zod";
import { hostings } from "#app/domain/agenda/appointment-type.ts";
import { places } from "#app/domain/agenda/places.ts";

/** Every message that describing a type can give, as keys into the texts. */
export const typeErrors = [
  "code",
  "name",
  "about",
  "length",
  "step",
  "buffer",
  "notice",
  "window",
  "dates",
  "limit",
  "seats",
  "hosts",
  "places",
  "feature",
  "revision",
] as const;
export type TypeError = (typeof typeErrors)[number];

const fault = (error: TypeError) => ({ error });

/** Minutes on the five-minute grid, as a form sends them. */
const minutes = (error: TypeError, least: number, most: number) =>
  z.coerce
    .number(fault(error))
    .int(fault(error))
    .min(least, fault(error))
    .max(most, fault(error))
    .multipleOf(5, fault(error));

const wholeNumber = (error: TypeError, least: number, most: number) =>
  z.coerce.number(fault(error)).int(fault(error)).min(least, fault(error)).max(most, fault(error));

/** Empty is no limit. */
const limit = z
  .string()
  .trim()
  .default("")
  .transform((typed) => (typed === "" ? null : Number(typed)))
  .pipe(z.number(fault("limit")).int(fault("limit")).min(1, fault("limit")).max(50, fault("limit")).nullable());

const line = (error: TypeError, longest: number) =>
  z
    .string(fault(error))
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/[\p{Cc}\s]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().min(1, fault(error)).max(longest, fault(error)));

const date = z.iso.date(fault("dates"));

/** About a year, as `days` can be. */
const mostWorkdays = 250;

/** How far ahead can be booked, as it is kept. */
export const bookingWindow = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("days"), days: z.number().int().min(0).max(400) }),
  z.strictObject({ kind: z.literal("workdays"), days: z.number().int().min(0).max(mostWorkdays) }),
  z.strictObject({ kind: z.literal("dates"), first: z.string(), last: z.string() }),
]);

const fields = z.strictObject({
  nameNl: line("name", 60),
  nameEn: line("name", 60),
  aboutNl: line("about", 400),
  aboutEn: line("about", 400),
  duration: minutes("length", 5, 480),
  step: minutes("step", 5, 240),
  anchor: z.enum(["window", "hour"], fault("step")),
  bufferBefore: minutes("buffer", 0, 240),
  bufferAfter: minutes("buffer", 0, 240),
  buffersInside: z.literal("yes").optional(),
  noticeHours: wholeNumber("notice", 0, 720),
  moveHours: wholeNumber("notice", 0, 720),
  cancelHours: wholeNumber("notice", 0, 720),
  windowKind: z.enum(["days", "workdays", "dates"], fault("window")),
  windowDays: wholeNumber("window", 0, 400).default(60),
  windowFirst: z.union([date, z.literal("")]).default(""),
  windowLast: z.union([date, z.literal("")]).default(""),
  maxPerDay: limit,
  maxPerWeek: limit,
  seats: wholeNumber("seats", 1, 200),
  hosting: z.enum(hostings, fault("hosts")),
  hostsNeeded: wholeNumber("hosts", 1, 10),
  hostIds: z.array(z.uuid(fault("hosts")), fault("hosts")).default([]),
  places: z.array(z.enum(places, fault("places")), fault("places")).min(1, fault("places")),
  roomFeatures: z.array(line("feature", 40), fault("feature")).max(10, fault("feature")).default([]),
  approval: z.literal("yes").optional(),
  active: z.literal("yes").optional(),
  revision: z.coerce.number(fault("revision")).int(fault("revision")).min(0, fault("revision")),
});

/** A type as the coordinator's form describes it. Hours of notice, minutes for the rest; comes out as it is kept. */
export const typeForm = fields
  .refine(
    ({ windowKind, windowFirst, windowLast }) => windowKind !== "dates" || (windowFirst !== "" && windowLast !== ""),
    {
      error: "dates",
      path: ["windowFirst"],
    },
  )
  .refine(({ windowKind, windowFirst, windowLast }) => windowKind !== "dates" || windowFirst <= windowLast, {
    error: "dates",
    path: ["windowLast"],
  })
  .refine(({ windowKind, windowDays }) => windowKind !== "workdays" || windowDays <= mostWorkdays, {
    error: "window",
    path: ["windowDays"],
  })
  .refine(({ hosting, hostsNeeded }) => hosting !== "collective" || hostsNeeded >= 2, {
    error: "hosts",
    path: ["hostsNeeded"],
  })
  .transform(({ nameNl, nameEn, aboutNl, aboutEn, noticeHours, moveHours, cancelHours, ...form }) => ({
    names: { nl: nameNl, en: nameEn },
    about: { nl: aboutNl, en: aboutEn },
    duration: form.duration,
    step: form.step,
    anchor: form.anchor,
    bufferBefore: form.bufferBefore,
    bufferAfter: form.bufferAfter,
    buffersInside: form.buffersInside === "yes",
    minNotice: noticeHours * 60,
    moveNotice: moveHours * 60,
    cancelNotice: cancelHours * 60,
    window: windowFrom(form),
    maxPerDay: form.maxPerDay,
    maxPerWeek: form.maxPerWeek,
    seats: form.seats,
    hosting: form.hosting,
    hostsNeeded: form.hosting === "collective" ? form.hostsNeeded : 1,
    hostIds: [...new Set(form.hostIds)],
    places: [...new Set(form.places)],
    roomFeatures: [...new Set(form.roomFeatures)],
    approval: form.approval === "yes",
    active: form.active === "yes",
    revision: form.revision,
  }));
export type TypeChange = z.output<typeof typeForm>;

/** What a new type is called in addresses and the API. */
export const typeCode = z.strictObject({
  code: z.string(fault("code")).regex(/^[a-z][a-z0-9-]{1,30}$/, fault("code")),
  nameNl: line("name", 60),
  nameEn: line("name", 60),
});

type WindowFields = Pick<z.output<typeof fields>, "windowKind" | "windowDays" | "windowFirst" | "windowLast">;

function windowFrom({ windowKind, windowDays, windowFirst, windowLast }: WindowFields) {
  if (windowKind === "dates") return { kind: windowKind, first: windowFirst, last: windowLast } as const;
  return { kind: windowKind, days: windowDays } as const;
}
