import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Action, actions, anonymous, may, type Role, roles, type Scope } from "#app/domain/people/permissions.ts";

const me = "me";
const someoneElse = "someone else";

/** What the thing that is asked about has to do with who asks. */
const scopes = {
  none: {},
  foreign: {
    byLink: false,
    advisorId: someoneElse,
    candidateIds: [someoneElse],
    demo: false,
  },
  unowned: { advisorId: null, candidateIds: [] },
  advised: { advisorId: me, candidateIds: [someoneElse] },
  offered: { advisorId: someoneElse, candidateIds: [someoneElse, me] },
  linked: { byLink: true },
  demo: { demo: true },
} satisfies Record<string, Scope>;
type Relation = keyof typeof scopes;
const relations = Object.keys(scopes).filter((key): key is Relation => key in scopes);

type Asker = Role | "signed-in" | "anyone";
type Grant = readonly [who: Asker, when?: Relation];
const candidates = (when?: Relation): Grant[] =>
  (["student", "teacher", "frontrunner"] as const).map((role) => (when ? [role, when] : [role]));
const advisorOfIt: Grant[] = [["advisor", "advised"], ["coordinator"]];

/** Everything that is granted, and to whom. What does not stand here is refused. */
const granted: Record<Action, readonly Grant[]> = {
  "page.read": [["anyone"]],
  "sign-in.request": [["anyone"]],
  "session.end": [["anyone"]],
  "account.use": [["signed-in"]],
  "access.manage": [["advisor"], ["coordinator"], ...candidates()],
  "mailbox.read": [["anyone", "demo"]],
  "scan.take": [["anyone"]],
  "scan.score": [["anyone"]],
  "response.read": [["anyone", "linked"], ...advisorOfIt],
  "response.answer": [["anyone", "linked"]],
  "response.manage": [["anyone", "linked"]],
  "response.readShared": [["anyone", "linked"]],
  "plan.edit": [["anyone", "linked"]],
  "dma.fill": [["anyone", "linked"]],
  "reminder.stop": [["anyone", "linked"]],
  "partner.counts": [["anyone", "linked"]],
  "appointment.book": [["anyone"]],
  "appointment.change": [["anyone", "linked"], ...advisorOfIt],
  "waiting.change": [["anyone", "linked"]],
  "agenda.read": [["advisor"], ["coordinator"]],
  "agenda.manage": [["coordinator"]],
  "appointment.read": advisorOfIt,
  "appointment.prepare": advisorOfIt,
  "appointment.decide": advisorOfIt,
  "appointment.handOver": advisorOfIt,
  "appointment.followUp": advisorOfIt,
  "availability.edit": advisorOfIt,
  "calendars.manage": [["advisor", "advised"]],
  "feed.own": [["advisor", "advised"]],
  "feed.rooms": [["coordinator"]],
  "feed.read": [["anyone", "linked"]],
  "case.create": advisorOfIt,
  "case.list": [["advisor"], ["coordinator"]],
  "case.browse": candidates(),
  "candidate.create": candidates(),
  "candidate.edit": candidates("offered"),
  "candidate.members": [["coordinator"], ...candidates("offered")],
  "candidate.cohort": [["coordinator"]],
  "candidate.teach": [["teacher"]],
  "candidate.supervise": [["teacher"], ["coordinator"]],
  "case.read": [...advisorOfIt, ...candidates("offered")],
  "case.edit": advisorOfIt,
  "case.propose": advisorOfIt,
  "case.share": [["anyone", "linked"], ...advisorOfIt],
  "case.files": [["anyone", "linked"], ...advisorOfIt, ...candidates("offered")],
  "case.promise": candidates("offered"),
  "board.use": [["coordinator"]],
  "proposal.list": candidates(),
  "proposal.decide": candidates("offered"),
  "proposal.confirm": [["teacher", "offered"]],
  "assignment.progress": candidates("offered"),
  "assignment.confirm": [["anyone", "linked"]],
  "objection.make": candidates(),
  "objection.answer": [["coordinator"]],
  "fairness.read": [["coordinator"], ["municipality"], ["sounding-board"]],
  "fairness.choose": [["coordinator"]],
  "work.plan": candidates("offered"),
  "work.log": candidates("offered"),
  "work.talk": [["anyone", "linked"], ...advisorOfIt, ...candidates("offered")],
  "work.lookBack": [["anyone", "linked"], ...candidates("offered")],
  "work.read": advisorOfIt,
  "work.supervise": [["teacher"]],
  "proof.make": candidates("offered"),
  "proof.withdraw": [...advisorOfIt, ...candidates("offered")],
  "proof.consent": [["anyone", "linked"]],
  "proof.read": [["anyone", "linked"]],
  "help.answer": [["anyone", "linked"]],
  "file.read": [["anyone", "linked"]],
  "outbox.read": [["coordinator"]],
  "outbox.retry": [["coordinator"]],
  "people.manage": [["coordinator"]],
  "partners.manage": [["coordinator"]],
  "skills.manage": [["coordinator"]],
  "rules.manage": [["coordinator"]],
  "round.manage": [["coordinator"]],
  "webhooks.manage": [["coordinator"]],
  "scans.manage": [["coordinator"]],
  "scans.report": [["coordinator"]],
  "scans.export": [["coordinator"]],
  "signposts.check": [["coordinator"]],
  "overview.read": [["coordinator"]],
  "report.read": [["coordinator"], ["municipality"], ["sounding-board"]],
};

function expected(held: readonly Role[] | null, action: Action, relation: Relation): boolean {
  return granted[action].some(([who, when]) => {
    const isIt = who === "anyone" || (held !== null && (who === "signed-in" || held.includes(who)));
    return isIt && (when === undefined || when === relation);
  });
}

describe("the permission table", () => {
  it.each(actions)("grants %s to those it should, and to nobody else", (action) => {
    for (const relation of relations) {
      expect(may(anonymous, action, scopes[relation]), `anonymous, ${relation}`).toBe(expected(null, action, relation));
      for (const role of roles) {
        const actor = { personId: me, roles: [role], level: 1 } as const;
        expect(may(actor, action, scopes[relation]), `${role}, ${relation}`).toBe(expected([role], action, relation));
      }
    }
  });

  it("gives somebody with several roles exactly what each of them gives", () => {
    fc.assert(
      fc.property(
        fc.subarray([...roles]),
        fc.constantFrom(...actions),
        fc.constantFrom(...relations),
        (held, action, relation) => {
          const actor = { personId: me, roles: held, level: 1 } as const;
          expect(may(actor, action, scopes[relation])).toBe(expected(held, action, relation));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("never takes nobody for somebody: an empty id owns nothing", () => {
    for (const action of actions) {
      const nothing: Scope = { advisorId: null, candidateIds: [] };
      expect(may(anonymous, action, nothing)).toBe(may(anonymous, action, {}));
    }
  });
});
