import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { progressOf } from "#app/domain/scan/progress.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { scanSaidTexts } from "#app/texts/scan-said.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { askedScan, openScan } from "./open-scan.server.ts";
import { partData } from "./part-data.server.ts";
import { PartPage } from "./part-page.tsx";

export const handle: PageHandle = { title: (language) => scanTexts[language].title, bare: true };

/** The first question for a newcomer; the first open one for who comes back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  const scan = await openScan(request, context);
  const { token, definition, record, completed } = scan;
  if (token !== null && completed)
    return { result: paths.result({ token }), open: progressOf(definition, record).next !== null };
  const language = await languageOf(request);
  const asked = askedScan(scan);
  const part = progressOf(asked, record).next?.part ?? asked.parts.at(-1)?.id ?? "";
  const data = partData(request, scan, { part, language, goingOn: false });
  if (data === undefined) throw new Error(`The scan has no part ${part}.`);
  const { title, minutes } = definition;
  return {
    ...data,
    opening: {
      title: title[language],
      lead: scanSaidTexts[language].opening(minutes),
      quick: false,
      back: token !== null,
    },
  };
}

export default function Scan() {
  const data = useLoaderData<typeof loader>();
  const words = useTexts(scanTexts);
  if ("view" in data) return <PartPage view={data.view} taking={data.taking} opening={data.opening} />;
  return (
    <Main width="narrow">
      <PageHeading title={words.finished.title} lead={words.finished.text} />
      <ButtonRow>
        <ButtonLink as={Link} to={data.result} icon="arrow">
          {words.finished.result}
        </ButtonLink>
        {data.open ? (
          <Form method="post" action={paths.scanGoOn()}>
            <Button look="secondary">{words.finished.goOn}</Button>
          </Form>
        ) : null}
        <Form method="post" action={paths.scanRestart()} reloadDocument>
          <Button look="quiet">{words.about.restart}</Button>
        </Form>
      </ButtonRow>
    </Main>
  );
}
