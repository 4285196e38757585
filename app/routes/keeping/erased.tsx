import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { paths } from "#app/paths.ts";
import { keepingTexts } from "#app/texts/keeping.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { dropWaiting } from "#app/web/waiting-answers.ts";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  const words = keepingTexts[await languageOf(request)].page.erased;
  return data({ title: words.title, words }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** The address says which scan it was, to this browser alone. */
export default function Erased() {
  const { words } = useLoaderData<typeof loader>();
  useEffect(() => {
    if (location.hash === "") return;
    dropWaiting(location.hash.slice(1));
    history.replaceState(history.state, "", location.pathname);
  }, []);
  return (
    <Main width="narrow">
      <PageHeading title={words.title} lead={words.lead} />
      <ButtonRow>
        <ButtonLink as={Link} to={paths.home()}>
          {words.home}
        </ButtonLink>
        <ButtonLink as={Link} to={paths.scan()} look="secondary">
          {words.again}
        </ButtonLink>
      </ButtonRow>
    </Main>
  );
}
