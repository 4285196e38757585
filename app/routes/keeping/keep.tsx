import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { findReminder, listLinks } from "#app/domain/keeping/queries.server.ts";
import { paths } from "#app/paths.ts";
import { isDemo } from "#app/start.server.ts";
import { keepingTexts } from "#app/texts/keeping.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { readCookie } from "#app/web/cookies.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { aftermathOf } from "./aftermath.ts";
import { MailCard, ReminderCard, TakeAlongCard } from "./keep-cards.tsx";
import { LinkList } from "./link-list.tsx";
import { linkView } from "./link-views.ts";
import { reminderWords } from "./reminder-words.ts";
import "#app/ui/styles/links.css";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { token, response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const language = await languageOf(request);
  const texts = keepingTexts[language];
  const links = await listLinks(context.db, { responseId: response.id, token }, new Date());
  const waiting = await findReminder(context.db, response.id);
  const completed = response.completedAt !== null;
  const filling = !completed && readCookie(request, "scan") === token;
  return data(
    {
      ...{ title: texts.page.keep.title, words: texts.page, token, completed },
      back: filling
        ? { to: paths.scan(), words: texts.page.back.scan }
        : { to: paths.result({ token }), words: texts.page.back.result },
      after: aftermathOf(request, texts.page, { demo: isDemo() }),
      links: links.map((link) => linkView(link, texts, language)),
      reminder: waiting === undefined ? null : reminderWords(waiting, texts, language),
    },
    { headers: privately },
  );
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Keep() {
  const { words, token, completed, back, after, links, reminder } = useLoaderData<typeof loader>();
  const { keep } = words;
  return (
    <Main>
      {after === null ? null : (
        <Notice tone="success" title={after.told} live="status">
          {after.mailbox ? <Link to={workPaths.mailbox()}>{words.demo}</Link> : null}
        </Notice>
      )}
      <PageHeading
        eyebrow={<Link to={back.to}>{back.words}</Link>}
        title={keep.title}
        lead={completed ? keep.lead : `${keep.lead} ${keep.unfinished}`}
      />
      <div className="keep-list">
        <div className="stack">
          <TakeAlongCard words={words} token={token} />
          <MailCard words={words} token={token} />
        </div>
        <div className="stack">
          <Card
            title={keep.share.title}
            actions={
              <ButtonLink as={Link} to={paths.sharing({ token })} look="secondary">
                {keep.share.action}
              </ButtonLink>
            }
          >
            <p>{keep.share.text}</p>
          </Card>
          <ReminderCard words={words} token={token} reminder={reminder} />
        </div>
      </div>
      <Section title={words.links.title} lead={words.links.lead}>
        <Card>
          <LinkList links={links} words={words.links} token={token} />
        </Card>
      </Section>
      <Section title={keep.erase.title} lead={keep.erase.text}>
        <p>
          <Link to={paths.responseDeletion({ token })}>{keep.erase.action}</Link>
        </p>
      </Section>
    </Main>
  );
}
