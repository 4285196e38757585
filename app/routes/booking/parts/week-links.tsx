import { Link } from "@remix-run/react";
import { bookingTexts } from "#app/texts/booking.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { WeekView } from "./slot-view.server.ts";

/** Which week is on screen, and the way to the weeks with open times before and after it. `to` makes the address of a week. */
export function WeekLinks({ week, to }: { week: WeekView; to: (from: string) => string }) {
  const words = useTexts(bookingTexts).time;
  const { first, last, earlier, later } = week;
  return (
    <nav aria-label={words.weeks} className="stack stack--small">
      <p aria-live="polite">{words.week(first, last)}</p>
      <div className="cluster">
        {earlier === null ? null : (
          <ButtonLink as={Link} to={to(earlier)} look="secondary" size="small" icon="back" preventScrollReset>
            {words.earlier}
          </ButtonLink>
        )}
        {later === null ? null : (
          <ButtonLink as={Link} to={to(later)} look="secondary" size="small" icon="arrow" preventScrollReset>
            {words.later}
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
