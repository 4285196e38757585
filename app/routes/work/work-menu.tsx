import { NavLink } from "@remix-run/react";
import { workTexts } from "#app/texts/work.ts";
import { SubNav } from "#app/ui/sub-nav.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** The pages of one piece of work, for who does it. `group`: a class does it. */
export function WorkMenu({ id, group }: { id: string; group: boolean }) {
  const words = useTexts(workTexts).pages;
  const links = [
    { id: "plan", to: workPaths.workPlan({ id }), label: words.plan },
    { id: "hours", to: workPaths.workLog({ id }), label: words.hours },
    { id: "talk", to: workPaths.workTalk({ id }), label: words.talk },
    ...(group ? [{ id: "team", to: workPaths.workTeam({ id }), label: words.team }] : []),
    { id: "proof", to: workPaths.workProof({ id }), label: words.proof },
  ];
  return (
    <SubNav
      label={words.menu}
      links={links.map(({ id: key, to, label }) => ({ id: key, link: <NavLink to={to}>{label}</NavLink> }))}
    />
  );
}
