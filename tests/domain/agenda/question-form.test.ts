import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fieldsOf,
  mostOptions,
  movedQuestion,
  questionErrors,
  questionForm,
  questionPlace,
  withoutQuestion,
  withQuestion,
} from "#app/domain/agenda/question-form.ts";
import { type TypeQuestion, typeQuestions } from "#app/domain/agenda/type-questions.ts";
import { officeTexts } from "#app/texts/office.ts";
import { grouped, withoutEmpty } from "#app/web/form-values.ts";

const typed = { kind: "text", labelNl: "Hoe vond je ons?", labelEn: "How did you find us?", revision: "3" };
const read = (fields: Record<string, string>) => questionForm.safeParse(grouped(withoutEmpty({ ...typed, ...fields })));
const faultsOf = (fields: Record<string, string>) =>
  read(fields).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
const change = (fields: Record<string, string>) => {
  const form = read(fields);
  if (!form.success) throw form.error;
  return form.data;
};
const choice = {
  kind: "choice",
  "options.nl0": "Via een collega",
  "options.en0": "Through a colleague",
  "options.nl2": "Op internet",
  "options.en2": "On the internet",
};

describe("describing a question", () => {
  it("reads words in both languages; empty rows of answers fall out", () => {
    expect(change({ ...choice, required: "yes", labelNl: "  Hoe \n vond je  ons? " })).toEqual({
      ...{ kind: "choice", label: { nl: "Hoe vond je ons?", en: "How did you find us?" }, required: true, revision: 3 },
      options: [
        { id: "", label: { nl: "Via een collega", en: "Through a colleague" } },
        { id: "", label: { nl: "Op internet", en: "On the internet" } },
      ],
    });
  });

  it("leaves answers to choose from out of a question that is answered in words", () => {
    expect(change({ ...choice, kind: "long" }).options).toEqual([]);
  });

  it.each([
    [{ labelEn: "" }, "labelEn", "label"],
    [{ labelNl: "x".repeat(201) }, "labelNl", "label"],
    [{ hintNl: "x".repeat(301) }, "hintNl", "hint"],
    [{ kind: "stars" }, "kind", "kind"],
    [{ kind: "choice" }, "options.nl0", "options"],
    [{ ...choice, "options.en2": "" }, "options.en2", "option"],
    [{ ...choice, "options.nl0": "" }, "options.nl0", "option"],
    [{ revision: "" }, "revision", "revision"],
  ])("is refused at its field: %j", (fields, field, error) => {
    expect(faultsOf(fields)).toContainEqual([field, error]);
  });

  it("offers as many answers as fit, not one more", () => {
    const rows = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, nth) => [
          [`options.nl${nth}`, `Antwoord ${nth}`],
          [`options.en${nth}`, `Answer ${nth}`],
        ]).flat(),
      );
    expect(change({ kind: "choices", ...rows(mostOptions) }).options).toHaveLength(mostOptions);
    expect(faultsOf({ kind: "choices", ...rows(mostOptions + 1) })).toEqual([["options.nl0", "options"]]);
  });

  it("has words for every fault", () => {
    for (const language of ["nl", "en"] as const)
      for (const error of questionErrors) expect(officeTexts[language].question.errors[error]).toBeTruthy();
  });
});

describe("the questions of a type", () => {
  const one = withQuestion([], change(choice), null);

  it("get a name of their own from their words, and answers too", () => {
    expect(one.map(({ id, options }) => [id, options.map((option) => option.id)])).toEqual([
      ["hoevondjeons", ["via-een-collega", "op-internet"]],
    ]);
    const again = withQuestion(one, change(choice), null);
    expect(again.map(({ id }) => id)).toEqual(["hoevondjeons", "hoevondjeons2"]);
  });

  it("keep their names when their words change, so that what was answered keeps its words", () => {
    const fields = { ...fieldsOf(one[0] ?? never()), labelNl: "Waar las je over ons?", "options.nl1": "Op het web" };
    const [changed] = withQuestion(one, change({ ...fields, revision: "4" }), "hoevondjeons");
    expect(changed).toMatchObject({ id: "hoevondjeons", label: { nl: "Waar las je over ons?" } });
    expect(changed?.options.map(({ id, label }) => [id, label.nl])).toEqual([
      ["via-een-collega", "Via een collega"],
      ["op-internet", "Op het web"],
    ]);
  });

  it("never give an answer the name of one that was taken away, nor one that a form invents", () => {
    const fields = { ...choice, "options.id0": "op-internet", "options.id2": "bedacht", "options.nl2": "Krant" };
    const [changed] = withQuestion(one, change(fields), "hoevondjeons");
    expect(changed?.options.map(({ id, label }) => [id, label.nl])).toEqual([
      ["op-internet", "Via een collega"],
      ["krant", "Krant"],
    ]);
  });

  it("can be kept and read back, whatever they were called", () => {
    const words = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 6 }),
        fc.array(words, { minLength: 2, maxLength: 6 }),
        (labels, answers) => {
          const rows = Object.fromEntries(
            answers.flatMap((answer, nth) => [
              [`options.nl${nth}`, answer],
              [`options.en${nth}`, answer],
            ]),
          );
          const all = labels.reduce<TypeQuestion[]>((questions, label) => {
            const form = read({ kind: "choice", labelNl: label, labelEn: label, ...rows });
            return form.success ? withQuestion(questions, form.data, null) : questions;
          }, []);
          expect(typeQuestions.parse(all)).toEqual(all);
          for (const { options } of all) expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
        },
      ),
    );
  });

  it("change places with their neighbour, and stay where they are at the edge", () => {
    const three = ["Een", "Twee", "Drie"].reduce<TypeQuestion[]>(
      (questions, labelNl) => withQuestion(questions, change({ labelNl }), null),
      [],
    );
    const ids = (questions: readonly TypeQuestion[]) => questions.map(({ id }) => id);
    expect(ids(movedQuestion(three, "twee", -1))).toEqual(["twee", "een", "drie"]);
    expect(ids(movedQuestion(three, "twee", 1))).toEqual(["een", "drie", "twee"]);
    expect(ids(movedQuestion(three, "een", -1))).toEqual(ids(three));
    expect(ids(movedQuestion(three, "drie", 1))).toEqual(ids(three));
    expect(ids(movedQuestion(three, "vier", 1))).toEqual(ids(three));
    expect(ids(withoutQuestion(three, "twee"))).toEqual(["een", "drie"]);
    expect(questionPlace.safeParse({ way: "sideways" }).success).toBe(false);
  });
});

function never(): never {
  throw new Error("there is no question");
}
