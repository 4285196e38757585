import type { LoaderFunctionArgs } from "@remix-run/node";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { accessibilityStatement } from "#app/texts/accessibility-statement.ts";
import { infoTexts } from "#app/texts/info.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useLanguage, useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";

export const handle: PageHandle = { title: (language) => infoTexts[language].accessibility.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return null;
}

export default function Accessibility() {
  const language = useLanguage();
  const words = useTexts(infoTexts).accessibility;
  const { phone, email } = useTexts(siteTexts).footer;
  const { status, norm, checkedOn, answerWorkingDays, deviations } = accessibilityStatement;
  const date = formatDate(Date.parse(checkedOn), language, amsterdam);
  return (
    <Main width="narrow">
      <PageHeading title={words.title} lead={words.lead} />
      <Section title={words.statusTitle}>
        <p>
          <strong>{words.status(status)}</strong>
        </p>
        <p>{words.basis(norm, date)}</p>
        <p>{words.scope}</p>
      </Section>
      <Section title={words.deviationsTitle}>
        {deviations.map(({ id, criterion, [language]: told }) => (
          <Card key={id} title={told.what} headingLevel={3}>
            <DefinitionList
              items={[
                { id: "criterion", term: words.terms.criterion, value: criterion },
                { id: "cause", term: words.terms.cause, value: told.cause },
                { id: "consequence", term: words.terms.consequence, value: told.consequence },
                { id: "alternative", term: words.terms.alternative, value: told.alternative },
                { id: "measure", term: words.terms.measure, value: told.measure },
              ]}
            />
          </Card>
        ))}
      </Section>
      <Section title={words.measuresTitle}>
        <ul>
          {words.measures.map((measure) => (
            <li key={measure}>{measure}</li>
          ))}
        </ul>
      </Section>
      <Section title={words.feedbackTitle}>
        <p>
          {words.feedback(answerWorkingDays)} <a href={`mailto:${email}`}>{email}</a>,{" "}
          <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>
        </p>
      </Section>
      <Section title={words.enforcementTitle}>
        <p>{words.enforcement}</p>
        <p>
          <a href="https://www.nationaleombudsman.nl/" rel="noopener">
            {words.enforcementLink}
          </a>
        </p>
      </Section>
    </Main>
  );
}
