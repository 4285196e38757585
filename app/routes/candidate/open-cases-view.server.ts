import type { OpenCase } from "#app/domain/cases/candidate-queries.server.ts";
import { isSought, type OpenCaseFilter } from "#app/domain/cases/open-case-filter.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import type { listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import type { Language } from "#app/texts/language.ts";
import { fittingView } from "#app/web/fitting-view.server.ts";

type OwnCandidate = Awaited<ReturnType<typeof listOwnCandidates>>[number];

interface Asked {
  /** All that she answers for, and the one that it is about. */
  all: readonly OwnCandidate[];
  own: OwnCandidate | undefined;
  open: readonly OpenCase[];
  skills: SkillList;
  rules: MatchingRules;
  filter: OpenCaseFilter;
  /** The cases that she wants, the most wanted first. */
  wanted: readonly string[];
}

/** Open cases in her lane that have what she looks for, what she can choose to look for, and what she wants. */
export function openCasesView({ all, own, open, skills, rules, filter, wanted }: Asked, language: Language) {
  const sought = open.filter(({ matchCase }) => isSought(matchCase, filter));
  const { fitting, others } = own
    ? fittingView({ open: sought, candidate: own.candidate, skills, rules, wanted }, language)
    : { fitting: [], others: [] };
  const asked = new Set(open.flatMap((one) => one.skills.map(({ code }) => code)));
  const titles = new Map(open.map((one) => [one.case.id, one.case.title]));
  const { past, vaardigheid, plek, uren, van, tot } = filter;
  const isClass = own?.candidate.lane === "mbo";
  return {
    fitting,
    others: past ? [] : others,
    total: own ? open.length : 0,
    filter: {
      ...{ klas: isClass ? own.candidate.id : "", past: past ?? "", vaardigheid: vaardigheid ?? "", plek: plek ?? "" },
      ...{ uren: uren === undefined ? "" : String(uren), van: van ?? "", tot: tot ?? "" },
    },
    choices: {
      skills: skills.all
        .filter(({ code }) => asked.has(code))
        .map(({ code, name }) => ({ value: code, label: name[language] })),
      classes: isClass ? all.map(({ name, candidate }) => ({ value: candidate.id, label: name })) : [],
    },
    /** A class has no wishes: its teacher answers proposals. */
    canWant: own !== undefined && !isClass,
    wanted: wanted.flatMap((id) => {
      const title = titles.get(id);
      return title === undefined ? [] : [{ id, title }];
    }),
  };
}

export type OpenCasesView = ReturnType<typeof openCasesView>;
