import type { TypeQuestion } from "#app/domain/agenda/type-questions.ts";
import { findType, type KeptType } from "#app/domain/agenda/types.server.ts";
import { notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";

type Reader = Parameters<typeof findType>[0];
type Params = Readonly<Record<string, string | undefined>>;

/** The type whose id stands in the address. @throws 404 when there is none */
export async function openedType(db: Reader, params: Params): Promise<KeptType> {
  const type = await findType(db, idParam(params));
  if (type === undefined) throw notFound();
  return type;
}

/** The same, and the question of it that the address names. @throws 404 when either is not there */
export async function openedQuestion(db: Reader, params: Params): Promise<{ type: KeptType; question: TypeQuestion }> {
  const type = await openedType(db, params);
  const question = type.questions.find(({ id }) => id === params.part);
  if (question === undefined) throw notFound();
  return { type, question };
}
