import { build } from "vite";

const prefix = "virtual:thread/";

/**
 * Makes `import { code } from "virtual:thread/app/…ts"` the text of that file with everything it imports, ready for a worker thread: the server
 * is one bundle, which has no separate file that a thread could start from.
 * @returns {import("vite").Plugin}
 */
export const threadCode = () => ({
  name: "spot035:thread-code",
  resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : undefined),
  async load(id) {
    if (!id.startsWith(`\0${prefix}`)) return;
    const made = await build({
      configFile: false,
      logLevel: "error",
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: id.slice(prefix.length + 1),
        write: false,
        target: "es2022",
        minify: true,
        // a thread that is given its code as text takes it for CommonJS
        rollupOptions: { output: { format: "cjs" } },
      },
    });
    const chunk = [made].flat().flatMap((one) => ("output" in one ? one.output : []))[0];
    if (chunk?.type !== "chunk") throw new Error(`${id} gave no code`);
    for (const file of chunk.moduleIds) this.addWatchFile(file);
    return `export const code = ${JSON.stringify(chunk.code)};`;
  },
});
