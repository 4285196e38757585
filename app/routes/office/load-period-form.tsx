import { Form } from "@remix-run/react";
import { type LoadPeriod, periodKinds } from "#app/domain/reporting/load-period.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** Chooses the period that the figures are about; works as a plain form. */
export function LoadPeriodForm({ period: { kind, first, last } }: { period: LoadPeriod }) {
  const words = useTexts(officeTexts).load;
  // made anew for another choice, so that the fields show what the page is about after going back, too
  return (
    <Form
      key={`${kind} ${first} ${last}`}
      method="get"
      action={workPaths.officeLoad()}
      className="stack"
      aria-label={words.filter}
    >
      <div className="filter">
        <Select
          name="periode"
          label={words.period}
          options={periodKinds.map((value) => ({ value, label: words.periods[value] }))}
          defaultValue={kind}
        />
        <TextField name="van" type="date" label={words.first} defaultValue={first} />
        <TextField name="tot" type="date" label={words.last} defaultValue={last} />
        <Button look="secondary">{words.show}</Button>
      </div>
      <p className="subtle">{words.ownHint}</p>
    </Form>
  );
}
