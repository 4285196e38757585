import { z } from "zod";
import { write } from "#app/lib/letter.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { choosingTexts } from "#app/texts/choosing.ts";
import type { Language } from "#app/texts/language.ts";

/** What somebody wants of a person: to look at it with her, to put a fact right, or that she is matched no more until somebody has answered. */
export const objectionKinds = ["person", "correct", "object"] as const;
export type ObjectionKind = (typeof objectionKinds)[number];

const words = (error: string, shortest: number) =>
  z
    .string({ error })
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .refine((text) => text.length >= shortest && text.length <= 4000, { error });

/** A request as a candidate fills it in; `candidate` where she answers for more than one. */
export const objectionSchema = z.object({
  kind: z.enum(objectionKinds, { error: "kind" }),
  words: words("words", 10),
  candidate: z.string().default(""),
});

/** The answer of a person; `resume`: she is matched again. */
export const objectionAnswerSchema = z.object({
  answer: words("answer", 10),
  resume: z.array(z.literal("yes")).default([]),
});

interface Reader {
  name: string;
  language: Language;
}

/** To a coordinator: somebody asks for a person. What she wrote is read behind the sign-in. */
export const objectionMail = (to: Reader, kind: ObjectionKind, url: string) => {
  const { asked } = choosingTexts[to.language].mail;
  return letter(to, { subject: asked.subject, intro: asked.intro[kind], button: asked.button }, url);
};

/** To the candidate: a person has answered. */
export const objectionAnswerMail = (to: Reader, url: string) =>
  letter(to, choosingTexts[to.language].mail.answered, url);

function letter(to: Reader, said: { subject: string; intro: string; button: string }, url: string) {
  const shared = casesTexts[to.language].mail;
  return {
    subject: said.subject,
    ...write({
      language: to.language,
      greeting: shared.greeting(to.name),
      paragraphs: [said.intro],
      button: { label: said.button, url },
      closing: shared.closing,
    }),
  };
}
