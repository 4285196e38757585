import { describe, expect, it } from "vitest";
import { answerShelf } from "#app/routes/scan/answer-shelf.ts";
import { startKeyName, type Waiting, waitingName } from "#app/web/waiting-answers.ts";
import { browserShelf } from "#tests/support/browser-shelf.ts";

const at = (moment: number, value: string): Waiting => ({ values: [value], at: moment, base: 0 });
const newcomer = { scan: null, shared: false, completed: false };

/** Three answers that waited when the page was closed, before any scan was there. */
function left() {
  const { kept, shelf } = browserShelf();
  const before = answerShelf(() => shelf, newcomer);
  before.store().put("sector", at(1_000, "G"));
  before.store().put("size", at(2_000, "2-9"));
  before.store().put("customers", at(3_000, "both"));
  before.startKey();
  const open = (first: { scan: string | null; shared: boolean; completed: boolean }) => {
    const opened = answerShelf(() => shelf, first);
    opened.gather();
    return Object.fromEntries(
      [...opened.store().read()].map(([id, { values, at: given }]) => [id, [values[0], given]]),
    );
  };
  return { kept, shelf, open };
}

describe("answers that waited before there was a scan", () => {
  it("go with the scan that is there now, each with its own age, and leave no key to start another one", () => {
    const { kept, open } = left();
    expect(open({ scan: "s1", shared: false, completed: false })).toEqual({
      sector: ["G", 1_000],
      size: ["2-9", 2_000],
      customers: ["both", 3_000],
    });
    expect([...kept.keys()]).toEqual([waitingName("s1")]);
  });

  it("give way to one that waits already and was given later, and take the place of an earlier one", () => {
    const { kept, shelf, open } = left();
    const own = answerShelf(() => shelf, { scan: "s1", shared: false, completed: false });
    own.store().put("sector", at(500, "J"));
    own.store().put("size", at(2_500, "zzp"));
    expect(open({ scan: "s1", shared: false, completed: false })).toEqual({
      sector: ["G", 1_000],
      size: ["zzp", 2_500],
      customers: ["both", 3_000],
    });
    expect([...kept.keys()]).toEqual([waitingName("s1")]);
  });

  it("wait on while there is still no scan, with the key that makes it one and the same", () => {
    const { kept, open } = left();
    expect(Object.keys(open(newcomer))).toEqual(["sector", "size", "customers"]);
    expect([...kept.keys()].sort()).toEqual([waitingName("new"), startKeyName].sort());
  });

  it("change no scan that was finished before, and none on a device of others too", () => {
    const { kept, open } = left();
    expect(open({ scan: "s1", shared: false, completed: true })).toEqual({});
    expect(open({ scan: "s1", shared: true, completed: false })).toEqual({});
    expect(kept.size).toBe(2);
  });

  it("are no trouble in a browser that forbids asking", () => {
    const shelf = answerShelf(
      () => {
        throw new Error("forbidden");
      },
      { scan: "s1", shared: false, completed: false },
    );
    shelf.gather();
    expect(shelf.store().read().size).toBe(0);
  });
});
