/** An amount as typed ("€ 1.250,50", "1250", "1,250.00", "500,-") in whole cents; undefined when it is no amount. */
export function centsOf(typed: string): number | undefined {
  const bare = typed.replace(/[\s€]/gu, "").replace(/,[-–—]$/u, "");
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(bare);
  const match = dutch ?? /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(bare);
  if (match === null) return undefined;
  const [, whole = "", decimals = ""] = match;
  const cents = Number(whole.replace(/[.,]/g, "")) * 100 + Number(decimals.padEnd(2, "0"));
  return Number.isSafeInteger(cents) ? cents : undefined;
}

/** Whole cents as somebody would type them: "1250" or "1250,50". */
export function centsAsTyped(cents: number): string {
  const [whole, rest] = [Math.floor(cents / 100), cents % 100];
  return rest === 0 ? String(whole) : `${whole},${String(rest).padStart(2, "0")}`;
}
