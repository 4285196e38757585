import { join } from "node:path";
import { z } from "zod";
import { isHostPattern } from "./lib/host-patterns.ts";
import { isSigningKey } from "./lib/signature.server.ts";

/** What the environment decides. Made once at start; nothing else reads `process.env`. */
export interface Settings {
  port: number;
  host: string;
  /** Origin under which visitors reach us, without a slash at the end. Links in mails start with it. */
  appUrl: string;
  databaseUrl: string | undefined;
  dataDir: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  sessionSecret: string | undefined;
  /** What proofs of work are signed with; undefined: a key of its own, in the data folder. */
  proofKey: string | undefined;
  trustProxy: boolean;
  /** Multiplies every rate limit; a load test raises it. */
  rateLimitScale: number;
  /** Hosts from which the calendars of advisors are fetched: names, or "*.name" for all below one. None: only files count. */
  calendarHosts: readonly string[];
  /** May demo data exist here at all? Whether they do is decided by the database too, see `start.server.ts`. */
  demoAllowed: boolean;
}

export type SettingsResult = { ok: true; settings: Settings } | { ok: false; problems: string[] };

const switchValue = z.enum(["0", "1"], { error: "must be 0 or 1" });
// by their first letters and not by how URL reads them: the database layer goes by the letters too, and would take " postgres://…" for a file
const url = (starts: string[]) =>
  z.string().refine((value) => URL.canParse(value) && starts.some((start) => value.startsWith(start)), {
    error: `must start with ${starts.join(" or ")}`,
    abort: true,
  });
const isBareOrigin = (value: string) => new URL(value).href === `${new URL(value).origin}/`;

const schema = z.object({
  PORT: z
    .string()
    .default("3000")
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65535, {
      error: "must be a port number from 0 to 65535",
    })
    .transform(Number),
  HOST: z
    .string()
    .default("127.0.0.1")
    .transform((host) => host.replace(/^\[(.*)\]$/, "$1")),
  APP_URL: url(["http://", "https://"])
    .refine(isBareOrigin, { error: "must be an origin without a path, such as https://spot035.nl" })
    .optional(),
  DATABASE_URL: url(["postgres://", "postgresql://", "file:"]).optional(),
  DATA_DIR: z.string().default("data"),
  SMTP_URL: url(["smtp://", "smtps://"]).optional(),
  MAIL_FROM: z.email({ error: "must be one e-mail address" }).optional(),
  SESSION_SECRET: z.string().min(32, { error: "must be at least 32 characters" }).optional(),
  PROOF_KEY: z
    .string()
    .refine(isSigningKey, { error: "must be an Ed25519 private key: PKCS #8 (DER) in base64, on one line" })
    .optional(),
  DEMO: switchValue.optional(),
  TRUST_PROXY: switchValue.default("0"),
  RATE_LIMIT_SCALE: z
    .string()
    .default("1")
    .refine((value) => Number(value) > 0 && Number.isFinite(Number(value)), { error: "must be a number above 0" })
    .transform(Number),
  CALENDAR_HOSTS: z
    .string()
    .default("outlook.office365.com outlook.live.com calendar.google.com *.icloud.com")
    .transform((list) =>
      list.trim() === "none"
        ? []
        : list
            .toLowerCase()
            .split(/[\s,]+/)
            .filter(Boolean),
    )
    .refine((hosts) => hosts.every(isHostPattern), {
      error:
        "must be none, or names of hosts such as agenda.example.nl and *.example.nl, with commas or spaces between",
    }),
});

/**
 * Reads the settings from an environment. An empty value counts as absent.
 * @returns the settings, or one clear line per bad value.
 */
export function readSettings(env: Record<string, string | undefined>): SettingsResult {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`) };
  }
  const settings = settingsFrom(parsed.data);
  const problems = contradictions(settings, parsed.data.DEMO);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings };
}

/** Is this host name or address only reachable from the machine itself? */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

function settingsFrom(env: z.infer<typeof schema>): Settings {
  // as browsers write it in Origin: host in lower case, no default port
  const appUrl = new URL(env.APP_URL ?? `http://localhost:${env.PORT}`).origin;
  const onThisMachineOnly = isLoopback(env.HOST) && isLoopback(new URL(appUrl).hostname) && env.TRUST_PROXY === "0";
  return {
    port: env.PORT,
    host: env.HOST,
    appUrl,
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? `afspraken@${new URL(appUrl).hostname}`,
    sessionSecret: env.SESSION_SECRET,
    proofKey: env.PROOF_KEY,
    trustProxy: env.TRUST_PROXY === "1",
    rateLimitScale: env.RATE_LIMIT_SCALE,
    calendarHosts: env.CALENDAR_HOSTS,
    demoAllowed: env.DEMO !== "0" && onThisMachineOnly,
  };
}

function contradictions(settings: Settings, demo: "0" | "1" | undefined): string[] {
  const problems: string[] = [];
  const { protocol, hostname } = new URL(settings.appUrl);
  if (protocol === "http:" && !isLoopback(hostname))
    problems.push("APP_URL must be https unless it is on this machine");
  if (demo === "1" && !settings.demoAllowed)
    problems.push("DEMO=1 needs HOST and APP_URL on this machine and no TRUST_PROXY");
  if (!settings.demoAllowed && !settings.sessionSecret) {
    problems.push("SESSION_SECRET is required outside the demo: at least 32 random characters");
  }
  return problems;
}

/** File in the data folder that keeps the secret a demo made for itself. */
export const demoSecretFile = (settings: Settings) => join(settings.dataDir, "demo-session-secret");

declare global {
  var spotSettings: Settings | undefined;
}

/**
 * The settings of this process, read once and kept when code reloads.
 * @throws when the environment is wrong; `serve` and `admin` report that before anything else runs.
 */
export function settings(): Settings {
  if (!globalThis.spotSettings) {
    const result = readSettings(process.env);
    if (!result.ok) throw new Error(result.problems.join("\n"));
    globalThis.spotSettings = result.settings;
  }
  return globalThis.spotSettings;
}

/** Gives the running process the secret its demo made for itself. */
export function keepSessionSecret(secret: string): void {
  settings().sessionSecret = secret;
}
