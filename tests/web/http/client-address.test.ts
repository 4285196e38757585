import { describe, expect, it } from "vitest";
import { clientAddress } from "#app/web/http/client-address.server.ts";

const from = (remoteAddress: string | undefined, forwarded?: string, trust = true) =>
  clientAddress({ socket: { remoteAddress }, headers: forwarded ? { "x-forwarded-for": forwarded } : {} }, trust);

describe("where a visitor comes from", () => {
  it("is the last address that our own proxy added, and without a proxy that of the socket", () => {
    expect(from("127.0.0.1", "203.0.113.9, 198.51.100.7")).toBe("198.51.100.7");
    expect(from("192.0.2.1", "203.0.113.9", false)).toBe("192.0.2.1");
    expect(from("192.0.2.1")).toBe("192.0.2.1");
    expect(from(undefined)).toBe("unknown");
  });

  it("is one network for all the IPv6 addresses that one visitor can choose from", () => {
    const one = from("2001:db8:12:34:aaaa::1");
    expect(one).toBe("2001:db8:12:34::/64");
    for (const other of ["2001:0DB8:0012:0034::9", "2001:db8:12:34:ffff:1:2:3", "2001:db8:12:34::192.0.2.1"])
      expect(from(other)).toBe(one);
    expect(from("2001:db8:12:35::1")).not.toBe(one);
    expect(from("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
    expect(from("::1")).toBe("0:0:0:0::/64");
  });

  it("is the same whatever the port, and whether or not IPv4 comes in IPv6's clothes", () => {
    for (const written of ["198.51.100.7:51234", "::ffff:198.51.100.7", "[::ffff:198.51.100.7]:443", " 198.51.100.7 "])
      expect(from("127.0.0.1", written)).toBe("198.51.100.7");
    expect(from("127.0.0.1", "[2001:db8:12:34::1]:51234")).toBe("2001:db8:12:34::/64");
  });

  it("is that of the socket when the proxy names no address", () => {
    for (const written of ["unknown", "_hidden", "203.0.113.9, ", "evil<script>"])
      expect(from("192.0.2.1", written)).toBe("192.0.2.1");
  });
});
