import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outsideUrl } from "#app/lib/outside-url.ts";

const reason = (text: string) => {
  const read = outsideUrl(text);
  return read.ok ? read.value.href : read.reason;
};

describe("an address that may be called", () => {
  it("is https at the ordinary port, with a name of outside", () => {
    expect(reason("https://Hooks.Example.ORG/a?b=c")).toBe("https://hooks.example.org/a?b=c");
    expect(reason("https://example.org:443/")).toBe("https://example.org/");
    expect(reason("https://café.example.org/")).toBe("https://xn--caf-dma.example.org/");
  });

  it.each([
    ["http://example.org/", "not-https"],
    ["ftp://example.org/", "not-https"],
    ["file:///etc/passwd", "not-https"],
    ["javascript:alert(1)", "not-https"],
    ["example.org", "bad-url"],
    ["https://", "bad-url"],
    ["https://example.org:8443/", "bad-url"],
    ["https://example.org:80/", "bad-url"],
    ["https://user@example.org/", "bad-url"],
    ["https://:secret@example.org/", "bad-url"],
    [`https://example.org/${"a".repeat(2000)}`, "bad-url"],
    ["https://localhost/", "host-not-allowed"],
    ["https://LOCALHOST./", "host-not-allowed"],
    ["https://example.org./", "host-not-allowed"],
    ["https://ｌｏｃａｌｈｏｓｔ/", "host-not-allowed"],
    ["https://app.localhost/", "host-not-allowed"],
    ["https://printer.local/", "host-not-allowed"],
    ["https://metadata.google.internal/", "host-not-allowed"],
    ["https://router.home.arpa/", "host-not-allowed"],
    ["https://intranet/", "host-not-allowed"],
    ["https://[::1]/", "host-not-allowed"],
    ["https://[::ffff:127.0.0.1]/", "host-not-allowed"],
    ["https://[2606:4700::1111]/", "host-not-allowed"],
    ["https://[fe80::1%25eth0]/", "bad-url"],
    ["https://127.1/", "host-not-allowed"],
    ["https://0x7f.1/", "host-not-allowed"],
    ["https://①②⑦.⓪.⓪.①/", "host-not-allowed"],
    ["https://127。0。0。1/", "host-not-allowed"],
  ])("is not %s", (text, fault) => {
    expect(reason(text)).toBe(fault);
  });

  it("is never the number of a machine, however it is written", () => {
    const written = fc
      .tuple(
        fc.nat(0xffffffff),
        fc.constantFrom(1, 2, 3, 4),
        fc.array(fc.constantFrom(8, 10, 16), { minLength: 4, maxLength: 4 }),
      )
      .map(([number, parts, bases]) => {
        const heads = Array.from({ length: parts - 1 }, (_, index) => (number >>> (24 - 8 * index)) & 255);
        const tail = number % 2 ** (8 * (5 - parts));
        const digits = [...heads, tail].map((part, index) => {
          const base = bases[index] ?? 10;
          return `${base === 16 ? "0x" : base === 8 ? "0" : ""}${part.toString(base)}`;
        });
        return digits.join(".");
      });
    fc.assert(
      fc.property(written, fc.constantFrom("", "."), (host, dot) => {
        expect(reason(`https://${host}${dot}/`)).toBe("host-not-allowed");
      }),
    );
  });

  it("has a host that the asker allows as well", () => {
    const isCalendar = (host: string) => host === "calendar.google.com";
    expect(outsideUrl("https://CALENDAR.google.com/x", isCalendar).ok).toBe(true);
    expect(outsideUrl("https://calendar.google.com.example.org/x", isCalendar)).toEqual({
      ok: false,
      reason: "host-not-allowed",
    });
  });
});
