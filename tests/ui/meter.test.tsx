import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BandBar } from "#app/ui/band-bar.tsx";
import { LevelBars, Meter } from "#app/ui/meter.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { markup } from "./markup.ts";

const litBars = (score: number) =>
  renderToStaticMarkup(<LevelBars lit={score} />).match(/level-bars__bar--(lit|peak)/g)?.length ?? 0;

test("each level has three bars of its own: the bars tell the same level as the words", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), (score) => {
      const level = score <= 25 ? 1 : score <= 50 ? 2 : score <= 75 ? 3 : 4;
      expect(Math.ceil(litBars(score) / 3)).toBe(level);
    }),
  );
});

test("a higher score never lights fewer bars; 0 lights none and 100 all twelve", () => {
  const lit = Array.from({ length: 101 }, (_, score) => litBars(score));
  expect(lit).toEqual(lit.toSorted((a, b) => a - b));
  expect([lit[0], lit[100]]).toEqual([0, 12]);
});

test("a meter says its figure and level in words; the bars are decoration", () => {
  const page = markup(<Meter label="Plan" value={38} figure="38" words="Op weg" />);
  expect(page.one(".meter__reading").text).toBe("38 Op weg");
  expect(page.one(".level-bars").attributes["aria-hidden"]).toBe("true");
});

test("an uncertain score lights the least and hatches what may be", () => {
  const page = markup(<Meter label="Groen" value={null} low={10} high={60} figure="10–60" words="nog uitzoeken" />);
  expect(page.all(".level-bars__bar--maybe")).toHaveLength(6);
});

test("steps are told in words and drawn as bars", () => {
  const page = markup(<Steps text="Deel 2 van 8" current={2} total={8} />);
  expect(page.one(".steps__text").text).toBe("Deel 2 van 8");
  expect(page.all("rect")).toHaveLength(8);
  expect(page.all(".level-bars__bar--lit")).toHaveLength(1);
});

test("the spread of the peers is a list with figures, and your own place is told in a word", () => {
  const page = markup(
    <BandBar
      label="Verdeling"
      bands={[
        { id: "low", label: "Laag", share: 60, shareText: "60%" },
        { id: "high", label: "Hoog", share: 40, shareText: "40%", mark: "jij" },
      ]}
    />,
  );
  expect(page.all("li").map((item) => item.text)).toEqual(["Laag60%", "Hoog40%jij"]);
});
