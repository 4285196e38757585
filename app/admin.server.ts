import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { makeUnboundLink } from "#app/domain/people/commands.server.ts";
import { roles } from "#app/domain/people/permissions.ts";
import { findActivePersonByEmail } from "#app/domain/people/queries.server.ts";
import { commandLineLinkMinutes } from "#app/domain/people/sign-in.ts";
import { addPerson } from "#app/domain/people/steps.server.ts";
import { emailAddress } from "#app/lib/dutch-values.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { database } from "#db/client.server.ts";
import { ConstraintError } from "#db/faults.ts";
import { migrationsFolder } from "#db/open.server.ts";

const usage = `npm run admin -- <command>
  add-person --name "Naam" --email naam@voorbeeld.nl --role coordinator [--role advisor …]
      roles: ${roles.join(", ")}
  sign-in-link --email naam@voorbeeld.nl     print a one-time link, good for ${commandLineLinkMinutes} minutes
  migrate                                    apply the migrations that are missing`;

/**
 * Runs one command of the command line.
 * @returns the exit code: 0 done, 1 refused with one clear line, 2 not understood
 */
export async function admin(args: string[]): Promise<number> {
  const [command, ...rest] = args;
  const run = command === undefined ? undefined : commands[command];
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
    await database().close();
  }
}

const commands: Record<string, (args: string[]) => Promise<string>> = {
  "add-person": async (args) => {
    const { values } = parseArgs({
      args,
      options: { name: { type: "string" }, email: { type: "string" }, role: { type: "string", multiple: true } },
    });
    const account = readAccount(values);
    await database().migrate(migrationsFolder());
    try {
      await database().transaction((tx) => addPerson(tx, { ...account, language: "nl" }));
    } catch (error) {
      if (error instanceof ConstraintError && error.kind === "unique")
        throw new Error(`There already is a person with the address ${account.email}.`);
      throw error;
    }
    return `Added ${account.name} (${account.roles.join(", ")}).\n${await printLink(account.email)}`;
  },
  "sign-in-link": async (args) => {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    return printLink(emailAddress(values.email ?? "") ?? "");
  },
  migrate: async () => {
    await database().migrate(migrationsFolder());
    return "All migrations are applied.";
  },
};

const accountSchema = z.strictObject({
  name: z.string({ error: "--name is missing" }).min(1, { error: "--name is empty" }),
  email: z.string({ error: "--email is missing" }).transform((typed, context) => {
    const email = emailAddress(typed);
    if (email === undefined) context.addIssue({ code: "custom", message: "--email is not an e-mail address" });
    return email ?? "";
  }),
  role: z.array(z.enum(roles, { error: `--role must be one of: ${roles.join(", ")}` }), { error: "--role is missing" }),
});

function readAccount(values: unknown) {
  const parsed = accountSchema.safeParse(values);
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join("\n"));
  const { role, ...account } = parsed.data;
  return { ...account, roles: role };
}

async function printLink(email: string): Promise<string> {
  const person = await findActivePersonByEmail(database(), email);
  if (!person) throw new Error("There is no active person with that address.");
  const token = await makeUnboundLink(database(), { personId: person.id, minutes: commandLineLinkMinutes }, new Date());
  return `Sign-in link for ${person.name}, once, within ${commandLineLinkMinutes} minutes:\n${settings().appUrl}${paths.signInLink({ token })}`;
}
