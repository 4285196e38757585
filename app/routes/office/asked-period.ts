import { loadPeriod } from "#app/domain/reporting/load-period.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";

/** The period that an address asks figures of: `?periode=`, and for one of her own `?van=` and `?tot=`. */
export function askedPeriod(request: Request, now: Date) {
  const query = new URL(request.url).searchParams;
  const asked = { kind: query.get("periode"), first: query.get("van"), last: query.get("tot") };
  return loadPeriod(asked, localDateOf(now.getTime(), amsterdam));
}
