import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { renewCountsLink } from "#app/domain/partners/commands.server.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { partnersTexts } from "#app/texts/partners.ts";
import { Button } from "#app/ui/button.tsx";
import { CopiedText } from "#app/ui/copied-text.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { openedPartner } from "./opened-partner.server.ts";

export const handle: PageHandle = {
  title: (language, loaded) => partnersTexts[language].countsLink.title(loadedText(loaded, "name") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "partners.manage");
  const { code, name } = await openedPartner(context.db, params.id);
  return { code, name };
}

/** Makes a new link and answers with it, this once: it stands in no address and is kept nowhere. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "partners.manage");
  const { code } = await openedPartner(context.db, params.id);
  const made = await renewCountsLink(context.db, { code, by: { id: actor.personId, role: "coordinator" } });
  if (!made.ok) throw notFound();
  return data({ link: settings().appUrl + paths.partnerCounts({ token: made.value }) }, { headers: privately });
}

export default function CountsLink() {
  const { code, name } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const words = useTexts(partnersTexts).countsLink;
  return (
    <Main width="narrow">
      <PageHeading
        title={words.title(name)}
        eyebrow={<Link to={workPaths.coordinatorPartner({ id: code })}>{words.back(name)}</Link>}
        lead={words.lead}
      />
      {made === undefined ? (
        <>
          <p>{words.warning}</p>
          <Form method="post">
            <Button>{words.submit}</Button>
          </Form>
        </>
      ) : (
        <>
          <Notice tone="success" title={words.made} live="status">
            {words.madeText}
          </Notice>
          <CopiedText name="link" label={words.label} text={made.link} />
        </>
      )}
    </Main>
  );
}
