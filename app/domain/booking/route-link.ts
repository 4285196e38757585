/**
 * The way to an address on a map, opened only when somebody presses it: nothing but the address goes along, not whose it is
 * (developers.google.com/maps/documentation/urls).
 */
export const routeLink = (address: string): string =>
  `https://www.google.com/maps/dir/?${new URLSearchParams({ api: "1", destination: address })}`;
