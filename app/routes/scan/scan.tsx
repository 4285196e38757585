import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { partView } from "#app/domain/scan/part-view.ts";
import { progressOf } from "#app/domain/scan/progress.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { openScan } from "./open-scan.server.ts";
import { PartPage } from "./part-page.tsx";

export const handle: PageHandle = { title: (language) => scanTexts[language].title, bare: true };

/** The first question for a newcomer; the first open one for who comes back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  const { token, definition, record, completed } = await openScan(request, context);
  if (token !== null && completed) return { result: paths.result({ token }) };
  const language = await languageOf(request);
  const part = progressOf(definition, record).next?.part ?? definition.parts.at(-1)?.id ?? "";
  const view = partView(definition, record, { part, language });
  if (view === undefined) throw new Error(`The scan has no part ${part}.`);
  const { title, minutes } = definition;
  return { view, opening: { title: title[language], minutes, back: token !== null } };
}

export default function Scan() {
  const data = useLoaderData<typeof loader>();
  const words = useTexts(scanTexts);
  if ("view" in data) return <PartPage view={data.view} opening={data.opening} completed={false} />;
  return (
    <Main width="narrow">
      <PageHeading title={words.finished.title} lead={words.finished.text} />
      <ButtonRow>
        <ButtonLink as={Link} to={data.result} icon="arrow">
          {words.finished.result}
        </ButtonLink>
        <Form method="post" action={paths.scanRestart()}>
          <Button look="secondary">{words.about.restart}</Button>
        </Form>
      </ButtonRow>
    </Main>
  );
}
