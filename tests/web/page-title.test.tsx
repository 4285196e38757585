import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { describe, expect, it } from "vitest";
import { siteTexts } from "#app/texts/site.ts";
import { PageTitle } from "#app/web/page-title.tsx";

const site = siteTexts.nl;

async function titleOf(state: { errors?: Record<string, unknown>; actionData?: Record<string, unknown> }) {
  const handle = { title: () => "Contact" };
  const route = { id: "page", path: "/", element: <PageTitle />, errorElement: <PageTitle />, handle };
  const context = await createStaticHandler([route]).query(new Request("http://localhost/"));
  if (context instanceof Response) throw new Error("no page");
  const page = { ...context, ...state };
  const router = createStaticRouter([route], page);
  const html = renderToStaticMarkup(<StaticRouterProvider router={router} context={page} hydrate={false} />);
  return /<title>(.*)<\/title>/.exec(html)?.[1] ?? "";
}

const refusedWith = (status: number) => ({
  errors: { page: { status, statusText: "", data: null, internal: false } },
});

describe("a page's title", () => {
  it("is what the page is called, then who we are, and says so when a form was refused", async () => {
    expect(await titleOf({})).toBe(`Contact · ${site.name}`);
    expect(await titleOf({ actionData: { page: { errors: {}, typed: {} } } })).toBe(`Fout: Contact · ${site.name}`);
  });

  it("says what is the matter when the page cannot be shown", async () => {
    const titles = await Promise.all([404, 410, 403, 429, 400, 500].map((status) => titleOf(refusedWith(status))));
    const said = titles.map((title) => title.split(" · ")[0]);
    const { notFound, gone, forbidden, limited, fault } = site;
    expect(said).toEqual([notFound, gone, forbidden, limited, forbidden, fault].map(({ title }) => title));
    expect(await titleOf({ errors: { page: new Error("down") } })).toBe(`${fault.title} · ${site.name}`);
  });
});
