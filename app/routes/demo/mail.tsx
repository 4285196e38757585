import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { ownLinks, type TextPiece } from "#app/lib/own-links.ts";
import { findMail } from "#app/mail/outbox.server.ts";
import { settings } from "#app/settings.server.ts";
import { isDemo } from "#app/start.server.ts";
import { mailboxTexts } from "#app/texts/mailbox.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = {
  title: (language, data) =>
    typeof data === "object" && data !== null && "subject" in data
      ? String(data.subject)
      : mailboxTexts[language].title,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "mailbox.read", { demo: isDemo() });
  const mail = await findMail(context.db, idParam(params));
  if (!mail) throw notFound();
  return {
    id: mail.id,
    subject: mail.subject,
    to: { name: mail.toName, address: mail.toAddress },
    at: formatDateTime(mail.createdAt.getTime(), await languageOf(request), amsterdam),
    blocks: mail.text
      .trim()
      .split(/\n{2,}/)
      .map((block) => block.split("\n").map((line) => ownLinks(line, settings().appUrl))),
    hasInvitation: mail.invitation !== null,
  };
}

export default function Mail() {
  const { id, subject, to, at, blocks, hasInvitation } = useLoaderData<typeof loader>();
  const words = useTexts(mailboxTexts);
  return (
    <Main width="narrow">
      <PageHeading
        title={subject}
        eyebrow={<Link to={workPaths.mailbox()}>{words.back}</Link>}
        lead={
          <>
            <p>{words.to(to.name)}</p>
            <p className="subtle small">
              {to.address.split("@")[0]}
              <wbr />@{to.address.split("@")[1]}
            </p>
            <p className="subtle small">
              {words.at}: {at}
            </p>
          </>
        }
      />
      <Card title={words.text} look="plain">
        <div className="prose">
          {blocks.map((lines, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one text, in its order
            <p key={index}>
              {lines.map((pieces, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, in its order
                <Fragment key={line}>
                  {line > 0 ? <br /> : null}
                  <Line pieces={pieces} />
                </Fragment>
              ))}
            </p>
          ))}
        </div>
      </Card>
      <ButtonRow>
        {hasInvitation ? (
          <ButtonLink href={workPaths.mailboxInvitation({ id })} icon="download">
            {words.invitation}
          </ButtonLink>
        ) : null}
        <ButtonLink href={workPaths.mailboxLayout({ id })} look="secondary">
          {words.layout}
        </ButtonLink>
      </ButtonRow>
    </Main>
  );
}

function Line({ pieces }: { pieces: readonly TextPiece[] }) {
  return pieces.map(({ text, path }, index) =>
    path === null ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line, in its order
      <a key={index} href={path}>
        {text}
      </a>
    ),
  );
}
