import { describe, expect, it } from "vitest";
import { attachmentLimits } from "#app/domain/cases/attachment.ts";
import { checkedFile } from "#app/domain/cases/attachment-check.server.ts";
import {
  exifOf,
  jpegFile,
  jpegSegment,
  officeFile,
  pdfFile,
  pngFile,
  pngText,
  zipOf,
} from "#tests/support/files/handed.ts";

const verdict = async (name: string, bytes: Buffer) => {
  const checked = await checkedFile({ name, bytes });
  return checked.ok ? checked.value.kind : checked.reason;
};
const text = (words: string) => Buffer.from(words, "utf8");

describe("what is handed in with a case", () => {
  it("is taken when its name and its content say the same, of seven kinds", async () => {
    expect(await verdict("Verslag.PDF", pdfFile)).toBe("pdf");
    for (const kind of ["docx", "xlsx", "pptx"] as const)
      expect(await verdict(`map.${kind}`, await officeFile(kind))).toBe(kind);
    expect(await verdict("logo.png", pngFile())).toBe("png");
    for (const name of ["foto.jpg", "foto.jpeg"]) expect(await verdict(name, jpegFile())).toBe("jpg");
    expect(await verdict("lijst.txt", text("Één regel\r\nen nóg een\t✓"))).toBe("txt");
  });

  it("is refused when the name promises another kind, or one that is not taken", async () => {
    const page = text("<html><script>alert(1)</script></html>");
    for (const name of ["verslag.pdf", "foto.png", "foto.jpg", "map.docx"])
      expect(await verdict(name, page)).toBe("content");
    expect(await verdict("verslag.pdf", pngFile())).toBe("content");
    expect(await verdict("map.docx", await officeFile("xlsx"))).toBe("content");
    expect(await verdict("map.xlsx", await zipOf({ "gewoon.txt": "een zip" }))).toBe("content");
    const names = ["page.html", "plaatje.svg", "programma.exe", "map.zip", "map.docm", "oud.doc", "zonder", "pdf", ""];
    for (const name of names) expect(await verdict(name, page), name).toBe("kind");
  });

  it("is refused when it is empty, too large, cut off, or no text after all", async () => {
    expect(await verdict("leeg.txt", Buffer.alloc(0))).toBe("empty");
    expect(await verdict("groot.txt", Buffer.alloc(attachmentLimits.mostBytes, "a"))).toBe("txt");
    expect(await verdict("groot.txt", Buffer.alloc(attachmentLimits.mostBytes + 1, "a"))).toBe("too-large");
    expect(await verdict("half.pdf", pdfFile.subarray(0, 20))).toBe("content");
    expect(await verdict("half.png", pngFile().subarray(0, 40))).toBe("content");
    expect(await verdict("half.jpg", jpegFile().subarray(0, -2))).toBe("content");
    const document = await officeFile("docx");
    expect(await verdict("half.docx", document.subarray(0, document.length - 4))).toBe("content");
    for (const bytes of [Buffer.from([0x61, 0]), Buffer.from([0xff, 0xfe, 0x61]), Buffer.from([0xe9])])
      expect(await verdict("vreemd.txt", bytes)).toBe("content");
  });
});

describe("a document of Office", () => {
  it("may hold a thousand files and unpack to so much, and no more", async () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, nth) => [`x/${nth}`, ""]));
    expect(await verdict("veel.docx", await officeFile("docx", many(998)))).toBe("docx");
    expect(await verdict("veel.docx", await officeFile("docx", many(999)))).toBe("content");
    const { mostBytes } = attachmentLimits.zip;
    const bomb = await officeFile("docx", { "word/media/groot": Buffer.alloc(mostBytes) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await verdict("bom.docx", bomb)).toBe("content");
  });

  it("is unpacked for real: what its directory claims is not believed", async () => {
    const bomb = await officeFile("docx", { "word/media/groot": Buffer.alloc(5_000_000) });
    const lied = Buffer.from(bomb);
    const claim = Buffer.alloc(4);
    claim.writeUInt32LE(5_000_000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(10);
    for (let at = lied.indexOf(claim); at !== -1; at = lied.indexOf(claim, at + 4)) small.copy(lied, at);
    expect(lied.equals(bomb)).toBe(false);
    expect(await verdict("leugen.docx", lied)).toBe("content");
  });

  it("is refused with a program in it, a way out of its folder, or a lock", async () => {
    expect(await verdict("macro.docx", await officeFile("docx", { "word/vbaProject.bin": "x" }))).toBe("content");
    expect(await verdict("exe.docx", await officeFile("docx", { "word/run.exe": "x" }))).toBe("content");
    const plain = await officeFile("docx", { "word/uitweg.xml": "x" });
    const out = Buffer.from(plain.toString("latin1").replaceAll("word/uitweg.xml", "../../uitwe.xml"), "latin1");
    expect(await verdict("uit.docx", out)).toBe("content");
    const locked = Buffer.from(plain);
    const entry = locked.indexOf(Buffer.from("PK\x01\x02", "latin1"));
    locked.writeUInt16LE(locked.readUInt16LE(entry + 8) | 1, entry + 8);
    expect(await verdict("slot.docx", locked)).toBe("content");
  });
});

describe("a picture", () => {
  const keptOf = async (name: string, bytes: Buffer) => {
    const checked = await checkedFile({ name, bytes });
    if (!checked.ok) throw new Error(checked.reason);
    return checked.value.bytes;
  };

  it("is written anew: what is not needed to draw it stays behind, and so does what hangs behind it", async () => {
    const png = await keptOf("a.png", pngFile({ more: [pngText("Kerkstraat 1")], tail: "<?php evil" }));
    expect(png.includes("Kerkstraat")).toBe(false);
    expect(png.includes("evil")).toBe(false);
    expect(await keptOf("a.png", png)).toEqual(png);
    const comment = jpegSegment(0xfe, Buffer.from("Kerkstraat 1"));
    const jpeg = await keptOf("a.jpg", jpegFile({ more: [comment, exifOf(1, "52.22 N")], tail: "PK evil" }));
    for (const gone of ["Kerkstraat", "52.22", "evil", "Exif"]) expect(jpeg.includes(gone)).toBe(false);
    expect(jpeg).toEqual(jpegFile());
  });

  it("of a camera still knows how it has to be turned, and not where it was taken", async () => {
    const jpeg = await keptOf("a.jpg", jpegFile({ more: [exifOf(6, "52.22 N")] }));
    expect(jpeg.includes("52.22")).toBe(false);
    expect(jpeg.includes("Exif")).toBe(true);
    // and once more the same
    expect(await keptOf("a.jpg", jpeg)).toEqual(jpeg);
  });

  it("is refused when its header lies about its size, or is too large to draw", async () => {
    expect(await verdict("a.png", pngFile({ claimed: [4, 2] }))).toBe("content");
    expect(await verdict("a.png", pngFile({ claimed: [2, 2] }))).toBe("content");
    expect(await verdict("a.png", pngFile({ claimed: [60_000, 60_000] }))).toBe("content");
    expect(await verdict("a.png", pngFile({ claimed: [0, 2] }))).toBe("content");
    const damaged = pngFile();
    damaged[20] = (damaged[20] ?? 0) ^ 1;
    expect(await verdict("a.png", damaged)).toBe("content");
  });
});
