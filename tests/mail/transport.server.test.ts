import ICAL from "ical.js";
import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signInMail } from "#app/domain/people/mails.ts";
import { deliver } from "#app/mail/delivery.server.ts";
import { enqueue, type OutgoingMail, outboxState } from "#app/mail/outbox.server.ts";
import { smtpCarrier } from "#app/mail/transport.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { testDatabase } from "#tests/support/database.ts";

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

const invitation = [
  ...[
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//SPOT 035//NL",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    "UID:1@spot035.example",
  ],
  ...["DTSTAMP:20261201T090000Z", "DTSTART:20261203T133000Z", "DTEND:20261203T141500Z", "SUMMARY:Intake bij SPOT 035"],
  ...["SEQUENCE:0", "END:VEVENT", "END:VCALENDAR", ""],
].join("\r\n");

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

  it("carries an invitation that calendars answer, beside the text and as a file", async () => {
    await send({ invitation: { method: "REQUEST", content: invitation } });
    const { raw = "", mail } = received[0] ?? {};
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8;\s*method=REQUEST/im);
    const file = mail?.attachments.find(({ filename }) => filename === "uitnodiging.ics");
    const calendar = new ICAL.Component(ICAL.parse(file?.content.toString("utf8") ?? ""));
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(calendar.getFirstSubcomponent("vevent")?.getFirstPropertyValue("uid")).toBe("1@spot035.example");
  });

  it("lets nobody add headers or receivers by a name or a subject", async () => {
    const to = { name: 'Els\r\nBcc: thief@evil.example\r\n<a@b.example>"', address: "els@test.example" };
    await send({ to, subject: "Hallo\r\nBcc: thief@evil.example" });
    const { mail, raw = "", to: receivers } = received[0] ?? { to: [] };
    expect(receivers).toEqual(["els@test.example"]);
    expect(mail?.bcc).toBeUndefined();
    expect(raw).not.toMatch(/^bcc:/im);
  });

  it("that is refused is kept with the server's code, not with its words", async () => {
    refuse = true;
    expect(await send()).toMatchObject({ sent: 0, failed: 1 });
    const [row] = await db.select().from(outboxMail);
    expect(row?.lastError).toBe("EENVELOPE 550");
    expect(await outboxState(db)).toMatchObject({ waiting: 1 });
  });
});

function addressOf(field: AddressObject | AddressObject[] | undefined) {
  return [field].flat().flatMap((one) => one?.value.map(({ name, address }) => ({ name, address })) ?? []);
}
