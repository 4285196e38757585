import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { type Language, languages } from "#app/texts/language.ts";

/** A piece of text that a visitor can read. What is filled in later (a name, a number) stands in it as "12". */
export interface ProductText {
  readonly file: string;
  /** Where in the file: "page.lead", "D1.S1-1.why". The same in both languages. */
  readonly place: string;
  readonly language: Language;
  readonly text: string;
}

/** Every text of the product: `app/texts` and `scans`, in both languages. */
export function productTexts(): ProductText[] {
  const modules = filesIn("app/texts", ".ts").flatMap((file) => textsInModule(file, readFileSync(file, "utf8")));
  const contents = filesIn("scans", ".json").flatMap((file) => {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    return textsInContent(content, { file, place: "" });
  });
  return [...modules, ...contents];
}

/**
 * The texts in the source of one text module: every string and template in it that is a value, also those within functions. Read
 * from the source, because a function tells only one of its texts when it is called.
 */
export function textsInModule(file: string, source: string): ProductText[] {
  const found: ProductText[] = [];
  const counts = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && /\p{L}/u.test(text) && isShown(node)) {
      const keys = keysAbove(node);
      const language = [...file.split("/"), ...keys].find(isLanguageCode);
      const place = keys.filter((key) => !isLanguageCode(key)).join(".");
      const nth = (counts.get(`${language}:${place}`) ?? 0) + 1;
      counts.set(`${language}:${place}`, nth);
      if (language !== undefined) found.push({ file, place: nth > 1 ? `${place} (${nth})` : place, language, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return found;
}

/** The texts in content: every value with an `nl`, wherever it stands. A missing or odd twin counts as an empty text. */
export function textsInContent(content: unknown, { file, place }: { file: string; place: string }): ProductText[] {
  if (typeof content !== "object" || content === null) return [];
  if ("nl" in content || "en" in content) {
    const said = new Map<string, unknown>(Object.entries(content));
    return languages.map((language) => {
      const text = said.get(language);
      return { file, place, language, text: typeof text === "string" ? text : "" };
    });
  }
  return Object.entries(content).flatMap(([key, value]: [string, unknown]) =>
    textsInContent(value, { file, place: [place, nameOf(value) ?? key].filter(Boolean).join(".") }),
  );
}

function nameOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "id" in value ? String(value.id) : undefined;
}

const isLanguageCode = (word: string): word is Language => languages.some((language) => language === word);

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith(ending) && basename(file) !== "published.json")
    .sort();
}

/** What a string or template says; null for everything else. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `12${literal.text}`).join("");
}

/** Is the string said to somebody? Not when it is an address, a type, a key or something to compare with. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return false;
  if (ts.isPropertyAssignment(parent) && (parent.name === node || keyOf(parent.name) === "id")) return false;
  if (ts.isElementAccessExpression(parent) || ts.isCaseClause(parent)) return false;
  return !(ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText()));
}

function keysAbove(node: ts.Node): string[] {
  const keys: string[] = [];
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (ts.isPropertyAssignment(at)) keys.unshift(keyOf(at.name));
    if (ts.isArrayLiteralExpression(at.parent)) {
      const index = at.parent.elements.findIndex(({ pos }) => pos === at.pos);
      if (index >= 0) keys.unshift(String(index));
    }
  }
  return keys;
}

const keyOf = (name: ts.PropertyName): string =>
  ts.isStringLiteral(name) || ts.isIdentifier(name) || ts.isNumericLiteral(name) ? name.text : name.getText();
