/** What the steps before have put in the address of this one, checked by nobody yet. */
export function givenChoice(query: URLSearchParams) {
  const [scan, step] = [query.get("scan") || undefined, query.get("step") || undefined];
  return { kind: query.get("kind") ?? "", place: query.get("place") ?? "", scan, step };
}
