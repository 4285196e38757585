import { expect, test } from "vitest";
import { listSupervised } from "#app/domain/work/supervision-queries.server.ts";
import { addAccount, withProfile } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { promised, running } from "./running.ts";

const db = testDatabase();

test("a teacher sees the running work of her classes and no others, and the company once she promised to keep it to herself", async () => {
  const teacher = await addAccount(db, "teacher");
  await withProfile(db, teacher, { lane: "mbo", capacity: 5 });
  const own = await running(db, { lane: "mbo", ownerId: teacher });
  await running(db, { lane: "mbo" });
  const works = async () => (await listSupervised(db, teacher)).flatMap((one) => one.works);
  expect(await works()).toMatchObject([{ work: { id: own.inWork.assignmentId, status: "started" }, company: null }]);
  await promised(db, own);
  expect((await works())[0]?.company).toMatch(/\w/);
});
