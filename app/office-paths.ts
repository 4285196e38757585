// Every address of the agenda that the office looks after for everybody.
import { type Aftermath, enc, type Id, withQuery } from "./address.ts";

/** A period that figures are about; the dates count for one of her own. */
interface PeriodAsked {
  period?: string | undefined;
  first?: string | undefined;
  last?: string | undefined;
}

export const officePaths = {
  officeWeek: ({ from, by }: { from?: string | undefined; by?: string | undefined } = {}) =>
    withQuery("/beheer/agenda", { van: from, per: by }),
  officePending: () => "/beheer/agenda/open",
  officeTypes: () => "/beheer/agenda/soorten",
  officeNewType: () => "/beheer/agenda/soorten/nieuw",
  officeType: ({ id, done }: Id & Aftermath) => withQuery(`/beheer/agenda/soorten/${enc(id)}`, { gedaan: done }),
  officeTypePreview: ({ id, language }: Id & { language?: string | undefined }) =>
    withQuery(`/beheer/agenda/soorten/${enc(id)}/voorbeeld`, { taal: language }),
  officeQuestions: ({ id, done, refused }: Id & Aftermath) =>
    withQuery(`/beheer/agenda/soorten/${enc(id)}/vragen`, { gedaan: done, niet: refused }),
  officeNewQuestion: ({ id }: Id) => `/beheer/agenda/soorten/${enc(id)}/vragen/nieuw`,
  officeQuestion: ({ id, part }: Id & { part: string }) => `/beheer/agenda/soorten/${enc(id)}/vragen/${enc(part)}`,
  officeQuestionPlace: ({ id, part }: Id & { part: string }) =>
    `/beheer/agenda/soorten/${enc(id)}/vragen/${enc(part)}/plek`,
  officeQuestionRemoval: ({ id, part }: Id & { part: string }) =>
    `/beheer/agenda/soorten/${enc(id)}/vragen/${enc(part)}/weghalen`,
  officeRooms: ({ done }: Aftermath = {}) => withQuery("/beheer/agenda/ruimtes", { gedaan: done }),
  officeNewRoom: () => "/beheer/agenda/ruimtes/nieuw",
  officeRoom: ({ id }: Id) => `/beheer/agenda/ruimtes/${enc(id)}`,
  officeDays: ({ year, done }: Aftermath & { year?: string | undefined } = {}) =>
    withQuery("/beheer/agenda/dagen", { jaar: year, gedaan: done }),
  officeDayRemoval: ({ part }: { part: string }) => `/beheer/agenda/dagen/${enc(part)}/weghalen`,
  officeLoad: ({ period, first, last, done }: PeriodAsked & Aftermath = {}) =>
    withQuery("/beheer/agenda/cijfers", { periode: period, van: first, tot: last, gedaan: done }),
  officeLoadFile: ({ id, period, first, last }: Id & PeriodAsked) =>
    withQuery(`/beheer/agenda/cijfers/bestand/${enc(id)}`, { periode: period, van: first, tot: last }),
  officeShare: ({ id, done }: Id & Aftermath) => withQuery(`/beheer/agenda/verdeling/${enc(id)}`, { gedaan: done }),
  officeReminders: ({ done }: Aftermath = {}) => withQuery("/beheer/agenda/herinneringen", { gedaan: done }),
  officeReminderRetry: ({ id }: Id) => `/beheer/agenda/herinneringen/${enc(id)}/opnieuw`,
};
