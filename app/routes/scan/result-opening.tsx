import { Form, Link } from "@remix-run/react";
import type { ResultView } from "#app/domain/scan/result-view.ts";
import { paths } from "#app/paths.ts";
import type { ResultTexts } from "#app/texts/result.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

interface ResultOpeningProps {
  view: ResultView;
  words: ResultTexts["page"];
  /** When it was completed, or that it is not finished. */
  when: string;
  token: string;
  /** What to do before she leaves a device that others use too. */
  leave: { title: string; text: string; erase: string } | null;
}

/** Where she stands in one look, and the step that follows: a conversation. */
export function ResultOpening({ view, words, when, token, leave }: ResultOpeningProps) {
  const { total } = view;
  return (
    <>
      <PageHeading eyebrow={when} title={view.headline} lead={view.meaning} />
      <div className="sidebar">
        <div className="stack">
          {leave === null ? null : <Leave words={leave} />}
          <Card as="div" look="lit">
            <Meter
              size="large"
              label={words.total}
              value={total.value}
              low={total.low}
              high={total.high}
              figure={total.figure}
              words={total.words}
            />
            <p>{total.value === null ? words.scaleRange : words.scale}</p>
          </Card>
          {view.open === null ? null : (
            <Unfinished open={view.open} action={words.continue} token={token} first={total.value === null} />
          )}
        </div>
        <Card
          as="aside"
          look="night"
          title={words.book.title}
          actions={
            <ButtonLink as={Link} to={paths.booking({ kind: "intake", scan: token })} look="spot" icon="calendar">
              {words.book.action}
            </ButtonLink>
          }
        >
          <p>{words.book.text}</p>
          <p>{words.book.free}</p>
        </Card>
      </div>
    </>
  );
}

function Leave({ words }: { words: NonNullable<ResultOpeningProps["leave"]> }) {
  return (
    <Notice tone="info" title={words.title}>
      <p>{words.text}</p>
      <Form method="post" action={paths.scanErased()} reloadDocument className="button-row no-print">
        <Button look="secondary" size="small">
          {words.erase}
        </Button>
      </Form>
    </Notice>
  );
}

interface UnfinishedProps {
  open: string;
  action: string;
  token: string;
  /** Without a score yet, finishing comes before all else. */
  first: boolean;
}

function Unfinished({ open, action, token, first }: UnfinishedProps) {
  return (
    <Notice tone="info" title={open}>
      <Form method="post" action={paths.resultChange({ token })} className="button-row no-print">
        <Button look={first ? "primary" : "secondary"} size={first ? undefined : "small"}>
          {action}
        </Button>
      </Form>
    </Notice>
  );
}
