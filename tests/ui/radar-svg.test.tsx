import { expect, test } from "vitest";
import { RadarChart } from "#app/ui/radar-chart.tsx";
import { RadarSvg } from "#app/ui/radar-svg.tsx";
import { markup } from "./markup.ts";

const axes = [
  { id: "D1", label: "Plan", value: 34.9, low: 34.9, high: 34.9 },
  { id: "D2", label: "Online en systemen", value: 53, low: 40, high: 60 },
  { id: "D3", label: "Mensen", value: null, low: 10, high: 60 },
];
const texts = { title: "Score per thema", description: "Plan 35, online 53", unknownMark: "?" };

test("the radar is one picture with a name and its figures in words", () => {
  const page = markup(<RadarSvg axes={axes} {...texts} />);
  expect(page.one(".radar__svg").attributes.role).toBe("img");
  expect(page.described(page.one(".radar__svg"), "aria-labelledby")).toEqual(["Score per thema", "Plan 35, online 53"]);
});

test("every value stands as a figure at its axis, and an unknown one as its mark", () => {
  const page = markup(<RadarSvg axes={axes} {...texts} />);
  expect(page.all(".radar__figure").map((figure) => figure.text)).toEqual(["35", "53", "?"]);
});

test("an unknown axis has a range but no dot, and a certain one has no range", () => {
  const page = markup(<RadarSvg axes={axes} {...texts} />);
  expect(page.all(".radar__dot")).toHaveLength(2);
  expect(page.all(".radar__range")).toHaveLength(2);
});

test("the surface is hatched, so that it is more than a colour", () => {
  const page = markup(<RadarSvg axes={axes} {...texts} />);
  const pattern = page.one("pattern").attributes.id;
  expect(page.html).toContain(`fill="url(#${pattern})"`);
});

test("the server draws the radar itself, without recharts and without style attributes", () => {
  const { html } = markup(<RadarChart axes={axes} {...texts} />);
  expect(html).toContain("radar__area");
  expect(html).not.toContain("recharts");
  expect(html).not.toContain("style=");
});
