/**
 * The column kit: the only file where a schema meets two dialects. DATABASE_URL picks one when the file is loaded.
 * The types are PostgreSQL's: its builders have no .get/.all/.run, so what compiles can be awaited on both engines.
 */
import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import { v7 as uuidv7 } from "uuid";
import { InputError } from "#db/faults.ts";

/** The engine that DATABASE_URL names: PostgreSQL for postgres://… and postgresql://…, else an SQLite file. */
export const dialect = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "") ? "postgres" : "sqlite";

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const dateShape = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

// SQLite would store each of these as it comes, PostgreSQL would refuse or change it: one guard makes them agree
const wholeNumber = guard<number>("a whole number", Number.isSafeInteger);
const finiteNumber = guard<number>("a finite number", Number.isFinite);
const uuidText = guard<string>("a uuid in lower case", (value) => uuidShape.test(value));
const validMoment = guard<Date>("a valid moment", (value) => !Number.isNaN(value.getTime()));
const dateText = guard<string>("a date as YYYY-MM-DD", (value) => dateShape.test(value));

type Values = readonly [string, ...string[]];

const postgresKit = {
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
  check: pg.check,
  tableConfig: pg.getTableConfig,
  text: <const E extends Values>(values?: E) => pg.text(values ? { enum: values } : {}),
  uuid: pg.customType<{ data: string }>({ dataType: () => "uuid", toDriver: uuidText }),
  // 2^53 on both engines, not PostgreSQL's 32 bits
  integer: pg.customType<{ data: number }>({ dataType: () => "bigint", toDriver: wholeNumber }),
  real: pg.customType<{ data: number }>({ dataType: () => "double precision", toDriver: finiteNumber }),
  localDate: pg.customType<{ data: string }>({ dataType: () => "text", toDriver: dateText }),
  boolean: () => pg.boolean(),
  instant: pg.customType<{ data: Date; driverData: string }>({
    dataType: () => "timestamp (3) with time zone",
    toDriver: (moment) => validMoment(moment).toISOString(),
    fromDriver: (stored) => new Date(stored),
  }),
  // json and not jsonb: it keeps the order of keys, as SQLite's text does
  json: <T>() => pg.json().$type<T>(),
};

const sqliteKit = {
  table: lite.sqliteTable,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
  foreignKey: lite.foreignKey,
  check: lite.check,
  tableConfig: lite.getTableConfig,
  text: <const E extends Values>(values?: E) => lite.text(values ? { enum: values } : {}),
  uuid: lite.customType<{ data: string }>({ dataType: () => "text", toDriver: uuidText }),
  integer: lite.customType<{ data: number }>({ dataType: () => "integer", toDriver: wholeNumber }),
  real: lite.customType<{ data: number }>({ dataType: () => "real", toDriver: finiteNumber }),
  localDate: lite.customType<{ data: string }>({ dataType: () => "text", toDriver: dateText }),
  boolean: () => lite.integer({ mode: "boolean" }),
  instant: lite.customType<{ data: Date; driverData: number }>({
    dataType: () => "integer",
    toDriver: (moment) => validMoment(moment).getTime(),
    fromDriver: (stored) => new Date(stored),
  }),
  json: <T>() => lite.text({ mode: "json" }).$type<T>(),
} satisfies Record<keyof typeof postgresKit, unknown>;

// The schema's one cast: a table of SQLite is shown to the compiler as its PostgreSQL twin. The tests run on both.
const kit = dialect === "postgres" ? postgresKit : (sqliteKit as unknown as typeof postgresKit);

export const { table, index, uniqueIndex, primaryKey, foreignKey, check, tableConfig } = kit;
export const { text, uuid, integer, real, boolean, instant, json, localDate } = kit;

/** Primary key: a UUIDv7 that the application makes, so it is known before the row is, and rows sort by their making. */
export const id = () => uuid().primaryKey().$defaultFn(uuidv7);

/** Money in whole cents of euro. */
export const cents = () => integer();

/** The moment the row was made. */
export const createdAt = () =>
  instant()
    .notNull()
    .$defaultFn(() => new Date());

function guard<T>(wanted: string, fits: (value: T) => boolean) {
  return (value: T): T => {
    if (!fits(value)) throw new InputError(`a column wants ${wanted}`);
    return value;
  };
}
