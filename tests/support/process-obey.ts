/** Says that this process is ready, waits for its job, does it, and answers with what came of it. */
export function obey(work: (job: unknown) => Promise<object>): void {
  process.once("message", async (job) => {
    const answer = await work(job);
    process.send?.(answer, () => process.disconnect());
  });
  process.send?.("ready");
}
