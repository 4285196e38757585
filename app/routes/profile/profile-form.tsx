import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { FittingList } from "#app/web/fitting-list.tsx";
import type { Fitting } from "#app/web/fitting-view.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { useServedForm } from "#app/web/use-served-form.ts";
import { workPaths } from "#app/work-paths.ts";
import { SectorFields, TimeFields, WhereFields } from "./fields.tsx";
import type { FormView } from "./form-view.server.ts";
import { OwnFields } from "./own-fields.tsx";
import { SkillFields } from "./skill-fields.tsx";

interface ProfileFormProps {
  form: ReturnType<typeof useServedForm>;
  view: FormView;
  /** Null: a new one. */
  id: string | null;
}

/** Where what fits is shown: the form jumps there. */
const fittingId = "passend";
const formId = "formulier";

/** All that somebody says of herself or of a class, with the two buttons: save, or first see what fits. */
export function ProfileForm({ form, view, id }: ProfileFormProps) {
  const words = useTexts(profileTexts);
  const { formRule } = useTexts(siteTexts);
  const action = id === null ? workPaths.newProfile() : workPaths.ownProfile({ id });
  return (
    <Form {...form.formProps} action={action} className="form" id={formId}>
      <p>{formRule}</p>
      <input type="hidden" name="id" value={id ?? ""} />
      <input type="hidden" name="lane" value={view.lane} />
      <OwnFields form={form} view={view} />
      <SkillFields form={form} view={view} />
      <TimeFields form={form} view={view} />
      <WhereFields form={form} view={view} />
      <SectorFields form={form} view={view} />
      <p className="subtle">
        {words.privacy} <Link to={paths.privacy()}>{words.toPrivacy}</Link>
      </p>
      <ButtonRow>
        <Button>{words.submit}</Button>
        <Button look="secondary" formAction={workPaths.profilePreview()}>
          {words.preview}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** What would fit with what stands on the form, not saved yet. */
export function Preview({ fitting }: { fitting: Fitting }) {
  const words = useTexts(profileTexts).fitting;
  return (
    <Section title={words.previewTitle} lead={words.previewLead} id={fittingId}>
      <FittingList {...fitting} />
      <p>
        <a href={`#${formId}`}>{words.toForm}</a>
      </p>
    </Section>
  );
}
