/** A browser without JavaScript, as small as can be: keeps cookies, follows forms, sends what a browser would. */
export interface PlainClient {
  get: (path: string) => Promise<PlainPage>;
  /** Posts a form; follows the redirect. */
  post: (path: string, fields: readonly (readonly [string, string])[]) => Promise<PlainPage>;
  cookies: () => string[];
  /** What a browser would send along. */
  cookieHeader: () => string;
}

export interface PlainPage {
  status: number;
  /** Path and query where we ended up. */
  path: string;
  html: string;
}

/** @param origin where the server answers, e.g. http://localhost:3000 */
export function plainClient(origin: string): PlainClient {
  const jar = new Map<string, string>();
  const cookieHeader = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const send = async (path: string, init: RequestInit): Promise<PlainPage> => {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set("Cookie", cookieHeader());
    const response = await fetch(origin + path, { ...init, headers, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get("location");
    if (location !== null && response.status >= 300 && response.status < 400) {
      await response.arrayBuffer();
      const next = new URL(location, origin + path);
      return send(next.pathname + next.search, {});
    }
    return { status: response.status, path, html: await response.text() };
  };
  return {
    get: (path) => send(path, {}),
    post: (path, fields) =>
      send(path, {
        method: "POST",
        headers: { Origin: origin },
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      }),
    cookies: () => [...jar.keys()],
    cookieHeader,
  };
}
