import { Form, Link } from "@remix-run/react";
import type { CalendarFault } from "#app/domain/calendars/busy-fault.ts";
import type { ageOf, CalendarState } from "#app/domain/calendars/busy-state.ts";
import { calendarsTexts } from "#app/texts/calendars.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

export interface ShownCalendar {
  id: string;
  name: string;
  kind: "file" | "address";
  host: string | null;
  times: number;
  fault: CalendarFault | null;
  state: CalendarState;
  old: boolean;
  read: { moment: string; age: ReturnType<typeof ageOf> } | null;
  next: string | null;
}

const tones = {
  waiting: "info",
  well: "success",
  partly: "warning",
  behind: "warning",
  failing: "error",
} satisfies Record<CalendarState, BadgeTone>;

/** One other calendar: how old its times are, what was wrong the last time, and what can be done. */
export function CalendarCard({ calendar }: { calendar: ShownCalendar }) {
  const { list: words, states } = useTexts(calendarsTexts);
  const { id, name, kind, host, state, read, times } = calendar;
  return (
    <Card as="article" headingLevel={2} title={name} above={<Badge tone={tones[state]}>{states[state]}</Badge>}>
      <div className="stack">
        <DefinitionList
          items={[
            { id: "from", term: words.facts.from, value: kind === "file" ? words.file : (host ?? words.unknownHost) },
            {
              id: "read",
              term: words.facts.read,
              value: read === null ? words.never : `${read.moment} (${ageText(read.age, words.age)})`,
            },
            ...(read === null ? [] : [{ id: "times", term: words.facts.times, value: words.times(times) }]),
          ]}
        />
        <CalendarNews calendar={calendar} />
        <CalendarActions id={id} name={name} kind={kind} />
      </div>
    </Card>
  );
}

function CalendarNews({ calendar: { fault, state, kind, next, old } }: { calendar: ShownCalendar }) {
  const { list: words, faults } = useTexts(calendarsTexts);
  const more = [state === "behind" ? words.kept : "", kind === "address" && next !== null ? words.next(next) : ""];
  return (
    <>
      {fault === null ? null : (
        <Notice tone={state === "failing" ? "error" : "warning"} title={faults[fault]}>
          {state === "partly" ? null : <p>{more.filter(Boolean).join(" ")}</p>}
        </Notice>
      )}
      {old ? (
        <Notice tone="warning" title={words.oldTitle}>
          <p>{words.old}</p>
        </Notice>
      ) : null}
    </>
  );
}

function CalendarActions({ id, name, kind }: Pick<ShownCalendar, "id" | "name" | "kind">) {
  const words = useTexts(calendarsTexts).list;
  const which = <span className="visually-hidden">: {name}</span>;
  return (
    <ButtonRow>
      {kind === "address" ? (
        <Form method="post" action={workPaths.advisorCalendarFetch({ id })}>
          <Button look="secondary" size="small">
            {words.fetch}
            {which}
          </Button>
        </Form>
      ) : (
        <ButtonLink as={Link} to={workPaths.advisorCalendarNewFile({ id })} look="secondary" size="small">
          {words.newFile}
          {which}
        </ButtonLink>
      )}
      <ButtonLink as={Link} to={workPaths.advisorCalendarRemoval({ id })} look="quiet" size="small">
        {words.remove}
        {which}
      </ButtonLink>
    </ButtonRow>
  );
}

type AgeWords = (typeof calendarsTexts)["nl"]["list"]["age"];

const ageText = ({ unit, amount }: ReturnType<typeof ageOf>, words: AgeWords): string =>
  unit === "now" ? words.now : words[unit](amount);
