import { type KeyboardEvent, type ReactNode, useId } from "react";
import { Badge, type BadgeTone } from "./badge.tsx";
import { classNames } from "./class-names.ts";
import { Heading } from "./heading.tsx";
import { nextStop } from "./week-steps.ts";
import "./styles/week-list.css";
import "./styles/week-places.css";
import "./styles/week-grid.css";

/** Minutes of a day, as its clock shows them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Something that takes time. `looks`: an appointment, one that is asked for, one that is over, time that is busy elsewhere, or held. */
export interface WeekBlock extends Stretch {
  readonly id: string;
  readonly look: "appointment" | "asked" | "over" | "busy" | "held";
  /** "10.00 – 10.45" */
  readonly time: string;
  /** Words, or a link with words. */
  readonly title: ReactNode;
  readonly detail?: string | undefined;
  readonly state?: { readonly tone: BadgeTone; readonly label: string } | undefined;
  /** Beside how many others it stands, and at which place of them. */
  readonly lane: number;
  readonly lanes: number;
}

/** What lies behind the blocks: open hours, time that is kept round an appointment, or the present moment. */
export interface WeekBand extends Stretch {
  readonly id: string;
  readonly look: "open" | "kept" | "now";
  /** Said in the list and to a screen reader; empty: only drawn. */
  readonly label: string;
}

export interface WeekDay {
  readonly date: string;
  /** "maandag 2 november" */
  readonly heading: string;
  readonly isToday: boolean;
  /** Why she does not work that day; empty when she does. */
  readonly notes: readonly string[];
  readonly bands: readonly WeekBand[];
  readonly blocks: readonly WeekBlock[];
  /** What the list says of a day without blocks. */
  readonly empty: string;
}

interface WeekGridProps {
  label: string;
  days: readonly WeekDay[];
  /** The first and the last whole hour that are drawn, with the words for each on the axis. */
  first: number;
  last: number;
  hours: readonly { hour: number; label: string }[];
}

/**
 * A week as a list of days with what is on each. On a wide screen the same list is drawn beside an axis of hours. Arrow keys go from one link
 * to the next; without JavaScript, Tab does.
 */
export function WeekGrid({ label, days, first, last, hours }: WeekGridProps) {
  const labelId = useId();
  const shown = { from: first * 60, to: last * 60 };
  return (
    <div className="week">
      <p id={labelId} className="visually-hidden">
        {label}
      </p>
      <div className="week__axis" aria-hidden="true">
        {hours.map(({ hour, label: words }) => (
          <span key={hour} className="week__hour">
            {words}
          </span>
        ))}
      </div>
      <ol className="week__days" aria-labelledby={labelId} onKeyDown={goWithKeys}>
        {days.map((day, nth) => (
          <li
            key={day.date}
            className={classNames("week__day", day.isToday && "week__day--today")}
            aria-current={day.isToday ? "date" : undefined}
          >
            <div className="week__head">
              <Heading level={2} className="week__date">
                {day.heading}
              </Heading>
              {day.notes.map((note) => (
                <p key={note} className="week__note">
                  {note}
                </p>
              ))}
            </div>
            <ul className="week__body">
              {day.bands.map((band) => (
                <Band key={band.id} band={band} shown={shown} />
              ))}
              {day.blocks.map((block) => (
                <Block key={block.id} block={block} shown={shown} day={nth} />
              ))}
              {day.blocks.length === 0 ? <li className="week__empty">{day.empty}</li> : null}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Band({ band, shown }: { band: WeekBand; shown: Stretch }) {
  const place = placeOf(band, shown);
  if (place === null && band.label === "") return null;
  return (
    <li
      className={classNames("week__band", `week__band--${band.look}`, place ?? "week__outside")}
      aria-hidden={band.label === "" ? true : undefined}
    >
      <span>{band.label}</span>
    </li>
  );
}

function Block({ block, shown, day }: { block: WeekBlock; shown: Stretch; day: number }) {
  const { look, time, title, detail, state, lane, lanes } = block;
  const beside = lanes > 1 ? [`week__lanes-${Math.min(lanes, 3)}`, `week__lane-${Math.min(lane, 2)}`] : [];
  return (
    <li
      className={classNames("week__block", `week__block--${look}`, placeOf(block, shown) ?? "week__outside", ...beside)}
      data-day={day}
      data-from={block.from}
    >
      <span className="week__time">{time}</span>
      <span className="week__title">{title}</span>
      {detail === undefined ? null : <span className="week__detail">{detail}</span>}
      {state === undefined ? null : <Badge tone={state.tone}>{state.label}</Badge>}
    </li>
  );
}

/**
 * The classes that put something where it belongs, in steps of five minutes from the first hour that is drawn. A style attribute could say it
 * shorter, but the site's policy allows none: so each class adds one power of two. Null for what lies outside.
 */
function placeOf({ from, to }: Stretch, shown: Stretch): string | null {
  const [start, end] = [Math.max(from, shown.from), Math.min(to, shown.to)];
  if (start >= end) return null;
  const at = Math.floor((start - shown.from) / 5);
  const length = Math.max(1, Math.ceil((end - shown.from) / 5) - at);
  const classes = (prefix: string, steps: number) =>
    powers.filter((power) => (steps & power) !== 0).map((power) => `${prefix}-${power}`);
  return [...classes("week-at", at), ...classes("week-for", length)].join(" ");
}

const powers = [1, 2, 4, 8, 16, 32, 64, 128, 256] as const;

function goWithKeys(event: KeyboardEvent<HTMLOListElement>) {
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("[data-day] a")];
  const at = event.target instanceof HTMLAnchorElement ? links.indexOf(event.target) : -1;
  const stops = links.map((link) => {
    const { day, from } = link.closest<HTMLElement>("[data-day]")?.dataset ?? {};
    return { day: Number(day), from: Number(from) };
  });
  const next = nextStop(stops, at, event.key);
  if (next === null) return;
  event.preventDefault();
  links[next]?.focus();
}
