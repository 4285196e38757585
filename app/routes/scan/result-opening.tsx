import { Form, Link } from "@remix-run/react";
import type { ResultView } from "#app/domain/scan/result-view.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { useTexts } from "#app/web/language.tsx";

interface ResultOpeningProps {
  view: ResultView;
  /** When it was completed, in words; null while it is not. */
  date: string | null;
  token: string;
}

/** Where she stands in one look, and the step that follows: a conversation. */
export function ResultOpening({ view, date, token }: ResultOpeningProps) {
  const words = useTexts(scanTexts).result;
  const { total } = view;
  return (
    <>
      <PageHeading
        eyebrow={date === null ? words.unfinishedEyebrow : words.eyebrow(date)}
        title={total.value === null ? words.title : words.lead(total.words)}
        lead={view.meaning}
      />
      <div className="sidebar">
        <div className="stack">
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
          {view.open > 0 ? <Unfinished open={view.open} token={token} /> : null}
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

function Unfinished({ open, token }: { open: number; token: string }) {
  const words = useTexts(scanTexts).result;
  return (
    <Notice tone="info" title={words.unanswered(open)}>
      <Form method="post" action={paths.resultChange({ token })} className="no-print">
        <Button look="secondary" size="small">
          {words.continue}
        </Button>
      </Form>
    </Notice>
  );
}
