import { expect, it } from "vitest";
import { notesSchema } from "#app/domain/booking/notes.ts";

it("reads notes with one kind of line end, and lets them be emptied", () => {
  expect(notesSchema.parse({ notes: "een\r\ntwee\rdrie", revision: "4" })).toEqual({
    notes: "een\ntwee\ndrie",
    revision: 4,
  });
  expect(notesSchema.parse({ revision: "0" })).toEqual({ notes: "", revision: 0 });
});

it("refuses a book, and a revision that is none", () => {
  expect(notesSchema.safeParse({ notes: "x".repeat(20_001), revision: "0" }).success).toBe(false);
  for (const revision of ["-1", "a", undefined])
    expect(notesSchema.safeParse({ notes: "", revision }).success).toBe(false);
});
