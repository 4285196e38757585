import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { infoTexts } from "#app/texts/info.ts";
import { siteTexts } from "#app/texts/site.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";

export const handle: PageHandle = { title: (language) => infoTexts[language].contact.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return null;
}

export default function Contact() {
  const words = useTexts(infoTexts).contact;
  const { phone, email } = useTexts(siteTexts).footer;
  return (
    <Main width="narrow">
      <PageHeading title={words.title} lead={words.lead} />
      <Section title={words.reachTitle}>
        <DefinitionList
          items={[
            {
              id: "phone",
              term: words.phone,
              value: (
                <>
                  <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>
                  <br />
                  {words.phoneHours}
                </>
              ),
            },
            {
              id: "email",
              term: words.email,
              value: (
                <>
                  <a href={`mailto:${email}`}>{email}</a>
                  <br />
                  {words.emailHint}
                </>
              ),
            },
            { id: "place", term: words.place, value: words.address },
          ]}
        />
      </Section>
      <Section title={words.questionsTitle}>
        {words.questions.map(({ id, question, answer }) => (
          <Disclosure key={id} summary={question}>
            <p>{answer}</p>
          </Disclosure>
        ))}
      </Section>
      <ButtonRow>
        <ButtonLink as={Link} to={paths.booking()} icon="calendar">
          {words.book}
        </ButtonLink>
        <ButtonLink as={Link} to={paths.scan()} look="secondary">
          {words.scan}
        </ButtonLink>
      </ButtonRow>
    </Main>
  );
}
