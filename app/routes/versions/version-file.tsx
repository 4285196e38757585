import { Form, useActionData } from "@remix-run/react";
import { versionsTexts } from "#app/texts/versions.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import "#app/ui/styles/content-fields.css";

/** The content as a file: to take away, and for a draft to read in again. */
export function VersionFile({ id, revision }: { id: string; revision: number | null }) {
  const words = useTexts(versionsTexts).file;
  const refused = useActionData<{ file?: string }>();
  return (
    <Section title={words.title} lead={revision === null ? undefined : words.text}>
      <p>
        <ButtonLink href={workPaths.coordinatorVersionFile({ id })} look="secondary" download={`scan-v${id}.json`}>
          {words.download}
        </ButtonLink>
      </p>
      {revision === null ? null : (
        <Form method="post" encType="multipart/form-data" className="form" noValidate>
          <input type="hidden" name="revision" value={revision} />
          <TextField
            label={words.field}
            name="file"
            type="file"
            accept="application/json,.json"
            error={refused?.file}
          />
          <Button look="secondary">{words.submit}</Button>
        </Form>
      )}
    </Section>
  );
}
