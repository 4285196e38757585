import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { makeFeed } from "#app/domain/calendars/feed-commands.server.ts";
import { listRoomFeeds, listRoomNames } from "#app/domain/calendars/feed-queries.server.ts";
import { roomFeedForm } from "#app/domain/calendars/feed-schema.ts";
import { feedTexts } from "#app/texts/feeds.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Select } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { guard } from "#app/web/guard.server.ts";
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

export const handle: PageHandle = { title: (language) => feedTexts[language].room.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "feed.rooms");
  const language = await languageOf(request);
  const asked = new URL(request.url).searchParams;
  const feeds = await listRoomFeeds(context.db);
  return {
    feeds: feeds.map((feed) => feedRow(feed, language)),
    rooms: await listRoomNames(context.db),
    chosen: asked.get("ruimte") ?? "",
    once: crypto.randomUUID(),
    done: asked.get("gedaan"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "feed.rooms");
  const form = await readForm(request, roomFeedForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const { shows, once, room } = form.value;
  const resource = { id: room, kind: "room" } as const;
  const by = { id: actor.personId, role: "coordinator" };
  const made = await makeFeed(context.db, { id: once, resource, onlyBusy: shows === "busy", by }, new Date());
  return made.ok ? madeAnswer(made.value) : reject({ room: [made.reason] }, { shows, room });
}

export default function RoomFeeds() {
  const answer = useActionData<typeof action>();
  const { room } = useTexts(feedTexts);
  if (answer === undefined || !("url" in answer)) return <Feeds rejected={answer} />;
  return <MadeFeed url={answer.url} title={room.made} back={{ to: workPaths.roomFeeds(), label: room.title }} />;
}

function Feeds({ rejected }: { rejected: Rejected | undefined }) {
  const { feeds, rooms, chosen, done } = useLoaderData<typeof loader>();
  const words = useTexts(feedTexts);
  const defaults = { room: chosen };
  const form = useZodForm({ schema: roomFeedForm, rejected, messages: words.errors, defaults });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        eyebrow={<Link to={workPaths.officeRooms()}>{words.room.back}</Link>}
        title={words.room.title}
        lead={words.room.lead}
      />
      <DoneNotice done={done} />
      <Section title={words.list.title}>
        <FeedList
          feeds={feeds}
          renewal={(id) => workPaths.roomFeedRenewal({ id })}
          revocation={(id) => workPaths.roomFeedRevocation({ id })}
        />
      </Section>
      {rooms.length === 0 ? <EmptyState title={words.room.noRooms} headingLevel={2} /> : <NewFeed form={form} />}
      <HowTo />
    </Main>
  );
}

function NewFeed({ form }: { form: ReturnType<typeof useZodForm> }) {
  const { rooms, once } = useLoaderData<typeof loader>();
  const { form: words, secret } = useTexts(feedTexts);
  const site = useTexts(siteTexts);
  return (
    <Section title={words.title} lead={secret}>
      <Form {...form.formProps} className="form">
        <p>{site.formRule}</p>
        <Select
          label={words.room}
          empty={words.chooseRoom}
          width="medium"
          options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field("room")}
        />
        <RadioGroup
          label={words.shows}
          options={[
            { value: "all", label: words.all, hint: words.allHintRoom },
            { value: "busy", label: words.busyRoom, hint: words.busyHint },
          ]}
          {...form.field("shows")}
        />
        <input type="hidden" {...form.hidden("once", once)} />
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
