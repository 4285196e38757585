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
