import { BlockList, isIP } from "node:net";

/** What the registries of special addresses keep from the internet (IANA, RFC 6890 and later), and one cloud's own inside. */
const specialIPv4 = [
  ["0.0.0.0", 8], // this network
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // shared by a provider's customers
  ["127.0.0.0", 8],
  ["168.63.129.16", 32], // Azure's host, behind a public number
  ["169.254.0.0", 16], // link-local, with the clouds' keys at .169.254
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24], // IPv6 inside IPv4
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // kept for later, and broadcast
] as const;

/** Within the part of IPv6 that is given out; everything outside that part is refused as a whole. */
const specialIPv6 = [
  ["2001::", 23], // protocols, Teredo among them
  ["2001:db8::", 32],
  ["2002::", 16], // IPv4 inside IPv6
  ["3fff::", 20],
] as const;

const special = new BlockList();
for (const [network, bits] of specialIPv4) special.addSubnet(network, bits, "ipv4");
for (const [network, bits] of specialIPv6) special.addSubnet(network, bits, "ipv6");

// so loopback, link-local, unique local, multicast, IPv4-mapped and NAT64 need no line of their own
const givenOut = new BlockList();
givenOut.addSubnet("2000::", 3, "ipv6");

/** Is this the number of a machine on the public internet? No for what is no number, and for one with a zone. */
export function isPublicAddress(address: string): boolean {
  if (address.includes("%")) return false;
  const version = isIP(address);
  if (version === 4) return !special.check(address, "ipv4");
  return version === 6 && givenOut.check(address, "ipv6") && !special.check(address, "ipv6");
}
