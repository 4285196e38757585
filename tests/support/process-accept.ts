import { z } from "zod";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { openDatabase } from "#db/open.server.ts";
import { links } from "#tests/domain/cases/work.ts";
import { obey } from "#tests/support/process-obey.ts";

const jobShape = z.object({
  url: z.string(),
  now: z.string(),
  answers: z.array(z.object({ proposalId: z.string(), personId: z.string() })),
});

// Says yes to many proposals at the same moment
obey(async (job) => {
  const { url, now, answers } = jobShape.parse(job);
  const database = openDatabase({ url, dataDir: "" });
  const outcomes = await Promise.all(
    answers.map(async ({ proposalId, personId }) => {
      const by = { id: personId, role: "student" };
      try {
        const outcome = await acceptProposal(database, { proposalId, by, links }, new Date(now));
        return outcome.ok ? "accepted" : outcome.reason;
      } catch (error) {
        return String(error);
      }
    }),
  );
  await database.close();
  return { outcomes };
});
