import type { TestProject } from "vitest/node";
import { postgresTemplates } from "#tests/support/database-templates.ts";

/** Runs once before the PostgreSQL project; what it returns runs after it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { templates, remove } = await postgresTemplates();
  project.provide("templates", templates);
  return remove;
}
