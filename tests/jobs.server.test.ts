import { describe, expect, it } from "vitest";
import { carrierFor } from "#app/jobs.server.ts";
import { mailboxCarrier } from "#app/mail/transport.server.ts";

const mailFrom = "spot@test.example";

describe("what carries mail away", () => {
  it("is the mailbox page in a demo, and nothing at all elsewhere as long as there is no mail server", () => {
    expect(carrierFor({ smtpUrl: undefined, mailFrom }, true)).toBe(mailboxCarrier);
    expect(carrierFor({ smtpUrl: undefined, mailFrom }, false)).toBeNull();
  });

  it("is the mail server where there is one, in a demo too", () => {
    for (const demo of [true, false])
      expect(carrierFor({ smtpUrl: "smtp://127.0.0.1:2525", mailFrom }, demo)).not.toBe(mailboxCarrier);
  });
});
