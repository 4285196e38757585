/** Roles a person can hold. A person may hold several; somebody without an account holds none. */
export const roles = [
  "advisor",
  "student",
  "teacher",
  "frontrunner",
  "coordinator",
  "municipality",
  "sounding-board",
] as const;
export type Role = (typeof roles)[number];

/** Roles whose holders pick up cases. */
export const candidateRoles = ["student", "teacher", "frontrunner"] as const satisfies readonly Role[];

/**
 * Who asks. Without an account: `personId` is null and there are no roles.
 * `level` is how surely we know her: 0 anonymous, 1 link confirmed, 2 second factor given.
 */
export interface Actor {
  personId: string | null;
  roles: readonly Role[];
  level: 0 | 1 | 2;
}

export const anonymous: Actor = { personId: null, roles: [], level: 0 };

/**
 * What is asked about, as far as the rules need it. `byLink`: the asker showed the private link that belongs to this very thing.
 */
export interface Scope {
  byLink?: boolean;
  advisorId?: string | null;
  candidateIds?: readonly string[];
  demo?: boolean;
}

type Rule = (actor: Actor, scope: Scope) => boolean;

const anyone: Rule = () => true;
const signedIn: Rule = (actor) => actor.personId !== null;
const holds =
  (...wanted: Role[]): Rule =>
  (actor) =>
    actor.roles.some((role) => wanted.includes(role));
const ownAdvisor: Rule = (actor, scope) => holds("advisor")(actor, scope) && isSelf(actor, scope.advisorId);
const involvedCandidate: Rule = (actor, scope) =>
  holds(...candidateRoles)(actor, scope) && (scope.candidateIds ?? []).some((id) => isSelf(actor, id));
const linkHolder: Rule = (_actor, scope) => scope.byLink === true;
const any =
  (...rules: Rule[]): Rule =>
  (actor, scope) =>
    rules.some((rule) => rule(actor, scope));
const coordinator = holds("coordinator");

/** The one table of who may do what: action → rule. What is not in it cannot be asked; what no rule grants is refused. */
const table = {
  "page.read": anyone,
  "sign-in.request": anyone,
  "session.end": anyone,
  "account.use": signedIn,
  "access.manage": holds("advisor", "coordinator", ...candidateRoles),
  "mailbox.read": (_actor, scope) => scope.demo === true,

  "scan.take": anyone,
  "scan.score": anyone,
  "response.read": any(linkHolder, ownAdvisor, coordinator),
  "response.answer": linkHolder,
  "response.manage": linkHolder,
  "response.readShared": linkHolder,
  "plan.edit": linkHolder,
  "dma.fill": linkHolder,
  "reminder.stop": linkHolder,
  "partner.counts": linkHolder,

  "appointment.book": anyone,
  "appointment.change": any(linkHolder, ownAdvisor, coordinator),
  "waiting.change": linkHolder,
  "agenda.read": holds("advisor", "coordinator"),
  "agenda.manage": coordinator,
  "appointment.read": any(ownAdvisor, coordinator),
  "appointment.prepare": any(ownAdvisor, coordinator),
  "appointment.decide": any(ownAdvisor, coordinator),
  "appointment.handOver": any(ownAdvisor, coordinator),
  "appointment.followUp": any(ownAdvisor, coordinator),
  "availability.edit": any(ownAdvisor, coordinator),
  "calendars.manage": ownAdvisor,
  "feed.own": ownAdvisor,
  "feed.rooms": coordinator,
  "feed.read": linkHolder,

  "case.create": any(ownAdvisor, coordinator),
  "case.list": holds("advisor", "coordinator"),
  "case.browse": holds(...candidateRoles),
  "candidate.create": holds(...candidateRoles),
  "candidate.edit": involvedCandidate,
  "candidate.members": any(involvedCandidate, coordinator),
  "candidate.cohort": coordinator,
  "candidate.teach": holds("teacher"),
  "candidate.supervise": holds("teacher", "coordinator"),
  "case.read": any(ownAdvisor, coordinator, involvedCandidate),
  "case.edit": any(ownAdvisor, coordinator),
  "case.propose": any(ownAdvisor, coordinator),
  "case.share": any(linkHolder, ownAdvisor, coordinator),
  "case.files": any(linkHolder, ownAdvisor, coordinator, involvedCandidate),
  "case.promise": involvedCandidate,
  "board.use": coordinator,
  "proposal.list": holds(...candidateRoles),
  "proposal.decide": involvedCandidate,
  "proposal.confirm": (actor, scope) => holds("teacher")(actor, scope) && involvedCandidate(actor, scope),
  "assignment.progress": involvedCandidate,
  "assignment.confirm": linkHolder,
  "objection.make": holds(...candidateRoles),
  "objection.answer": coordinator,
  "fairness.read": holds("coordinator", "municipality", "sounding-board"),
  "fairness.choose": coordinator,
  "work.plan": involvedCandidate,
  "work.log": involvedCandidate,
  "work.talk": any(linkHolder, ownAdvisor, coordinator, involvedCandidate),
  "work.lookBack": any(linkHolder, involvedCandidate),
  "work.read": any(ownAdvisor, coordinator),
  "work.supervise": holds("teacher"),
  "proof.make": involvedCandidate,
  "proof.withdraw": any(ownAdvisor, coordinator, involvedCandidate),
  "proof.consent": linkHolder,
  "proof.read": linkHolder,
  "help.answer": linkHolder,

  "file.read": linkHolder,
  "outbox.read": coordinator,
  "outbox.retry": coordinator,
  "people.manage": coordinator,
  "partners.manage": coordinator,
  "skills.manage": coordinator,
  "rules.manage": coordinator,
  "round.manage": coordinator,
  "webhooks.manage": coordinator,
  "scans.manage": coordinator,
  "scans.report": coordinator,
  "scans.export": coordinator,
  "signposts.check": coordinator,
  "overview.read": coordinator,
  "report.read": holds("coordinator", "municipality", "sounding-board"),
} satisfies Record<string, Rule>;

export type Action = keyof typeof table;

/** Every action that can be asked about, for the tests that walk the whole table. */
export const actions = Object.keys(table).filter((key): key is Action => key in table);

/**
 * May this actor do this, to this thing? Every loader and action asks here, and only here.
 * @param scope what the rule needs to know of the thing; nothing known means: not allowed, unless the action is for all or by role.
 */
export function may(actor: Actor, action: Action, scope: Scope = {}): boolean {
  return table[action](actor, scope);
}

function isSelf(actor: Actor, id: string | null | undefined): boolean {
  return actor.personId !== null && actor.personId === id;
}
