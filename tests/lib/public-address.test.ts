import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress } from "#app/lib/public-address.server.ts";

const dotted = (number: number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".");
const numberOf = (address: string) => address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
const colons = (number: bigint) =>
  Array.from({ length: 8 }, (_, index) => ((number >> BigInt(112 - 16 * index)) & 0xffffn).toString(16)).join(":");

/** First and last address of what is not the internet's, written out by hand from the registry. */
const inside = [
  ["0.0.0.0", "0.255.255.255"],
  ["10.0.0.0", "10.255.255.255"],
  ["100.64.0.0", "100.127.255.255"],
  ["127.0.0.0", "127.255.255.255"],
  ["168.63.129.16", "168.63.129.16"],
  ["169.254.0.0", "169.254.255.255"],
  ["172.16.0.0", "172.31.255.255"],
  ["192.0.0.0", "192.0.0.255"],
  ["192.0.2.0", "192.0.2.255"],
  ["192.31.196.0", "192.31.196.255"],
  ["192.52.193.0", "192.52.193.255"],
  ["192.88.99.0", "192.88.99.255"],
  ["192.168.0.0", "192.168.255.255"],
  ["192.175.48.0", "192.175.48.255"],
  ["198.18.0.0", "198.19.255.255"],
  ["198.51.100.0", "198.51.100.255"],
  ["203.0.113.0", "203.0.113.255"],
  ["224.0.0.0", "255.255.255.255"],
].map(([first = "", last = ""]) => ({ first: numberOf(first), last: numberOf(last) }));

describe("a public address", () => {
  it("is any IPv4 address outside the ranges that are kept for other uses", () => {
    const edges = inside.flatMap(({ first, last }) => [first - 1, first, last, last + 1]);
    const near = fc.constantFrom(...edges.filter((edge) => edge >= 0 && edge <= 0xffffffff));
    fc.assert(
      fc.property(fc.oneof(fc.nat(0xffffffff), near), (number) => {
        const isInside = inside.some(({ first, last }) => number >= first && number <= last);
        expect(isPublicAddress(dotted(number))).toBe(!isInside);
      }),
      { numRuns: 2000 },
    );
  });

  it("is any IPv6 address that is given out, but for those of protocols, examples and tunnels", () => {
    const starts = [
      "2000",
      "2001:200",
      "2001",
      "2001:db8",
      "2002",
      "3ffe",
      "3fff",
      "4000",
      "fc00",
      "fe80",
      "ff02",
      "0",
    ];
    const given = fc
      .tuple(fc.constantFrom(...starts), fc.array(fc.nat(0xffff), { minLength: 7, maxLength: 7 }))
      .map(([start, rest]) => [...start.split(":"), ...rest.map((part) => part.toString(16))].slice(0, 8).join(":"));
    const any = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }).map(colons);
    fc.assert(
      fc.property(fc.oneof(given, any), (address) => {
        const [first = 0, second = 0] = address.split(":").map((part) => Number.parseInt(part || "0", 16));
        const special =
          (first === 0x2001 && (second < 0x200 || second === 0xdb8)) ||
          first === 0x2002 ||
          (first === 0x3fff && second < 0x1000);
        expect(isPublicAddress(address)).toBe(first >> 13 === 1 && !special);
      }),
      { numRuns: 2000 },
    );
  });

  it("is none that carries an IPv4 address inside, public or not", () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), (number) => {
        const hex = `${(number >>> 16).toString(16)}:${(number & 0xffff).toString(16)}`;
        for (const address of [
          `::ffff:${dotted(number)}`,
          `::FFFF:${hex}`,
          `0:0:0:0:0:ffff:${hex}`,
          `::${dotted(number)}`,
          `::ffff:0:${dotted(number)}`,
          `64:ff9b::${dotted(number)}`,
          `64:ff9b:1::${dotted(number)}`,
          `2002:${hex}::1`,
        ])
          expect(isPublicAddress(address), address).toBe(false);
      }),
    );
  });

  it.each(["::", "::1", "::1%lo", "fe80::1%eth0", "2606:4700::1111%eth0", "fd00:ec2::254", "ff02::1", "fec0::1"])(
    "is not %s",
    (address) => expect(isPublicAddress(address)).toBe(false),
  );

  it.each(["", "localhost", "127.1", "0x7f000001", "2130706433", "8.8.8.8.", " 8.8.8.8", "8.8.8", "[2606:4700::1]"])(
    "is not what is no address as the name servers write it: '%s'",
    (text) => expect(isPublicAddress(text)).toBe(false),
  );

  it.each(["8.8.8.8", "1.1.1.1", "145.100.0.1", "2606:4700:4700::1111", "2A02:A44A:0::1"])("is %s", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});
