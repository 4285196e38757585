/** The row that an insert of one row gives back by `returning`. @throws when there is none: the database broke its word */
export function madeRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error("an inserted row came back empty");
  return row;
}
