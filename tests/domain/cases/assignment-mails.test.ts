import { describe, expect, test } from "vitest";
import { advisorMail, candidateMail, entrepreneurMail } from "#app/domain/cases/assignment-mails.ts";

const about = { reference: "W-2", url: "https://spot035.example/dossier/geheim" };
const all = (["nl", "en"] as const).flatMap((language) => {
  const to = { name: "Els", language };
  return [
    ...(["accepted", "delivered", "returned", "confirmed"] as const).map((news) => advisorMail(to, news, about)),
    ...(["accepted", "delivered"] as const).map((news) => entrepreneurMail(to, news, about)),
    ...(["returned", "confirmed"] as const).map((news) => candidateMail(to, news, about)),
  ];
});

describe("letters about work", () => {
  test.each(all.map((mail) => [mail.subject, mail]))(
    "name the case by its number, with one link: %s",
    (_subject, mail) => {
      expect(mail.subject).toContain("W-2");
      expect(mail.text.split(about.url)).toHaveLength(2);
      expect(mail.html).toContain(about.url);
      expect(mail.text).toMatch(/^(Beste|Dear) Els,/);
    },
  );

  test("differ from each other in both languages", () => {
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(all.length);
  });
});
