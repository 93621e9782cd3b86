import { vi } from "vitest";

/** Where a component under test is, and where it wants to go. */
export const navigation = {
  path: "/en",
  search: "",
  router: {
    push: vi.fn(),
    replace: vi.fn(),
    refresh: vi.fn(),
    prefetch: vi.fn(),
    back: vi.fn(),
    forward: vi.fn(),
  },
};
