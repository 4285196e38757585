import type { LoaderFunctionArgs } from "@remix-run/node";
import { retention } from "#app/domain/people/retention.ts";
import { infoTexts } from "#app/texts/info.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";

export const handle: PageHandle = { title: (language) => infoTexts[language].privacy.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return null;
}

export default function Privacy() {
  const words = useTexts(infoTexts).privacy;
  const { phone, email } = useTexts(siteTexts).footer;
  return (
    <Main>
      <PageHeading title={words.title} lead={words.lead} />
      <Told title={words.controllerTitle} lines={words.controller} />
      <Told title={words.officerTitle} lines={[words.officer]} />
      <Section title={words.purposesTitle}>
        <DataTable
          caption={words.purposesCaption}
          captionHidden
          rows={words.purposes}
          rowKey={({ id }) => id}
          columns={[
            { id: "purpose", header: words.purposesColumns.purpose, rowHeader: true, cell: ({ purpose }) => purpose },
            { id: "data", header: words.purposesColumns.data, cell: ({ data }) => data },
            { id: "basis", header: words.purposesColumns.basis, cell: ({ basis }) => basis },
          ]}
        />
      </Section>
      <Told title={words.recipientsTitle} lines={words.recipients} />
      <Told title={words.transferTitle} lines={[words.transfer]} />
      <Retention />
      <Told title={words.rightsTitle} lines={words.rights} />
      <Told title={words.withdrawTitle} lines={[words.withdraw]} />
      <Section title={words.complaintTitle}>
        <p>{words.complaint}</p>
        <p>
          <a href="https://www.autoriteitpersoonsgegevens.nl/" rel="noopener">
            {words.complaintLink}
          </a>
        </p>
      </Section>
      <Told title={words.obligedTitle} lines={[words.obliged]} />
      <Told title={words.automatedTitle} lines={[words.automated]} />
      <Cookies />
      <Section title={words.contactTitle}>
        <p>
          {words.contact} <a href={`mailto:${email}`}>{email}</a>,{" "}
          <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>
        </p>
      </Section>
    </Main>
  );
}

function Told({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Section title={title}>
      <div className="prose measure">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Section>
  );
}

function Retention() {
  const words = useTexts(infoTexts).privacy;
  return (
    <Section title={words.retentionTitle} lead={words.retentionLead}>
      <DataTable
        caption={words.retentionCaption}
        captionHidden
        rows={retention}
        rowKey={({ data }) => data}
        columns={[
          {
            id: "data",
            header: words.retentionColumns.data,
            rowHeader: true,
            cell: ({ data }) => words.retention[data].data,
          },
          {
            id: "term",
            header: words.retentionColumns.term,
            cell: ({ data, amount, unit }) => `${words.units[unit](amount)} ${words.retention[data].since}`,
          },
          { id: "after", header: words.retentionColumns.after, cell: ({ data }) => words.retention[data].after },
        ]}
      />
    </Section>
  );
}

function Cookies() {
  const words = useTexts(infoTexts).privacy;
  return (
    <Section title={words.cookiesTitle} lead={words.cookiesLead}>
      <DataTable
        caption={words.cookiesCaption}
        captionHidden
        rows={words.cookies}
        rowKey={({ name }) => name}
        columns={[
          { id: "name", header: words.cookiesColumns.name, rowHeader: true, cell: ({ name }) => <code>{name}</code> },
          { id: "purpose", header: words.cookiesColumns.purpose, cell: ({ purpose }) => purpose },
          { id: "term", header: words.cookiesColumns.term, cell: ({ term }) => term },
        ]}
      />
      <p>{words.cookiesWaiting}</p>
      <p className="small">{words.cookiesPrefix}</p>
    </Section>
  );
}
