import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { fitParts } from "#app/domain/matching/fit.ts";
import { laneParts } from "#app/domain/matching/lane-scores.ts";
import { findRules, listRules } from "#app/domain/matching/queries.server.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { rulesTexts } from "#app/texts/rules.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => rulesTexts[language].list.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "rules.manage");
  const language = await languageOf(request);
  const words = rulesTexts[language].list;
  const { version, lanes, ranking } = await findRules(context.db);
  const texts = matchingTexts[language];
  const asked = new URL(request.url).searchParams;
  return {
    version,
    laneWeights: laneParts.map((part) => ({ id: part, name: texts.laneParts[part], points: lanes.weights[part] })),
    fitWeights: fitParts.map((part) => ({ id: part, name: texts.fitParts[part], points: ranking.weights[part] })),
    versions: (await listRules(context.db)).map(({ version: number, note, by, at }) => ({
      version: number,
      when: at === null ? words.start : formatDateTime(at.getTime(), language, amsterdam),
      who: at === null ? "SPOT 035" : (by ?? words.nobody),
      why: at === null ? words.built : note,
    })),
    done: asked.get("gedaan") === "vastgesteld",
    refused: asked.get("niet"),
  };
}

export default function Rules() {
  const { version, laneWeights, fitWeights, versions, done, refused } = useLoaderData<typeof loader>();
  const words = useTexts(rulesTexts).list;
  return (
    <Main>
      {done ? <Notice tone="success" title={words.done(version)} live="status" /> : null}
      <Refused reason={refused} />
      <PageHeading
        title={words.title}
        lead={words.lead}
        aside={
          <ButtonLink as={Link} to={workPaths.coordinatorRulesChange()}>
            {words.change}
          </ButtonLink>
        }
      />
      <Section title={words.now(version)} lead={words.weights}>
        <div className="sidebar">
          <Weights caption={words.laneWeights} rows={laneWeights} />
          <Weights caption={words.fitWeights} rows={fitWeights} />
        </div>
      </Section>
      <Section title={words.versions} lead={words.versionsLead}>
        <DataTable
          caption={words.versionsCaption}
          captionHidden
          stacked
          rows={versions}
          rowKey={(row) => String(row.version)}
          columns={[
            { id: "version", header: words.version, rowHeader: true, cell: (row) => `${words.version} ${row.version}` },
            { id: "when", header: words.when, cell: ({ when }) => when },
            { id: "who", header: words.who, cell: ({ who }) => who },
            { id: "why", header: words.why, cell: ({ why }) => why },
          ]}
        />
      </Section>
      {versions.length > 1 ? <Compare versions={versions.map((row) => row.version)} /> : null}
    </Main>
  );
}

function Refused({ reason }: { reason: string | null }) {
  const words = useTexts(rulesTexts).list;
  if (reason !== "overtaken" && reason !== "unchanged") return null;
  return (
    <Notice tone="warning" title={words[reason]} live="status">
      <p>{words[`${reason}Text`]}</p>
    </Notice>
  );
}

function Weights({
  caption,
  rows,
}: {
  caption: string;
  rows: readonly { id: string; name: string; points: number }[];
}) {
  const words = useTexts(rulesTexts).list;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      compact
      columns={[
        { id: "part", header: words.part, rowHeader: true, cell: ({ name }) => name },
        { id: "points", header: words.points, align: "end", cell: ({ points }) => points },
      ]}
    />
  );
}

/** The newest two at first. */
function Compare({ versions }: { versions: readonly number[] }) {
  const words = useTexts(rulesTexts).list;
  const options = versions.map((version) => ({ value: String(version), label: `${words.version} ${version}` }));
  return (
    <Section title={words.compare}>
      <Form method="get" action={workPaths.coordinatorRulesComparison()} className="form">
        <Select name="van" label={words.from} options={options} defaultValue={String(versions[1])} width="medium" />
        <Select name="naar" label={words.to} options={options} defaultValue={String(versions[0])} width="medium" />
        <div>
          <Button look="secondary">{words.show}</Button>
        </div>
      </Form>
    </Section>
  );
}
