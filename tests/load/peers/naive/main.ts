import "reflect-metadata";
import { ApolloServer, HeaderMap } from "@apollo/server";
import express, { type Handler, json } from "express";
import { buildSchema } from "type-graphql";
import { Lines } from "./lines";

/**
 * The API's own stack, put together as its tutorials do: Express, Apollo, TypeGraphQL and Drizzle, a resolver with a
 * statement for each field that has something to fetch, points as objects. No sign-in, no row-level security, no log.
 */
const schema = await buildSchema({ resolvers: [Lines], validate: false });
const apollo = new ApolloServer({ schema });
await apollo.start();

/** What @as-integrations/express5 does, which would bring a GraphQL of its own. */
const handle: Handler = async (request, response) => {
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: "POST",
      headers: new HeaderMap([["content-type", "application/json"]]),
      search: "",
      body: request.body,
    },
    context: async () => ({}),
  });
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.status(answer.status ?? 200).send(answer.body.kind === "complete" ? answer.body.string : "");
};

const app = express();
app.get("/livez", (_request, response) => response.send(""));
app.use(json({ limit: "10mb" }));
app.post("/graphql", handle);
app.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
