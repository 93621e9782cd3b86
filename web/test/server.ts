import { setupServer } from "msw/node";

/** The network of a component test: what a test does not answer fails it. */
export const server = setupServer();
