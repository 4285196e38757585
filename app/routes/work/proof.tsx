import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { proofView } from "#app/domain/work/proof-view.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { keyIdOf } from "#app/lib/signature.server.ts";
import { paths } from "#app/paths.ts";
import { proofTexts } from "#app/texts/proof.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { openedProof } from "./opened-proof.server.ts";

export const handle: PageHandle = {
  title: (language, data) => {
    const holder = loadedText(data, "holder");
    return holder === undefined ? proofTexts[language].title : proofTexts[language].documentTitle(holder);
  },
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { token, proof, content, signed } = await openedProof(context.db, params.token);
  allow(actor, "proof.read", { scope: { byLink: true }, request });
  const language = await languageOf(request);
  const { withdrawnAt, signature, publicKey, id } = proof;
  const view = {
    ...proofView(content, language),
    ...{ language, token, signed, signature, id, keyId: keyIdOf(publicKey) },
    withdrawnOn: withdrawnAt === null ? null : formatDate(withdrawnAt.getTime(), language, amsterdam),
  };
  return data(view, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Proof() {
  const view = useLoaderData<typeof loader>();
  const words = useTexts(proofTexts);
  const holds = view.signed && view.withdrawnOn === null;
  return (
    <Main width="narrow">
      <Standing view={view} />
      <PageHeading eyebrow={words.title} title={view.holder} lead={`${words.didTitle}: ${view.title}`} />
      {view.work === null ? null : <p className="lead">{view.work}</p>}
      <Section title={words.skillsTitle} lead={view.skills.length === 0 ? words.noSkills : words.skillsLead}>
        {view.skills.length === 0 ? null : (
          <DataTable
            caption={words.skillsTitle}
            captionHidden
            rows={view.skills}
            rowKey={({ id }) => id}
            columns={[
              { id: "skill", header: words.columns.skill, rowHeader: true, cell: ({ name }) => name },
              { id: "level", header: words.columns.level, cell: ({ levelWords }) => levelWords },
            ]}
          />
        )}
      </Section>
      <Section title={words.factsTitle}>
        <DefinitionList items={view.facts} />
      </Section>
      {holds ? (
        <ButtonRow>
          <ButtonLink href={paths.proofPdf({ token: view.token })}>{words.pdf}</ButtonLink>
        </ButtonRow>
      ) : null}
      <Checking view={view} />
    </Main>
  );
}

function Standing({ view: { signed, withdrawnOn } }: { view: View }) {
  const words = useTexts(proofTexts);
  if (!signed)
    return (
      <Notice tone="error" title={words.broken}>
        {words.brokenText}
      </Notice>
    );
  if (withdrawnOn !== null)
    return (
      <Notice tone="warning" title={words.withdrawn}>
        {words.withdrawnText(withdrawnOn)}
      </Notice>
    );
  return (
    <Notice tone="success" title={words.valid}>
      {words.validText}
    </Notice>
  );
}

function Checking({ view: { token, id, keyId, signature } }: { view: View }) {
  const words = useTexts(proofTexts);
  return (
    <Disclosure summary={words.checkTitle}>
      <div className="stack">
        <p>{words.check}</p>
        <DefinitionList
          items={[
            { id: "number", term: words.number, value: <code>{id}</code> },
            { id: "key", term: words.key, value: <code>{keyId}</code> },
            { id: "signature", term: words.signature, value: <code className="breakable">{signature}</code> },
          ]}
        />
        <ButtonRow>
          <ButtonLink href={paths.proofJson({ token })} look="secondary" size="small">
            {words.json}
          </ButtonLink>
          <ButtonLink href={paths.proofKeys()} look="secondary" size="small">
            {words.keys}
          </ButtonLink>
        </ButtonRow>
      </div>
    </Disclosure>
  );
}
