import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { KeepingTexts } from "#app/texts/keeping.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";

interface CardProps {
  words: KeepingTexts["page"];
  token: string;
}

/** The one that most owners come for: it has the light on it. */
export function TakeAlongCard({ words, token }: CardProps) {
  const { along } = words.keep;
  return (
    <Card look="lit" title={along.title}>
      <p>{along.text}</p>
      <Form method="post" action={paths.keepLink({ token })}>
        <Button>{along.action}</Button>
      </Form>
    </Card>
  );
}

/** What is wrong with an address is said on a page of its own, where it can be mended. */
export function MailCard({ words, token }: CardProps) {
  const { mail } = words.keep;
  return (
    <Card title={mail.title}>
      <p>{mail.text}</p>
      <Form method="post" action={paths.keepMail({ token })} className="form" noValidate>
        <TextField label={words.mail.email} name="email" id="mail-email" type="email" autoComplete="email" />
        <div>
          <Button look="secondary">{mail.submit}</Button>
        </div>
      </Form>
    </Card>
  );
}

/** The reminder that waits, with the way to stop it; or else the question for one. */
export function ReminderCard({ words, token, reminder }: CardProps & { reminder: string | null }) {
  const { keep } = words;
  if (reminder !== null) {
    return (
      <Card title={keep.reminder.title}>
        <p>{reminder}</p>
        <Form method="post" action={paths.keepReminderStop({ token })}>
          <Button look="secondary">{keep.reminder.stop}</Button>
        </Form>
      </Card>
    );
  }
  return (
    <Card title={keep.reminder.title}>
      <p>{keep.reminder.text}</p>
      <Form method="post" action={paths.keepReminder({ token })} className="form" noValidate>
        <TextField label={words.reminder.email} name="email" id="reminder-email" type="email" autoComplete="email" />
        <RadioGroup
          label={words.reminder.months}
          name="months"
          id="reminder-months"
          defaultValue="6"
          options={(["6", "12"] as const).map((value) => ({ value, label: words.reminder.terms[value] }))}
        />
        <div>
          <Button look="secondary">{keep.reminder.submit}</Button>
        </div>
      </Form>
    </Card>
  );
}
