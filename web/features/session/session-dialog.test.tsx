import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { abandonSession, awaitSignIn, sessionChannel } from "../../lib/session-watch";
import { renderScreen } from "../../test/render";
import { SessionDialog } from "./session-dialog";

afterEach(() => act(abandonSession));

const title = "Your session has ended";
const open = async () => {
  await renderScreen(<SessionDialog who="gita" name="Gita" />);
  expect(screen.queryByText(title)).toBeNull();
  let waiting = Promise.resolve();
  act(() => {
    waiting = awaitSignIn();
  });
  await screen.findByText(title);
  return { waiting };
};
const signedIn = (who: string) => {
  const channel = new BroadcastChannel(sessionChannel);
  channel.postMessage({ who });
  channel.close();
};

test("signing in again happens in a window of its own, and what waited goes on", async () => {
  const windowOpen = vi.spyOn(window, "open").mockReturnValue(null);
  const { waiting } = await open();
  await userEvent.click(screen.getByRole("button", { name: "Sign in again" }));
  expect(windowOpen.mock.calls[0]?.[0]).toBe("/api/auth/sign-in?returnTo=%2Fen%2Fsigned-in");
  signedIn("gita");
  await waiting;
  await waitFor(() => expect(screen.queryByText(title)).toBeNull());
});

test("another person's sign-in does not let this person's writes go on", async () => {
  const { waiting } = await open();
  const goneOn = vi.fn();
  waiting.then(goneOn, () => {});
  signedIn("max");
  expect((await screen.findByRole("alert")).textContent).toContain("This page belongs to Gita");
  expect(screen.getByText(title)).toBeDefined();
  expect(goneOn).not.toHaveBeenCalled();
});

test("putting it off closes the dialog and fails what waited", async () => {
  const { waiting } = await open();
  const failed = expect(waiting).rejects.toMatchObject({ name: "SessionEnded" });
  await userEvent.click(screen.getAllByRole("button", { name: "Not now" })[0]!);
  await failed;
});
