import { candidateTexts } from "#app/texts/candidate.ts";
import { wantedTexts } from "#app/texts/wanted.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { FittingList } from "#app/web/fitting-list.tsx";
import type { Fitting } from "#app/web/fitting-view.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { OpenCasesView } from "./open-cases-view.server.ts";
import { SearchForm } from "./search-form.tsx";
import { WantButton } from "./want-button.tsx";

interface OpenCasesProps {
  open: OpenCasesView;
  full: boolean;
  paused: boolean;
}

/** Open cases in her lane, best fitting first, with ways to look among them and to want some. */
export function OpenCases({ open, full, paused }: OpenCasesProps) {
  const words = useTexts(candidateTexts).home;
  const { search } = useTexts(wantedTexts);
  const { fitting, others, filter, total } = open;
  const shown = fitting.length + others.length;
  return (
    <Section title={words.open} lead={words.openLead} id="open">
      {paused || full ? (
        <Notice tone="info" title={paused ? words.paused : words.full}>
          <p>{paused ? words.pausedText : words.fullText}</p>
        </Notice>
      ) : null}
      {total === 0 && open.choices.classes.length < 2 ? null : (
        <>
          <SearchForm filter={filter} choices={open.choices} />
          <p role="status">{search.found(shown, total)}</p>
        </>
      )}
      <FittingList fitting={fitting} others={others} actions={open.canWant ? actionsFor(open.wanted) : undefined} />
    </Section>
  );
}

const actionsFor = (wanted: readonly { id: string }[]) => (card: Fitting["fitting"][number]) =>
  wanted.some(({ id }) => id === card.id) ? null : <WantButton id={card.id} title={card.title} />;
