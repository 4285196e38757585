import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findFileScan, listFileAppointments, listFileCases } from "#app/domain/cases/file-queries.server.ts";
import { fileTexts } from "#app/texts/file.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import { openedFile } from "#app/web/opened-file.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { FileAppointments } from "./file-appointments.tsx";
import { Attention, FileCases } from "./file-cases.tsx";
import { FilePlan } from "./file-plan.tsx";
import { FileScan } from "./file-scan.tsx";
import { appointmentLines, fileCaseView, filePlan, scanSummary } from "./file-view.server.ts";

export const handle: PageHandle = {
  title: (language, data) => {
    const company = loadedText(data, "company");
    return company === undefined ? fileTexts[language].eyebrow : fileTexts[language].title(company);
  },
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { db } = context;
  const { contact, organisation } = await openedFile(db, params.token);
  allow(actor, "file.read", { scope: { byLink: true }, request });
  const language = await languageOf(request, contact.language);
  const now = new Date();
  const cases = await listFileCases(db, contact.id);
  const view = {
    ...{ language, company: organisation.name, name: contact.name, token: params.token ?? "" },
    cases: cases.map((one) => fileCaseView(one, language)),
    appointments: appointmentLines(await listFileAppointments(db, contact.id), language, now),
    plan: await filePlan(db, { contactId: contact.id, language, now }),
    scan: scanSummary(await findFileScan(db, contact.id, language), language),
  };
  return data(view, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function File() {
  const { company, name, token, cases, appointments, plan, scan } = useLoaderData<typeof loader>();
  const words = useTexts(fileTexts);
  return (
    <Main>
      <PageHeading title={company} eyebrow={words.eyebrow} lead={words.lead(name)} />
      <Attention cases={cases} token={token} />
      <FileCases cases={cases} token={token} />
      <FilePlan plan={plan} token={token} />
      <FileAppointments lines={appointments} />
      <FileScan scan={scan} token={token} />
      <p className="subtle">{words.private}</p>
    </Main>
  );
}
