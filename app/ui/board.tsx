import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import "./styles/board.css";

export interface ColumnOfCards {
  id: string;
  title: string;
  /** Finished cards, each a list item. */
  cards: readonly ReactNode[];
  /** What stands there when there are none. */
  empty: string;
  /** Under the cards: how many more there are. */
  more?: ReactNode;
}

/** Columns of cards beside each other; on a narrow screen under each other. The region scrolls sideways and can be reached with the keyboard. */
export function Board({ label, columns }: { label: string; columns: readonly ColumnOfCards[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className="board" aria-label={label} tabIndex={0}>
      {columns.map((column) => (
        <BoardColumn key={column.id} column={column} />
      ))}
    </section>
  );
}

function BoardColumn({ column: { id, title, cards, empty, more } }: { column: ColumnOfCards }) {
  const titleId = useId();
  return (
    <section className={classNames("board__column", cards.length === 0 && "board__column--empty")} id={id} aria-labelledby={titleId}>
      <h2 id={titleId} className="board__title">
        {title}
      </h2>
      {cards.length === 0 ? <p className="subtle">{empty}</p> : <ul className="board__cards">{cards}</ul>}
      {more}
    </section>
  );
}
