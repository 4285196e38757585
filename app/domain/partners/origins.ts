const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
// an origin ends up in a security policy, where ; and * and ' mean something: only plain host names pass
const hostName = new RegExp(`^(?:${label}\\.)+${label}$`);
const ownMachine = new Set(["localhost", "127.0.0.1"]);

/** How many sites of one partner may show the scan. */
export const mostOrigins = 20;

/**
 * The origin of a site as somebody typed or pasted it: "bvhilversum.nl/scan" → "https://bvhilversum.nl". Sites are https;
 * only one's own machine may do without. Undefined when it cannot be meant.
 */
export function originOf(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, origin } = new URL(address);
  if (ownMachine.has(hostname)) return protocol === "http:" || protocol === "https:" ? origin : undefined;
  return protocol === "https:" && hostName.test(hostname) ? origin : undefined;
}
