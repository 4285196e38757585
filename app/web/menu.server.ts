import { casePaths } from "#app/case-paths.ts";
import type { Role } from "#app/domain/people/permissions.ts";
import { paths } from "#app/paths.ts";
import type { Language } from "#app/texts/language.ts";
import { menuTexts } from "#app/texts/menu.ts";
import { siteTexts } from "#app/texts/site.ts";
import { workPaths } from "#app/work-paths.ts";

/** A place in the main menu; `whole`: it is the current one on its own page only, not on those below it. */
export interface MenuItem {
  to: string;
  label: string;
  whole?: boolean | undefined;
}

/** The main menu of somebody with these roles; without any, that of a visitor. */
export function menuOf(
  { roles, demo }: { roles: readonly Role[]; demo: boolean },
  language: Language,
): readonly MenuItem[] {
  const words = menuTexts[language];
  const { nav } = siteTexts[language];
  const isOneOf = (...wanted: Role[]) => wanted.some((role) => roles.includes(role));
  const items: (MenuItem & { shown: boolean })[] = [
    { to: paths.scan(), label: nav.scan, shown: roles.length === 0 },
    { to: paths.booking(), label: nav.booking, shown: roles.length === 0 },
    { to: paths.contact(), label: nav.contact, shown: roles.length === 0 },
    { to: workPaths.advisorToday(), label: words.advisorToday, whole: true, shown: isOneOf("advisor") },
    { to: workPaths.advisorWeek(), label: words.advisorWeek, shown: isOneOf("advisor") },
    { to: workPaths.coordinatorHome(), label: words.coordinatorHome, whole: true, shown: isOneOf("coordinator") },
    { to: casePaths.board(), label: words.board, shown: isOneOf("coordinator") },
    { to: workPaths.officeWeek(), label: words.officeWeek, shown: isOneOf("coordinator") },
    { to: workPaths.advisorCases(), label: words.advisorCases, shown: isOneOf("advisor", "coordinator") },
    { to: workPaths.advisorAvailability(), label: words.advisorAvailability, shown: isOneOf("advisor") },
    {
      to: workPaths.candidateHome(),
      label: words.candidateHome,
      shown: isOneOf("student", "teacher", "frontrunner"),
    },
    { to: workPaths.profile(), label: words.profile, shown: isOneOf("student", "frontrunner") },
    { to: workPaths.classes(), label: words.classes, shown: isOneOf("teacher") },
    { to: workPaths.supervision(), label: words.supervision, shown: isOneOf("teacher") },
    { to: workPaths.coordinatorScans(), label: words.coordinatorScans, shown: isOneOf("coordinator") },
    { to: workPaths.coordinatorPeople(), label: words.coordinatorPeople, shown: isOneOf("coordinator") },
    { to: workPaths.coordinatorMail(), label: words.coordinatorMail, shown: isOneOf("coordinator") },
    {
      to: workPaths.progress(),
      label: words.progress,
      shown: isOneOf("coordinator", "municipality", "sounding-board"),
    },
    { to: workPaths.mailbox(), label: words.mailbox, shown: demo },
  ];
  return items.filter(({ shown }) => shown).map(({ shown: _shown, ...item }) => item);
}
