import { deliveriesView } from "#app/domain/work/delivery-view.ts";
import { lookBackView } from "#app/domain/work/evaluation-view.ts";
import { hoursView } from "#app/domain/work/hours-view.ts";
import { planView } from "#app/domain/work/plan-view.ts";
import {
  findThread,
  listDeliveries,
  listEvaluations,
  listHours,
  listMilestones,
} from "#app/domain/work/queries.server.ts";
import type { Side } from "#app/domain/work/thread.ts";
import { threadView } from "#app/domain/work/thread-view.ts";
import type { Language } from "#app/texts/language.ts";

type Work = Parameters<typeof listDeliveries>[1];

interface Shown {
  side: Side;
  /** Whose own lines of the log are told apart; null: nobody's. */
  personId: string | null;
  language: Language;
  now: Date;
}

/** Everything about one piece of work that its page shows, in finished words for this side. Of looking back only what this side may see. */
export async function workSummary(
  db: Parameters<typeof listHours>[0],
  { work, names }: { work: Work; names: { entrepreneur: string; candidate: string } },
  { side, personId, language, now }: Shown,
) {
  const said = await listEvaluations(db, work.id);
  const { messages, ...talk } = threadView(await findThread(db, work.caseId, side), side, language);
  return {
    plan: planView(await listMilestones(db, work.id), language, now),
    hours: hoursView(await listHours(db, work.id), { personId, language }),
    deliveries: deliveriesView(await listDeliveries(db, work), language),
    talk: { ...talk, any: messages.length > 0 },
    lookBack: lookBackView({ work, said, names }, { reader: side === "advisor" ? null : side, language, now }),
  };
}
