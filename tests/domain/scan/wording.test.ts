import { expect, it } from "vitest";
import { applicableScored } from "#app/domain/scan/applicability.ts";
import { wordingOf } from "#app/domain/scan/wording.ts";
import { questionOf, scan } from "./scan-cases.ts";

const shop = { sector: "G", size: "2-9", customers: "both" };

it("offers 'don't know' on every scored question, and 'none of these' on tick lists", () => {
  for (const question of scan.questions.filter(({ kind }) => kind !== "choice")) {
    const { options } = wordingOf(scan, question, shop);
    const escapes = options.slice(question.options.length).map(({ id }) => id);
    expect(escapes).toEqual(question.kind === "ticks" ? ["none", "unknown"] : ["unknown"]);
    expect(options.at(-1)).toMatchObject({ exclusive: true, label: { nl: "Weet ik niet" } });
  }
});

it("adds nothing to a plain choice", () => {
  expect(wordingOf(scan, questionOf("wish"), shop).options.filter(({ id }) => id === "unknown")).toHaveLength(1);
});

it("speaks to someone who works alone in her own words", () => {
  const alone = wordingOf(scan, questionOf("H2"), { ...shop, size: "zzp" });
  expect(alone.text.nl).toBe("Je gaat een nieuw programma gebruiken. Hoe gaat dat?");
  expect(alone.options[2]?.label.nl).toBe("Ik probeer het eerst uit");
  expect(wordingOf(scan, questionOf("H2"), shop).options[2]?.label.nl).toBe("We proberen het eerst uit");
});

it("never speaks of colleagues to someone who works alone, in a scored question", () => {
  const alone = { ...shop, size: "zzp" };
  for (const question of applicableScored(scan, alone)) {
    const words = JSON.stringify(wordingOf(scan, question, alone));
    expect(words).not.toMatch(
      /\b(jullie|wij|mijn mensen|je mensen|iedereen|my people|your people|everyone)\b|"(nl|en)":"We /i,
    );
  }
});

it("takes the example of her line of business, also for a letter inside a group", () => {
  expect(wordingOf(scan, questionOf("S3"), shop).example?.en).toMatch(/web shop/);
  expect(wordingOf(scan, questionOf("S3"), { sector: "K" }).example?.en).toMatch(/hours or quotes/);
  expect(wordingOf(scan, questionOf("S3"), {}).example).toBeNull();
});
