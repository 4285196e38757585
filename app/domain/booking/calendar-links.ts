/** An appointment for the add-to-calendar page of a web calendar. Times are epoch ms. */
export interface CalendarEntry {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly location: string;
  readonly details: string;
}

/** Opens Google's page to add it (calendar.google.com/calendar/render). */
export function googleLink({ title, start, end, location, details }: CalendarEntry): string {
  const dates = [start, end].map((at) => new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, "")).join("/");
  const query = new URLSearchParams({ action: "TEMPLATE", text: title, dates, location, details });
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** Opens Outlook's page to add it (outlook.office.com/calendar/action/compose). */
export function outlookLink({ title, start, end, location, details }: CalendarEntry): string {
  const query = new URLSearchParams({
    ...{ path: "/calendar/action/compose", rru: "addevent", subject: title, location, body: details },
    ...{ startdt: new Date(start).toISOString(), enddt: new Date(end).toISOString() },
  });
  return `https://outlook.office.com/calendar/action/compose?${query}`;
}
