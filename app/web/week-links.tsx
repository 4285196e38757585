import { Link } from "@remix-run/react";
import { bookingTexts } from "#app/texts/booking.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { WeekView } from "#app/web/slot-view.server.ts";

interface WeekLinksProps {
  week: WeekView;
  /** The address of a week by its Monday; of the first possibility without one. */
  to: (from: string | undefined) => string;
}

/** Which week is on screen, and the way to the weeks with open times before and after it, and to the first possibility. */
export function WeekLinks({ week, to }: WeekLinksProps) {
  const words = useTexts(bookingTexts).time;
  const { first, last, earlier, later, soonest, isFirst } = week;
  return (
    <nav aria-label={words.weeks} className="stack stack--small">
      <p>
        {isFirst ? (
          <strong>{words.first(soonest)}</strong>
        ) : (
          <Link to={to(undefined)} preventScrollReset>
            {words.first(soonest)}
          </Link>
        )}
      </p>
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
