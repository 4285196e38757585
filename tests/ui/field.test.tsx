import { describe, expect, test } from "vitest";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { markup } from "./markup.ts";

const error = "Vul een e-mailadres in, zoals naam@bedrijf.nl";

describe.each([
  ["a text field", "input", (extra: object) => <TextField label="E-mailadres" name="email" {...extra} />],
  ["a text area", "textarea", (extra: object) => <TextArea label="E-mailadres" name="email" {...extra} />],
  ["a list", "select", (extra: object) => <Select label="E-mailadres" name="email" options={[]} {...extra} />],
])("%s", (_, tag, field) => {
  test("has a visible label that belongs to it, above it, without a placeholder", () => {
    const page = markup(field({}));
    expect(page.one("label").text).toBe("E-mailadres");
    expect(page.one("label").attributes.for).toBe(page.one(tag).attributes.id);
    expect(page.html.indexOf("<label")).toBeLessThan(page.html.indexOf(`<${tag}`));
    expect(page.html).not.toContain("placeholder");
  });

  test("is required to assistive software only, so that no browser bubble appears", () => {
    const control = markup(field({})).one(tag);
    expect(control.attributes["aria-required"]).toBe("true");
    expect(control.attributes).not.toHaveProperty("required");
  });

  test("says in its label that it may stay empty", () => {
    const page = markup(field({ optional: "(niet verplicht)" }));
    expect(page.one("label").text).toBe("E-mailadres (niet verplicht)");
    expect(page.one(tag).attributes).not.toHaveProperty("aria-required");
  });

  test("ties hint and error to the control, both between label and control", () => {
    const page = markup(field({ hint: "Hier sturen we de bevestiging heen.", error }));
    expect(page.described(page.one(tag))).toEqual(["Hier sturen we de bevestiging heen.", error]);
    expect(page.one(tag).attributes["aria-invalid"]).toBe("true");
    const places = ["<label", "email-hint", "email-error", `<${tag}`].map((part) => page.html.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("is not called invalid and describes nothing when there is nothing to say", () => {
    const control = markup(field({})).one(tag);
    expect(control.attributes).not.toHaveProperty("aria-invalid");
    expect(control.attributes).not.toHaveProperty("aria-describedby");
  });

  test("keeps what a form library or a caller spreads on it", () => {
    const control = markup(field({ autoComplete: "email", id: "own", onBlur: () => {} })).one(tag);
    expect(control.attributes.autocomplete).toBe("email");
    expect(control.attributes.id).toBe("own");
    expect(control.attributes.name).toBe("email");
  });
});

test("a list starts with an empty choice only when it has words for it", () => {
  const options = [{ value: "J", label: "Media" }];
  expect(
    markup(<Select label="Branche" name="s" options={options} empty="Kies een branche" />).all("option"),
  ).toHaveLength(2);
  expect(markup(<Select label="Branche" name="s" options={options} />).all("option")).toHaveLength(1);
});
