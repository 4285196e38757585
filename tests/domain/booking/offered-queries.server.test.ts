import { beforeAll, describe, expect, test } from "vitest";
import { listOffered } from "#app/domain/booking/offered-queries.server.ts";
import { addAdvisor, addGroupType, changeType, monday } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();

beforeAll(async () => {
  await addAdvisor(db, { name: "Joost Verhagen" });
  await addAdvisor(db, { name: "Amina de Wit", places: ["online"] });
  await addGroupType(db, { code: "kennissessie", seats: 8 });
});

describe("what is offered to owners", () => {
  test("are the types that can be booked, in the coordinator's order, with who can be chosen by name", async () => {
    const offered = await listOffered(db, monday);
    expect(offered.map(({ code, advisors }) => [code, advisors.map(({ name }) => name)])).toEqual([
      ["intake", ["Amina de Wit", "Joost Verhagen"]],
      ["advice", ["Amina de Wit", "Joost Verhagen"]],
      ["kennissessie", []],
    ]);
    await changeType(db, "advice", { active: false });
    expect((await listOffered(db, monday)).map(({ code }) => code)).toEqual(["intake", "kennissessie"]);
  });
});
