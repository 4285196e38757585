import { versionsTexts } from "#app/texts/versions.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useTexts } from "#app/web/language.tsx";

/** Says what was done just now (`?gedaan=…`). */
export function Done({ done }: { done: string | null }) {
  const told = new Map(Object.entries(useTexts(versionsTexts).done)).get(done ?? "");
  return told === undefined ? null : <Notice tone="success" title={told} live="status" />;
}
