import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { downloadHeaders, kindOfName, shownName } from "#app/domain/cases/attachment.ts";

describe("the name of a file", () => {
  it("is kept as it was given, without the folder and without signs that other systems stumble over", () => {
    expect(shownName("C:\\Users\\Ans\\Offerte mei.PDF", "pdf")).toBe("Offerte mei.pdf");
    expect(shownName("../../etc/passwd.txt", "txt")).toBe("passwd.txt");
    expect(shownName("a\u202Efdp.jpeg", "jpg")).toBe("afdp.jpg");
    expect(shownName("  .pdf", "pdf")).toBe("bestand.pdf");
    expect(shownName('Wat: "nu"?.docx', "docx")).toBe("Wat- -nu--.docx");
    expect(shownName("café ☕.png", "png")).toBe("café ☕.png");
  });

  it("is safe whatever was given: in a header, on a disk and beside other names", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
        const name = shownName(given, "pdf");
        expect(name).toMatch(/^[^\\/\p{Cc}\p{Cf}<>:"|?*;%]{1,100}\.pdf$/u);
        expect(name.startsWith(".")).toBe(false);
        const { "Content-Disposition": told = "" } = downloadHeaders({ name, kind: "pdf", size: 1 });
        expect(told).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+^`|{}-]+$/);
      }),
    );
  });

  it("tells the kind by its ending", () => {
    expect(kindOfName("foto.JPEG")).toBe("jpg");
    expect(kindOfName("foto.pdf.exe")).toBeUndefined();
    expect(kindOfName("constructor")).toBeUndefined();
  });
});

it("a file is saved and never shown as a page", () => {
  expect(downloadHeaders({ name: "Één plan.pdf", kind: "pdf", size: 12 })).toEqual({
    "Content-Type": "application/pdf",
    "Content-Length": "12",
    "Content-Disposition": `attachment; filename="--n plan.pdf"; filename*=UTF-8''%C3%89%C3%A9n%20plan.pdf`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
  });
});
