import { Form } from "@remix-run/react";
import { lanes } from "#app/domain/matching/candidate.ts";
import { type RulesFields, rulesForm, sumFields, tickFields } from "#app/domain/matching/rules-form.ts";
import { rulesTexts } from "#app/texts/rules.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { FitLimits, LaneLimits, LaneRules, ProposalRules, TravelRules } from "./rule-fields.tsx";
import { FitWeights, LaneWeights } from "./weight-fields.tsx";

/** All rules as one form; it asks for a preview and keeps nothing. */
export function RulesForm({ fields, rejected }: { fields: RulesFields; rejected?: Rejected | undefined }) {
  const words = useTexts(rulesTexts);
  const site = useTexts(siteTexts);
  const form = useZodForm({
    ...{ schema: rulesForm, rejected, messages: words.errors, lists: tickFields, ids: sumFields },
    // what was unticked and refused must not come back ticked
    defaults: rejected === undefined ? fields : {},
  });
  const shown = rejected?.typed ?? fields;
  return (
    <>
      <FormErrorSummary {...form.summary} />
      <p>{site.formRule}</p>
      <Form {...form.formProps} action={workPaths.coordinatorRulesChange()} className="form">
        <Section title={words.change.laneTitle}>
          <LaneWeights form={form} shown={shown} />
          <LaneRules form={form} />
          {lanes.map((lane) => (
            <LaneLimits key={lane} form={form} lane={lane} />
          ))}
        </Section>
        <Section title={words.change.fitTitle}>
          <FitWeights form={form} shown={shown} />
          <FitLimits form={form} />
          <TravelRules form={form} />
        </Section>
        <Section title={words.change.proposalTitle}>
          <ProposalRules form={form} />
        </Section>
        <div>
          <Button look="spot" size="large">
            {words.change.look}
          </Button>
        </div>
      </Form>
    </>
  );
}
