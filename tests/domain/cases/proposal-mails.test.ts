import { describe, expect, it } from "vitest";
import { askingMail, endingMail, offerNewsMail } from "#app/domain/cases/proposal-mails.ts";

const url = "https://spot035.example/voorstellen/1";
const expiresAt = new Date("2026-11-09T22:59:00Z");
const about = { lane: "student" as const, advisor: "Amina de Wit", reference: "W-2", expiresAt };
const languages = ["nl", "en"] as const;
const to = (language: (typeof languages)[number]) => ({ name: "Els", language });

const asking = languages.flatMap((language) =>
  (["proposed", "reminder", "teacherAsked", "teacherDecides", "teacherReminder"] as const).map((news) =>
    askingMail(to(language), news, about, url),
  ),
);
const news = languages.flatMap((language) =>
  (["withdrawn", "taken", "changed", "teacherYes", "teacherNo", "paused", "free"] as const).map((one) =>
    offerNewsMail(to(language), one, { reference: "W-2", url }),
  ),
);
const endings = languages.flatMap((language) =>
  (["declined", "teacherNo", "expired", "noRoom"] as const).flatMap((ended) =>
    (["next", "other", "back", "listOver"] as const).map((goesOn) =>
      endingMail(to(language), { ended, goesOn, left: 2 }, { reference: "W-2", url }),
    ),
  ),
);

describe("letters about proposals", () => {
  it("greet by name, name the case by its number, and have one link", () => {
    for (const mail of [...asking, ...news, ...endings]) {
      expect(mail.text).toMatch(/^(Beste|Dear) Els,/);
      expect(mail.text.split(url)).toHaveLength(2);
      expect(mail.subject + mail.text).toContain("W-2");
      expect(mail.subject + mail.text + mail.html).not.toMatch(/undefined|\[object/);
    }
  });

  it("say until when, where an answer is asked", () => {
    for (const mail of asking)
      expect(mail.subject + mail.text).toMatch(/maandag 9 november 2026|Monday 9 November 2026/);
  });

  it("say nothing of a case where they are about none", () => {
    expect(offerNewsMail(to("nl"), "paused", { reference: null, url }).text).not.toContain("Nummer");
  });

  it("differ from each other, and tell the advisor in one letter what happened and what happens now", () => {
    const all = [...asking, ...news].map(({ subject }) => subject);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(endings.map(({ text }) => text)).size).toBe(endings.length);
  });

  it("count the names that are left", () => {
    const left = (count: number) =>
      endingMail(to("nl"), { ended: "declined", goesOn: "next", left: count }, { reference: "W-2", url }).text;
    expect(left(0)).toContain("niemand meer");
    expect(left(1)).toContain("nog 1 naam");
    expect(left(2)).toContain("nog 2 namen");
  });
});
