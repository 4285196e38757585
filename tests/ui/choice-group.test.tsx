import { describe, expect, test } from "vitest";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
import { OptionTile } from "#app/ui/option-tile.tsx";
import { SlotList } from "#app/ui/slot-list.tsx";
import { markup } from "./markup.ts";

const options = [
  { value: "0", label: "Nee" },
  { value: "1", label: "Soms", hint: "Een paar keer per jaar" },
  { value: "unknown", label: "Weet ik niet", apart: true },
];

describe("a radio group", () => {
  test("asks its question in the legend of its fieldset and marks the chosen answer", () => {
    const page = markup(<RadioGroup name="A1" label="Gebruik je AI?" options={options} defaultValue="1" />);
    expect(page.one("fieldset > legend").text).toBe("Gebruik je AI?");
    expect(page.all("input[checked]").map((input) => input.attributes.value)).toEqual(["1"]);
    expect(page.one("fieldset").attributes.role).toBe("radiogroup");
  });

  test("gives every option its own label and the first one the id where the error summary links to", () => {
    const page = markup(<RadioGroup name="A1" label="Gebruik je AI?" options={options} look="tile" />);
    const ids = page.all("input").map((input) => input.attributes.id);
    expect(ids).toEqual(["A1", "A1-1", "A1-unknown"]);
    expect(page.all("label").map((label) => label.attributes.for)).toEqual(ids);
  });

  test("tells the error at the group", () => {
    const page = markup(<RadioGroup name="A1" label="Gebruik je AI?" options={options} error="Kies een antwoord" />);
    expect(page.one("fieldset").attributes["aria-invalid"]).toBe("true");
    expect(page.described(page.one("fieldset"))).toEqual(["Kies een antwoord"]);
  });

  test("can be the question of a whole page", () => {
    const page = markup(<RadioGroup name="A1" label="Gebruik je AI?" headingLevel={1} options={options} />);
    expect(page.one("legend h1").attributes.tabindex).toBe("-1");
  });

  test("reads an option's hint with the option", () => {
    const page = markup(<RadioGroup name="A1" label="Gebruik je AI?" options={options} />);
    expect(page.described(page.one('input[value="1"]'))).toEqual(["Een paar keer per jaar"]);
  });
});

test("the hint of a group and the hint of its first option are told apart", () => {
  const hinted = [{ value: "mfa", label: "Code naast het wachtwoord", hint: "Ook wel 2FA" }];
  const page = markup(<CheckboxGroup name="V3" label="Welke?" hint="Kies alles wat past" options={hinted} />);
  expect(page.described(page.one("input"))).toEqual(["Ook wel 2FA"]);
  expect(page.described(page.one("fieldset"))).toEqual(["Kies alles wat past"]);
});

test("an option's own hint stays beside the error of its group", () => {
  const hinted = [{ value: "mfa", label: "Code naast het wachtwoord", hint: "Ook wel 2FA" }];
  const page = markup(<CheckboxGroup name="V3" label="Welke?" error="Kies er een" options={hinted} />);
  expect(page.described(page.one("input"))).toEqual(["Kies er een", "Ook wel 2FA"]);
});

test("a group of tick boxes marks every chosen answer and tells the error at each box", () => {
  const page = markup(
    <CheckboxGroup name="V3" label="Welke?" options={options} defaultValue={["0", "1"]} error="Kies er een" />,
  );
  expect(page.all("input[checked]")).toHaveLength(2);
  expect(page.all('input[aria-invalid="true"]')).toHaveLength(3);
  expect(page.described(page.one("input"))).toEqual(["Kies er een"]);
  expect(page.one("fieldset").attributes).not.toHaveProperty("role");
});

test("attributes for the inputs reach every input of a group", () => {
  const page = markup(<RadioGroup name="A1" label="Gebruik je AI?" options={options} form="scan" />);
  expect(page.all('input[form="scan"]')).toHaveLength(3);
});

test("a single tick box is tied to its own words", () => {
  const page = markup(
    <OptionTile kind="checkbox" id="agree" name="agree" label="Dat mag" hint="Je kunt het intrekken" />,
  );
  expect(page.one("label").attributes.for).toBe("agree");
  expect(page.described(page.one("input"))).toEqual(["Je kunt het intrekken"]);
});

test("times are radio buttons of one name, grouped under their day", () => {
  const days = [
    {
      id: "mo",
      heading: "maandag 23 november",
      slots: [
        { value: "a", label: "9.00" },
        { value: "b", label: "10.00" },
      ],
    },
    { id: "tu", heading: "dinsdag 24 november", slots: [{ value: "c", label: "9.00" }] },
  ];
  const page = markup(<SlotList name="slot" label="Kies een tijdstip" days={days} defaultValue="c" />);
  expect(page.all('input[type="radio"][name="slot"]').map((input) => input.attributes.id)).toEqual([
    "slot",
    "slot-b",
    "slot-c",
  ]);
  expect(page.all("fieldset fieldset legend").map((legend) => legend.text)).toEqual(days.map((day) => day.heading));
  expect(page.one("input[checked]").attributes.value).toBe("c");
});
