import { Link } from "@remix-run/react";
import { casePaths } from "#app/case-paths.ts";
import { paths } from "#app/paths.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { WholeCaseView } from "./case-view.server.ts";

/** The parts of her question, or the whole that hers went into. */
export function CaseFamily({ view, token }: { view: WholeCaseView; token: string }) {
  const words = useTexts(caselifeTexts);
  const { whole, parts, merged } = view.family;
  const shown = whole === null ? parts : [whole];
  return (
    <>
      {merged === null ? null : (
        <Notice tone="info" title={words.merge.ownTitle}>
          <p>{merged}</p>
        </Notice>
      )}
      {shown.length === 0 ? null : (
        <Section title={whole === null ? words.parts.ownTitle : words.parts.whole}>
          <ul className="plain-list stack stack--small">
            {shown.map(({ id, title, badge }) => (
              <li key={id}>
                <Link to={paths.fileDelivery({ token, id })}>{title}</Link>: {badge}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** What she shows of her scan, and her files. */
export function CaseOwn({ view, token }: { view: WholeCaseView; token: string }) {
  const { sharing, files } = useTexts(caselifeTexts);
  const { id, shared, canShare } = view;
  return (
    <>
      {canShare ? (
        <Section title={sharing.link}>
          {shared.length === 0 ? <p>{sharing.nothing}</p> : <DefinitionList items={shared} />}
          <p>
            <Link to={casePaths.ownSharing({ token, id })}>{sharing.ownLink}</Link>
          </p>
        </Section>
      ) : null}
      <p>
        <Link to={casePaths.ownFiles({ token, id })}>{files.link}</Link> ({view.files})
      </p>
    </>
  );
}
