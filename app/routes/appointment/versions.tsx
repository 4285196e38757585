import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { findNoteVersion, listNoteVersions } from "#app/domain/booking/notes-queries.server.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { ownAppointment } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";
import { versionNumber } from "./version-number.ts";

export const handle: PageHandle = { title: (language) => appointmentTexts[language].versions.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.prepare", { id, actor, request });
  const language = await languageOf(request);
  const { unknown, by } = appointmentTexts[language].versions;
  const whenOf = (savedAt: Date) => formatDateTime(savedAt.getTime(), language, amsterdam);
  const revision = versionNumber(new URL(request.url).searchParams.get("versie"));
  const shown = revision === null ? undefined : await findNoteVersion(context.db, { id, revision });
  const versions = await listNoteVersions(context.db, id);
  return {
    id,
    company: found.company,
    shown: shown === undefined ? null : { ...shown, when: whenOf(shown.savedAt) },
    versions: versions.map((one, nth) => ({
      revision: one.revision,
      words: by(whenOf(one.savedAt), one.author ?? unknown),
      isNow: nth === 0,
    })),
  };
}

export default function Versions() {
  const { id, company, shown, versions } = useLoaderData<typeof loader>();
  const words = useTexts(appointmentTexts).versions;
  const isNow = shown !== null && versions[0]?.revision === shown.revision;
  return (
    <Main width="narrow">
      <PageHeading title={words.titleFor(company)} lead={versions.length === 0 ? words.none : words.intro} />
      {shown === null ? null : (
        <Section title={words.shown(shown.when)} id="versie">
          {shown.text === "" ? <p>{words.empty}</p> : <WrittenText text={shown.text} />}
          {isNow ? null : (
            <Form method="post" action={workPaths.advisorNoteRestoration({ id, part: String(shown.revision) })}>
              <Button look="secondary">{words.restore}</Button>
            </Form>
          )}
        </Section>
      )}
      {versions.length === 0 ? null : (
        <Section title={words.list}>
          <ol className="plain-list stack stack--small">
            {versions.map((one) => (
              <li key={one.revision} className="cluster">
                <Link
                  to={workPaths.advisorNoteVersions({ id, part: String(one.revision) })}
                  aria-current={one.revision === shown?.revision ? "true" : undefined}
                >
                  {one.words}
                </Link>
                {one.isNow ? <Badge>{words.now}</Badge> : null}
              </li>
            ))}
          </ol>
        </Section>
      )}
      <ButtonRow>
        <ButtonLink as={Link} to={workPaths.advisorAppointment({ id })} look="secondary" icon="back">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </Main>
  );
}
