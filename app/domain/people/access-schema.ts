import { z } from "zod";
import { accessDays, accessScopes } from "./access-scopes.ts";

/** A new access token as its owner asks for it. */
export const accessForm = z.strictObject({
  name: z
    .string({ error: "name" })
    .transform((typed) => typed.replace(/\s+/gu, " ").trim())
    .refine((text) => /^[^\p{Cc}"<>@]{2,60}$/u.test(text), { error: "name" }),
  scopes: z
    .array(z.enum(accessScopes, { error: "scopes" }), { error: "scopes" })
    .min(1, { error: "scopes" })
    .transform((chosen) => accessScopes.filter((scope) => chosen.includes(scope))),
  days: z
    .union([z.number({ error: "days" }), z.string({ error: "days" }).transform(Number)], { error: "days" })
    .refine((days) => accessDays.some((one) => one === days), { error: "days" }),
});
export type AccessAsk = z.output<typeof accessForm>;
