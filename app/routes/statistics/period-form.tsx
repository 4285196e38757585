import { Form } from "@remix-run/react";
import { statisticsTexts } from "#app/texts/statistics.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, type SelectOption } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";

export interface PeriodChoice {
  version: string;
  /** 2026-Q4; empty for all together. */
  quarter: string;
  versions: SelectOption[];
  quarters: SelectOption[];
}

/** Chooses the version and the quarter that a page of figures is about; works as a plain form. */
export function PeriodForm({ action, choice }: { action: string; choice: PeriodChoice }) {
  const words = useTexts(statisticsTexts).filter;
  // made anew for another choice, so that the fields show what the page is about after going back, too
  return (
    <Form
      key={`${choice.version} ${choice.quarter}`}
      method="get"
      action={action}
      className="filter"
      aria-label={words.title}
    >
      <Select name="versie" label={words.version} options={choice.versions} defaultValue={choice.version} />
      <Select name="kwartaal" label={words.quarter} options={choice.quarters} defaultValue={choice.quarter} />
      <Button look="secondary">{words.show}</Button>
    </Form>
  );
}
