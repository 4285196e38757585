import { previewRules } from "#app/domain/cases/rules-preview.server.ts";
import type { findRules } from "#app/domain/matching/queries.server.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import { changedFields, fieldsOf } from "#app/domain/matching/rules-form.ts";
import type { Language } from "#app/texts/language.ts";
import { differences } from "./field-names.ts";

type Reader = Parameters<typeof findRules>[0];

/** What these rules would change, with the rules themselves as fields, to be set or changed further. */
export async function rulesPreview(
  db: Reader,
  { before, after }: { before: MatchingRules; after: Omit<MatchingRules, "version"> },
  { language, now }: { language: Language; now: Date },
) {
  const draft = { ...after, version: before.version + 1 };
  const sets = { old: fieldsOf(before), fresh: fieldsOf(draft) };
  const preview = await previewRules(db, { before, after: draft }, now);
  return {
    fields: sets.fresh,
    basedOn: before.version,
    changed: differences(changedFields(before, draft), sets, language),
    ...preview,
  };
}

export type RulesPreviewView = Awaited<ReturnType<typeof rulesPreview>>;
