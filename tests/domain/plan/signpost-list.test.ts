import { expect, it } from "vitest";
import { signpostRows } from "#app/domain/plan/signpost-list.ts";
import { checkedSignposts } from "#app/domain/plan/signpost-state.ts";
import { signposts, stepLibrary } from "#scans/steps.ts";

const rowsOn = (today: string, language: "nl" | "en" = "nl") =>
  signpostRows(checkedSignposts(signposts, [], today), stepLibrary, language);
const row = (id: string, today = "2026-11-24") => rowsOn(today).find((one) => one.id === id);

it("tells of each signpost in words how it stands, until when it is shown and in how many steps", () => {
  expect(row("edih-nwnl")).toMatchObject({ standing: "good", group: "fine", state: "klopt", checked: "op 24-11-2025" });
  expect(row("edih-nwnl")?.shown).toMatch(/^tot en met 24-05-2027, in \d+ stap/);
  expect(row("wbso")).toMatchObject({ group: "attention", state: "afgelopen" });
  expect(row("wbso")?.shown).toMatch(/^nu niet: de laatste dag was 30-09-2026, /);
  expect(row("kvk")).toMatchObject({ group: "attention", checked: "nog niet", state: "nog nooit nagekeken" });
  expect(row("mijn-digitale-zaak")).toMatchObject({ group: "settled", state: "afgelopen" });
  expect(row("slim", "2029-11-24")).toMatchObject({ group: "attention", state: "te lang niet nagekeken" });
});

it("puts every group together, and says the same in English", () => {
  const groups = rowsOn("2026-11-24", "en").map(({ group }) => group);
  expect(groups).toEqual([...groups].sort());
  expect(rowsOn("2026-11-24", "en").find(({ id }) => id === "kvk")?.shown).toMatch(/^not now, in \d+ steps$/);
});

it("sends nobody where nobody has looked", () => {
  const unseen = signposts.filter(({ lastChecked }) => lastChecked === null).map(({ id }) => id);
  expect(unseen.length).toBeGreaterThan(0);
  expect(rowsOn("2026-11-24").filter(({ id, standing }) => unseen.includes(id) && standing !== "unchecked")).toEqual(
    [],
  );
});
