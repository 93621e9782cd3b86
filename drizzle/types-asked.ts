import type postgres from "postgres";

/** A statement of postgres.js before it is sent. */
interface Statement extends Promise<unknown> {
  strings: readonly string[];
}

const answered = Symbol("the question for types is answered whatever comes");

/**
 * postgres.js asks each new connection which types are arrays, and catches nothing of what comes of it: a connection
 * that is lost at that very moment ends the whole program (https://github.com/porsager/postgres/issues/1223). Not to ask
 * (`fetch_types: false`) leaves whoever reserved a new connection waiting for ever. So the question is answered with no
 * types when it fails: whatever waited for the connection is told of the loss all the same, and the next one is asked
 * again.
 */
export function survivesAskingForTypes(pool: postgres.Sql): postgres.Sql {
  const statements = Object.getPrototypeOf(pool``) as Statement & { [answered]?: true };
  if (statements[answered]) return pool;
  const ordinary = statements.then;
  // biome-ignore lint/suspicious/noThenProperty: a statement of postgres.js is a promise, awaited inside of the driver.
  statements.then = function (this: Statement, onFulfilled, onRejected) {
    const isQuestion = this.strings.length === 1 && this.strings[0]?.includes("select b.oid, b.typarray");
    const none = () => onFulfilled?.([]) as never;
    return ordinary.call(this, onFulfilled, isQuestion ? none : onRejected) as never;
  };
  statements[answered] = true;
  return pool;
}
