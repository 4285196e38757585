import { Form } from "@remix-run/react";
import { caseForm } from "#app/domain/cases/case-form.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { Select, type SelectOption } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import type { SkillChoices, SkillSuggestion } from "./case-defaults.server.ts";
import { AroundFields, caseLists, FrameFields, SkillsFields, WorkFields } from "./case-fields.tsx";

interface NewCaseProps {
  company: string;
  template: { choices: readonly SelectOption[]; chosen: { id: string; name: string } | null };
  suggestions: readonly SkillSuggestion[];
  choices: readonly SkillChoices[];
  defaults: Record<string, string | string[]>;
  /** Who can guide it, where that is still to be chosen. */
  advisors?: readonly SelectOption[];
  rejected: Rejected | undefined;
}

/** Everything that a new case asks, begun with a template or empty, as a draft or open at once. */
export function NewCaseForm(props: NewCaseProps) {
  const { company, template, suggestions, choices, defaults, advisors = [], rejected } = props;
  const words = useTexts(advisorTexts).newCase;
  const { start, template: templateWords } = useTexts(caselifeTexts);
  const form = useZodForm({
    schema: caseForm,
    rejected,
    // what was unticked and refused must not come back ticked
    defaults: rejected === undefined ? defaults : {},
    lists: caseLists,
    messages: { ...useTexts(casesTexts).errors, advisor: start.advisorMissing },
    ids: { skills: "skill-0-code" },
  });
  return (
    <>
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.titleFor(company)} lead={words.intro} />
      {template.chosen === null ? (
        <TemplateChoice choices={template.choices} />
      ) : (
        <Notice tone="info" title={templateWords.chosen(template.chosen.name)} />
      )}
      <Form {...form.formProps} className="form">
        <input type="hidden" name="template" value={template.chosen?.id ?? ""} />
        <WorkFields form={form} />
        <SkillsFields form={form} suggestions={suggestions} choices={choices} />
        <FrameFields form={form} />
        <AroundFields form={form} />
        <Section title={start.label} titleHidden>
          <div className="form">
            {advisors.length === 0 ? null : (
              <Select
                {...form.field("advisorId")}
                label={start.advisor}
                empty={start.advisorEmpty}
                options={advisors}
                width="medium"
              />
            )}
            <RadioGroup
              {...form.field("as")}
              label={start.label}
              options={[
                { value: "open", label: start.open },
                { value: "draft", label: start.draft },
              ]}
            />
          </div>
        </Section>
        <p className="subtle">{words.next}</p>
        <div>
          <Button look="spot" size="large">
            {words.submit}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** A form of its own that only asks the page anew: nothing is sent or kept. */
function TemplateChoice({ choices }: { choices: readonly SelectOption[] }) {
  const words = useTexts(caselifeTexts).template;
  return (
    <Card title={words.title}>
      <p>{words.lead}</p>
      <form method="get" className="filter">
        <Select label={words.label} name="sjabloon" empty={words.none} options={choices} width="medium" />
        <Button look="secondary">{words.submit}</Button>
      </form>
    </Card>
  );
}
