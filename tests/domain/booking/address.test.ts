import { expect, test } from "vitest";
import { addressLine } from "#app/domain/booking/address.ts";

const known = { postcode: "1211 AB", houseNumber: "7-A" };

test.each([
  [{ street: "Kerkstraat", city: "Hilversum" }, "Kerkstraat 7-A, 1211 AB Hilversum"],
  [{ street: "Kerkstraat", city: null }, "Kerkstraat 7-A, 1211 AB"],
  [{ street: null, city: "Hilversum" }, "1211 AB 7-A, Hilversum"],
  [{ street: null, city: null }, "1211 AB 7-A"],
])("an address is told on one line with what is known: %j", (rest, line) => {
  expect(addressLine({ ...known, ...rest })).toBe(line);
});
