import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listAdvisors } from "#app/domain/agenda/office-queries.server.ts";
import { type KeptType, listTypes } from "#app/domain/agenda/types.server.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { OfficeNav } from "./office-nav.tsx";

export const handle: PageHandle = { title: (language) => officeTexts[language].types.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const language = await languageOf(request);
  const names = new Map((await listAdvisors(context.db)).map(({ id, name }) => [id, name]));
  return { types: (await listTypes(context.db)).map((type) => typeView(type, names, language)) };
}

export default function Types() {
  const { types } = useLoaderData<typeof loader>();
  const words = useTexts(officeTexts).types;
  const { columns } = words;
  return (
    <Main width="wide">
      <OfficeNav />
      <PageHeading
        title={words.title}
        lead={words.lead}
        aside={
          <ButtonLink as={Link} to={workPaths.officeNewType()}>
            {words.add}
          </ButtonLink>
        }
      />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={types}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "name",
            header: columns.name,
            rowHeader: true,
            cell: ({ id, name }) => <Link to={workPaths.officeType({ id })}>{name}</Link>,
          },
          {
            id: "state",
            header: columns.state,
            cell: ({ active, approval }) => (
              <span className="cluster">
                <Badge tone={active ? "success" : "neutral"}>{active ? words.active : words.inactive}</Badge>
                {approval ? <Badge tone="info">{words.approval}</Badge> : null}
              </span>
            ),
          },
          { id: "length", header: columns.length, align: "end", cell: ({ length }) => length },
          { id: "places", header: columns.places, cell: ({ places }) => places },
          { id: "seats", header: columns.seats, align: "end", cell: ({ seats }) => seats },
          { id: "who", header: columns.who, cell: ({ who }) => who },
          {
            id: "questions",
            header: columns.questions,
            align: "end",
            cell: ({ id, questions }) => <Link to={workPaths.officeQuestions({ id })}>{questions}</Link>,
          },
        ]}
      />
    </Main>
  );
}

function typeView(type: KeptType, names: ReadonlyMap<string, string>, language: Language) {
  const { types: words, minutes } = officeTexts[language];
  const named = type.hostIds.flatMap((id) => names.get(id) ?? []).sort();
  return {
    ...{ id: type.id, name: type.names[language], active: type.active, approval: type.approval, seats: type.seats },
    length: minutes(type.duration),
    places: type.places.map((place) => bookingTexts[language].placesForAdvisor[place]).join(", "),
    who: [
      named.length === 0 ? words.everybody : named.join(", "),
      ...(type.hosting === "collective" ? [words.together(type.hostsNeeded)] : []),
    ].join(" · "),
    questions: type.questions.length,
  };
}
