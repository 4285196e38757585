import { v7 as uuidv7 } from "uuid";
import type { Writer } from "#db/database.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { answer, response, responseTally } from "#db/schema/scan.ts";
import { answersOf } from "#db/seed/answers.ts";
import { type CompanyName, companyNames, type SeededCompany } from "#db/seed/companies.ts";
import { daysBefore } from "#db/seed/moments.ts";

/** A completed scan of every demo company, six to seven weeks ago. They have no private links: they are opened from a file or an appointment. @returns how to find a company's response. */
export async function seedScans(
  tx: Writer,
  { company, partners }: { company: (name: CompanyName) => SeededCompany; partners: readonly string[] },
  now: Date,
): Promise<(name: CompanyName) => string> {
  const made = companyNames.map((name, index) => {
    const completedAt = daysBefore(now, 44 - index);
    return { name, id: uuidv7(), completedAt, startedAt: new Date(completedAt.getTime() - (6 + (index % 4)) * 60_000) };
  });
  await tx.insert(response).values(
    made.map(({ name, id, startedAt, completedAt }, index) => ({
      id,
      // every third one came by itself
      partnerId: partners[index % 3] ?? null,
      trackId: id,
      scan: "digital-maturity",
      version: 1,
      startedAt,
      completedAt,
      language: company(name).language,
      contactId: company(name).contactId,
      bookedAt: completedAt,
      updatedAt: completedAt,
    })),
  );
  await tx.insert(answer).values(
    made.flatMap(({ name, id, completedAt }) =>
      Object.entries(answersOf[name]).map(([question, value]) => ({
        responseId: id,
        question,
        value,
        revision: 1,
        answeredAt: completedAt,
      })),
    ),
  );
  await tx
    .insert(responseTally)
    .values(made.map(({ id, completedAt }) => ({ responseId: id, counted: {}, dueAt: completedAt })));
  await tx.insert(journalEntry).values(
    made.map(({ id, completedAt }) => ({
      at: completedAt,
      actorId: null,
      actorRole: "entrepreneur",
      action: "response.completed",
      objectType: "response",
      objectId: id,
      facts: {},
    })),
  );
  return (name) => made.find((one) => one.name === name)?.id ?? "";
}
