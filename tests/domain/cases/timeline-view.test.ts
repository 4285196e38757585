import { describe, expect, it } from "vitest";
import type { TimelineItem } from "#app/domain/cases/timeline.ts";
import { timelineView } from "#app/domain/cases/timeline-view.ts";

const at = Date.parse("2026-11-23T13:30:00Z");
const routed: TimelineItem = {
  id: "1",
  at,
  code: "case.routed",
  facts: { lane: "mbo" },
  actorRole: "advisor",
  actorName: "Anna",
};

describe("the timeline in words", () => {
  it("tells when, what and by whom in each language", () => {
    expect(timelineView([routed], "nl")).toEqual([
      {
        id: "1",
        when: "maandag 23 november 2026 om 14.30 uur",
        at: "2026-11-23T14:30+01:00",
        title: "Route gekozen: MBO College",
        detail: "Door Anna",
      },
    ]);
    expect(timelineView([routed], "en")[0]?.detail).toBe("By Anna");
  });

  it("names the role of somebody without a name, and a reason that is known", () => {
    const declined: TimelineItem = {
      ...routed,
      code: "proposal.declined",
      facts: { reason: "no-time" },
      actorRole: "student",
      actorName: null,
    };
    expect(timelineView([declined], "nl")[0]?.detail).toBe("Door de student. Reden: Ik heb er geen tijd voor");
    expect(timelineView([{ ...declined, facts: { reason: "rain" } }], "nl")[0]?.detail).toBe("Door de student");
  });
});
