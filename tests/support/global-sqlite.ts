import type { TestProject } from "vitest/node";
import { sqliteTemplates, type Templates } from "#tests/support/database-templates.ts";

declare module "vitest" {
  export interface ProvidedContext {
    templates: Templates;
  }
}

/** Runs once before the SQLite project; what it returns runs after it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { templates, remove } = await sqliteTemplates();
  project.provide("templates", templates);
  return remove;
}
