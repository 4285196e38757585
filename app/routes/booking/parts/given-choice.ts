/** What the steps before have put in the address of this one, checked by nobody yet. */
export function givenChoice(query: URLSearchParams) {
  return { kind: query.get("kind") ?? "", place: query.get("place") ?? "", scan: query.get("scan") || undefined };
}
