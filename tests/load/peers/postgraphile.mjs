import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

/**
 * PostGraphile as one would start it on the same database: no sign-in, no row-level security, and the entries of the
 * floor, which nobody logs. Relations without an index of their own are shown too, for targets hang on KPIs by one.
 */
const { DATABASE_URL, PORT } = process.env;
const served = postgraphile({
  extends: [PostGraphileAmberPreset],
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [makePgService({ connectionString: DATABASE_URL, schemas: ["public", "floor"] })],
  grafserv: { graphiql: false, watch: false },
}).createServ(grafserv);
const answer = served.createHandler();
createServer((request, response) =>
  request.url === "/livez" ? response.end() : answer(request, response),
).listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
