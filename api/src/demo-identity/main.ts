import { makeIdentityServer } from "./door";
import { issuerOf } from "./provider";
import { readIdentitySettings } from "./settings";

try {
  const settings = readIdentitySettings(process.env);
  const server = makeIdentityServer(settings);
  server.listen(settings.port, "127.0.0.1", () => console.log(`The demo sign-in is ${issuerOf(settings)}`));
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.once(name, () => {
      server.close();
      server.closeAllConnections();
    });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
