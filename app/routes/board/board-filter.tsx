import { Form, NavLink } from "@remix-run/react";
import { casePaths } from "#app/case-paths.ts";
import { boardTexts } from "#app/texts/board.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { SubNav } from "#app/ui/sub-nav.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { AskedBoard } from "./asked-board.ts";
import type { FilterChoices } from "./board-view.server.ts";

/** The board and its list, and what both can be narrowed to. Asks the page anew; works as it stands without JavaScript. */
export function BoardFilter(props: { asked: AskedBoard; choices: FilterChoices; list: boolean }) {
  const { asked, choices, list } = props;
  const words = useTexts(boardTexts);
  return (
    <>
      <SubNav
        label={words.views}
        links={[
          {
            id: "board",
            link: (
              <NavLink end to={casePaths.board({ ...asked, state: undefined, order: undefined })}>
                {words.asBoard}
              </NavLink>
            ),
          },
          { id: "list", link: <NavLink to={casePaths.boardList(asked)}>{words.asList}</NavLink> },
        ]}
      />
      <Form method="get" className="filter" aria-label={words.filter}>
        <Select
          label={words.lane}
          name="route"
          empty={words.allLanes}
          options={choices.lanes}
          defaultValue={asked.lane ?? ""}
        />
        <Select
          label={words.advisors}
          name="adviseur"
          empty={words.allAdvisors}
          options={choices.advisors}
          defaultValue={asked.advisor ?? ""}
        />
        <Select
          label={words.age}
          name="ouder"
          empty={words.anyAge}
          options={choices.ages}
          defaultValue={asked.age ?? ""}
        />
        {list ? (
          <Select
            label={words.state}
            name="stand"
            empty={words.allStates}
            options={choices.states}
            defaultValue={asked.state ?? ""}
          />
        ) : null}
        {list && asked.order !== undefined ? <input type="hidden" name="volgorde" value={asked.order} /> : null}
        <Button look="secondary">{words.apply}</Button>
      </Form>
    </>
  );
}
