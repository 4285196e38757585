import { describe, expect, it } from "vitest";
import { type NotesStatus, notesKeeper, type SendAnswer } from "#app/routes/appointment/notes-keeper.ts";

/** A keeper whose answers and clock are in the test's hands. */
function keeperWith(answers: SendAnswer[]) {
  const sent: [string, number][] = [];
  const told: NotesStatus[] = [];
  let waiting: (() => void) | null = null;
  const keeper = notesKeeper(
    { notes: "begin", revision: 3 },
    {
      send: async (notes, revision) => {
        sent.push([notes, revision]);
        return answers.shift() ?? { state: "failed" };
      },
      tell: (status) => told.push(status),
      later: (work) => {
        waiting = work;
        return () => {
          waiting = null;
        };
      },
    },
  );
  const tick = async () => {
    waiting?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { keeper, sent, told, tick, last: () => told.at(-1) };
}

describe("notes that save themselves", () => {
  it("are sent after a rest, each over the revision of the one before", async () => {
    const { keeper, sent, tick, last } = keeperWith([
      { state: "saved", revision: 4 },
      { state: "saved", revision: 5 },
    ]);
    keeper.typed("een");
    keeper.typed("een twee");
    await tick();
    expect(last()).toEqual({ state: "saved" });
    keeper.typed("een twee drie");
    await keeper.save();
    expect(sent).toEqual([
      ["een twee", 3],
      ["een twee drie", 4],
    ]);
  });

  it("are not sent when nothing changed", async () => {
    const { keeper, sent } = keeperWith([]);
    await keeper.save();
    keeper.typed("begin");
    await keeper.save();
    expect(sent).toEqual([]);
  });

  it("are sent again when there was no connection, with what was typed since", async () => {
    const { keeper, sent, tick, told } = keeperWith([{ state: "failed" }, { state: "saved", revision: 4 }]);
    keeper.typed("een");
    await tick();
    expect(told.at(-1)).toEqual({ state: "failed" });
    keeper.typed("een twee");
    await tick();
    expect(sent).toEqual([
      ["een", 3],
      ["een twee", 3],
    ]);
    expect(told.at(-1)).toEqual({ state: "saved" });
  });

  it("wait for her when somebody saved elsewhere: only when she asks they go over that", async () => {
    const { keeper, sent, last, tick } = keeperWith([
      { state: "conflict", revision: 9, notes: "van elders" },
      { state: "saved", revision: 10 },
    ]);
    keeper.typed("van mij");
    await tick();
    expect(last()).toEqual({ state: "conflict", other: "van elders" });
    keeper.typed("van mij en van elders");
    await tick();
    await keeper.save();
    expect(sent).toHaveLength(1);
    await keeper.save(true);
    expect(sent[1]).toEqual(["van mij en van elders", 9]);
    expect(last()).toEqual({ state: "saved" });
  });

  it("tell that a last key after sending is not saved yet, and send it too", async () => {
    const { keeper, sent, tick, told } = keeperWith([
      { state: "saved", revision: 4 },
      { state: "saved", revision: 5 },
    ]);
    keeper.typed("een");
    const saving = keeper.save();
    keeper.typed("een twee");
    await saving;
    expect(told.at(-1)).toEqual({ state: "unsaved" });
    await tick();
    expect(sent.at(-1)).toEqual(["een twee", 4]);
  });
});
