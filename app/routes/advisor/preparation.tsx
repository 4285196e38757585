import { Link } from "@remix-run/react";
import { shownPhone } from "#app/lib/dutch-values.ts";
import { weekTexts } from "#app/texts/week.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useTexts } from "#app/web/language.tsx";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { PreparationView } from "./preparation-view.server.ts";

interface PreparationProps {
  facts: PreparationView;
  place: "media-park" | "online" | "on-site";
}

/** The scan at a glance, how to get there or to call, and what was said and agreed before. */
export function Preparation({ facts, place }: PreparationProps) {
  const words = useTexts(weekTexts).day;
  const { id, scan, last, open, phone, address, route, join } = facts;
  return (
    <div className="stack stack--small">
      {scan === null ? null : (
        <p>
          {words.scan(scan.figure, scan.words)}.{" "}
          {scan.weak.length > 0 ? words.weak(scan.weak.join(", ")) : words.strong}.
        </p>
      )}
      <p className="cluster">
        {address === null || route === null ? null : (
          <>
            <span>{address}</span>
            <a href={route} rel="noreferrer">
              {words.route}
            </a>
          </>
        )}
        {join === null ? null : (
          <a href={join} rel="noreferrer">
            {words.join}
          </a>
        )}
        {place === "online" && join === null ? <span>{words.noLink}</span> : null}
        {phone === null ? null : (
          <a href={`tel:${phone}`}>
            {words.call} {shownPhone(phone)}
          </a>
        )}
      </p>
      {last === null && open.length === 0 ? null : (
        <Disclosure summary={words.prepare}>
          <div className="stack stack--small">
            {last === null ? null : (
              <>
                <p className="subtle">{words.last(last.when, last.advisor)}</p>
                <WrittenText text={last.text} />
              </>
            )}
            {open.length === 0 ? null : <OpenActions open={open} />}
            <p>
              <Link to={workPaths.advisorAppointment({ id })}>{words.more}</Link>
            </p>
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function OpenActions({ open }: Pick<PreparationView, "open">) {
  const words = useTexts(weekTexts).day;
  return (
    <>
      <p className="subtle">{words.openActions}</p>
      <ul>
        {open.map(({ id, text, who, due }) => (
          <li key={id}>
            {text} (
            {[who === "advisor" ? words.byAdvisor : words.byOwner, ...(due === null ? [] : [words.due(due)])].join(
              ", ",
            )}
            )
          </li>
        ))}
      </ul>
    </>
  );
}
