import { expect, test } from "vitest";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { markup } from "./markup.ts";

test("every line of the summary leads to a control that is on the page", () => {
  const page = markup(
    <>
      <FormErrorSummary
        title="Kijk dit na"
        errors={[
          { fieldId: "email", message: "Vul een e-mailadres in" },
          { fieldId: "place", message: "Kies een plek" },
          { fieldId: "start", message: "Vul een datum in" },
        ]}
      />
      <TextField label="E-mailadres" name="email" error="Vul een e-mailadres in" />
      <RadioGroup label="Plek" name="place" options={[{ value: "online", label: "Online" }]} error="Kies een plek" />
      <TextField label="Datum" name="start" type="date" error="Vul een datum in" />
    </>,
  );
  const targets = page.all("section a").map((link) => page.one(`[id="${link.attributes.href?.slice(1)}"]`).tag);
  expect(targets).toEqual(["input", "input", "input"]);
});

test("the heading of the summary can receive focus and names its part of the page", () => {
  const page = markup(<FormErrorSummary title="Kijk dit na" errors={[{ fieldId: "a", message: "Vul a in" }]} />);
  expect(page.one("h2").attributes.tabindex).toBe("-1");
  expect(page.described(page.one("section"), "aria-labelledby")).toEqual(["Kijk dit na"]);
});

test("without errors there is no summary", () => {
  expect(markup(<FormErrorSummary title="Kijk dit na" errors={[]} />).html).toBe("");
});
