import { and, eq, isNull } from "drizzle-orm";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { addResponseLink } from "#app/domain/scan/link.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import { enqueue } from "#app/mail/outbox.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Database, Writer } from "#db/database.ts";
import { responseLink } from "#db/schema/scan.ts";
import { linkCan } from "./kept-link.ts";
import { linkMailKey } from "./mail-keys.ts";
import { type KeepingLinks, linkMail } from "./mails.ts";
import { type ShareTerm, shareEnd } from "./terms.ts";

/** Nobody signs in for a scan: who has an owner's link is the owner. */
const owner: JournalActor = { id: null, role: "entrepreneur" };

interface NewLink {
  responseId: string;
  purpose: "take-along" | "mail" | "share";
  expiresAt: Date | null;
}

/** Makes a link to take along to another device. @returns its token, to be shown once: only the hash is kept */
export function takeLinkAlong(
  db: Database,
  responseId: string,
  now: Date,
): Promise<Outcome<{ token: string }, "too-many">> {
  return db.transaction((tx) => addLink(tx, { responseId, purpose: "take-along", expiresAt: null }, now));
}

/** Makes a link by which somebody else may look, and nothing more, until the end of its last day. */
export function shareResponse(
  db: Database,
  { responseId, term }: { responseId: string; term: ShareTerm },
  now: Date,
): Promise<Outcome<{ token: string; expiresAt: Date }, "too-many">> {
  const expiresAt = shareEnd(term, now);
  return db.transaction(async (tx) => {
    const added = await addLink(tx, { responseId, purpose: "share", expiresAt }, now);
    return added.ok ? done({ ...added.value, expiresAt }) : added;
  });
}

/** Mails her a link of its own. The address stands in that one mail and nowhere else. */
export function mailLink(
  db: Database,
  ask: { response: { id: string; completed: boolean }; email: string; language: Language; links: KeepingLinks },
  now: Date,
): Promise<Outcome<null, "too-many">> {
  const { response, email, language, links } = ask;
  return db.transaction(async (tx) => {
    const added = await addLink(tx, { responseId: response.id, purpose: "mail", expiresAt: null }, now);
    if (!added.ok) return added;
    const { token } = added.value;
    await enqueue(tx, {
      kind: "keeping.link",
      key: linkMailKey(response.id, hashOf(token)),
      to: { name: "", address: email },
      dueAt: now,
      ...linkMail({ completed: response.completed, language }, links.result(token)),
    });
    return done(null);
  });
}

/**
 * Ends one of her links at once; a mail with it that has not gone yet goes as it is, with a link that is dead.
 * @param revocation.token the link she holds herself: that one cannot be ended by itself
 * @returns what the link was for; revoked again: refused as "ended"
 */
export function revokeLink(
  db: Database,
  revocation: { responseId: string; linkId: string; token: string },
  now: Date,
): Promise<Outcome<{ purpose: string }, "in-use" | "ended" | "not-found">> {
  const { responseId, linkId, token } = revocation;
  const which = and(eq(responseLink.id, linkId), eq(responseLink.responseId, responseId));
  return db.transaction(async (tx) => {
    const [link] = await tx.select().from(responseLink).where(which);
    if (!link) return refused("not-found");
    const allowed = linkCan.revoke(link, { inUse: link.tokenHash === hashOf(token), now });
    if (!allowed.ok) return allowed;
    await tx
      .update(responseLink)
      .set({ revokedAt: now })
      .where(and(which, isNull(responseLink.revokedAt)));
    const { purpose } = link;
    await record(tx, {
      by: owner,
      action: "response.link-revoked",
      object: { type: "response", id: responseId },
      facts: { purpose },
    });
    return done({ purpose });
  });
}

async function addLink(tx: Writer, link: NewLink, now: Date): Promise<Outcome<{ token: string }, "too-many">> {
  const { responseId, purpose } = link;
  const links = await tx.select().from(responseLink).where(eq(responseLink.responseId, responseId));
  const allowed = linkCan.add(links, now);
  if (!allowed.ok) return allowed;
  const access = purpose === "share" ? "reader" : "owner";
  const token = await addResponseLink(tx, { ...link, access }, now);
  await record(tx, {
    by: owner,
    action: "response.link-made",
    object: { type: "response", id: responseId },
    facts: { purpose },
  });
  return done({ token });
}
