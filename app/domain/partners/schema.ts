import { z } from "zod";
import { codeOf, isPartnerCode } from "./code.ts";
import { mostOrigins, originOf } from "./origins.ts";

const name = z
  .string({ error: "name" })
  .transform((typed) => typed.replace(/\s+/gu, " ").trim())
  .refine((text) => /^[^\p{Cc}"<>@]{2,60}$/u.test(text), { error: "name" });

/** Sites one to a line; left empty there are none. */
const origins = z
  .string()
  .max(4000, { error: "origins" })
  .default("")
  .transform((typed, context) => {
    const lines = typed.split(/[\s,]+/).filter((line) => line !== "");
    const found = [...new Set(lines.flatMap((line) => originOf(line) ?? []))];
    if (lines.length > mostOrigins || lines.some((line) => originOf(line) === undefined)) {
      context.addIssue({ code: "custom", message: "origins" });
      return z.NEVER;
    }
    return found;
  });

/** A new partner. Without a code of her own it is made of the name. */
export const newPartner = z
  .strictObject({
    name,
    code: z
      .string()
      .transform((typed) => typed.trim().toLowerCase())
      .optional(),
    origins,
  })
  .transform(({ code, ...given }) => ({ ...given, code: code ?? codeOf(given.name) }))
  .refine(({ code }) => isPartnerCode(code), { error: "code", path: ["code"] });

/** Whether a partner takes part. */
export const partnerStates = ["active", "stopped"] as const;

/** What may change later. The code may not: it is in links and sites of others. */
export const partnerChange = z.strictObject({
  name,
  origins,
  state: z.enum(partnerStates, { error: "state" }),
});
