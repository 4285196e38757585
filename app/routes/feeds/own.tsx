import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { makeFeed } from "#app/domain/calendars/feed-commands.server.ts";
import { listFeeds } from "#app/domain/calendars/feed-queries.server.ts";
import { feedForm } from "#app/domain/calendars/feed-schema.ts";
import { feedTexts } from "#app/texts/feeds.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { DoneNotice } from "./done-notice.tsx";
import { FeedList } from "./feed-list.tsx";
import { feedRow } from "./feed-view.ts";
import { HowTo } from "./how-to.tsx";
import { madeAnswer } from "./made.server.ts";
import { MadeFeed } from "./made-feed.tsx";

export const handle: PageHandle = { title: (language) => feedTexts[language].own.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "feed.own", { scope: { advisorId: actor.personId }, request });
  const language = await languageOf(request);
  const feeds = await listFeeds(context.db, actor.personId ?? "");
  return {
    feeds: feeds.map((feed) => feedRow(feed, language)),
    once: crypto.randomUUID(),
    done: new URL(request.url).searchParams.get("gedaan"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "feed.own", { scope: { advisorId: actor.personId }, request });
  const form = await readForm(request, feedForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const { shows, once } = form.value;
  const resource = { id: actor.personId ?? "", kind: "advisor" } as const;
  const by = { id: actor.personId, role: "advisor" };
  const made = await makeFeed(context.db, { id: once, resource, onlyBusy: shows === "busy", by }, new Date());
  return made.ok ? madeAnswer(made.value) : reject({ shows: [made.reason] }, { shows });
}

export default function OwnFeeds() {
  const answer = useActionData<typeof action>();
  const { own } = useTexts(feedTexts);
  if (answer === undefined || !("url" in answer)) return <Feeds rejected={answer} />;
  return <MadeFeed url={answer.url} title={own.made} back={{ to: workPaths.advisorFeeds(), label: own.title }} />;
}

function Feeds({ rejected }: { rejected: Rejected | undefined }) {
  const { feeds, once, done } = useLoaderData<typeof loader>();
  const words = useTexts(feedTexts);
  const site = useTexts(siteTexts);
  const form = useZodForm({ schema: feedForm, rejected, messages: words.errors });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        eyebrow={<Link to={workPaths.advisorAvailability()}>{words.own.back}</Link>}
        title={words.own.title}
        lead={words.own.lead}
      />
      <DoneNotice done={done} />
      <Section title={words.list.title}>
        <FeedList
          feeds={feeds}
          renewal={(id) => workPaths.advisorFeedRenewal({ id })}
          revocation={(id) => workPaths.advisorFeedRevocation({ id })}
        />
      </Section>
      <Section title={words.form.title} lead={words.secret}>
        <Form {...form.formProps} className="form">
          <p>{site.formRule}</p>
          <RadioGroup
            label={words.form.shows}
            options={[
              { value: "all", label: words.form.all, hint: words.form.allHint },
              { value: "busy", label: words.form.busy, hint: words.form.busyHint },
            ]}
            {...form.field("shows")}
          />
          <input type="hidden" {...form.hidden("once", once)} />
          <ButtonRow>
            <Button>{words.form.submit}</Button>
          </ButtonRow>
        </Form>
      </Section>
      <HowTo />
    </Main>
  );
}
