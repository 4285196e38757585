import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { officeTexts } from "#app/texts/office.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { typeState } from "./type-state.server.ts";

/** What an owner can choose of this type now, or that nobody can. */
export function TypeState({ state, code }: { state: Awaited<ReturnType<typeof typeState>>; code: string }) {
  const words = useTexts(officeTexts).type.state;
  if (state === null) return <Notice tone="info" title={words.off} />;
  return (
    <Section
      title={words.title}
      lead={words.lead}
      aside={<Link to={paths.booking({ kind: code })}>{words.toBooking}</Link>}
    >
      <DefinitionList
        items={state.map(({ id, term, value, open }) => ({
          id,
          term,
          value: (
            <>
              <Icon name={open ? "check" : "warning"} /> {value}
            </>
          ),
        }))}
      />
    </Section>
  );
}
