import { notifications } from "@mantine/notifications";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { server } from "./server";

// A busy machine may take its time; what never comes fails all the same.
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => {
  cleanup();
  notifications.clean();
  server.resetHandlers();
});
afterAll(() => server.close());

// What Mantine asks of a browser and jsdom does not have.
window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => {},
  removeListener: () => {},
  addEventListener: () => {},
  removeEventListener: () => {},
  dispatchEvent: () => false,
});
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.HTMLElement.prototype.scrollIntoView = () => {};
Object.defineProperty(document, "fonts", { value: new EventTarget() });

// Next's router exists only inside Next: a test sets the path and looks at what was pushed.
vi.mock("next/navigation", async (original) => {
  const { navigation } = await import("./navigation");
  return {
    ...(await original<typeof import("next/navigation")>()),
    useRouter: () => navigation.router,
    usePathname: () => navigation.path,
    useParams: () => ({ locale: "en" }),
    useSearchParams: () => new URLSearchParams(navigation.search),
  };
});

// A stream of events needs a server that streams: a test tells the news by `test/live`.
vi.mock("../lib/live", () => import("./live"));
