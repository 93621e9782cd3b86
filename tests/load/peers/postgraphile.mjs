import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

/**
 * PostGraphile on the same database: no sign-in, no row-level security, and the entries of the floor, which nobody logs.
 * As one would start it, relations without an index of their own are shown too, for targets hang on KPIs by one. Tuned,
 * it serves functions that somebody wrote by hand (tuned.sql), as plain lists, and plans each statement once.
 */
const { DATABASE_URL, PORT, TUNED } = process.env;
const usual = {
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [makePgService({ connectionString: DATABASE_URL, schemas: ["public", "floor"] })],
};
const tuned = {
  schema: { defaultBehavior: "-connection +list" },
  pgServices: [
    makePgService({
      connectionString: DATABASE_URL,
      schemas: ["tuned"],
      poolConfig: { options: "-c plan_cache_mode=force_generic_plan" },
    }),
  ],
};
const served = postgraphile({
  extends: [PostGraphileAmberPreset],
  ...(TUNED ? tuned : usual),
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
}).createServ(grafserv);
const answer = served.createHandler();
createServer((request, response) =>
  request.url === "/livez" ? response.end() : answer(request, response),
).listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
