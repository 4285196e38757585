import fc from "fast-check";
import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { guestInvitation, withdrawnInvitation } from "#app/domain/booking/calendar-parts.ts";
import { signInMail } from "#app/domain/people/mails.ts";
import { deliver } from "#app/mail/delivery.server.ts";
import { enqueue, type OutgoingMail, outboxState } from "#app/mail/outbox.server.ts";
import { smtpCarrier } from "#app/mail/transport.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { guestReader, postmark, someFacts } from "#tests/domain/booking/letter-facts.ts";
import { readByIcalJs, readEvent } from "#tests/support/calendars/readers.ts";
import { testDatabase } from "#tests/support/database.ts";
import { readMime } from "#tests/support/mime.ts";

const db = testDatabase();
const now = new Date("2026-12-01T09:00:00Z");
const received: { raw: string; mail: ParsedMail; to: string[] }[] = [];
let refuse = false;
let server: SMTPServer;
let url: string;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    // our side keeps its connections open for the next mail
    closeTimeout: 1,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) =>
      done(refuse ? Object.assign(new Error("no such user els@test.example"), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        received.push({
          raw,
          mail: await simpleParser(raw),
          to: session.envelope.rcptTo.map(({ address }) => address),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  url = `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

beforeEach(async () => {
  received.length = 0;
  refuse = false;
  await db.transaction((tx) => tx.delete(outboxMail));
});

const invitation = guestInvitation(someFacts, guestReader, postmark);

async function send(more: Partial<OutgoingMail> = {}) {
  const to = { name: "Els Vermeer", address: "els@test.example" };
  const letter = signInMail(
    { name: to.name, language: "nl" },
    { url: "https://spot035.example/inloggen/link/abc", code: "123456" },
  );
  await db.transaction((tx) => enqueue(tx, { kind: "test.mail", key: "one", to, dueAt: now, ...letter, ...more }));
  return deliver(db, smtpCarrier(url, "afspraken@spot035.example"), { clock: () => now });
}

describe("a mail over SMTP", () => {
  it("arrives once, as text and as HTML, from a mailbox that is read", async () => {
    expect(await send()).toMatchObject({ sent: 1, failed: 0 });
    expect(received).toHaveLength(1);
    const { mail, raw, to } = received[0] ?? { raw: "", to: [], mail: undefined };
    expect(to).toEqual(["els@test.example"]);
    expect(mail?.subject).toBe("Je inloglink voor SPOT 035");
    expect(mail?.text).toContain("123456");
    expect(mail?.html).toContain("123456");
    expect(addressOf(mail?.from)).toEqual([{ name: "SPOT 035", address: "afspraken@spot035.example" }]);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(raw).toMatch(/^Content-Type: multipart\/alternative/im);
    const [row] = await db.select().from(outboxMail);
    expect(mail?.messageId).toBe(`<${row?.id}@spot035.example>`);
    expect(await deliver(db, smtpCarrier(url, "afspraken@spot035.example"), { clock: () => now })).toMatchObject({
      sent: 0,
    });
  });

  it("carries an invitation in the form that calendars answer: the last of the alternatives, and as a file beside them", async () => {
    for (const one of [invitation, withdrawnInvitation(someFacts, { language: "nl" }, postmark)]) {
      received.length = 0;
      await db.transaction((tx) => tx.delete(outboxMail));
      await send({ invitation: one });
      const mail = readMime(received[0]?.raw ?? "");
      const [alternatives, file] = mail.parts;
      const types = [mail, ...mail.parts, ...(alternatives?.parts ?? [])].map(({ type }) =>
        type.replace(/; boundary.*/, ""),
      );
      expect(types).toEqual([
        "multipart/mixed",
        "multipart/alternative",
        "application/ics; name=uitnodiging.ics",
        "text/plain; charset=utf-8",
        "text/html; charset=utf-8",
        `text/calendar; charset=utf-8; method=${one.method}`,
      ]);
      expect(file?.headers.get("content-transfer-encoding")).toBe("base64");
      expect(file?.headers.get("content-disposition")).toBe("attachment; filename=uitnodiging.ics");
      const calendar = alternatives?.parts[2];
      expect(calendar?.headers.get("content-transfer-encoding")).toMatch(/^(base64|quoted-printable)$/);
      expect(calendar?.content.toString("utf8")).toBe(one.content);
      expect(file?.content.toString("utf8")).toBe(one.content);
      expect(readEvent(one.content).method).toBe(one.method);
    }
  });

  it("comes from the address that organises the appointment, which calendars ask before they believe a cancellation", async () => {
    await send({ invitation });
    const [from] = addressOf(received[0]?.mail.from);
    expect(readEvent(invitation.content).organizer).toBe(from?.address);
  });

  it("lets nobody add headers or receivers by a name or a subject", async () => {
    const to = { name: 'Els\r\nBcc: thief@evil.example\r\n<a@b.example>"', address: "els@test.example" };
    await send({ to, subject: "Hallo\r\nBcc: thief@evil.example" });
    const { mail, raw = "", to: receivers } = received[0] ?? { to: [] };
    expect(receivers).toEqual(["els@test.example"]);
    expect(mail?.bcc).toBeUndefined();
    expect(raw).not.toMatch(/^bcc:/im);
  });

  it("stays one mail to one address, whatever names and subjects are made of", async () => {
    await send({ invitation });
    const [row] = await db.select().from(outboxMail);
    if (row === undefined) throw new Error("no mail");
    const carry = smtpCarrier(url, "afspraken@spot035.example");
    const plain = headersOf(received[0]?.raw ?? "");
    const typed = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(..."\r\n\t \"'<>@,;:\\()=?é😀\u2028\u0085"), maxLength: 60 }),
      fc.constantFrom(
        'Els\r\nBcc: thief@evil.example\r\n<a@b.example>"',
        "=?utf-8?Q?x=0D=0ABcc:_thief@evil.example?=",
        "x\r\n\r\nbody",
        "a, thief@evil.example",
        '"; thief@evil.example; "',
        "<thief@evil.example>",
      ),
    );
    await fc.assert(
      fc.asyncProperty(typed, typed, async (toName, words) => {
        const subject = `Afspraak: ${words}`;
        received.length = 0;
        const guest = { name: toName, email: row.toAddress };
        const own = guestInvitation({ ...someFacts, guest, address: subject, place: "on-site" }, guestReader, postmark);
        await carry({ ...row, toName, subject, invitation: own });
        const { mail, raw = "", to = [] } = received[0] ?? {};
        expect(to).toEqual(["els@test.example"]);
        expect(headersOf(raw)).toEqual(plain);
        expect(addressOf(mail?.to).map(({ address }) => address)).toEqual(["els@test.example"]);
        expect(addressOf(mail?.from)).toEqual([{ name: "SPOT 035", address: "afspraken@spot035.example" }]);
        expect(mail?.text).toContain("123456");
        const file = mail?.attachments.find(({ filename }) => filename === "uitnodiging.ics");
        expect(file?.content.toString("utf8")).toBe(own.content);
        expect(readByIcalJs(own.content).events[0]?.attendees.map(({ address }) => address)).toEqual([
          "els@test.example",
          ...someFacts.hosts.map(({ email }) => email),
        ]);
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it("that is refused is kept with the server's code, not with its words", async () => {
    refuse = true;
    expect(await send()).toMatchObject({ sent: 0, failed: 1 });
    const [row] = await db.select().from(outboxMail);
    expect(row?.lastError).toBe("EENVELOPE 550");
    expect(await outboxState(db)).toMatchObject({ waiting: 1 });
  });
});

const headersOf = (raw: string) => [...readMime(raw).headers.keys()].sort();

function addressOf(field: AddressObject | AddressObject[] | undefined) {
  return [field].flat().flatMap((one) => one?.value.map(({ name, address }) => ({ name, address })) ?? []);
}
