import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { amsterdam, formatShortDate, formatTime, machineTime } from "#app/lib/format.ts";
import { newestMails } from "#app/mail/outbox.server.ts";
import { paths } from "#app/paths.ts";
import { isDemo } from "#app/start.server.ts";
import type { Language } from "#app/texts/language.ts";
import { mailboxTexts } from "#app/texts/mailbox.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

const mostShown = 100;

export const handle: PageHandle = { title: (language) => mailboxTexts[language].title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "mailbox.read", { demo: isDemo() });
  const language = await languageOf(request);
  const mails = await newestMails(context.db, mostShown);
  return {
    mails: mails.map(({ id, subject, toName, createdAt }) => ({
      id,
      subject,
      to: toName,
      at: shortMoment(createdAt.getTime(), language),
      dateTime: machineTime(createdAt.getTime(), amsterdam),
    })),
  };
}

const shortMoment = (at: number, language: Language) =>
  `${formatShortDate(at, amsterdam)} ${formatTime(at, language, amsterdam)}`;

export default function Mailbox() {
  const { mails } = useLoaderData<typeof loader>();
  const words = useTexts(mailboxTexts);
  return (
    <Main>
      <PageHeading title={words.title} lead={words.intro} />
      {mails.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          action={
            <ButtonLink as={Link} to={paths.booking()}>
              {words.toBooking}
            </ButtonLink>
          }
        >
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.list}
          captionHidden
          rows={mails}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "subject",
              header: words.columns.subject,
              rowHeader: true,
              cell: ({ id, subject }) => <Link to={workPaths.mailboxMail({ id })}>{subject}</Link>,
            },
            { id: "to", header: words.columns.to, cell: ({ to }) => to },
            { id: "at", header: words.columns.at, cell: ({ at, dateTime }) => <time dateTime={dateTime}>{at}</time> },
          ]}
        />
      )}
    </Main>
  );
}
