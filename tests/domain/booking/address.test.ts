import { expect, test } from "vitest";
import { addressLine, addressParts } from "#app/domain/booking/address.ts";

const known = { postcode: "1211 AB", houseNumber: "7-A" };

test.each([
  [{ street: "Kerkstraat", city: "Hilversum" }, "Kerkstraat 7-A, 1211 AB Hilversum"],
  [{ street: "Kerkstraat", city: null }, "Kerkstraat 7-A, 1211 AB"],
  [{ street: null, city: "Hilversum" }, "1211 AB 7-A, Hilversum"],
  [{ street: null, city: null }, "1211 AB 7-A"],
])("an address is told on one line with what is known: %j", (rest, line) => {
  expect(addressLine({ ...known, ...rest })).toBe(line);
});

test.each([
  { street: "Kerkstraat", city: "Hilversum" },
  { street: "Laan van Nieuw Oost", city: null },
  { street: null, city: "Hilversum" },
  { street: null, city: null },
])("a line gives its parts back, so that nothing is typed again: %j", (rest) => {
  expect(addressParts(addressLine({ ...known, ...rest }))).toEqual({ ...known, ...rest });
});

test.each([null, "", "Ergens achteraf", "A, B, C"])("what was written otherwise has no parts: %j", (line) => {
  expect(addressParts(line)).toBeNull();
});
