import { Form, Link } from "@remix-run/react";
import { casePaths } from "#app/case-paths.ts";
import { boardTexts } from "#app/texts/board.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { AskedBoard } from "./asked-board.ts";
import type { BoardCard } from "./board-view.server.ts";

/** The name of a card on the page, so that one comes back to it after a move. */
export const cardId = (id: string) => `kaart-${id}`;

/** One case on the board: whose it is, what it waits for, and where it can go from here. */
export function BoardCardItem({ card, asked }: { card: BoardCard; asked: AskedBoard }) {
  const { id, title, company, advisor, laneWords, waits, days, urgent } = card;
  const words = useTexts(boardTexts);
  return (
    <li id={cardId(id)} className="board__card">
      <Card
        headingLevel={3}
        title={<Link to={workPaths.advisorCase({ id })}>{title}</Link>}
        above={
          <>
            <Badge tone="neutral">{laneWords}</Badge>
            {urgent ? <Badge tone="action">{words.urgent}</Badge> : null}
          </>
        }
      >
        <p>{company}</p>
        <p>
          <strong>{waits}</strong>
        </p>
        <p className="subtle">
          {words.since(days)}. {words.advisor}: {advisor}
        </p>
        <Move card={card} asked={asked} />
      </Card>
    </li>
  );
}

function Move({ card, asked }: { card: BoardCard; asked: AskedBoard }) {
  const { id, title, from, moves, obstacles } = card;
  const words = useTexts(boardTexts);
  return (
    <>
      {moves.length === 0 ? null : (
        <Form method="post" action={casePaths.boardMove()} className="stack stack--small">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="from" value={from} />
          {/* where she looks from, to come back there */}
          <input type="hidden" name="route" value={asked.lane ?? ""} />
          <input type="hidden" name="adviseur" value={asked.advisor ?? ""} />
          <input type="hidden" name="ouder" value={asked.age ?? ""} />
          <Select
            id={`to-${id}`}
            name="to"
            label={words.move}
            aria-label={words.moveOf(title)}
            empty={words.moveEmpty}
            options={moves}
          />
          <div>
            <Button look="secondary" size="small" aria-label={words.submitOf(title)}>
              {words.submit}
            </Button>
          </div>
        </Form>
      )}
      {obstacles.length === 0 ? null : (
        <Disclosure summary={words.whyNot}>
          <ul>
            {obstacles.map(({ to, why }) => (
              <li key={to}>
                <strong>{to}</strong>: {why}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
