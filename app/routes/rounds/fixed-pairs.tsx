import { Form } from "@remix-run/react";
import { roundsTexts } from "#app/texts/rounds.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { RoundData } from "./round-data.server.ts";

/** The pairs that are fixed or excluded in this calculation, each with the way to set it free. */
export function FixedPairs({ round: { id, fixed, underWay } }: { round: RoundData }) {
  const { one: words, make } = useTexts(roundsTexts);
  if (fixed.length === 0) return null;
  return (
    <Section title={words.fixed} lead={words.fixedLead}>
      <DataTable
        caption={words.fixedCaption}
        captionHidden
        rows={fixed}
        rowKey={({ kind, caseId, candidateId }) => `${kind} ${caseId} ${candidateId}`}
        columns={[
          { id: "case", header: make.columns.case, rowHeader: true, cell: ({ title }) => title },
          { id: "candidate", header: make.columns.candidate, cell: ({ name }) => name },
          {
            id: "kind",
            header: words.fixed,
            cell: ({ kind }) => (
              <Badge tone={kind === "pin" ? "info" : "warning"}>
                {kind === "pin" ? words.pinned : words.forbidden}
              </Badge>
            ),
          },
          {
            id: "free",
            header: words.free,
            cell: ({ caseId, candidateId, title, name }) =>
              underWay === "yes" ? null : (
                <PairForm
                  {...{ id, caseId, candidateId }}
                  wish="free"
                  label={words.free}
                  hidden={words.freeOf(title, name)}
                />
              ),
          },
        ]}
      />
    </Section>
  );
}

interface PairFormProps {
  id: string;
  caseId: string;
  candidateId: string;
  wish: "pin" | "forbid" | "free";
  label: string;
  /** The label with the names in it, for who does not see the row. */
  hidden: string;
}

/** One button that says something of one pair. */
export function PairForm({ id, caseId, candidateId, wish, label, hidden }: PairFormProps) {
  return (
    <Form method="post" action={workPaths.coordinatorRoundPair({ id })}>
      <input type="hidden" name="case" value={caseId} />
      <input type="hidden" name="candidate" value={candidateId} />
      <input type="hidden" name="wish" value={wish} />
      <Button look="quiet" size="small" aria-label={hidden}>
        {label}
      </Button>
    </Form>
  );
}
