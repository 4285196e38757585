import { Link } from "@remix-run/react";
import { officeTexts } from "#app/texts/office.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** How many requests and conversations wait for somebody, each with the way to them. */
export function Pending({ requests, outcomes }: { requests: number; outcomes: number }) {
  const words = useTexts(officeTexts).week;
  if (requests + outcomes === 0) return <p className="subtle">{words.allDone}</p>;
  return (
    <Notice tone="warning" title={words.waiting} headingLevel={2}>
      <ul>
        {requests === 0 ? null : (
          <li>
            <Link to={`${workPaths.officePending()}#aanvragen`}>{words.requests(requests)}</Link>
          </li>
        )}
        {outcomes === 0 ? null : (
          <li>
            <Link to={`${workPaths.officePending()}#uitkomsten`}>{words.outcomes(outcomes)}</Link>
          </li>
        )}
      </ul>
    </Notice>
  );
}
