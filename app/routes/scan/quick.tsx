import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { minutesLeft } from "#app/domain/scan/pace.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { scanSaidTexts } from "#app/texts/scan-said.ts";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { askedScan, newScan, openScan } from "./open-scan.server.ts";
import { partData } from "./part-data.server.ts";
import { PartPage } from "./part-page.tsx";

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "title") ?? scanTexts[language].title,
  bare: true,
};

/** The short way for a newcomer. Who began already goes on where she was. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  if ((await openScan(request, context)).token !== null) throw redirect(paths.scan());
  const scan = await newScan(context, "quick");
  const language = await languageOf(request);
  const asked = askedScan(scan);
  const part = asked.parts[0]?.id ?? "";
  const data = partData(request, scan, { part, language, goingOn: false });
  if (data === undefined) throw new Error(`The quick start has no part ${part}.`);
  const { title, lead } = scanSaidTexts[language].quick;
  const count = asked.parts.flatMap(({ questions }) => questions).length;
  return { ...data, title, opening: { title, lead: lead(count, minutesLeft(asked, {})), quick: true, back: false } };
}

export default function Quick() {
  const { view, taking, opening } = useLoaderData<typeof loader>();
  return <PartPage view={view} taking={taking} opening={opening} />;
}
