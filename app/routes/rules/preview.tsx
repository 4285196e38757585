import { Form, Link } from "@remix-run/react";
import { basedOnField, noteField, publicationForm, tickFields } from "#app/domain/matching/rules-form.ts";
import { rulesTexts } from "#app/texts/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { DifferenceTable } from "./difference-table.tsx";
import type { RulesPreviewView } from "./preview-view.server.ts";

/** What would change, and the one button by which it does. */
export function Preview({ preview, rejected }: { preview: RulesPreviewView; rejected?: Rejected | undefined }) {
  const words = useTexts(rulesTexts).preview;
  const { changed, advice, ranking } = preview;
  return (
    <>
      <Section title={words.changed}>
        {changed.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <DifferenceTable rows={changed} headers={{ old: words.before, fresh: words.after }} />
        )}
      </Section>
      <Section title={words.advice} lead={advice.looked === 0 ? words.noCases : words.adviceLead(advice.looked)}>
        {advice.unreadable > 0 ? <p>{words.unreadable(advice.unreadable)}</p> : null}
        {advice.looked > 0 && advice.changes.length === 0 ? <p>{words.adviceNone}</p> : null}
        {advice.changes.length > 0 ? <AdviceChanges changes={advice.changes} /> : null}
      </Section>
      <Section title={words.ranking} lead={ranking.looked === 0 ? words.noCases : words.rankingLead(ranking.looked)}>
        {ranking.looked > 0 && ranking.changes.length === 0 ? <p>{words.rankingNone}</p> : null}
        {ranking.changes.length > 0 ? <RankingChanges changes={ranking.changes} /> : null}
      </Section>
      {changed.length === 0 ? null : <PublishForm preview={preview} rejected={rejected} />}
    </>
  );
}

const caseLink = ({ caseId, title }: { caseId: string; title: string }) => (
  <Link to={workPaths.advisorCase({ id: caseId })}>{title}</Link>
);

function AdviceChanges({ changes }: { changes: RulesPreviewView["advice"]["changes"] }) {
  const words = useTexts(rulesTexts).preview;
  return (
    <DataTable
      caption={words.adviceCaption}
      captionHidden
      stacked
      rows={changes}
      rowKey={({ caseId }) => caseId}
      columns={[
        { id: "case", header: words.caseName, rowHeader: true, cell: caseLink },
        { id: "before", header: words.before, cell: ({ before }) => words.outcomes[before] },
        { id: "after", header: words.after, cell: ({ after }) => <strong>{words.outcomes[after]}</strong> },
      ]}
    />
  );
}

function RankingChanges({ changes }: { changes: RulesPreviewView["ranking"]["changes"] }) {
  const words = useTexts(rulesTexts).preview;
  const named = (names: readonly string[]) => (names.length === 0 ? words.nobody : names.join(", "));
  const first = ({ firstBefore: old, firstAfter: fresh }: (typeof changes)[number]) =>
    old === fresh ? (old ?? words.nobody) : `${old ?? words.nobody} → ${fresh ?? words.nobody}`;
  return (
    <DataTable
      caption={words.rankingCaption}
      captionHidden
      stacked
      rows={changes}
      rowKey={({ caseId }) => caseId}
      columns={[
        { id: "case", header: words.caseName, rowHeader: true, cell: caseLink },
        { id: "first", header: words.first, cell: first },
        { id: "entered", header: words.entered, cell: ({ entered }) => named(entered) },
        { id: "left", header: words.left, cell: ({ left }) => named(left) },
      ]}
    />
  );
}

function PublishForm({ preview, rejected }: { preview: RulesPreviewView; rejected: Rejected | undefined }) {
  const words = useTexts(rulesTexts);
  const { fields, basedOn } = preview;
  const hidden = { ...fields, [basedOnField]: String(basedOn) };
  const form = useZodForm({
    ...{ schema: publicationForm, rejected, messages: words.errors, lists: tickFields },
    defaults: hidden,
  });
  return (
    <Section title={words.preview.publish} lead={words.preview.publishLead}>
      <FormErrorSummary {...form.summary} />
      <Form {...form.formProps} action={workPaths.coordinatorRulesPublication()} className="form">
        {Object.entries(hidden).flatMap(([name, value]) =>
          [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
        )}
        <TextArea {...form.field(noteField)} label={words.preview.note} hint={words.preview.noteHint} rows={3} />
        <div>
          <Button look="spot">{words.preview.submit}</Button>
        </div>
      </Form>
    </Section>
  );
}
