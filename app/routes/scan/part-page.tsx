import { Form, Link } from "@remix-run/react";
import type { PartView } from "#app/domain/scan/part-view.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Steps } from "#app/ui/steps.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { faultWords } from "./fault-words.ts";
import { QuestionForm } from "./question-form.tsx";

export interface PartPageProps {
  view: PartView;
  /** She changes a scan that was completed before. */
  completed: boolean;
  /** The words that open the scan, on its first page. */
  opening?: { title: string; minutes: number; back: boolean } | undefined;
  rejected?: Rejected | undefined;
}

/** One part of the scan: where you are, its questions, and what is kept. */
export function PartPage({ view, completed, opening, rejected }: PartPageProps) {
  const words = useTexts(scanTexts);
  const site = useTexts(siteTexts);
  const errors = Object.entries(rejected?.errors ?? {}).map(([id, keys]) => ({
    fieldId: id || view.questions[0]?.id || "",
    message: faultWords(words, keys[0]),
  }));
  const first = opening && !opening.back;
  return (
    <Main width="narrow">
      <FormErrorSummary title={site.errorTitle(errors.length)} errors={errors} />
      <div className="stack">
        {first ? <PageHeading title={opening.title} lead={words.opening(opening.minutes)} /> : null}
        <Steps text={words.part(view.position, view.total)} current={view.position} total={view.total} />
        {first ? null : <PageHeading title={view.title} lead={view.intro} />}
        {opening?.back ? (
          <Notice tone="info" title={words.welcomeBack.title}>
            <p>{words.welcomeBack.text}</p>
          </Notice>
        ) : null}
        {completed ? <Notice tone="info" title={words.editing} /> : null}
        {view.next === null && !completed ? <SkippedParts skipped={view.skipped} /> : null}
        <QuestionForm key={view.id} view={view} completed={completed} rejected={rejected} />
      </div>
      <AboutScan />
    </Main>
  );
}

function SkippedParts({ skipped }: Pick<PartView, "skipped">) {
  const words = useTexts(scanTexts).skipped;
  if (skipped.length === 0) return null;
  return (
    <Notice tone="info" title={words.title(skipped.reduce((sum, { count }) => sum + count, 0))}>
      <p>{words.text}</p>
      <ul>
        {skipped.map(({ part, title, count }) => (
          <li key={part}>
            <Link to={paths.scanPart({ part })}>{words.part(title, count)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function AboutScan() {
  const words = useTexts(scanTexts);
  return (
    <Disclosure summary={words.about.summary}>
      <div className="stack">
        <p>{words.about.tap}</p>
        <p>{words.about.kept}</p>
        <p>{words.about.shared}</p>
        <Form method="post" action={paths.scanRestart()} reloadDocument>
          <Button look="secondary" size="small">
            {words.about.restart}
          </Button>
        </Form>
      </div>
    </Disclosure>
  );
}
