import { randomBytes } from "node:crypto";
import { DEMO_PEOPLE, type DemoPerson } from "./people";

/** A page and the headers that keep it from loading or leading to anything foreign. */
export interface Page {
  html: string;
  headers: Record<string, string>;
}

const STYLE = `
:root { color-scheme: light dark; --paper: #f6f5f2; --card: #fff; --ink: #22262b; --soft: #5a616a; --line: #d9d6cf; --accent: #1f5f8b; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --card: #1f2226; --ink: #eceae6; --soft: #a9afb6; --line: #363b41; --accent: #7db9e3; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px 16px; background: var(--paper);
  color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { width: min(30rem, 100%); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
p { margin: 0 0 1.5rem; color: var(--soft); }
form { display: grid; gap: .625rem; margin: 0; }
button { display: grid; grid-template-columns: 2.75rem 1fr; gap: 0 .875rem; align-items: center; width: 100%;
  padding: .875rem 1rem; text-align: left; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--line); border-radius: .75rem; cursor: pointer; }
button:hover { border-color: var(--accent); }
button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.initial { grid-row: span 2; width: 2.75rem; height: 2.75rem; display: grid; place-items: center; border-radius: 50%;
  border: 2px solid var(--accent); color: var(--accent); font-weight: 600; }
.name { font-weight: 600; }
.does { color: var(--soft); font-size: .9375rem; }
.plain { display: block; text-align: center; }
a { color: var(--accent); }
`;

/** Who would you like to be? One button a person. */
export function choosePage(uid: string, webUrl: string): Page {
  const buttons = DEMO_PEOPLE.map(button).join("\n");
  return page(
    "Who would you like to be?",
    `<p>This is Cairn’s demo: no password, and nothing you do here leaves this machine.</p>
<form method="post" action="/sign-in/${encodeURIComponent(uid)}">
${buttons}
</form>`,
    webUrl,
  );
}

function button({ sub, name, role, does }: DemoPerson): string {
  return `<button type="submit" name="person" value="${safe(sub)}">
  <span class="initial" aria-hidden="true">${safe(name.charAt(0))}</span>
  <span class="name">${safe(name)}, ${safe(role.toLowerCase())}</span>
  <span class="does">${safe(does)}</span>
</button>`;
}

/** Signs out at once; without scripts, at the press of a button. `form` is the provider's own, id `op.logoutForm`. */
export function signOutPage(form: string, webUrl: string): Page {
  const confirm = `<button class="plain" form="op.logoutForm" type="submit" name="logout" value="yes">Sign out</button>`;
  const script = `document.querySelector("button").click();`;
  return page("Signing out…", `${form}\n${confirm}`, webUrl, script);
}

/** Says what happened, and leads back. */
export function errorPage(title: string, sentence: string, webUrl: string): Page {
  return page(title, `<p>${safe(sentence)}</p>\n<a href="${safe(webUrl)}">Back to Cairn</a>`, webUrl);
}

function page(title: string, body: string, webUrl: string, script?: string): Page {
  const nonce = randomBytes(16).toString("base64url");
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)} · Cairn demo</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<h1>${safe(title)}</h1>
${body}
</main>
${script ? `<script nonce="${nonce}">${script}</script>` : ""}
</body>
</html>`;
  const sources = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src data:`;
  return {
    html,
    headers: {
      "content-security-policy": `${sources}; form-action 'self' ${webUrl}; base-uri 'none'; frame-ancestors 'none'`,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  };
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
