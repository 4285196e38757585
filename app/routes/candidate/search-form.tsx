import { Form, Link } from "@remix-run/react";
import { places } from "#app/domain/matching/candidate.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { siteTexts } from "#app/texts/site.ts";
import { wantedTexts } from "#app/texts/wanted.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { OpenCasesView } from "./open-cases-view.server.ts";

/** Looking among the open cases; a plain GET, so that it works without JavaScript and an address can be kept. */
export function SearchForm({ filter, choices }: Pick<OpenCasesView, "filter" | "choices">) {
  const words = useTexts(wantedTexts).search;
  const { optional } = useTexts(siteTexts);
  const matching = useTexts(matchingTexts);
  const used = Object.values(filter).some((value) => value !== "");
  return (
    <Disclosure summary={words.title} open={used}>
      <Form method="get" action={workPaths.candidateHome()} className="form" key={JSON.stringify(filter)}>
        {choices.classes.length < 2 ? null : (
          <Select name="klas" label={words.class} options={choices.classes} defaultValue={filter.klas} width="medium" />
        )}
        <CheckboxGroup
          name="past"
          label={words.fit}
          optional={optional}
          options={[{ value: "ja", label: words.fitTick }]}
          defaultValue={[filter.past]}
        />
        <Select
          name="vaardigheid"
          label={words.skill}
          optional={optional}
          empty={words.all}
          options={choices.skills}
          defaultValue={filter.vaardigheid}
          width="medium"
        />
        <Select
          name="plek"
          label={words.place}
          optional={optional}
          empty={words.all}
          options={places.map((value) => ({ value, label: matching.places[value] }))}
          defaultValue={filter.plek}
          width="medium"
        />
        <TextField
          name="uren"
          label={words.hours}
          optional={optional}
          inputMode="numeric"
          defaultValue={filter.uren}
          width="short"
        />
        <TextField
          name="van"
          label={words.from}
          optional={optional}
          type="date"
          defaultValue={filter.van}
          width="medium"
        />
        <TextField
          name="tot"
          label={words.until}
          optional={optional}
          type="date"
          defaultValue={filter.tot}
          width="medium"
        />
        <ButtonRow>
          <Button look="secondary">{words.submit}</Button>
          {used ? <Link to={workPaths.candidateHome()}>{words.clear}</Link> : null}
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
