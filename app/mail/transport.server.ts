import nodemailer from "nodemailer";
import type { ClaimedMail } from "./outbox.server.ts";

/** Something that can carry a mail away. Throws when it could not. */
export type Carry = (mail: ClaimedMail) => Promise<void>;

/**
 * Carries mail by SMTP. The Message-ID follows from the row's id, so a mail sent twice after a crash can be recognised.
 * @param smtpUrl smtp:// or smtps:// with user and password where needed
 * @param from our own read mailbox; also the organiser of invitations
 */
export function smtpCarrier(smtpUrl: string, from: string): Carry {
  const transport = nodemailer.createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 2,
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: 10_000,
      socketTimeout: 30_000,
    },
    { from: { name: "SPOT 035", address: from } },
  );
  return async (mail) => {
    await transport.sendMail({
      to: { name: mail.toName, address: mail.toAddress },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.id}@${from.slice(from.indexOf("@") + 1)}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      ...(mail.invitation ? { icalEvent: { ...mail.invitation, filename: "uitnodiging.ics" } } : {}),
    });
  };
}

/** In the demo nothing leaves the machine: the outbox itself is the mailbox on screen. */
export const mailboxCarrier: Carry = async () => {};
