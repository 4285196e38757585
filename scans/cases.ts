import { templatesShape } from "#app/domain/cases/template-shape.ts";
import templateContent from "./cases/templates.json";

/** Cases for common questions, in the order in which they are offered. */
export const caseTemplates = templatesShape.parse(templateContent);
