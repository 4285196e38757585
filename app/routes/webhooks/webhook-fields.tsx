import { webhookEvents } from "#app/domain/webhooks/events.ts";
import { webhooksTexts } from "#app/texts/webhooks.ts";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

/** The fields of a webhook, the same for a new one and for one that changes. */
export function WebhookFields({ form }: { form: ReturnType<typeof useZodForm> }) {
  const { fields, events } = useTexts(webhooksTexts);
  return (
    <>
      <TextField label={fields.name} hint={fields.nameHint} autoComplete="off" {...form.field("name")} />
      <TextField
        label={fields.url}
        hint={fields.urlHint}
        type="url"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...form.field("url")}
      />
      <CheckboxGroup
        label={fields.events}
        hint={fields.eventsHint}
        options={webhookEvents.map((value) => ({ value, label: events[value] }))}
        {...form.choices("events")}
      />
    </>
  );
}
