import { Form, Link } from "@remix-run/react";
import { weekTexts } from "#app/texts/week.ts";
import { Button } from "#app/ui/button.tsx";
import { type Definition, DefinitionList } from "#app/ui/definition-list.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

export interface PromiseItem {
  id: string;
  appointmentId: string;
  text: string;
  company: string;
  due: string;
  isLate: boolean;
}

/** What she promised owners for today or before, each to be ticked off on the spot. */
export function Promises({ promises }: { promises: readonly PromiseItem[] }) {
  const words = useTexts(weekTexts).day;
  const items = promises.map(
    ({ id, appointmentId, text, company, due, isLate }): Definition => ({
      id,
      term: text,
      value: (
        <Link to={workPaths.advisorAppointment({ id: appointmentId })}>
          {isLate ? words.promiseLate(company, due) : words.promiseFor(company, due)}
        </Link>
      ),
      action: (
        <Form method="post" action={workPaths.advisorActionDone({ id: appointmentId, part: id })}>
          <input type="hidden" name="back" value="today" />
          <Button look="quiet" size="small">
            {words.tick}
            <span className="visually-hidden">: {text}</span>
          </Button>
        </Form>
      ),
    }),
  );
  return (
    <Section title={words.promises}>
      <DefinitionList items={items} />
    </Section>
  );
}
