import { Link } from "@remix-run/react";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { AppointmentView } from "./appointment-view.server.ts";

/** What else can be done with it: each is a page of its own that says what will happen. */
export function AppointmentChanges({ talk: { id, can } }: { talk: AppointmentView }) {
  const words = useTexts(appointmentTexts).change;
  const deeds = [
    { to: workPaths.advisorFollowUp({ id }), label: words.followUp, shown: can.followUp },
    { to: workPaths.advisorMove({ id }), label: words.move, shown: can.move },
    { to: workPaths.advisorHandOver({ id }), label: words.handOver, shown: can.handOver },
    { to: workPaths.advisorCancellation({ id }), label: words.cancel, shown: can.cancel },
  ].filter(({ shown }) => shown);
  if (deeds.length === 0) return null;
  return (
    <Section title={words.title}>
      <div className="cluster">
        {deeds.map(({ to, label }) => (
          <ButtonLink key={to} as={Link} to={to} look="secondary">
            {label}
          </ButtonLink>
        ))}
      </div>
    </Section>
  );
}
