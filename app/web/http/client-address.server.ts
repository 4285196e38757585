import { isIPv4, isIPv6 } from "node:net";

interface Incoming {
  socket: { remoteAddress?: string | undefined };
  headers: Record<string, string | string[] | undefined>;
}

/**
 * Where a visitor comes from, as far as limits go: her IPv4 address, or the /64 of her IPv6 address, since whoever has one address of
 * those has them all. Taken from the socket, or behind our own proxy from the last address that it added.
 */
export function clientAddress(incoming: Incoming, trustProxy: boolean): string {
  const forwarded = trustProxy ? String(incoming.headers["x-forwarded-for"] ?? "").split(",") : [];
  return networkOf(forwarded.at(-1) ?? "") ?? networkOf(incoming.socket.remoteAddress ?? "") ?? "unknown";
}

function networkOf(written: string): string | undefined {
  const address = withoutPort(written.trim()).replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(address)) return address;
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(":")}::/64` : undefined;
}

// some proxies add the port, which is another one at every connection
function withoutPort(written: string): string {
  return /^\[([^\]]+)\](:\d+)?$/.exec(written)?.[1] ?? /^([\d.]+):\d+$/.exec(written)?.[1] ?? written;
}

function groupsOf(address: string): string[] {
  // URL writes an address in one way: lower case, no leading zeros, the last four bytes not as IPv4
  const [plain = ""] = address.split("%");
  const [before = "", after] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split("::");
  const [first, last] = [before, after ?? ""].map((part) => (part === "" ? [] : part.split(":")));
  const [start, end] = [first ?? [], last ?? []];
  return [...start, ...Array<string>(8 - start.length - end.length).fill("0"), ...end];
}
