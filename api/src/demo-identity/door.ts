import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import { choosePage, errorPage, type Page } from "./pages";
import { DEMO_PEOPLE } from "./people";
import { makeProvider } from "./provider";
import type { IdentitySettings } from "./settings";

const LONGEST_FORM_BYTES = 1_000;

/** The demo sign-in as an HTTP server, not listening yet. */
export function makeIdentityServer(settings: IdentitySettings): Server {
  const provider = makeProvider(settings);
  const answerProtocol = provider.callback();
  // A page elsewhere that resolves its own name to this machine must not be served.
  const hosts = [`127.0.0.1:${settings.port}`, `localhost:${settings.port}`];
  return createServer((request, response) => {
    const answered = !hosts.includes(request.headers.host ?? "")
      ? send(
          response,
          421,
          errorPage("Wrong address", "The demo sign-in answers on this machine alone.", settings.webUrl),
        )
      : request.url?.startsWith("/sign-in/")
        ? chooseWho(provider, settings, request, response)
        : answerProtocol(request, response);
    answered.catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
}

async function chooseWho(
  provider: Provider,
  { webUrl }: IdentitySettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
  if (!interaction)
    return send(
      response,
      400,
      errorPage("This sign-in has expired", "Please start it again from Cairn.", webUrl),
    );
  if (request.method !== "POST") return send(response, 200, choosePage(interaction.uid, webUrl));
  const person = new URLSearchParams(await readForm(request)).get("person");
  if (!DEMO_PEOPLE.some(({ sub }) => sub === person) || person === null)
    return send(response, 400, choosePage(interaction.uid, webUrl));
  await provider.interactionFinished(request, response, { login: { accountId: person } });
}

async function readForm(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LONGEST_FORM_BYTES) return "";
  }
  return text;
}

async function send(response: ServerResponse, status: number, page: Page): Promise<void> {
  response.writeHead(status, { ...page.headers, "content-type": "text/html; charset=utf-8" });
  response.end(page.html);
}
