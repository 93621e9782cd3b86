"use client";
import { notificationsStore } from "@mantine/notifications";
import { useSyncExternalStore } from "react";
import { late, useLate } from "./late";
import { useWhenIdle } from "./when-idle";

// Fetched before it is needed: that the connection is lost could not be said any more.
const list = late(() => import("./notice-list").then((module) => module.NoticeList));

const anyShown = () => notificationsStore.getState().notifications.length > 0;

/** Where `notifyDone` and `notifyProblem` are shown. */
export function Notices() {
  const any = useSyncExternalStore(notificationsStore.subscribe, anyShown, () => false);
  const List = useLate(list);
  useWhenIdle(list.fetch);
  if (any) void list.fetch();
  return List && <List />;
}
