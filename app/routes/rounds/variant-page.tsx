import { Form, Link } from "@remix-run/react";
import { type RoundSettings, variantSchema } from "#app/domain/rounds/schema.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { SettingFields, settingDefaults } from "./setting-fields.tsx";

/** Fields of settings that are lists of tick boxes. */
export const settingLists = ["spread"];

interface VariantPageProps {
  id: string;
  name: string;
  settings: RoundSettings;
  least: number;
  rejected: Rejected | undefined;
  words: { title: string; lead: string; submit: string };
}

/** Name and settings of a calculation, to be changed or to be tried beside another. */
export function VariantPage({ id, name, settings, least, rejected, words }: VariantPageProps) {
  const { variant, errors } = useTexts(roundsTexts);
  const form = useZodForm({
    ...{ schema: variantSchema, rejected, messages: errors, lists: settingLists },
    defaults: { ...settingDefaults(settings), name },
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title}
        eyebrow={<Link to={workPaths.coordinatorRound({ id })}>{variant.back}</Link>}
        lead={words.lead}
      />
      <Form {...form.formProps} className="form">
        <SettingFields form={form} least={least} open />
        <Button look="spot">{words.submit}</Button>
      </Form>
    </Main>
  );
}
