import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Writer } from "#db/database.ts";
import { partner } from "#db/schema/partners.ts";

/** Two made-up partners. Their pages of counts open with a link that the coordinator makes. @returns their ids */
export async function seedPartners(tx: Writer): Promise<readonly string[]> {
  const made = [
    { id: uuidv7(), code: "kring-voorbeeld", name: "Ondernemerskring Voorbeeld", origins: ["https://kring.example"] },
    { id: uuidv7(), code: "winkelstraat", name: "Vereniging Winkelstraat (voorbeeld)", origins: [] },
  ];
  // the hash of nothing that anybody has
  await tx.insert(partner).values(made.map((row) => ({ ...row, countsTokenHash: randomBytes(32).toString("hex") })));
  return made.map(({ id }) => id);
}
