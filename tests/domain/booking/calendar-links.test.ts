import { expect, it } from "vitest";
import { googleLink, outlookLink } from "#app/domain/booking/calendar-links.ts";

const entry = {
  ...{ title: "Intake & kennismaking", location: "Media Park, Hilversum", details: "" },
  ...{ start: Date.UTC(2026, 10, 5, 9), end: Date.UTC(2026, 10, 5, 9, 45) },
};

it("opens the calendars' own pages with the appointment filled in, in UTC", () => {
  const google = new URL(googleLink(entry));
  expect(google.origin + google.pathname).toBe("https://calendar.google.com/calendar/render");
  expect(google.searchParams.get("dates")).toBe("20261105T090000Z/20261105T094500Z");
  expect(google.searchParams.get("text")).toBe(entry.title);
  const outlook = new URL(outlookLink(entry));
  expect(outlook.searchParams.get("startdt")).toBe("2026-11-05T09:00:00.000Z");
  expect(outlook.searchParams.get("subject")).toBe(entry.title);
});
