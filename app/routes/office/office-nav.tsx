import { NavLink } from "@remix-run/react";
import { officeTexts } from "#app/texts/office.ts";
import { SubNav } from "#app/ui/sub-nav.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** The pages about the agenda of everybody. */
export function OfficeNav() {
  const { nav } = useTexts(officeTexts);
  const pages = [
    { id: "week", to: workPaths.officeWeek() },
    { id: "pending", to: workPaths.officePending() },
    { id: "types", to: workPaths.officeTypes() },
    { id: "rooms", to: workPaths.officeRooms() },
    { id: "days", to: workPaths.officeDays() },
    { id: "load", to: workPaths.officeLoad() },
    { id: "reminders", to: workPaths.officeReminders() },
  ] as const;
  return (
    <SubNav
      label={nav.label}
      links={pages.map(({ id, to }) => ({
        id,
        link: (
          <NavLink to={to} end={id === "week"}>
            {nav[id]}
          </NavLink>
        ),
      }))}
    />
  );
}
