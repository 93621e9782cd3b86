import { DEMO_PEOPLE } from "../demo-identity/people";
import type { Progress } from "./progress";
import type { Settings } from "./settings";

/** Says where Cairn is and who can sign in, or what is missing before anyone can. */
export function sayWelcome(settings: Settings, { line, strong }: Progress): void {
  const { publicUrl, apiPort, dataDir, signIn, demo } = settings;
  line();
  line(`Cairn is at ${strong(publicUrl)}`);
  line();
  if (demo) {
    line("Sign in as");
    for (const { name, role, does } of DEMO_PEOPLE)
      line(`  ${strong(name.padEnd(6))} ${role.toLowerCase().padEnd(15)} ${does}`);
  } else if (signIn) line(`People sign in with ${signIn.name ?? signIn.issuer}.`);
  else sayNobodyCanSignIn(publicUrl, line);
  line();
  line(`API: http://localhost:${apiPort}/graphql (with a token: npm run cairn -- token create --help)`);
  line(`Data and logs: ${dataDir}`);
  line("Ctrl-C stops everything.");
}

function sayNobodyCanSignIn(publicUrl: string, line: (text?: string) => void): void {
  line("Nobody can sign in yet: no sign-in service is set. The demo's people exist only with the embedded");
  line("database, and never in production. Set");
  line("  OIDC_ISSUER         the address of your sign-in service, such as Microsoft Entra or Keycloak");
  line("  OIDC_CLIENT_ID      the id it gave to Cairn");
  line("  OIDC_CLIENT_SECRET  the secret it gave to Cairn, if any");
  line(`register ${publicUrl}/api/auth/callback/oidc there as the redirect address, and start again.`);
}
