import { Form, Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { cityOf, commonZones } from "#app/lib/zones.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";

interface TimeZoneProps {
  /** The clock that times are shown on, when it is not that of Hilversum. */
  zone: string | null;
  /** The address of this page with times on another clock; null for Dutch time. */
  to: (zone: string | null) => string;
  /** What the address holds already, for the form. */
  query: readonly [string, string][];
}

/** For who is elsewhere: her own clock, offered when her device says so, and otherwise by a list. */
export function TimeZone({ zone, to, query }: TimeZoneProps) {
  const words = useTexts(bookingTexts);
  const own = useOwnZone();
  if (zone !== null) {
    return (
      <p>
        {words.time.zoneShown(cityOf(zone))} <Link to={to(null)}>{words.time.zoneBack}</Link>
      </p>
    );
  }
  return (
    <div className="stack stack--small">
      <p className="subtle">{words.dutchTime}</p>
      {own === null ? null : (
        <p>
          <Link to={to(own)}>{words.time.zoneOffer(cityOf(own))}</Link>
        </p>
      )}
      <Disclosure summary={words.time.zoneTitle}>
        <Form method="get" className="inline-form">
          {query.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Select
            label={words.time.zone}
            name="zone"
            options={commonZones.map((value) => ({ value, label: cityOf(value) }))}
          />
          <Button look="secondary">{words.time.zoneSubmit}</Button>
        </Form>
      </Disclosure>
    </div>
  );
}

/** The device's clock, when it tells another time than Hilversum's; known in the browser only. */
function useOwnZone(): string | null {
  const [zone, setZone] = useState<string | null>(null);
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const offsetIn = (name: string) => new Date().toLocaleString("en", { timeZone: name });
    if (own && offsetIn(own) !== offsetIn("Europe/Amsterdam")) setZone(own);
  }, []);
  return zone;
}
