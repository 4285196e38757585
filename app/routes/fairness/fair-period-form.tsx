import { Form } from "@remix-run/react";
import { type FairPeriod, fairPeriods } from "#app/domain/reporting/fair-period.ts";
import { fairnessTexts } from "#app/texts/fairness.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** Chooses the period that the figures are about; works as a plain form. @param own whether days of one's own may be chosen */
export function FairPeriodForm({ period: { kind, first, last }, own }: { period: FairPeriod; own: boolean }) {
  const words = useTexts(fairnessTexts);
  // made anew for another choice, so that the fields show what the page is about after going back, too
  return (
    <Form
      key={`${kind} ${first} ${last}`}
      method="get"
      action={workPaths.fairness()}
      className="stack"
      aria-label={words.filter}
    >
      <div className="filter">
        <Select
          name="periode"
          label={words.period}
          options={fairPeriods
            .filter((value) => own || value !== "own")
            .map((value) => ({ value, label: words.periods[value] }))}
          defaultValue={kind}
        />
        {own ? <TextField name="van" type="date" label={words.first} defaultValue={first} /> : null}
        {own ? <TextField name="tot" type="date" label={words.last} defaultValue={last} /> : null}
        <Button look="secondary">{words.show}</Button>
      </div>
      {own ? <p className="subtle">{words.ownHint}</p> : null}
    </Form>
  );
}
