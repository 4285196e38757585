// Each function takes what somebody typed or pasted and gives the one notation that is stored, or undefined when it cannot be meant.

/**
 * One e-mail address, lower case, ASCII, at most 254 characters. Unicode is normalised (NFKC) before it is judged: a full-width
 * "＠" that becomes a second "@" only afterwards let mail go to somebody else's address (GHSA-7rqj-j65f-68wh).
 */
export function emailAddress(typed: string): string | undefined {
  const address = pasted(typed).toLowerCase();
  if (address.length > 254 || !emailPattern.test(address)) return undefined;
  return address.indexOf("@") <= 64 ? address : undefined;
}

/** A telephone number as E.164; without a country it is Dutch. Service numbers (14 035, 0800, 0900, 112) belong to no customer. */
export function phoneNumber(typed: string): string | undefined {
  const bare = pasted(typed)
    .replace(/^tel:/i, "")
    .replace(/^((?:\+|00)[\d\s]{1,5})\(0\)/, "$1")
    .replace(/[\s().\p{Pd}/]/gu, "");
  const number = bare
    .replace(/^00/, "+")
    .replace(/^31(?=\d{9}$)/, "+31")
    .replace(/^0/, "+31")
    .replace(/^\+310/, "+31");
  if (number.startsWith("+31")) return /^\+31(?!800|90)[1-9]\d{8}$/.test(number) ? number : undefined;
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
}

/** A stored number as people here write it: "06 12345678", "0351234567"; one from abroad stays "+49…". */
export const shownPhone = (number: string): string => number.replace(/^\+316/, "06 ").replace(/^\+31/, "0");

/** A Dutch postcode as "1217 AA". SA, SD and SS are never given out. */
export function postcode(typed: string): string | undefined {
  const match = /^([1-9]\d{3})(?!SA|SD|SS)([A-Z]{2})$/.exec(
    pasted(typed)
      .replace(/[\s\p{Pd}]/gu, "")
      .toUpperCase(),
  );
  return match === null ? undefined : `${match[1]} ${match[2]}`;
}

const label = "[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?";
const host = `(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z\\d-]{2,59})`;
const atom = "[a-z\\d!#$%&'*+/=?^_`{|}~-]+";
const emailPattern = new RegExp(`^${atom}(?:\\.${atom})*@${host}$`);

/** What the eye saw: one Unicode notation, no invisible marks, no space round it. */
const pasted = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim();
