import type { PlanView } from "#app/domain/plan/plan-view.ts";
import type { PlanStepView } from "#app/domain/plan/step-view.ts";
import type { Language } from "#app/texts/language.ts";
import { pdfTexts } from "#app/texts/pdf.ts";
import { planTexts } from "#app/texts/plan.ts";
import { colours, page, textWidth } from "./look.server.ts";
import { heading, link, list, tickBox } from "./parts.server.ts";
import { breath, decoration, heightOf, keep, type Sheet, section, within, words } from "./sheet.server.ts";
import { type Cell, type CellPlace, table } from "./table.server.ts";

interface Content {
  readonly plan: PlanView;
  readonly language: Language;
}

/** The plan, to work with on paper: what to do now and this quarter in full, the rest of the year in a line each. */
export async function planPages(sheet: Sheet, content: Content): Promise<void> {
  const { plan, language } = content;
  const said = planTexts[language].page;
  sheet.doc.addPage();
  await section(sheet, async (part) => {
    const inner = heading(part, said.title, { level: 2 });
    words(inner, said.lead, { size: 12.5, after: 6 });
    standing(inner, content);
    for (const horizon of ["now", "quarter"] as const) await soon(inner, content, horizon);
    if (plan.year.length > 0) await later(inner, content);
    await rest(inner, content);
  });
}

function standing(sheet: Sheet, { plan, language }: Content): void {
  const said = planTexts[language].page;
  if (plan.progress.total === 0) {
    words(sheet, said.nothing.title, { font: "strong" });
    words(sheet, said.nothing.text);
    return;
  }
  words(sheet, `${plan.progress.sentence}. ${plan.score.sentence}`, { font: "strong", after: 2 });
  words(sheet, said.projectionNote, { size: 9.5, colour: colours.grey });
  if (plan.open !== null) words(sheet, plan.open, { size: 9.5, colour: colours.grey });
}

async function soon(sheet: Sheet, { plan, language }: Content, horizon: "now" | "quarter"): Promise<void> {
  const steps = plan[horizon];
  if (steps.length === 0) return;
  const said = planTexts[language].page.horizons[horizon];
  heading(sheet, said.title, { level: 3, room: 130 });
  words(sheet, said.lead, { after: 4 });
  for (const step of steps) {
    within(sheet, "Sect", (inner) => card(inner, step, language));
    await breath();
  }
}

const inset = 22;
const column = { x: page.side + inset, width: textWidth - inset };

/** One step in full, with a box to tick with a pen. */
function card(sheet: Sheet, step: PlanStepView, language: Language): void {
  const said = planTexts[language].page;
  const { doc } = sheet;
  keep(sheet, cardHead(sheet, step));
  doc.y += 8;
  const { y } = doc;
  decoration(sheet, () => tickBox(sheet, page.side, y + 1.5, step.state === "done"));
  words(sheet, step.title, { ...column, as: "H4", font: "strong", size: 12 });
  const marks = [
    step.urgent ? said.urgent : null,
    step.fitsWish ? said.wish : null,
    step.own ? said.own : null,
    step.stateWords,
  ];
  const shown = marks.filter((mark) => mark !== null);
  if (shown.length > 0)
    words(sheet, shown.join(" · "), { ...column, size: 9.5, font: "strong", colour: colours.heath });
  if (step.why !== null) words(sheet, step.why, { ...column, size: 10.5, after: 3 });
  if (step.begin.length > 0) {
    words(sheet, said.begin, { ...column, size: 10.5, font: "strong" });
    list(sheet, step.begin, { ...column, size: 10.5, mark: "number" });
  }
  facts(sheet, step, language);
  signposts(sheet, step, language);
  doc.y += 4;
}

/** A title never stands apart from what it is about. */
const cardHead = (sheet: Sheet, { title, why, begin }: PlanStepView): number =>
  8 +
  heightOf(sheet, title, { ...column, size: 12 }) +
  [why ?? "", ...begin].reduce((sum, text) => sum + heightOf(sheet, text, { ...column, size: 10.5 }), 34);

function facts(sheet: Sheet, { time, cost, buildsOn, helpers }: PlanStepView, language: Language): void {
  const said = planTexts[language].page.facts;
  const known = [
    [said.time, time],
    [said.cost, cost],
    [said.helpers, helpers.map(({ name }) => name).join(", ")],
    [said.after, buildsOn.join(", ")],
  ] as const;
  const lines = known.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  if (lines.length > 0) words(sheet, lines.join("  ·  "), { ...column, size: 9.5, colour: colours.grey });
}

function signposts(sheet: Sheet, { signposts: others }: PlanStepView, language: Language): void {
  if (others.length === 0) return;
  words(sheet, planTexts[language].page.signposts, { ...column, size: 9.5, font: "strong" });
  for (const { name, about, url, checked } of others) {
    words(sheet, `${pdfTexts[language].signpost(name, about)} ${checked}`, { ...column, size: 9.5 });
    if (url !== null) link(sheet, url, { ...column, size: 9.5 });
  }
}

async function later(sheet: Sheet, { plan, language }: Content): Promise<void> {
  const said = planTexts[language].page.horizons.year;
  heading(sheet, said.title, { level: 3 });
  words(sheet, said.lead, { after: 2 });
  const { time, cost } = planTexts[language].page.facts;
  for (const theme of plan.year) {
    const columns = [
      { header: theme.title, width: textWidth - 270 },
      { header: time, width: 130 },
      { header: cost, width: 140 },
    ];
    table(
      sheet,
      columns,
      theme.steps.map((step) => [title(sheet, step), { text: step.time ?? "" }, { text: step.cost ?? "" }]),
    );
    await breath();
  }
}

/** With its box to tick. */
function title(sheet: Sheet, { title: text, state, stateWords }: PlanStepView): Cell {
  const draw = ({ x, top }: CellPlace) => tickBox(sheet, x, top + 1, state === "done");
  return { text: stateWords === null ? text : `${text} (${stateWords})`, indent: 18, draw };
}

function line({ title, time, cost, stateWords }: PlanStepView, language: Language): string {
  return pdfTexts[language].step(
    title,
    [stateWords, time, cost].filter((fact) => fact !== null),
  );
}

/** What she put off, what is behind her, and what she does not know yet. */
async function rest(sheet: Sheet, { plan, language }: Content): Promise<void> {
  const said = planTexts[language].page;
  const reasons = { unknown: said.findOut.unknown, skipped: said.findOut.skipped };
  const parts = [
    { title: said.postponed, lead: null, items: plan.postponed.map((step) => line(step, language)) },
    { title: said.behind, lead: said.behindLead, items: plan.behind.map((step) => line(step, language)) },
    {
      title: said.findOut.title,
      lead: said.findOut.lead,
      items: plan.findOut.map(({ question, why }) => pdfTexts[language].reason(question, reasons[why])),
    },
  ];
  for (const { title, lead, items } of parts) {
    if (items.length === 0) continue;
    heading(sheet, title, { level: 3 });
    if (lead !== null) words(sheet, lead, { after: 2 });
    list(sheet, items, { size: 10.5 });
    await breath();
  }
}
