import { and, eq, gt, isNull, lt, or, sql, sum } from "drizzle-orm";
import { record } from "#app/domain/journal/record.server.ts";
import { hashOf, newCode, newToken } from "#app/lib/secret.server.ts";
import { enqueue } from "#app/mail/outbox.server.ts";
import type { Database, Writer } from "#db/database.ts";
import { loginLink, person, session } from "#db/schema/people.ts";
import { signInMail } from "./mails.ts";
import { findActivePersonByEmail } from "./queries.server.ts";
import { idleMinutes, linkMinutes, longestHours, mostWrongCodes, mostWrongCodesADay } from "./sign-in.ts";

const minute = 60_000;

export interface SignInAsk {
  email: string;
  /** Secret of the browser that asks; the link works only there. */
  browser: string;
  /** Makes the whole address of the link. */
  linkTo: (token: string) => string;
}

/** Mails a one-time link and code to a known person; earlier links die. For an unknown address nothing happens, and the answer is the same. */
export async function requestSignIn(db: Database, ask: SignInAsk, now: Date): Promise<void> {
  const [token, code] = [newToken(), newCode()];
  await db.transaction(async (tx) => {
    const asker = await findActivePersonByEmail(tx, ask.email);
    if (!asker) return;
    await tx
      .update(loginLink)
      .set({ usedAt: now })
      .where(and(eq(loginLink.personId, asker.id), isNull(loginLink.usedAt)));
    const browserHash = hashOf(ask.browser);
    const expiresAt = new Date(now.getTime() + linkMinutes * minute);
    const tokenHash = hashOf(token);
    await tx.insert(loginLink).values({
      personId: asker.id,
      tokenHash,
      codeHash: hashOf(code + ask.browser),
      browserHash,
      createdAt: now,
      expiresAt,
    });
    const mail = signInMail(asker, { url: ask.linkTo(token), code });
    await enqueue(tx, {
      kind: "people.sign-in",
      key: `sign-in:${tokenHash}`,
      to: { name: asker.name, address: asker.email },
      dueAt: now,
      ...mail,
    });
  });
}

/** Makes a link that any browser may use once: for the command line and the demo. @returns the token. */
export async function makeUnboundLink(
  db: Database,
  link: { personId: string; minutes: number },
  now: Date,
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + link.minutes * minute);
  await db.transaction((tx) =>
    tx.insert(loginLink).values({ personId: link.personId, tokenHash: hashOf(token), createdAt: now, expiresAt }),
  );
  return token;
}

/**
 * Signs in with the token of a link. One conditional update decides: of 25 at the same time, one wins.
 * @param browser the secret of this browser; a link bound to another one is refused
 * @returns the session's token, or null when the link is used, expired, unknown or another browser's
 */
export function signInByLink(
  db: Database,
  attempt: { token: string; browser: string | null; oldSession: string | null },
  now: Date,
) {
  const browserHash = attempt.browser === null ? null : hashOf(attempt.browser);
  const bound =
    browserHash === null
      ? isNull(loginLink.browserHash)
      : or(isNull(loginLink.browserHash), eq(loginLink.browserHash, browserHash));
  const token = newToken();
  return db.transaction(async (tx) => {
    const personId = await spendLink(tx, and(eq(loginLink.tokenHash, hashOf(attempt.token)), bound), now);
    return personId === null ? null : startSession(tx, { personId, token, oldSession: attempt.oldSession }, now);
  });
}

/**
 * Signs in with the code from the mail, in the browser that asked. A wrong code counts; after five that code is dead, and after fifteen in
 * a day no code of hers works any more: somebody who asks for mail after mail must not get to guess on. The links in her mails keep working.
 */
export function signInByCode(
  db: Database,
  attempt: { code: string; browser: string; oldSession: string | null },
  now: Date,
) {
  const mine = eq(loginLink.browserHash, hashOf(attempt.browser));
  const token = newToken();
  return db.transaction(async (tx) => {
    if (await isGuessedAt(tx, mine, now)) return null;
    const right = and(mine, eq(loginLink.codeHash, hashOf(attempt.code + attempt.browser)));
    const personId = await spendLink(tx, right, now);
    if (personId !== null) return startSession(tx, { personId, token, oldSession: attempt.oldSession }, now);
    await tx
      .update(loginLink)
      .set({ wrongCodes: sql`${loginLink.wrongCodes} + 1` })
      .where(and(mine, isNull(loginLink.usedAt)));
    return null;
  });
}

/** Ends a session on the server; the cookie is worth nothing from then on. */
export async function endSession(db: Database, token: string): Promise<void> {
  await db.transaction((tx) => tx.delete(session).where(eq(session.tokenHash, hashOf(token))));
}

/** Notes that a session is in use, so that it does not count as idle. */
export async function touchSession(db: Database, id: string, now: Date): Promise<void> {
  await db.statement((tx) => tx.update(session).set({ lastSeenAt: now }).where(eq(session.id, id)));
}

/** Deletes sessions and links that ended a day ago. */
export async function purgeSignIns(db: Database, now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - 24 * 60 * minute);
  await db.transaction(async (tx) => {
    await tx.delete(loginLink).where(lt(loginLink.expiresAt, yesterday));
    await tx
      .delete(session)
      .where(
        or(
          lt(session.expiresAt, yesterday),
          lt(session.lastSeenAt, new Date(yesterday.getTime() - idleMinutes * minute)),
        ),
      );
  });
}

async function isGuessedAt(tx: Writer, mine: ReturnType<typeof eq>, now: Date): Promise<boolean> {
  const [asked] = await tx.select({ personId: loginLink.personId }).from(loginLink).where(mine);
  if (!asked) return false;
  const aDayAgo = new Date(now.getTime() - 24 * 60 * minute);
  const [today] = await tx
    .select({ wrong: sum(loginLink.wrongCodes) })
    .from(loginLink)
    .where(and(eq(loginLink.personId, asked.personId), gt(loginLink.createdAt, aDayAgo)));
  return Number(today?.wrong ?? 0) >= mostWrongCodesADay;
}

async function spendLink(tx: Writer, which: ReturnType<typeof and>, now: Date): Promise<string | null> {
  const rows = await tx
    .update(loginLink)
    .set({ usedAt: now })
    .where(and(which, isNull(loginLink.usedAt), gt(loginLink.expiresAt, now), lt(loginLink.wrongCodes, mostWrongCodes)))
    .returning({ personId: loginLink.personId });
  return rows[0]?.personId ?? null;
}

async function startSession(
  tx: Writer,
  start: { personId: string; token: string; oldSession: string | null },
  now: Date,
): Promise<string> {
  if (start.oldSession !== null) await tx.delete(session).where(eq(session.tokenHash, hashOf(start.oldSession)));
  const expiresAt = new Date(now.getTime() + longestHours * 60 * minute);
  // level 1: a link was confirmed. A second factor raises it to 2.
  const row = {
    tokenHash: hashOf(start.token),
    personId: start.personId,
    level: 1,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  };
  await tx.insert(session).values(row);
  await tx.update(person).set({ lastSeenAt: now }).where(eq(person.id, start.personId));
  await record(tx, {
    by: { id: start.personId, role: "self" },
    action: "session.started",
    object: { type: "person", id: start.personId },
  });
  return start.token;
}
