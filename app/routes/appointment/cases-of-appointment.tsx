import { Link } from "@remix-run/react";
import type { listCasesOfAppointment } from "#app/domain/cases/queries.server.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { caseTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";

type Cases = Awaited<ReturnType<typeof listCasesOfAppointment>>;

/** The work that came out of a conversation, and the way to make more of it. */
export function CasesOfAppointment({ id, cases, open }: { id: string; cases: Cases; open: boolean }) {
  const words = useTexts(advisorTexts).appointment;
  const { caseStatuses } = useTexts(matchingTexts);
  return (
    <Section title={words.casesTitle}>
      {cases.length === 0 ? <p>{words.casesNone}</p> : null}
      <ul className="plain-list stack stack--small">
        {cases.map((one) => (
          <li key={one.id} className="cluster">
            <Link to={workPaths.advisorCase({ id: one.id })}>{one.title}</Link>
            <Badge tone={caseTones[one.status]}>{caseStatuses[one.status]}</Badge>
          </li>
        ))}
      </ul>
      {open ? (
        <p>
          <ButtonLink as={Link} to={workPaths.advisorNewCase({ id })} icon="arrow">
            {words.newCase}
          </ButtonLink>
        </p>
      ) : null}
    </Section>
  );
}
