import { describe, expect, it } from "vitest";
import { requestSignIn, signInByCode, signInByLink } from "#app/domain/people/commands.server.ts";
import { addPerson } from "#app/domain/people/steps.server.ts";
import { newestMails } from "#app/mail/outbox.server.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const start = new Date();
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

async function somebody(email: string): Promise<void> {
  await db.transaction((tx) => addPerson(tx, { name: "Iris", email, language: "nl", roles: ["advisor"] }));
}

async function ask(email: string, browser: string, now: Date) {
  await requestSignIn(db, { email, browser, linkTo: (token) => `http://localhost/${token}` }, now);
  const text = (await newestMails(db, 500)).find((mail) => mail.toAddress === email)?.text ?? "";
  return { code: /\b\d{6}\b/.exec(text)?.[0] ?? "", token: /localhost\/(\S+)/.exec(text)?.[1] ?? "" };
}

const type = (code: string, browser: string, now: Date) => signInByCode(db, { code, browser, oldSession: null }, now);
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

async function typeWrong(times: number, asked: { code: string; browser: string }, now: Date): Promise<void> {
  for (let nth = 0; nth < times; nth++) expect(await type(other(asked.code), asked.browser, now)).toBeNull();
}

describe("the code from the mail", () => {
  it("signs in once, in the browser that asked and in no other", async () => {
    await somebody("once@test.example");
    const { code } = await ask("once@test.example", "browser-once", start);
    expect(await type(code, "another", start)).toBeNull();
    expect(await type(code, "browser-once", start)).toHaveLength(43);
    expect(await type(code, "browser-once", start)).toBeNull();
  });

  it("is dead after five wrong ones", async () => {
    await somebody("five@test.example");
    const { code } = await ask("five@test.example", "browser-five", start);
    await typeWrong(5, { code, browser: "browser-five" }, start);
    expect(await type(code, "browser-five", start)).toBeNull();
  });

  it("cannot be guessed by asking for mail after mail: after fifteen wrong ones only links work, until the next day", async () => {
    await somebody("guessed@test.example");
    for (let nth = 0; nth < 3; nth++) {
      const browser = `guesser-${nth}`;
      const { code } = await ask("guessed@test.example", browser, later(nth));
      await typeWrong(5, { code, browser }, later(nth));
    }
    const own = await ask("guessed@test.example", "browser-own", later(5));
    expect(await type(own.code, "browser-own", later(5))).toBeNull();
    const link = { token: own.token, browser: "browser-own", oldSession: null };
    expect(await signInByLink(db, link, later(5))).toHaveLength(43);
    const tomorrow = await ask("guessed@test.example", "browser-tomorrow", later(25 * 60));
    expect(await type(tomorrow.code, "browser-tomorrow", later(25 * 60))).toHaveLength(43);
  });
});
