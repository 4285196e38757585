import { Form, Link } from "@remix-run/react";
import { confirmationSchema } from "#app/domain/cases/schema.ts";
import { paths } from "#app/paths.ts";
import { fileTexts } from "#app/texts/file.ts";
import { siteTexts } from "#app/texts/site.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";

const ratings = [5, 4, 3, 2, 1] as const;

/** The form with which she confirms; `faults` belongs above the page's heading. */
export function useConfirmation(rejected: Rejected | undefined) {
  const messages = useTexts(fileTexts).errors;
  const form = useZodForm({ schema: confirmationSchema, rejected, messages, lists: ["named"] });
  return { ...form, faults: <FormErrorSummary {...form.summary} /> };
}

/** Confirming with a rating; and, less loud, the way to say that it is not right yet. */
export function ConfirmationForm({
  form,
  token,
  id,
}: {
  form: ReturnType<typeof useConfirmation>;
  token: string;
  id: string;
}) {
  const words = useTexts(fileTexts).case;
  const { optional } = useTexts(siteTexts);
  const { named } = useTexts(workTexts).file;
  return (
    <>
      <Section title={words.confirmTitle} lead={words.confirmLead}>
        <Form {...form.formProps} className="form">
          <RadioGroup
            label={words.rating}
            options={ratings.map((value) => ({ value: String(value), label: words.ratings[value] }))}
            {...form.field("rating")}
          />
          <TextArea label={words.remark} hint={words.remarkHint} optional={optional} {...form.field("remark")} />
          <CheckboxGroup
            label={named.title}
            optional={optional}
            options={[{ value: "yes", label: named.label, hint: named.hint }]}
            {...form.choices("named")}
          />
          <div>
            <Button look="spot" icon="check">
              {words.confirm}
            </Button>
          </div>
        </Form>
      </Section>
      <Card
        title={words.notYet}
        actions={
          <ButtonLink as={Link} to={paths.fileReturn({ token, id })} look="secondary">
            {words.toReturn}
          </ButtonLink>
        }
      >
        <p>{words.notYetText}</p>
      </Card>
    </>
  );
}
