import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { and, eq } from "drizzle-orm";
import { makeUnboundLink } from "#app/domain/people/commands.server.ts";
import { listPeople } from "#app/domain/people/queries.server.ts";
import { issueProof } from "#app/domain/work/proof-commands.server.ts";
import { newToken } from "#app/lib/secret.server.ts";
import { signerOf } from "#app/lib/signature.server.ts";
import { paths } from "#app/paths.ts";
import { proofKey } from "#app/proof-key.server.ts";
import { demoSecretFile, keepSessionSecret, type Settings } from "#app/settings.server.ts";
import { database } from "#db/client.server.ts";
import type { Database, Reader } from "#db/database.ts";
import { migrationsFolder } from "#db/open.server.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment } from "#db/schema/cases.ts";
import { contact, installation, person } from "#db/schema/people.ts";
import { response } from "#db/schema/scan.ts";
import { demoRoles, seed } from "#db/seed.ts";

/** A demo's printed links work for a working day, on this machine only. */
const demoLinkMinutes = 8 * 60;

declare global {
  var spotDemo: boolean | undefined;
}

/** Does this process show a demo? Decided once, at start; kept when code reloads. */
export const isDemo = () => globalThis.spotDemo === true;

/**
 * Makes the database ready: migrated, and filled with demo data when that is allowed and the database is empty.
 * @returns whether this is a demo
 * @throws with one clear line when real settings meet a demo's database, or a demo's settings a real one
 */
export async function prepare(settings: Settings): Promise<boolean> {
  // readable by nobody else on the machine: names, questions and mails are in it
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const db = database();
  await db.migrate(migrationsFolder());
  const [mark] = await db.select().from(installation).where(eq(installation.key, "demo"));
  if (mark && !settings.demoAllowed)
    throw new Error("This database holds demo data. Point DATABASE_URL or DATA_DIR at an empty one.");
  const empty = !mark && (await isEmpty(db));
  const demo = settings.demoAllowed && (mark !== undefined || empty);
  globalThis.spotDemo = demo;
  if (demo) keepDemoSecret(settings);
  else if (!settings.sessionSecret)
    throw new Error("SESSION_SECRET is required: this database is not a demo's. At least 32 random characters.");
  if (demo && empty) await fillDemo(db, settings, new Date());
  return demo;
}

/** Fills an empty database for a demo. Its finished work gets its proof as any other does: signed by this installation. */
async function fillDemo(db: Database, settings: Settings, now: Date): Promise<void> {
  await seed(db, now);
  const keys = { signer: signerOf(proofKey(settings)), appSecret: settings.sessionSecret ?? "" };
  const ended = await db
    .select({ assignmentId: assignment.id, ownerId: candidate.ownerId, role: candidate.lane })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .where(and(eq(assignment.status, "confirmed"), eq(candidate.lane, "student")));
  for (const { assignmentId, ownerId, role } of ended)
    await issueProof(db, { assignmentId, by: { id: ownerId, role }, memberName: "", ...keys }, now);
}

// before its first account, a real installation may already hold scans and appointments: made-up ones do not belong among those
async function isEmpty(db: Reader): Promise<boolean> {
  for (const table of [person, contact, response]) if ((await db.$count(table)) > 0) return false;
  return true;
}

/** Says where we are, and in a demo with which one-time links to look around; without anybody in the database, how to add the first person. */
export async function announce(settings: Settings): Promise<void> {
  const db = database();
  const lines = [`SPOT 035 is on: ${settings.appUrl}`];
  if (isDemo()) {
    lines.push("This is a demo: people, companies and appointments are made up. One-time sign-in links:");
    for (const role of demoRoles) {
      const [someone] = await listPeople(db, [role]);
      if (!someone) continue;
      const token = await makeUnboundLink(db, { personId: someone.id, minutes: demoLinkMinutes }, new Date());
      lines.push(`  ${role.padEnd(12)} ${settings.appUrl}${paths.signInLink({ token })}   (${someone.name})`);
    }
  } else if ((await db.$count(person)) === 0) {
    lines.push(
      'Nobody has an account yet. Add the first coordinator: npm run admin -- add-person --name "…" --email … --role coordinator',
    );
  }
  if (!isDemo() && !settings.smtpUrl)
    lines.push("SMTP_URL is not set: mails, also those with which people sign in, wait in the outbox until it is.");
  process.stdout.write(`${lines.join("\n")}\n`);
}

// a demo needs no secret from its user, but must keep one: otherwise each restart would sign everybody out
function keepDemoSecret(settings: Settings) {
  const file = demoSecretFile(settings);
  if (settings.sessionSecret) return;
  if (!existsSync(file)) writeFileSync(file, newToken(), { mode: 0o600 });
  keepSessionSecret(readFileSync(file, "utf8").trim());
}
