import { Form, Link } from "@remix-run/react";
import { offerReasons } from "#app/domain/cases/offer-reasons.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { OptionsView } from "./offer-view.server.ts";

/** Why this candidate, a word to her, and who is asked afterwards; what stood on the page goes along. */
export function OfferFields({
  form,
  caseId,
  view,
  parallel,
  until,
}: {
  form: ReturnType<typeof useZodForm>;
  caseId: string;
  view: OptionsView;
  /** Somebody else is asked already. */
  parallel: boolean;
  until: string;
}) {
  const { proposal: words, newCase } = useTexts(advisorTexts);
  const { choose, offerReasons: reasons } = useTexts(proposalsTexts);
  const shown = view.shown.join(" ");
  return (
    <Form {...form.formProps} className="form">
      <input key={shown} type="hidden" {...form.hidden("shown", shown)} />
      {parallel ? (
        <CheckboxGroup
          label={choose.parallel}
          options={[{ value: "yes", label: choose.parallelOption }]}
          {...form.choices("parallel")}
        />
      ) : null}
      <RadioGroup
        label={choose.reason}
        hint={choose.reasonHint}
        options={offerReasons.map((value) => ({ value, label: reasons[value] }))}
        {...form.field("reasonCode")}
      />
      <TextArea
        {...form.field("reason")}
        label={choose.words}
        optional={newCase.optional}
        hint={choose.wordsHint}
        rows={2}
      />
      <TextArea {...form.field("note")} label={words.note} optional={newCase.optional} hint={words.noteHint} rows={4} />
      {view.next.length === 0 ? null : (
        <CheckboxGroup
          label={choose.next}
          optional={newCase.optional}
          hint={choose.nextHint(view.mostNext)}
          options={view.next}
          {...form.choices("next")}
        />
      )}
      <p>{words.expiry(until)}</p>
      <ButtonRow>
        <Button look="spot">{words.submit}</Button>
        <ButtonLink as={Link} to={workPaths.advisorCase({ id: caseId })} look="secondary">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
