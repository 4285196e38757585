import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sealBytes, unsealBytes } from "#app/lib/sealed.server.ts";

/** Where files of cases stand, outside the database and every folder that is served. */
export interface AttachmentStore {
  /** Keeps bytes for good. @returns the key under which they stand */
  write: (bytes: Uint8Array) => Promise<string>;
  /** @returns the bytes; undefined when they are not there, damaged, or closed with another secret */
  read: (key: string) => Promise<Buffer | undefined>;
  remove: (key: string) => Promise<void>;
  /** Keys of what was written before this moment. */
  listBefore: (moment: Date) => Promise<string[]>;
}

const keyShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const sealedFor = (secret: string, key: string) => ({ secret, use: "case attachment", row: key });

/** The folder of files below the data folder. Names are random, contents closed with a key made of the application's secret. */
export const attachmentFolder = (dataDir: string): string => join(dataDir, "attachments");

/** The files in this folder. A file has its name only when all of it is on disk. */
export function attachmentStore(folder: string, secret: string): AttachmentStore {
  const pathOf = (key: string) => {
    if (!keyShape.test(key)) throw new Error("no key of a file");
    return join(folder, key);
  };
  return {
    write: async (bytes) => {
      const key = randomUUID();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const unfinished = `${pathOf(key)}.tmp`;
      const handle = await open(unfinished, "wx", 0o600);
      try {
        await handle.writeFile(sealBytes(bytes, sealedFor(secret, key)));
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(unfinished, pathOf(key));
      await flushFolder(folder);
      return key;
    },
    read: async (key) => {
      const sealed = await readFile(pathOf(key)).catch(() => undefined);
      return sealed && unsealBytes(sealed, sealedFor(secret, key));
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    listBefore: async (moment) => {
      const names = await readdir(folder).catch(() => []);
      const keys: string[] = [];
      for (const name of names) {
        const key = name.replace(/\.tmp$/, "");
        const written = await stat(join(folder, name)).catch(() => undefined);
        if (!keyShape.test(key) || written === undefined || written.mtime >= moment) continue;
        if (name.endsWith(".tmp")) await rm(join(folder, name), { force: true });
        else keys.push(key);
      }
      return keys;
    },
  };
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
