import type { Bilingual } from "#app/domain/agenda/appointment-type.ts";
import type { Office } from "#app/domain/booking/letters.server.ts";
import { nameInText } from "#app/domain/booking/mails.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { write } from "#app/lib/letter.ts";
import { enqueue } from "#app/mail/outbox.server.ts";
import { bookingMailTexts } from "#app/texts/booking-mail.ts";
import type { Language } from "#app/texts/language.ts";
import type { Writer } from "#db/database.ts";
import type { waitingEntry } from "#db/schema/waiting.ts";

/** The secret of somebody's place on the list, which every mail to her can carry again. */
export const waitingToken = (office: Pick<Office, "secretOf">, entryId: string): string =>
  office.secretOf(`waiting:${entryId}`);

interface Waiter {
  id: string;
  name: string;
  email: string;
  language: Language;
  names: Bilingual;
  token: string;
  office: Office;
}

/** To who joined the list: what happens now, and how to leave. */
export async function sendWaiting(tx: Writer, waiter: Waiter, now: Date): Promise<void> {
  const { id, name, email, language, names, token, office } = waiter;
  const words = bookingMailTexts[language];
  await enqueue(tx, {
    kind: "booking.waiting",
    key: `waiting:${id}:joined`,
    to: { name, address: email },
    subject: words.waiting.subject(nameInText(names, language)),
    ...write({
      language,
      greeting: words.greeting(name),
      paragraphs: [words.waiting.intro],
      button: { label: words.waiting.open, url: office.waitingUrl(token) },
      after: [words.waiting.leave, words.privacy],
      closing: words.closing,
    }),
    dueAt: now,
  });
}

interface Offer {
  entry: typeof waitingEntry.$inferSelect;
  names: Bilingual;
  startsAt: Date;
  expiresAt: Date;
  office: Office;
  /** She has an appointment that would move. */
  sooner: boolean;
}

/** To who waits: a time has come free, until when it is held for her, and the page on which one tap takes it. */
export async function sendOffer(tx: Writer, offer: Offer, now: Date): Promise<void> {
  const { entry, names, startsAt, expiresAt, office, sooner } = offer;
  const { id, name, email, language } = entry;
  const words = bookingMailTexts[language];
  const when = formatDateTime(startsAt.getTime(), language, amsterdam);
  const until = formatDateTime(expiresAt.getTime(), language, amsterdam);
  await enqueue(tx, {
    kind: "booking.offer",
    key: `waiting:${id}:offer:${startsAt.toISOString()}`,
    to: { name, address: email },
    subject: words.offer.subject(nameInText(names, language), when),
    ...write({
      language,
      greeting: words.greeting(name),
      paragraphs: [words.offer.intro(when), words.offer.until(until)],
      button: { label: words.offer.open, url: office.waitingUrl(waitingToken(office, id)) },
      after: [...(sooner ? [words.offer.moves] : []), words.offer.otherwise, words.privacy],
      closing: words.closing,
    }),
    dueAt: now,
  });
}
