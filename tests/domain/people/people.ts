import type { Role } from "#app/domain/people/permissions.ts";
import { addPerson } from "#app/domain/people/steps.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { testDatabase } from "#tests/support/database.ts";

let count = 0;

/** Somebody with an account and these roles. */
export async function somebody(...roles: Role[]): Promise<{ id: string; email: string }> {
  const email = `somebody-${++count}@test.example`;
  const account = { name: `Somebody ${count}`, email, language: "nl" as const, roles };
  return { id: await testDatabase().transaction((tx) => addPerson(tx, account)), email };
}

/** The token and code in the newest mail, to whom it is addressed. */
export async function newestSignInMail(): Promise<{ token: string; code: string; to: string; count: number }> {
  const mails = await testDatabase().select().from(outboxMail).orderBy(outboxMail.id);
  const { text = "", toAddress = "" } = mails.at(-1) ?? {};
  return {
    token: /link\/([\w-]{43})/.exec(text)?.[1] ?? "",
    code: /\b(\d{6})\b/.exec(text.replace(/https:\S+/, ""))?.[1] ?? "",
    to: toAddress,
    count: mails.length,
  };
}
