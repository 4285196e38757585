import { Form, Link } from "@remix-run/react";
import { weekTexts } from "#app/texts/week.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

export interface RequestItem {
  id: string;
  company: string;
  what: string;
  question: string;
}

/** Appointments that were asked for and wait for a yes or no. */
export function Requests({ requests }: { requests: readonly RequestItem[] }) {
  const words = useTexts(weekTexts).day;
  return (
    <Section title={words.requests} lead={words.requestsLead}>
      <ul className="plain-list stack">
        {requests.map(({ id, company, what, question }) => (
          <Card
            key={id}
            as="li"
            look="lit"
            headingLevel={3}
            title={<Link to={workPaths.advisorAppointment({ id })}>{company}</Link>}
          >
            <p>{what}</p>
            <p className="subtle">{question}</p>
            <div className="cluster">
              <Form method="post" action={workPaths.advisorApproval({ id })}>
                <Button size="small" icon="check">
                  {words.approve}
                  <span className="visually-hidden">: {company}</span>
                </Button>
              </Form>
              <ButtonLink as={Link} to={workPaths.advisorAppointment({ id })} look="secondary" size="small">
                {words.open}
                <span className="visually-hidden">: {company}</span>
              </ButtonLink>
            </div>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
