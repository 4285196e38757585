import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findType } from "#app/domain/agenda/types.server.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { isLanguage, otherLanguage } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { AskedField } from "./parts/details-fields.tsx";

export const handle: PageHandle = {
  title: (language, loaded) => officeTexts[language].preview.title(loadedText(loaded, "name") ?? ""),
};

/** What an owner sees of a type that may be off still: `?taal=` in which language. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const type = await findType(context.db, idParam(params));
  if (type === undefined) throw notFound();
  const own = await languageOf(request);
  const asked = new URL(request.url).searchParams.get("taal");
  const { id, names, about, questions, active } = type;
  return {
    id,
    name: names[own],
    names,
    about,
    questions: [...questions],
    active,
    shown: isLanguage(asked) ? asked : own,
  };
}

export default function TypePreview() {
  const { id, name, names, about, questions, active, shown } = useLoaderData<typeof loader>();
  const words = useTexts(officeTexts).preview;
  const form = useZodForm({ schema: z.object({}), rejected: undefined, messages: {} });
  const other = otherLanguage(shown);
  return (
    <Main width="narrow">
      <PageHeading
        title={words.title(name)}
        lead={words.lead}
        eyebrow={<Link to={workPaths.officeType({ id })}>{name}</Link>}
        aside={<Link to={workPaths.officeTypePreview({ id, language: other })}>{words.others[other]}</Link>}
      />
      {active ? null : <Notice tone="info" title={words.offLine} />}
      <Section title={words.choice}>
        <div lang={shown}>
          <RadioGroup
            label={bookingTexts[shown].choice.kind}
            name="kind"
            look="tile"
            options={[{ value: id, label: names[shown], hint: about[shown] }]}
          />
        </div>
      </Section>
      <Section title={words.details}>
        {questions.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <div className="form" lang={shown}>
            {questions.map((question) => (
              <AskedField key={question.id} form={form} question={question} language={shown} />
            ))}
          </div>
        )}
      </Section>
    </Main>
  );
}
