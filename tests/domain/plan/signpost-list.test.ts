import { expect, it } from "vitest";
import { signpostRows } from "#app/domain/plan/signpost-list.ts";
import { checkedSignposts } from "#app/domain/plan/signpost-state.ts";
import { signposts, stepLibrary } from "#scans/steps.ts";

const rowsOn = (today: string, language: "nl" | "en" = "nl") =>
  signpostRows(checkedSignposts(signposts, [], today), stepLibrary, language);
const row = (id: string, today = "2026-11-24") => rowsOn(today).find((one) => one.id === id);

it("tells of each signpost in words how it stands, until when it is shown and in how many steps", () => {
  expect(row("edih-nwnl")).toMatchObject({
    ...{ standing: "good", group: "fine", state: "klopt" },
    checked: "door ons nog niet; volgens de provincie Utrecht en deondernemer.nl, 24-11-2025",
  });
  expect(row("edih-nwnl")?.shown).toMatch(/^tot en met 24-05-2027, in \d+ stap/);
  expect(row("wbso")).toMatchObject({ group: "attention", state: "afgelopen" });
  expect(row("wbso")?.shown).toMatch(/^nu niet: de laatste dag was 30-09-2026, /);
  expect(row("kvk")).toMatchObject({ group: "attention", checked: "nog niet", state: "nog nooit nagekeken" });
  expect(row("mkb-werkplaatsen")).toMatchObject({ group: "settled", state: "afgelopen" });
  expect(row("edih-nwnl", "2029-11-24")).toMatchObject({ group: "attention", state: "te lang niet nagekeken" });
});

it("puts every group together, and says the same in English", () => {
  const groups = rowsOn("2026-11-24", "en").map(({ group }) => group);
  expect(groups).toEqual([...groups].sort());
  expect(rowsOn("2026-11-24", "en").find(({ id }) => id === "kvk")?.shown).toMatch(/^not now, in \d+ steps$/);
});

it("sends nobody where nobody has looked and no source has a date, and asks for a look", () => {
  const unseen = signposts.filter(({ lastChecked }) => lastChecked === null).map(({ id }) => id);
  expect(unseen).toEqual(expect.arrayContaining(["ncsc-dtc", "slim", "wbso", "qredits", "rvo", "kvk", "rabobank"]));
  const rows = rowsOn("2026-11-24").filter(({ id }) => unseen.includes(id));
  expect(rows.filter(({ group, shown }) => group !== "attention" || !shown.startsWith("nu niet"))).toEqual([]);
});

it("gives no date to a source that has none", () => {
  const undated = signposts.filter(({ source }) => /zonder datum/.test(source));
  expect(undated.filter(({ lastChecked }) => lastChecked !== null)).toEqual([]);
  for (const { lastChecked, source } of signposts)
    if (lastChecked !== null) expect(source).toContain(lastChecked.split("-").reverse().join("-"));
});
