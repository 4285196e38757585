/** What the steps before have put in the address of this one, checked by nobody yet. */
export function givenChoice(query: URLSearchParams) {
  const given = (name: string) => query.get(name) || undefined;
  return {
    kind: query.get("kind") ?? "",
    place: query.get("place") ?? "",
    advisorId: given("advisorId"),
    postcode: given("postcode"),
    scan: given("scan"),
    step: given("step"),
  };
}
