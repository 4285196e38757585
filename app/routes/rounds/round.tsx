import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { roundsTexts } from "#app/texts/rounds.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { SubNav } from "#app/ui/sub-nav.tsx";
import { Aftermath } from "#app/web/aftermath.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { Draft } from "./draft.tsx";
import { Ended } from "./ended.tsx";
import { openedRound } from "./opened-round.server.ts";
import { Outcome } from "./outcome.tsx";
import { Progress } from "./progress.tsx";
import { type RoundData, roundData } from "./round-data.server.ts";
import { roundTones } from "./tones.ts";

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "name") ?? roundsTexts[language].list.title,
  refresh: (data) => (loadedText(data, "underWay") === "yes" ? 3 : null),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "round.manage");
  const kept = await openedRound(context.db, params);
  return roundData(context.db, kept, { language: await languageOf(request), url: new URL(request.url) });
}

export default function Round() {
  const round = useLoaderData<typeof loader>();
  const { one: words, states } = useTexts(roundsTexts);
  const { outcome } = round;
  return (
    <Main width="wide">
      <Told round={round} />
      <PageHeading
        title={round.name}
        eyebrow={<Link to={workPaths.coordinatorRounds()}>{words.back}</Link>}
        lead={words.choice(round.cases, round.candidates)}
        aside={<Badge tone={roundTones[round.state]}>{states[round.state]}</Badge>}
      />
      <Variants round={round} />
      {round.underWay === "yes" ? <Progress round={round} /> : null}
      {round.state === "draft" ? <Draft round={round} /> : null}
      {outcome === null ? <Ended round={round} /> : <Outcome round={round} outcome={outcome} />}
    </Main>
  );
}

function Told({ round: { done, refused, count } }: { round: RoundData }) {
  const words = useTexts(roundsTexts).one;
  const told: Readonly<Record<string, string>> = {
    ...{ gemaakt: words.made, gewijzigd: words.changed, variant: words.copied, genoteerd: words.noted },
    ...{ gestopt: words.cancelled, voorgesteld: words.offered(count) },
  };
  return (
    <Aftermath
      done={done === null ? null : (told[done] ?? null)}
      refused={refused === null ? null : words.refused}
      title={words.refused}
    />
  );
}

function Variants({ round }: { round: RoundData }) {
  const { one: words, states } = useTexts(roundsTexts);
  if (round.variants.length < 2) return null;
  return (
    <SubNav
      label={words.variants}
      links={round.variants.map(({ id, number, state }) => ({
        id,
        link: (
          <Link to={workPaths.coordinatorRound({ id })} aria-current={id === round.id ? "page" : undefined}>
            {words.number(number)} ({states[state]})
          </Link>
        ),
      }))}
    />
  );
}
