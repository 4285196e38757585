import { mkdirSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { attachmentFolder } from "#app/domain/cases/attachment-store.server.ts";
import { addAccount, deactivatePerson } from "#app/domain/people/account-commands.server.ts";
import { makeUnboundLink } from "#app/domain/people/commands.server.ts";
import { roles } from "#app/domain/people/permissions.ts";
import { findActivePersonByEmail } from "#app/domain/people/queries.server.ts";
import { commandLineLinkMinutes } from "#app/domain/people/sign-in.ts";
import { emailAddress } from "#app/lib/dutch-values.ts";
import { paths } from "#app/paths.ts";
import { type Settings, settings } from "#app/settings.server.ts";
import { backUp, restore } from "#db/backup.server.ts";
import { closeDatabase, database } from "#db/client.server.ts";
import { migrationsFolder } from "#db/open.server.ts";
import { schema } from "#db/schema.ts";
import { exportLines, importLines } from "#db/transfer.server.ts";

const usage = `npm run admin -- <command>
  add-person --name "Naam" --email naam@voorbeeld.nl --role coordinator [--role advisor …]
      roles: ${roles.join(", ")}
  deactivate-person --email naam@voorbeeld.nl   take access away at once; what she did stays
  sign-in-link --email naam@voorbeeld.nl        print a one-time link, good for ${commandLineLinkMinutes} minutes
  migrate                                       apply the migrations that are missing
  back-up <file>                                write a copy of the database, also while it is in use; files of cases beside it
  restore <file>                                put a copy back; stop the server first
  export <file>                                 write all rows as lines of JSON, to move to the other kind of database
  import <file>                                 read such lines into an empty database`;

const by = { id: null, role: "command-line" };

/**
 * Runs one command of the command line.
 * @returns the exit code: 0 done, 1 refused with one clear line, 2 not understood
 */
export async function admin(args: string[]): Promise<number> {
  const [command, ...rest] = args;
  const run = command === undefined ? undefined : commands.get(command);
  if (!run) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  try {
    mkdirSync(settings().dataDir, { recursive: true });
    process.stdout.write(`${await run(rest)}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await closeDatabase();
  }
}

const commands = new Map<string, (args: string[]) => Promise<string>>([
  ["add-person", addPersonByHand],
  ["deactivate-person", deactivateByHand],
  ["sign-in-link", async (args) => printLink(emailIn(args))],
  [
    "migrate",
    async () => {
      await database().migrate(migrationsFolder());
      return "All migrations are applied.";
    },
  ],
  [
    "back-up",
    async (args) => {
      const file = fileIn(args);
      await backUp(place(settings()), file);
      // after the database: what the copy tells of is there by then
      const files = await copyFolder(attachmentFolder(settings().dataDir), filesBeside(file));
      return `Backed up to ${file}${files === 0 ? "" : `, with ${files} files of cases in ${filesBeside(file)}`}.`;
    },
  ],
  ["export", exportRows],
  ["import", importRows],
  [
    "restore",
    async (args) => {
      const file = fileIn(args);
      const aside = await restore(place(settings()), file);
      await copyFolder(filesBeside(file), attachmentFolder(settings().dataDir));
      return `Restored from ${file}.${aside === undefined ? "" : ` What was there is now ${aside}.`}`;
    },
  ],
]);

async function addPersonByHand(args: string[]): Promise<string> {
  const { values } = parseArgs({
    args,
    options: { name: { type: "string" }, email: { type: "string" }, role: { type: "string", multiple: true } },
  });
  const { role, ...account } = read(accountShape, values);
  await database().migrate(migrationsFolder());
  const made = await addAccount(database(), { account: { ...account, roles: [...new Set(role)], language: "nl" }, by });
  if (!made.ok) throw new Error(`There already is a person with the address ${account.email}.`);
  return `Added ${account.name} (${role.join(", ")}).\n${await printLink(account.email)}`;
}

async function deactivateByHand(args: string[]): Promise<string> {
  const person = await activePerson(emailIn(args));
  const outcome = await deactivatePerson(database(), { personId: person.id, by }, new Date());
  if (!outcome.ok) throw new Error(`${person.name} is the last coordinator. Add another coordinator first.`);
  return `${person.name} can no longer sign in.`;
}

async function exportRows(args: string[]): Promise<string> {
  const file = fileIn(args);
  const lines = await exportLines(database(), schema);
  await writeFile(file, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
  return `Wrote ${lines.length} rows to ${file}.`;
}

async function importRows(args: string[]): Promise<string> {
  const file = fileIn(args);
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line !== "");
  await database().migrate(migrationsFolder());
  return `Read ${await importLines(database(), schema, lines)} rows from ${file}.`;
}

async function printLink(email: string): Promise<string> {
  const person = await activePerson(email);
  const token = await makeUnboundLink(database(), { personId: person.id, minutes: commandLineLinkMinutes }, new Date());
  return `Sign-in link for ${person.name}, once, within ${commandLineLinkMinutes} minutes:\n${settings().appUrl}${paths.signInLink({ token })}`;
}

async function activePerson(email: string) {
  const person = await findActivePersonByEmail(database(), email);
  if (!person) throw new Error(`There is no active person with the address ${email}.`);
  return person;
}

const email = z.string({ error: "--email is missing" }).transform((typed, context) => {
  const address = emailAddress(typed);
  if (address !== undefined) return address;
  context.addIssue({ code: "custom", message: "--email is not an e-mail address" });
  return z.NEVER;
});

const accountShape = z.strictObject({
  name: z.string({ error: "--name is missing" }).trim().min(1, { error: "--name is empty" }),
  email,
  role: z.array(z.enum(roles, { error: `--role must be one of: ${roles.join(", ")}` }), { error: "--role is missing" }),
});

function emailIn(args: string[]): string {
  const { values } = parseArgs({ args, options: { email: { type: "string" } } });
  return read(z.strictObject({ email }), values).email;
}

function fileIn(args: string[]): string {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) throw new Error("Name one file.");
  return file;
}

function read<Shape extends z.ZodType>(shape: Shape, values: unknown): z.output<Shape> {
  const parsed = shape.safeParse({ ...Object(values) });
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join("\n"));
  return parsed.data;
}

/** Where the files of cases stand beside a copy of the database. */
const filesBeside = (copy: string): string => `${copy}.files`;

/** Copies what is not there yet; files never change under their names. @returns how many there are */
async function copyFolder(from: string, to: string): Promise<number> {
  const names = (await readdir(from).catch(() => [])).filter((name) => !name.endsWith(".tmp"));
  if (names.length === 0) return 0;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of names) {
    // taken away meanwhile is no fault
    await copyFile(join(from, name), join(to, name)).catch(ignoreMissing);
  }
  return names.length;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

const place = ({ databaseUrl, dataDir }: Settings) => ({ url: databaseUrl, dataDir });
