// Others who read a page, so many a second at equal distances, from a process of their own: what loads the server must not slow down who measures it.
import { Agent, get } from "node:http";
import process from "node:process";

const [url = "", perSecond, seconds] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const count = Number(perSecond) * Number(seconds);
let done = 0;
/** @param {boolean} failed */
const end = (failed) => {
  if (failed) process.exit(1);
  if (++done === count) process.exit(0);
};
for (let nth = 0; nth < count; nth++) {
  setTimeout(
    () =>
      get(url, { agent }, (response) => {
        response.resume();
        response.on("end", () => end(response.statusCode !== 200));
      }).on("error", () => end(true)),
    (nth * 1000) / Number(perSecond),
  );
}
