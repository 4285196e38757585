import { Link } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { Card, CardList } from "#app/ui/card.tsx";
import { useTexts } from "#app/web/language.tsx";

export interface Todo {
  id: string;
  need: keyof (typeof advisorTexts)["nl"]["today"]["needs"];
  /** Where it can be done. */
  to: string;
  /** What it is about: a company, with the title of the case where there is one. */
  about: string;
  when: string;
}

/** What waits for the advisor, each a link to the place where it can be done. */
export function TodoList({ todos }: { todos: readonly Todo[] }) {
  const words = useTexts(advisorTexts).today;
  if (todos.length === 0) return <p>{words.todoNone}</p>;
  return (
    <CardList>
      {todos.map(({ id, need, to, about, when }) => (
        <Card key={id} as="li" headingLevel={3} title={<Link to={to}>{words.needs[need]}</Link>}>
          <p>{about}</p>
          <p className="subtle small">{when}</p>
        </Card>
      ))}
    </CardList>
  );
}
