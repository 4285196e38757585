import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { skillGroups } from "#app/domain/matching/skill-shape.ts";
import { escoAttribution, type Skill } from "#app/domain/matching/skills.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { skillsTexts } from "#app/texts/skills.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { levelRows } from "./level-rows.ts";

export const handle: PageHandle = { title: (language) => skillsTexts[language].list.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "skills.manage");
  const language = await languageOf(request);
  const matching = matchingTexts[language];
  const { all } = await findSkills(context.db);
  const shown = ({ code, name, lanes, hboi, esco, retired }: Skill) => ({
    ...{ code, name: name[language], hboi: hboi && hboiWords(hboi, language), esco, retired },
    lanes: lanes.map((lane) => matching.lanes[lane]).join(", "),
  });
  return {
    groups: skillGroups.map((group) => ({
      id: group,
      title: matching.skillGroups[group],
      skills: all.filter((skill) => skill.group === group).map(shown),
    })),
    levels: levelRows(language),
    attribution: escoAttribution,
  };
}

type Row = Awaited<ReturnType<typeof loader>>["groups"][number]["skills"][number];

export default function Skills() {
  const { groups, levels, attribution } = useLoaderData<typeof loader>();
  const { list: words, levels: levelWords } = useTexts(skillsTexts);
  return (
    <Main width="wide">
      <PageHeading
        title={words.title}
        lead={words.lead}
        aside={
          <ButtonLink as={Link} to={workPaths.coordinatorNewSkill()}>
            {words.add}
          </ButtonLink>
        }
      />
      <nav aria-label={words.groups}>
        <ul className="cluster plain-list">
          {groups.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ id, title, skills }) => (
        <Section key={id} title={title} id={id}>
          <SkillTable title={title} skills={skills} />
        </Section>
      ))}
      <p className="small">
        {words.esco} <span lang="en">{attribution}</span>
      </p>
      <Section title={levelWords.title} lead={levelWords.lead}>
        <DataTable
          caption={levelWords.caption}
          captionHidden
          rows={levels}
          rowKey={({ level }) => level}
          columns={[
            { id: "level", header: levelWords.level, rowHeader: true, cell: ({ level }) => level },
            { id: "who", header: levelWords.who, cell: ({ who }) => who },
          ]}
        />
      </Section>
    </Main>
  );
}

function SkillTable({ title, skills }: { title: string; skills: Row[] }) {
  const words = useTexts(skillsTexts).list;
  return (
    <DataTable
      caption={words.caption(title)}
      captionHidden
      stacked
      rows={skills}
      rowKey={({ code }) => code}
      columns={[
        {
          id: "name",
          header: words.columns.name,
          rowHeader: true,
          cell: ({ code, name }) => <Link to={workPaths.coordinatorSkill({ id: code })}>{name}</Link>,
        },
        { id: "lanes", header: words.columns.lanes, cell: ({ lanes }) => lanes },
        { id: "hboi", header: words.columns.hboi, cell: ({ hboi }) => hboi ?? words.none },
        { id: "source", header: words.columns.source, cell: ({ esco }) => <Concept esco={esco} /> },
        {
          id: "state",
          header: words.columns.state,
          cell: ({ retired }) => (
            <Badge tone={retired ? "neutral" : "success"}>{retired ? words.retired : words.offered}</Badge>
          ),
        },
      ]}
    />
  );
}

/** "analyseren: processen" for Ana/Org. */
function hboiWords(hboi: string, language: Language): string {
  const { activities, layers } = skillsTexts[language];
  const [activity = "", layer = ""] = hboi.split("/");
  return `${nameIn(activities, activity)}: ${nameIn(layers, layer)} (${hboi})`;
}

const nameIn = (names: Readonly<Record<string, string>>, code: string) => names[code] ?? code;

function Concept({ esco }: { esco: Row["esco"] }) {
  const words = useTexts(skillsTexts).list;
  if (esco === null) return words.own;
  return (
    <a href={esco.uri} lang={esco.exact ? "en" : undefined}>
      {esco.exact ? esco.label : words.near(esco.label)}
    </a>
  );
}
