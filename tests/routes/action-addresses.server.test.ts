import { matchRoutes } from "react-router-dom";
import { describe, expect, it } from "vitest";
import routes from "#app/routes.ts";
import { get, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const id = "0197e0a0-0000-7000-8000-000000000000";
const table = (await Promise.resolve(routes)).map(({ path, index, file }) => ({
  path: path ?? "/",
  index: index === true,
  file,
}));

/** Opens an address as a browser does when somebody types it, follows a bookmark or comes back to it after signing in. */
async function open(address: string, cookie: string): Promise<Response> {
  const match = matchRoutes(table, address)?.at(-1);
  if (match === undefined) throw new Error(`no route for ${address}`);
  const door: { loader: (args: ReturnType<typeof routeArgs>) => Promise<unknown> } = await import(
    /* @vite-ignore */ `../../app/${match.route.file}`
  );
  const params = Object.fromEntries(Object.entries(match.params).map(([name, value]) => [name, value ?? ""]));
  return responseOf(door.loader(routeArgs(get(address, cookie), params)));
}

describe("an address that takes forms alone, when it is opened", () => {
  it.each([
    ["/taal", "/"],
    ["/uitloggen", "/"],
    ["/inloggen/code", "/inloggen/verstuurd"],
    ["/scan/antwoord", "/scan"],
    ["/scan/opnieuw", "/scan"],
    ["/uitslag/abc/wijzigen", "/uitslag/abc"],
  ])("sends a visitor from %s to %s", async (address, page) => {
    const response = await open(address, "");
    expect([response.status, response.headers.get("Location")]).toEqual([302, page]);
  });

  it.each([
    ["advisor", `/adviseur/afspraken/${id}/gehouden`, `/adviseur/afspraken/${id}`],
    ["advisor", `/adviseur/afspraken/${id}/niet-verschenen`, `/adviseur/afspraken/${id}`],
    ["advisor", `/adviseur/afspraken/${id}/notities/bewaren`, `/adviseur/afspraken/${id}`],
    ["advisor", `/adviseur/opdrachten/${id}/intrekken`, `/adviseur/opdrachten/${id}`],
    ["advisor", `/adviseur/opdrachten/${id}/afsluiten`, `/adviseur/opdrachten/${id}`],
    ["advisor", `/adviseur/voorstellen/${id}/intrekken`, "/adviseur/opdrachten"],
    ["advisor", `/adviseur/beschikbaarheid/${id}/verwijderen`, "/adviseur/beschikbaarheid"],
    ["advisor", `/adviseur/opdrachten/${id}/niemand-vanzelf`, `/adviseur/opdrachten/${id}`],
    ["student", `/opdrachten/bezet/${id}/wachten`, "/opdrachten/bezet"],
    ["student", `/opdrachten/bezet/${id}/niet-meer-wachten`, "/opdrachten/bezet"],
    ["student", `/opdrachten/pauze/${id}/voorbij`, "/opdrachten"],
    ["student", `/voorstellen/${id}/bekeken`, `/voorstellen/${id}`],
    ["student", `/voorstellen/${id}/aanvaarden`, `/voorstellen/${id}`],
    ["student", `/uitvoering/${id}/begin`, `/uitvoering/${id}`],
    ["student", `/opdrachten/${id}/wens`, "/opdrachten"],
    ["student", `/profiel/${id}/toestemming`, `/profiel/${id}`],
    ["student", `/profiel/${id}/pauze`, `/profiel/${id}`],
    ["student", `/profiel/${id}/banden/${id}/weghalen`, `/profiel/${id}/banden`],
    ["teacher", `/klassen/${id}/studenten/${id}/weghalen`, `/klassen/${id}`],
    ["teacher", `/klassen/${id}/bestand/bevestigen`, `/klassen/${id}/bestand`],
    ["coordinator", "/coordinator/studenten/bestand/bevestigen", "/coordinator/studenten/bestand"],
    ["coordinator", `/coordinator/mensen/${id}/toegang-stoppen`, `/coordinator/mensen/${id}`],
    ["coordinator", `/coordinator/mensen/${id}/toegang-geven`, `/coordinator/mensen/${id}`],
    ["coordinator", `/coordinator/mail/${id}/opnieuw`, "/coordinator/mail"],
    ["coordinator", `/coordinator/webhooks/${id}/proef`, `/coordinator/webhooks/${id}`],
    ["coordinator", `/coordinator/webhooks/${id}/pauzeren`, `/coordinator/webhooks/${id}`],
    ["coordinator", `/coordinator/webhooks/${id}/hervatten`, `/coordinator/webhooks/${id}`],
    ["coordinator", `/coordinator/webhooks/leveringen/${id}/opnieuw`, "/coordinator/webhooks"],
  ] as const)("sends a %s from %s to %s, and whoever is not signed in to sign in", async (role, address, page) => {
    const { cookie } = await signedInAs(role);
    const response = await open(address, cookie);
    expect([response.status, response.headers.get("Location")]).toEqual([302, page]);
    expect((await open(address, "")).headers.get("Location")).toMatch(/^\/inloggen\?verder=/);
  });
});
