import type { TestProject } from "vitest/node";
import { makeInstallation, startProduct } from "./product";

declare module "vitest" {
  interface ProvidedContext {
    /** The running product: its address, its API's, its data folder, and the process number of its launcher. */
    product: { url: string; apiUrl: string; dataDir: string; launcher: number };
  }
}

/** Starts the whole product by its real launcher, on an empty data folder, for the browser to visit. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const installation = await makeInstallation();
  const product = startProduct(installation);
  await product.up;
  project.provide("product", {
    url: product.url,
    apiUrl: product.apiUrl,
    dataDir: installation.dataDir,
    launcher: product.child.pid ?? 0,
  });
  return async () => {
    await product.stop();
    await installation.remove();
  };
}
