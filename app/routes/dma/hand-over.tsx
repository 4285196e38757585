import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { DmaTexts } from "#app/texts/dma.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Rejected } from "#app/web/form-values.ts";

interface HandOverProps {
  words: Pick<DmaTexts, "handOver" | "errors">;
  details: { timePoint: string; companyName: string; vatNumber: string };
  rejected: Rejected | undefined;
  token: string;
  /** Some questions are not answered yet. */
  open: boolean;
}

/** The file for the hub, and what it says beside the answers. */
export function HandOver({ words: { handOver: words, errors }, details, rejected, token, open }: HandOverProps) {
  const field = (name: keyof typeof details) => ({
    name,
    defaultValue: String(rejected?.typed[name] ?? (rejected ? "" : details[name])),
    error: rejected?.errors[name] && errors[name],
  });
  const timePoints = Object.entries(words.timePoints).map(([value, label]) => ({ value, label }));
  return (
    <Section title={words.title} lead={words.lead}>
      <Form method="post" className="form">
        <RadioGroup label={words.timePoint} options={timePoints} {...field("timePoint")} />
        <TextField
          label={words.companyName}
          optional={words.optional}
          autoComplete="organization"
          {...field("companyName")}
        />
        <TextField
          label={words.vatNumber}
          optional={words.optional}
          hint={words.vatHint}
          width="medium"
          {...field("vatNumber")}
        />
        <p className="small subtle">{words.use}</p>
        <ButtonRow>
          <Button look="secondary">{words.keep}</Button>
        </ButtonRow>
      </Form>
      {open ? <p>{words.incomplete}</p> : null}
      <ButtonRow>
        <ButtonLink as="a" href={paths.dmaCsv({ token })} look={open ? "secondary" : "primary"}>
          {words.download}
        </ButtonLink>
      </ButtonRow>
    </Section>
  );
}
