import { roundsTexts } from "#app/texts/rounds.ts";
import { Notice } from "#app/ui/notice.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { TickBox } from "#app/ui/tick-box.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

type ZodForm = ReturnType<typeof useZodForm>;
interface Choice<Row> {
  rows: Row[];
  count: number;
}

interface CaseRow {
  id: string;
  title: string;
  company: string;
  lane: string;
}

/** The cases that can be in a round, each with a tick for whether it is and one for whether it comes first. */
export function CaseTicks({ form, cases }: { form: ZodForm; cases: Choice<CaseRow> }) {
  const words = useTexts(roundsTexts).make;
  const chosen = ticksOf(form, "cases");
  const urgent = ticksOf(form, "urgent");
  if (cases.count === 0) return <Notice tone="info" title={words.noCases} />;
  if (cases.rows.length === 0) return <Everybody name="everyCase" words={words.tooMany(cases.count)} />;
  return (
    <>
      <Fault id="cases" error={chosen.error ?? urgent.error} />
      <DataTable
        caption={words.casesCaption}
        captionHidden
        compact
        rows={cases.rows}
        rowKey={({ id }) => id}
        columns={[
          { id: "in", header: words.columns.in, cell: ({ id, title }) => chosen.tick(id, words.tickCase(title)) },
          { id: "case", header: words.columns.case, rowHeader: true, cell: ({ title }) => title },
          {
            id: "urgent",
            header: words.columns.urgent,
            cell: ({ id, title }) => urgent.tick(id, words.tickUrgent(title)),
          },
          { id: "company", header: words.columns.company, cell: ({ company }) => company },
          { id: "lane", header: words.columns.lane, cell: ({ lane }) => lane },
        ]}
      />
    </>
  );
}

interface CandidateRow {
  id: string;
  name: string;
  headline: string;
  lane: string;
}

/** The candidates who can be in a round, each with a tick. */
export function CandidateTicks({ form, candidates }: { form: ZodForm; candidates: Choice<CandidateRow> }) {
  const words = useTexts(roundsTexts).make;
  const chosen = ticksOf(form, "candidates");
  if (candidates.count === 0) return <Notice tone="info" title={words.noCandidates} />;
  if (candidates.rows.length === 0) return <Everybody name="everybody" words={words.tooMany(candidates.count)} />;
  return (
    <>
      <Fault id="candidates" error={chosen.error} />
      <DataTable
        caption={words.candidatesCaption}
        captionHidden
        compact
        rows={candidates.rows}
        rowKey={({ id }) => id}
        columns={[
          { id: "in", header: words.columns.in, cell: ({ id, name }) => chosen.tick(id, words.tickCandidate(name)) },
          { id: "candidate", header: words.columns.candidate, rowHeader: true, cell: ({ name }) => name },
          { id: "about", header: words.columns.about, cell: ({ headline }) => headline },
          { id: "lane", header: words.columns.lane, cell: ({ lane }) => lane },
        ]}
      />
    </>
  );
}

function ticksOf(form: ZodForm, name: string) {
  const { defaultValue, error, ...register } = form.choices(name);
  return {
    error,
    tick: (id: string, label: string) => (
      <TickBox {...register} label={label} value={id} defaultChecked={defaultValue.includes(id)} />
    ),
  };
}

/** The place that the summary of faults leads to. */
function Fault({ id, error }: { id: string; error: string | undefined }) {
  return error === undefined ? null : (
    <p id={id} tabIndex={-1} className="field__error">
      {error}
    </p>
  );
}

function Everybody({ name, words }: { name: string; words: string }) {
  return (
    <>
      <p>{words}</p>
      <input type="hidden" name={name} value="ja" />
    </>
  );
}
