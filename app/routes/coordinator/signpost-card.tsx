import { Form } from "@remix-run/react";
import { signpostForm } from "#app/domain/plan/schema.ts";
import type { SignpostRow } from "#app/domain/plan/signpost-list.ts";
import { planTexts } from "#app/texts/plan.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";

const tones: Readonly<Record<SignpostRow["standing"], BadgeTone>> = {
  good: "success",
  ageing: "warning",
  stale: "warning",
  unchecked: "warning",
  ended: "neutral",
  wrong: "neutral",
};

interface SignpostProps {
  row: SignpostRow;
  /** What was refused, of whichever signpost. */
  rejected: Rejected | undefined;
}

/** One signpost: what we say of it, how it stands, and the form to record what was found. */
export function SignpostCard({ row, rejected }: SignpostProps) {
  const words = useTexts(planTexts).check;
  const refused = rejected?.typed.signpost === row.id ? rejected : undefined;
  const { facts } = words;
  return (
    <Card
      as="li"
      headingLevel={3}
      title={row.url === null ? row.name : <a href={row.url}>{row.name}</a>}
      above={<Badge tone={tones[row.standing]}>{row.state}</Badge>}
    >
      <DefinitionList
        items={[
          { id: "purpose", term: facts.purpose, value: row.purpose },
          { id: "about", term: facts.about, value: row.about },
          { id: "checked", term: facts.checked, value: row.checked },
          { id: "shown", term: facts.shown, value: row.shown },
          { id: "source", term: facts.source, value: row.source },
        ]}
      />
      <Disclosure
        open={refused !== undefined}
        summary={
          <>
            {words.change}
            <span className="visually-hidden">: {row.name}</span>
          </>
        }
      >
        <SignpostForm id={row.id} rejected={refused} />
      </Disclosure>
    </Card>
  );
}

function SignpostForm({ id, rejected }: { id: string; rejected: Rejected | undefined }) {
  const words = useTexts(planTexts).check;
  const ids = { right: `right-${id}`, until: `until-${id}` };
  const form = useZodForm({ schema: signpostForm, rejected, messages: words.errors, ids });
  const answers = (["yes", "no"] as const).map((value) => ({ value, label: words.answers[value] }));
  return (
    <Form {...form.formProps} className="form">
      <FormErrorSummary {...form.summary} />
      <input type="hidden" {...form.hidden("signpost", id)} />
      <RadioGroup label={words.answer} options={answers} {...form.field("right")} id={ids.right} />
      <TextField
        label={words.until}
        hint={words.untilHint}
        optional={words.optional}
        type="date"
        width="medium"
        {...form.field("until")}
        id={ids.until}
      />
      <div>
        <Button size="small">{words.submit}</Button>
      </div>
    </Form>
  );
}
