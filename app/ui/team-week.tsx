import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Heading } from "./heading.tsx";
import "./styles/team-week.css";

export interface TeamCell {
  rowId: string;
  /** Why nobody can be booked here: leave, a course. */
  note?: string | undefined;
  items: readonly { id: string; look: "plain" | "soft" | "lit"; content: ReactNode }[];
}

export interface TeamDay {
  id: string;
  title: ReactNode;
  /** Today: the light is on it. */
  lit: boolean;
  note?: string | undefined;
  /** One for each row, in the order of the rows. */
  cells: readonly TeamCell[];
}

interface TeamWeekProps {
  label: string;
  rows: readonly { id: string; name: string }[];
  days: readonly TeamDay[];
  words: { corner: string; nothing: string; noneToday: string };
}

/**
 * Who has what on each day of a week. On a phone, and for a screen reader, a list of days with under each whoever has something; where there is
 * room, the days stand beside each other and everybody has a row.
 */
export function TeamWeek({ label, rows, days, words }: TeamWeekProps) {
  return (
    <section className="team-week" aria-label={label}>
      <div className="team-week__names" aria-hidden="true">
        <div className="team-week__corner">{words.corner}</div>
        {rows.map(({ id, name }) => (
          <div key={id} className="team-week__name">
            {name}
          </div>
        ))}
      </div>
      {days.map((day) => (
        <Day key={day.id} day={day} rows={rows} words={words} />
      ))}
    </section>
  );
}

function Day({ day, rows, words }: Pick<TeamWeekProps, "rows" | "words"> & { day: TeamDay }) {
  const empty = day.cells.every((cell) => isEmpty(cell));
  return (
    <section className={classNames("team-week__day", day.lit && "team-week__day--lit")}>
      <div className="team-week__head">
        <Heading level={2} className="team-week__date">
          {day.title}
        </Heading>
        {day.note ? <p className="small">{day.note}</p> : null}
        {empty ? <p className="team-week__none small">{words.noneToday}</p> : null}
      </div>
      {day.cells.map((cell, nth) => (
        <div key={cell.rowId} className={classNames("team-week__cell", isEmpty(cell) && "team-week__cell--empty")}>
          <Heading level={3} className="team-week__who">
            {rows[nth]?.name}
          </Heading>
          {cell.note ? <p className="team-week__note small">{cell.note}</p> : null}
          {isEmpty(cell) ? <p className="visually-hidden">{words.nothing}</p> : null}
          {cell.items.length === 0 ? null : (
            <ul className="team-week__items">
              {cell.items.map(({ id, look, content }) => (
                <li key={id} className={`team-week__item team-week__item--${look}`}>
                  {content}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

const isEmpty = ({ items, note }: TeamCell): boolean => items.length === 0 && note === undefined;
