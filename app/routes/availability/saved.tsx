import { agendaTexts } from "#app/texts/agenda.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useTexts } from "#app/web/language.tsx";

interface SavedProps {
  code: string | null;
  words: Readonly<Record<string, string>>;
  /** Stands what can be booked then on the same page? On a phone that is far down. */
  hasOpenings?: boolean | undefined;
}

/** Says what was just saved, when the address says so. */
export function Saved({ code, words, hasOpenings = true }: SavedProps) {
  const { openings } = useTexts(agendaTexts);
  const title = code !== null && Object.hasOwn(words, code) ? words[code] : undefined;
  if (title === undefined) return null;
  return (
    <Notice tone="success" title={title} live="status">
      {hasOpenings ? (
        <p>
          <a href="#vrij">{openings.title}</a>
        </p>
      ) : null}
    </Notice>
  );
}
