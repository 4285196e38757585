// What saving an answer costs at the least: node:http, one prepared upsert, as durable as the product's database.
import { createServer } from "node:http";
import Sqlite from "better-sqlite3";

const db = new Sqlite(process.argv[2]);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec(
  "create table answer (response text, question text, value text, revision integer, primary key (response, question))",
);
const upsert = db.prepare(
  "insert into answer values (?, ?, ?, 1) on conflict do update set value = excluded.value, revision = revision + 1",
);
const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  upsert.run(request.headers.cookie, "S1", body);
  response.end("{}");
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") console.log(`http://127.0.0.1:${address?.port}/`);
});
