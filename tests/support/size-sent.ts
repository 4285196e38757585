import { request } from "node:http";

/** How many bytes the body of an answer takes over https, in the coding that browsers ask for there; fetch would unpack it. */
export function sizeSent(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { "Accept-Encoding": "br, gzip" } }, (response) => {
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
      });
      response.on("end", () => resolve(size));
    });
    asked.on("error", reject);
    asked.end();
  });
}
