import { z } from "zod";
import { choice, optionalParagraph } from "#app/domain/cases/fields.ts";

/** Why a teacher says no for her student. */
export const teacherReasons = ["too-much", "not-suitable", "no-guidance", "period", "other"] as const;
export type TeacherReason = (typeof teacherReasons)[number];

/** A teacher's no for a student under age: the reason, in words when it is another one. */
export const teacherRefusalSchema = z
  .object({ reason: choice("declineReason", teacherReasons), note: optionalParagraph("note", 1000) })
  .refine(({ reason, note }) => reason !== "other" || note !== "", { path: ["note"], error: "cases.errors.noteOther" });
