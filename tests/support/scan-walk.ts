import { readFileSync } from "node:fs";
import type { PlainClient, PlainPage } from "./plain-client.ts";

export type GivenAnswers = Record<string, string | string[]>;

/** The answers of one of the companies in the golden files. */
export function answersOf(company: "builder-10-49" | "hotel-50-249" | "media-freelancer" | "shop-2-9"): GivenAnswers {
  const { answers }: { answers: GivenAnswers } = JSON.parse(
    readFileSync(`tests/domain/scan/golden/${company}.json`, "utf8"),
  );
  return answers;
}

/** Takes the whole scan by plain forms: hands in each part until the result stands there. @returns the result page. */
export async function walkScan(client: PlainClient, answers: GivenAnswers): Promise<PlainPage> {
  let page = await client.get("/scan");
  for (let steps = 0; steps < 20 && !page.path.startsWith("/uitslag/"); steps++) {
    const form = /<form[^>]*action="([^"]*\/scan\/deel\/[^"]*)"/.exec(page.html);
    const asked = [...page.html.matchAll(/name="asked" value="([^"]+)"/g)].map(([, id = ""]) => id);
    page = await client.post(form?.[1] ?? page.path, fieldsFor(asked, answers));
    if (page.status !== 200) throw new Error(`the scan answered ${page.status} at ${page.path}`);
  }
  return page;
}

function fieldsFor(asked: readonly string[], answers: GivenAnswers): [string, string][] {
  return asked.flatMap((id) => {
    const answer = answers[id];
    const values =
      answer === undefined ? [] : Array.isArray(answer) ? (answer.length > 0 ? answer : ["none"]) : [answer];
    const fields: [string, string][] = [["asked", id]];
    for (const value of values) fields.push([id, value]);
    return fields;
  });
}
