/** One fault in what came in: where (a JSON path such as `answers.S3.1`) and what. */
export interface Fault {
  path: string;
  message: string;
}

export interface Problem {
  status: number;
  /** Stable machine word, e.g. `slot-taken`; the type URI ends with it. */
  code: string;
  detail: string;
  errors?: readonly Fault[];
  [extension: string]: unknown;
}

const titles: Record<number, string> = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported media type",
  422: "Unprocessable content",
  429: "Too many requests",
  500: "Internal error",
  503: "Unavailable",
};

/**
 * An RFC 9457 problem document as a response.
 * @param headers extra headers, e.g. `Retry-After` in seconds.
 */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  const { status, code, detail, ...rest } = problem;
  const body = { type: `urn:spot035:problem:${code}`, title: titles[status] ?? "Error", status, detail, ...rest };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store", ...headers },
  });
}
