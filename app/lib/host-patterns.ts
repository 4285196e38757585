/** Is this the name of a host, or of all hosts below one: "agenda.hva.nl", "*.icloud.com"? */
export const isHostPattern = (text: string): boolean =>
  /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(text);

/** Is the host one of these? @param patterns as `isHostPattern` has them */
export const hostAllowed =
  (patterns: readonly string[]) =>
  (host: string): boolean =>
    patterns.some((pattern) => (pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern));
