import { Form, Link } from "@remix-run/react";
import type { PartView } from "#app/domain/scan/part-view.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
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
import type { Taking } from "./taking.ts";

export interface PartPageProps {
  view: PartView;
  taking: Taking;
  /** The words that open the scan, on its first page. */
  opening?: { title: string; lead: string; quick: boolean; back: boolean } | undefined;
  rejected?: Rejected | undefined;
}

/** One part of the scan: where you are, its questions, and what is kept. */
export function PartPage({ view, taking, opening, rejected }: PartPageProps) {
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
        {first ? <PageHeading title={opening.title} lead={opening.lead} /> : null}
        {first ? <OtherWay quick={opening.quick} /> : null}
        <Steps
          text={words.part(view.position, view.total)}
          current={view.position}
          total={view.total}
          title={first || taking.editing ? undefined : (taking.timeLeft ?? undefined)}
        />
        {first ? null : <PageHeading title={view.title} lead={view.intro} />}
        {opening?.back ? <WelcomeBack again={Object.keys(taking.earlier).length > 0} /> : null}
        {taking.editing ? <Notice tone="info" title={words.editing} /> : null}
        {view.next === null && !taking.editing ? <SkippedParts skipped={view.skipped} /> : null}
        <QuestionForm key={view.id} view={view} taking={taking} rejected={rejected} />
      </div>
      {taking.scan === null ? null : (
        <p>
          <Link to={paths.scanKeep()}>{words.about.elsewhere}</Link>
        </p>
      )}
      <AboutScan taking={taking} />
    </Main>
  );
}

/** To who comes back to a scan, or measures again. */
function WelcomeBack({ again }: { again: boolean }) {
  const words = useTexts(scanTexts);
  const { title, text } = again ? words.earlier.welcome : words.welcomeBack;
  return (
    <Notice tone="info" title={title}>
      <p>{text}</p>
    </Notice>
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

/** The short way beside the whole scan, and the reverse. */
function OtherWay({ quick }: { quick: boolean }) {
  const words = useTexts(scanTexts).quick;
  return (
    <p className="small">
      <Link to={quick ? paths.scan() : paths.scanQuick()}>{quick ? words.whole : words.offer}</Link>
    </p>
  );
}

function AboutScan({ taking }: { taking: Taking }) {
  const words = useTexts(scanTexts);
  return (
    <Disclosure summary={words.about.summary}>
      <div className="stack">
        <p>{words.about.tap}</p>
        <p>{words.about.kept}</p>
        <p>{words.about.shared}</p>
        <ButtonRow>
          {taking.pace === "quick" && taking.scan !== null && !taking.editing ? (
            <Form method="post" action={paths.scanGoOn()}>
              <Button look="secondary" size="small">
                {words.quick.whole}
              </Button>
            </Form>
          ) : null}
          <Form method="post" action={taking.shared ? paths.scanErased() : paths.scanRestart()} reloadDocument>
            <Button look="secondary" size="small">
              {taking.shared ? words.device.erase : words.about.restart}
            </Button>
          </Form>
        </ButtonRow>
      </div>
    </Disclosure>
  );
}
