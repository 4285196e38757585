/** Where a company is, as the booking form asks it: postcode and house number find it, the rest is for the eye. */
export interface VisitAddress {
  postcode: string;
  houseNumber: string;
  street: string | null;
  city: string | null;
}

/** The address on one line: "Kerkstraat 12, 1211 AB Hilversum", or "1211 AB 12" when that is all we know. */
export function addressLine({ postcode, houseNumber, street, city }: VisitAddress): string {
  const town = [postcode, city].filter((part) => part !== null).join(" ");
  if (street !== null) return `${street} ${houseNumber}, ${town}`;
  return city === null ? `${postcode} ${houseNumber}` : `${postcode} ${houseNumber}, ${city}`;
}

/**
 * The parts of an address as `addressLine` wrote it, so that it need not be typed again; null for what was written otherwise. With postcode
 * and house number alone, what follows a comma is the town.
 */
export function addressParts(line: string | null): VisitAddress | null {
  const [first = "", second, ...more] = (line ?? "").split(", ");
  if (more.length > 0) return null;
  const byStreet = /^(\d{4} [A-Z]{2})(?: (.+))?$/.exec(second ?? "");
  if (byStreet) {
    const [, postcode = "", city] = byStreet;
    const [, street, houseNumber] = /^(.+?) (\d.*)$/.exec(first) ?? [];
    if (street === undefined || houseNumber === undefined) return null;
    return { postcode, houseNumber, street, city: city ?? null };
  }
  const [, postcode, houseNumber] = /^(\d{4} [A-Z]{2}) (\d.*)$/.exec(first) ?? [];
  if (postcode === undefined || houseNumber === undefined) return null;
  return { postcode, houseNumber, street: null, city: second ?? null };
}
