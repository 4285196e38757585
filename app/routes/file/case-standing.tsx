import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { siteTexts } from "#app/texts/site.ts";
import { workTexts } from "#app/texts/work.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Face } from "#app/ui/face.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { WorkPlan } from "#app/web/work-plan.tsx";
import type { WholeCaseView } from "./case-view.server.ts";

/** How it stands with her question, and the face to turn to. */
export function CaseStanding({ view }: { view: WholeCaseView }) {
  const words = useTexts(workTexts).file;
  const { phone } = useTexts(siteTexts).footer;
  const { standing, worker, face } = view;
  return (
    <>
      <Section title={words.title}>
        <DefinitionList
          items={[
            { id: "now", term: words.now, value: standing.now },
            { id: "who", term: words.who, value: worker === null ? words.nobody : words.worker(worker) },
            { id: "when", term: words.when, value: standing.when },
            { id: "you", term: words.you, value: standing.you },
          ]}
        />
      </Section>
      <Section title={words.face}>
        <Face
          name={face.name}
          role={words.faceRole}
          ways={
            <>
              <a href={`mailto:${face.email}`}>
                {words.mail} {face.email}
              </a>
              <a href={`tel:${phone.replaceAll(" ", "")}`}>
                {words.call} {phone}
              </a>
            </>
          }
        />
      </Section>
    </>
  );
}

/** The plan of the work and the talk about it, once somebody does it. */
export function CaseWorkParts({ view, token }: { view: WholeCaseView; token: string }) {
  const { file, talk } = useTexts(workTexts);
  const { work, id } = view;
  if (work === null) return null;
  return (
    <>
      <Section title={file.talk} lead={work.talk.unread ?? work.talk.last ?? talk.empty}>
        <p>
          <ButtonLink
            as={Link}
            to={paths.fileTalk({ token, id })}
            look={work.talk.unread === null ? "secondary" : "primary"}
          >
            {talk.open}
          </ButtonLink>
        </p>
      </Section>
      <Section title={file.plan}>
        <WorkPlan plan={work.plan} />
      </Section>
    </>
  );
}
